"""Read YAML into plain nodes that know where they stand, whatever the file holds.

PyYAML's composing loaders are not for files from strangers: the C one ends the process on 100 kB of ``[``, aliases
expand exponentially, duplicate keys pass in silence and ``no`` becomes ``False``. Its event stream has none of that.
Here the events are built into nodes with a stack of our own: depth and the number of nodes are limited, anchors,
aliases and tags refused, and every scalar stays a string.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from sys import intern
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, cast

from reader.document.problems import Findings, shown

if TYPE_CHECKING:
    from yaml import YAMLError

DEEPEST = 32
"""Lists and mappings inside each other; a document of ours needs six."""
MOST_NODES = 2_000_000
"""Scalars, lists and mappings in one file; a document of ours has about 25,000 a megabyte."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes.

    ``at`` is where it begins and ``places`` where each item does: indices of code points into the file's text.
    """

    at: int
    items: list[Node]
    places: array[int]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Nodes under keys, in the order of the file; ``places`` holds where each key begins, then where its value does."""

    at: int
    entries: dict[str, Node]
    places: array[int]

    def place_of_key(self, key: str) -> int:
        """Where ``key`` begins. Looked for only when there is a problem, so that no entry pays for it."""
        return self.places[2 * list(self.entries).index(key)]

    def place_of_value(self, key: str) -> int:
        """Where the value of ``key`` begins."""
        return self.places[2 * list(self.entries).index(key) + 1]


Node: TypeAlias = str | Sequence | Mapping
"""A string is a scalar: nothing is typed implicitly."""


class _Parser(Protocol):
    def get_event(self) -> Any: ...


class _StopReading(Exception):  # noqa: N818 - never leaves this module
    pass


def parse(data: bytes | str, findings: Findings, *, pure: bool = False) -> Node | None:
    """Return the one node that ``data`` holds, or None where it cannot be read to its end.

    What is wrong goes to ``findings``. Time is linear in the data. ``pure`` takes PyYAML's own parser, as happens
    where PyYAML was built without libyaml.

    Raises:
        TooManyProblems: from ``findings``.
    """
    import yaml

    try:
        parser = _parser(data, pure)
        if _report_directive(data, findings):
            return None
        return _build(parser, findings)
    except _StopReading:
        pass
    except (yaml.reader.ReaderError, UnicodeError):
        _report_character(data, findings)
    except yaml.YAMLError as error:
        _report_syntax(error, findings)
    return None


_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def decoded(data: bytes | str, errors: str = "replace") -> str:
    """Return ``data`` as text: UTF-8 unless a byte order mark says otherwise, and without that mark.

    Raises:
        UnicodeDecodeError: it is not text in that encoding, and ``errors`` is ``strict``;
            its positions count from after the mark.
    """
    if isinstance(data, str):
        return data.removeprefix("\ufeff")
    mark, encoding = _mark(data)
    return data[len(mark) :].decode(encoding, errors)


def _mark(data: bytes) -> tuple[bytes, str]:
    return next((known for known in _MARKS if data.startswith(known[0])), (b"", "utf-8"))


def _parser(data: bytes | str, pure: bool) -> _Parser:
    if not pure:
        try:
            from yaml.cyaml import CParser  # type: ignore[attr-defined]
        except ImportError:
            pass
        else:
            # Bytes in UTF-8 it checks and reads in place, which spares two copies of the file.
            in_place = isinstance(data, bytes) and _mark(data)[1] == "utf-8"
            return cast(_Parser, CParser(data if in_place else decoded(data, "strict")))
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class Pure(Reader, Scanner, Parser):
        def __init__(self) -> None:
            Reader.__init__(self, decoded(data, "strict"))
            Scanner.__init__(self)
            Parser.__init__(self)

    return cast(_Parser, Pure())


def _report_directive(data: bytes | str, findings: Findings) -> bool:
    """Note a %TAG directive: libyaml compares each with all before it, so they are not even parsed."""
    if (b"%TAG" not in data) if isinstance(data, bytes) else ("%TAG" not in data):
        return False
    directive = re.search(r"^%TAG", decoded(data), re.MULTILINE)
    if directive is None:
        return False
    findings.error(directive.start(), "a %TAG directive", "take it out: tags are not used here")
    return True


def _build(parser: _Parser, findings: Findings) -> Node | None:
    from yaml import events

    root: Node | None = None
    stack: list[Sequence | Mapping] = []
    keys: list[tuple[int, str] | None] = []  # for each open mapping the key that waits for its value; None in a list
    nodes = documents = 0
    while True:
        event = parser.get_event()
        kind = type(event)
        at = event.start_mark.index
        node: Node
        if kind is events.ScalarEvent:
            node = event.value
        elif kind is events.MappingStartEvent:
            node = Mapping(at, {}, array("I"))
        elif kind is events.SequenceStartEvent:
            node = Sequence(at, [], array("I"))
        elif kind is events.MappingEndEvent or kind is events.SequenceEndEvent:
            stack.pop()
            keys.pop()
            continue
        elif kind is events.AliasEvent:
            findings.error(at, f"an alias, {shown('*' + event.anchor)}", "write the words again")
            node = event.anchor = ""
        elif kind is events.StreamEndEvent:
            break
        else:
            if kind is events.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    findings.error(at, "a second document", "keep one document a file")
                    raise _StopReading
            continue

        nodes += 1
        if nodes > MOST_NODES:
            findings.error(at, f"more than {MOST_NODES:,} values", "split the file")
            raise _StopReading
        if event.anchor:
            findings.error(at, f"an anchor, {shown('&' + event.anchor)}", "take it out: aliases are not used here")
        if kind is not events.AliasEvent and event.tag is not None:
            findings.error(at, f"a tag, {shown(event.tag)}", "take it out: the keys say what everything is")

        if not stack:
            root = node
        elif isinstance(parent := stack[-1], Sequence):
            parent.items.append(node)
            parent.places.append(at)
        elif (key := keys[-1]) is None:
            if not isinstance(node, str):
                findings.error(at, "a list or a mapping as a key", "write 'key: value'")
                raise _StopReading
            keys[-1] = (at, intern(node))
            continue
        else:
            key_at, name = key
            if name in parent.entries:
                findings.error(key_at, f"the key {shown(name)} stands twice", "keep one of them")
            else:
                parent.entries[name] = node
                parent.places.extend((key_at, at))
            keys[-1] = None
        if not isinstance(node, str):
            if len(stack) == DEEPEST:
                findings.error(at, f"more than {DEEPEST} levels inside each other", "check the brackets")
                raise _StopReading
            stack.append(node)
            keys.append(None)
    if root is None:
        findings.error(0, "the file is empty", "begin it with 'quote-reader: 1'")
    return root


# As YAML 1.1 and 1.2 agree; a byte order mark is dropped before.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _report_character(data: bytes | str, findings: Findings) -> None:
    try:
        text = decoded(data, "strict")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode(error.encoding, "ignore")
        byte = error.object[error.start]
        findings.error(
            len(before), f"the byte 0x{byte:02X} is not {error.encoding.upper()}", "save the file as UTF-8 text"
        )
        return
    match = _FORBIDDEN.search(text)
    at = match.start() if match else 0
    what = f"the character U+{ord(text[at]):04X} cannot stand in YAML" if match else "not text"
    findings.error(at, what, "take it out, or save the file as UTF-8 text")


_HINTS = (
    ("mapping values are not allowed", "a second ': ' on the line", "put the words in quotation marks, or below '>-'"),
    (
        "cannot start any token",
        "a character that cannot begin a value",
        "put the words in quotation marks; indent with spaces",
    ),
    ("could not find expected ':'", "a key without ':'", "write 'key: value', and indent text below its key"),
    ("unexpected end of stream", "quotation marks that are never closed", "close them"),
    ("expected key", "a line that does not fit in here", "check the indentation and the quotation marks above it"),
    (
        "expected <block end>",
        "a line that does not fit in here",
        "check the indentation and the quotation marks above it",
    ),
    ("entries are not allowed", "a list entry where none can stand", "begin it on its own line, below its key"),
)


def _report_syntax(error: YAMLError, findings: Findings) -> None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = str(getattr(error, "problem", None) or "not YAML")
    at = mark.index if mark else 0
    for words, what, fix in _HINTS:
        if words in said:
            findings.error(at, what, fix)
            return
    findings.error(at, f"not YAML here: {shown(said, 100)}", "correct this line or the one above it")
