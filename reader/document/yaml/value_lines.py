"""The values of a YAML file as its lines show them.

No parser is asked: words behind a ``#`` may keep one from reading on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.text.patterns import later

_LINE = later(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_KEY = later(
    r"""(?P<before>[ ]*(?:-[ \t]+)*)(?P<key>[^\s:#'"{}\[\],&*!|>%@`-][^:#'"{}\[\],]*):(?:[ \t]+(?P<value>.*))?"""
)
_ITEM = later(r"(?P<before>[ ]*(?:-[ \t]+)*-)[ \t]+(?P<value>\S.*)")
_IN_BRACKETS = later(
    r"""(?P<quoted>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(?P<mark>[{}\[\],])|(?P<key>[\w-]+):[ \t]+(?=[^\s"'{\[|>&*!#])"""
)
_MARKED = later(r"""\"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""")
_NOT_PLAIN = frozenset("\"'|>&*!%@`")


@dataclass(slots=True)
class ValueLines:
    """One value: its key, or that of the list that it stands in, and its words line by line.

    ``plain`` words stand in no marks and in no block, so that a ``#`` behind a blank ends them for YAML. ``pieces`` are
    the words of each line without the blanks around them, with where they begin: an index of code points. ``indent``
    is the column of the key.
    """

    key: str
    indent: int
    plain: bool
    pieces: list[tuple[int, str]] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the value begins."""
        return self.pieces[0][0]

    def joined(self) -> tuple[str, list[int]]:
        """The words of all lines with a blank between two, and where in them each line begins."""
        begins, at = [], 0
        for _, words in self.pieces:
            begins.append(at)
            at += len(words) + 1
        return " ".join(words for _, words in self.pieces), begins

    def place(self, begins: list[int], at: int) -> int:
        """Where in the file a code point of the joined words stands."""
        line = bisect_right(begins, at) - 1
        return self.pieces[line][0] + at - begins[line]


def values_with_a_hash(text: str) -> Iterator[ValueLines]:
    """Each value with a ``#`` in its lines, in order; a comment behind it or below it counts as its words."""
    for value in _values(text):
        if any("#" in words for _, words in value.pieces):
            yield value


def _values(text: str) -> Iterator[ValueLines]:
    open_one: ValueLines | None = None
    list_key = ""
    for match in _LINE.finditer(text):
        line = match.group().rstrip("\r\n")
        words = line.strip(" \t")
        if not words:
            continue
        at = match.start() + line.index(words[0])
        if open_one is not None and at - match.start() > open_one.indent and _goes_on(open_one, words):
            if not open_one.pieces and words[0] in _NOT_PLAIN:
                open_one.plain = False
            open_one.pieces.append((at, words))
            continue
        if words.startswith("#"):
            continue
        if open_one is not None and open_one.pieces:
            yield open_one
        open_one = None
        found = _KEY.fullmatch(line) or _ITEM.fullmatch(line)
        if found is None:
            continue
        named = found.groupdict()
        before, value, key = named["before"], named["value"] or "", named.get("key")
        if key is None:
            key, indent = list_key, len(before) - 1
        else:
            key, indent = key.strip(), len(before)
            list_key = key
        begins = match.start() + found.start("value")
        if value[:1] in ("{", "["):
            yield from _in_brackets(value, begins)
            continue
        open_one = ValueLines(key, indent, value[:1] not in _NOT_PLAIN)
        if value[:1] in {"'", '"'}:
            marked = _MARKED.match(value)
            open_one.pieces.append((begins + 1, value[1 : marked.end() - 1] if marked else value[1:].rstrip(" \t")))
        elif value.strip(" \t") and not value.startswith(("#", "|", ">")):
            open_one.pieces.append((begins, value.rstrip(" \t")))
    if open_one is not None and open_one.pieces:
        yield open_one


def _goes_on(value: ValueLines, words: str) -> bool:
    """Whether a line that is further in belongs to a value: the first line below an empty one may begin a list."""
    if value.pieces or not value.plain:
        return True
    return not (words.startswith(("#", "- ", "{", "[")) or words == "-" or _KEY.fullmatch(words))


def _in_brackets(line: str, begins: int) -> Iterator[ValueLines]:
    """The plain values between brackets on one line, each up to the comma or bracket behind it."""
    at = 0
    while at < len(line):
        found = _IN_BRACKETS.match(line, at)
        at = found.end() if found else at + 1
        if found is not None and found["key"]:
            end = next((n for n in range(at, len(line)) if line[n] in "{}[],"), len(line))
            yield ValueLines(found["key"], 0, True, [(begins + at, line[at:end].rstrip(" \t"))])
            at = end
