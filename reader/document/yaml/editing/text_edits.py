"""Changes of single values in the text of a YAML file, made where its events say that they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from reader.document.yaml.located import Located, Nested, Plain
from reader.document.yaml.scalars import in_double_marks, in_flow, is_plain
from reader.text.patterns import later

Value: TypeAlias = "str | Sequence[str]"

_STEP = 2
"""Blanks by which a new line is further in than what it belongs to, where the file shows no other."""
_STEPPED = later(r"^[^\s#-][^\r\n]*:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)( +)[^\s#-]", re.MULTILINE)
_COMMA = later(r"[ \t]*(?P<comma>,)?[ \t]*")
_QUESTION = later(r"\?[ \t]+\Z")


class TextEdits:
    """The changes of one text, gathered and then made together."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
        stepped = _STEPPED.search(text)
        self._step = len(stepped[1]) if stepped else _STEP
        self._edits: list[tuple[int, int, str]] = []
        self._gone: dict[int, set[str]] = {}
        self._braced: dict[int, Located] = {}

    def applied(self) -> str:
        """The text with all changes. Of several in one place each stands behind the one before."""
        pieces = []
        at = 0
        opened = [(node.start, node.start, "{") for node in self._braced.values()]
        closed = [(node.end, node.end, "}") for node in self._braced.values()]
        for start, end, new in sorted([*opened, *self._edits, *closed], key=lambda edit: (edit[0], edit[1])):
            pieces += [self._text[at : max(start, at)], new]
            at = max(at, end)
        return "".join([*pieces, self._text[at:]])

    def put(self, node: Located, key: str, value: Value, before: Sequence[str]) -> None:
        """Give a key of a mapping another value; a new key stands behind the last of those named in ``before``."""
        old = node.child(key)
        if old is None:
            self.add(node, key, value, before)
        elif old.items and not isinstance(value, str):
            self._put_words(old, value)
        else:
            self.replace(old, value, within=node.flow)

    def replace(self, old: Located, value: Nested, *, within: bool = False) -> None:
        """Write a value in place of another, as that was written; ``within`` says that it stands in brackets."""
        new = self._like(old, value, within=within) if isinstance(value, str) else _flow(value)
        self._edits.append((old.start, old.end, new if old.end > old.start else f" {new}"))

    def _put_words(self, node: Located, words: Sequence[str]) -> None:
        """Make a list of words another one: only the items are touched that one of them does not have."""
        from difflib import SequenceMatcher

        before = [item.value or "" for item in node.items]
        if node.flow and words[: len(before)] != tuple(before):
            self.replace(node, words)
            return
        for _, start, end, new_start, new_end in SequenceMatcher(None, before, words, False).get_opcodes():
            new = words[new_start:new_end]
            if before[start:end] == [*new]:
                continue
            for number in range(start, end):
                self.remove_item(node, number)
            self._insert(node, start, [[in_flow(word)] for word in new])

    def add(self, node: Located, key: str, value: Nested, before: Sequence[str], *, first: bool = False) -> None:
        """Add a key to a mapping, behind the last of those named in ``before``.

        Where none of them is there, it stands behind the first key, or before it with ``first``.
        """
        kept = [name for name in node.entries if name not in self._gone.get(id(node), ())]
        known = [name for name in kept if name in before] or kept[: not first]
        key_node, last = node.entries[known[-1] if known else kept[0]] if kept else (None, None)
        if node.flow or key_node is None or last is None:
            if kept and self._text[node.start] != "{":  # "[a: b]" is a list of one mapping
                self._braced[id(node)] = node
            at = last.end if known and last is not None else node.start + 1
            written = f"{in_flow(key)}: {_flow(value)}"
            self._edits.append((at, at, f", {written}" if known else f"{written}, " if kept else written))
            return
        begun = self._key_start(next(iter(node.entries.values()))[0])
        indent = " " * (begun - self._line_start(begun))
        flow = last.flow and isinstance(value, Mapping)
        lines = [f"{in_flow(key)}: {_flow(value)}"] if flow else _block(key, value, self._step_of(node))
        if known:
            end = self._line_end(max(last.end, key_node.end))
            self._edits.append((end, end, "".join(f"{self._end}{indent}{line}" for line in lines)))
        else:
            self._begin_with(self._key_start(key_node), [f"{indent}{line}" for line in lines])

    def _step_of(self, node: Located) -> int:
        """How far in the keys of a mapping within this one are: as those of one that is there, else as in the file."""
        for name, value in node.entries.values():
            if value.entries and not value.flow:
                first, second = (self._key_start(one) for one in (name, next(iter(value.entries.values()))[0]))
                return max((second - self._line_start(second)) - (first - self._line_start(first)), 1)
        return self._step

    def fill(self, node: Located, key: str, value: Nested, before: Sequence[str]) -> None:
        """Add a key as `add` does, or give it a value where it is there with an empty one."""
        old = node.child(key)
        if old is None:
            self.add(node, key, value, before)
        else:
            self.replace(old, value)

    def insert(self, node: Located, index: int, value: Mapping[str, Nested]) -> None:
        """Insert an item into a list at an index."""
        beside = node.items[index - 1 if index else 0] if node.items else None
        flow = node.flow or beside is None or beside.flow
        self._insert(node, index, [[_flow(value)] if flow else _entries(value, self._step)])

    def _insert(self, node: Located, index: int, items: Sequence[Sequence[str]]) -> None:
        """Insert items, each as its lines, into a list at an index."""
        if node.flow or not node.items:
            at = node.items[index - 1].end if index else node.start + 1
            together = ", ".join(lines[0] for lines in items)
            after = ", " if not index and node.items else ""
            self._edits.append((at, at, f"{', ' if index else ''}{together}{after}"))
            return
        hyphen = self._hyphen(node.items[0].start)
        indent = " " * (hyphen - self._line_start(hyphen))
        lines = [f"{indent}{line}" for item in items for line in _behind_hyphen(item)]
        if index:
            end = self._line_end(node.items[index - 1].end)
            self._edits.append((end, end, "".join(f"{self._end}{line}" for line in lines)))
        else:
            self._begin_with(hyphen, lines)

    def remove_item(self, node: Located, index: int) -> None:
        """Take an item out of a list that has others; a comment behind it stays."""
        item = node.items[index]
        if node.flow:
            ends = (node.items[index - 1].end if index else None, item.start, item.end)
            self._cut_flow(*ends, node.items[index + 1].start if index + 1 < len(node.items) else None, index > 0)
        else:
            self._remove_lines(self._hyphen(item.start), item.end)

    def remove(self, node: Located, keys: Sequence[str]) -> None:
        """Take keys and their values out of a mapping; a comment behind one stays. What is added comes after this."""
        gone = {key for key in keys if key in node.entries}
        self._gone[id(node)] = gone
        entries = [*node.entries.items()]
        before: int | None = None
        kept = False
        for place, (key, (name, value)) in enumerate(entries):
            start, end = self._key_start(name), max(value.end, name.end + 1)
            after = self._key_start(entries[place + 1][1][0]) if place + 1 < len(entries) else None
            if key not in gone:
                kept = True
            elif node.flow:
                self._cut_flow(before, start, end, after, kept)
            elif self._text[self._line_start(start) : start].strip():  # behind a hyphen
                following = next((name for other, (name, _) in entries[place:] if other not in gone), None)
                over = end if following is None else self._key_start(following)
                comment = self._text.find("#", end, after if after is not None else end)
                self._edits.append((start, over if comment < 0 else comment, ""))
            else:
                self._remove_lines(start, end)
            before = end

    def _cut_flow(self, before: int | None, start: int, end: int, after: int | None, kept: bool) -> None:
        """Take an entry out of brackets, with a comma; comments around it stay.

        ``before`` is where the entry before it ends, ``after`` where the next begins; ``kept`` says that one of those
        before it stays.
        """
        if kept and before is not None and _COMMA.fullmatch(self._text, before, start):
            self._edits.append((before, end, ""))
        elif after is not None and _COMMA.fullmatch(self._text, end, after):
            self._edits.append((start, after, ""))
        else:
            found = _COMMA.match(self._text, end)
            over = end if found is None or not found["comma"] else found.end("comma")
            begun, line_end = self._line_start(start), self._line_end(over)
            alone = not (self._text[begun:start] + self._text[over:line_end]).strip()
            self._edits.append((self._before(begun), line_end, "") if alone else (start, over, ""))

    def _remove_lines(self, start: int, end: int) -> None:
        """Take out what begins a line, with its lines; a comment behind it stays."""
        line_end = self._line_end(end)
        rest = self._text[end:line_end].strip()
        self._edits.append((start if rest else self._before(self._line_start(start)), line_end, rest))

    def _begin_with(self, at: int, lines: Sequence[str]) -> None:
        """Write lines before the line of ``at``."""
        start = self._line_start(at)
        if start:
            before = self._before(start)
            self._edits.append((before, before, "".join(f"{self._end}{line}" for line in lines)))
        else:
            self._edits.append((0, 0, "".join(f"{line}{self._end}" for line in lines)))

    def _before(self, line_start: int) -> int:
        """Where the line before ends."""
        return max(line_start - (2 if self._text.endswith("\r\n", 0, line_start) else 1), 0)

    def _like(self, old: Located, value: str, *, within: bool) -> str:
        """A value written as the one before was, where that is possible."""
        if isinstance(value, Plain) and not old.style:
            return value
        if old.style == "'" and value.isprintable():
            return "'" + value.replace("'", "''") + "'"
        if old.style == '"':
            return in_double_marks(value)
        return in_flow(value) if within or not is_plain(value) else value

    def _key_start(self, name: Located) -> int:
        """Where a key begins, with the "? " that may stand before it."""
        found = _QUESTION.search(self._text, self._line_start(name.start), name.start)
        return name.start if found is None else found.start()

    def _line_start(self, at: int) -> int:
        return max(self._text.rfind("\n", 0, at), self._text.rfind("\r", 0, at)) + 1

    def _line_end(self, at: int) -> int:
        ends = [end for end in (self._text.find("\n", at), self._text.find("\r", at)) if end >= 0]
        return min(ends, default=len(self._text))

    def _hyphen(self, at: int) -> int:
        """Where the hyphen of an item stands that begins at ``at``."""
        return self._text.rindex("-", 0, at)


def _flow(value: Nested) -> str:
    """A value on one line, in brackets where it is a list or a mapping."""
    if isinstance(value, str):
        return value if isinstance(value, Plain) else in_flow(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{in_flow(key)}: {_flow(inside)}" for key, inside in value.items()) + "}"
    return f"[{', '.join(map(_flow, value))}]"


def _block(key: str, value: Nested, step: int) -> list[str]:
    """The lines of a key and its value, which is ``step`` blanks further in."""
    name = in_flow(key)
    if isinstance(value, Mapping):
        return [f"{name}:", *(f"{' ' * step}{line}" for line in _entries(value, step))]
    if isinstance(value, str):
        return [f"{name}: {value if isinstance(value, Plain) or is_plain(value) else in_double_marks(value)}".rstrip()]
    items = [line for one in value if isinstance(one, Mapping) for line in _listed(one, step)]
    if value and all(isinstance(one, Mapping) for one in value):
        return [f"{name}:", *(f"{' ' * step}{line}" for line in items)]
    return [f"{name}: {_flow(value)}"]


def _listed(value: Mapping[str, Nested], step: int) -> list[str]:
    """The lines of an item of a list."""
    return _behind_hyphen(_entries(value, step))


def _entries(value: Mapping[str, Nested], step: int) -> list[str]:
    """The lines of a mapping."""
    return [line for key, inside in value.items() for line in _block(key, inside, step)]


def _behind_hyphen(lines: Sequence[str]) -> list[str]:
    return [f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]
