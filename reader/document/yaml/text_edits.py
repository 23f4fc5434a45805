"""Changes of single values in the text of a YAML file, made where its events say that they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from reader.document.yaml.located import Located
from reader.document.yaml.scalars import in_double_marks, in_flow, is_plain

Value: TypeAlias = "str | Sequence[str]"
Nested: TypeAlias = "Value | Mapping[str, Nested] | Sequence[Nested]"

_STEP = 2
"""Blanks by which a new line is further in than what it belongs to."""


class TextEdits:
    """The changes of one text, gathered and then made together."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
        self._edits: list[tuple[int, int, str]] = []
        self._gone: dict[int, set[str]] = {}

    def applied(self) -> str:
        """The text with all changes. Of several in one place each stands behind the one before."""
        pieces = []
        at = 0
        for start, end, new in sorted(self._edits, key=lambda edit: (edit[0], edit[1])):
            pieces += [self._text[at : max(start, at)], new]
            at = max(at, end)
        return "".join([*pieces, self._text[at:]])

    def put(self, node: Located, key: str, value: Value, before: Sequence[str]) -> None:
        """Give a key of a mapping another value; a new key stands behind the last of those named in ``before``."""
        old = node.child(key)
        if old is None:
            self.add(node, key, value, before)
            return
        new = self._like(old, value, within=node.flow)
        self._edits.append((old.start, old.end, new if old.end > old.start else f" {new}"))

    def add(self, node: Located, key: str, value: Nested, before: Sequence[str]) -> None:
        """Add a key to a mapping, behind the last of those named in ``before``, else behind the first."""
        kept = [name for name in node.entries if name not in self._gone.get(id(node), ())]
        known = [name for name in kept if name in before] or kept[:1]
        if node.flow or not known:
            last = node.entries[known[-1]][1].end if known else node.start + 1
            written = f"{in_flow(key)}: {_flow(value)}"
            self._edits.append((last, last, f", {written}" if known else written))
            return
        key_node, last_value = node.entries[known[-1]]
        indent = self._column(next(iter(node.entries.values()))[0].start)
        flow = last_value.flow and isinstance(value, Mapping)
        lines = [f"{in_flow(key)}: {_flow(value)}"] if flow else _block(key, value)
        end = self._line_end(max(last_value.end, key_node.end))
        self._edits.append((end, end, "".join(f"{self._end}{' ' * indent}{line}" for line in lines)))

    def insert(self, node: Located, index: int, value: Mapping[str, Nested]) -> None:
        """Insert an item into a list at an index."""
        if node.flow or not node.items:
            at = node.items[index - 1].end if index else node.start + 1
            after = ", " if not index and node.items else ""
            self._edits.append((at, at, f"{', ' if index else ''}{_flow(value)}{after}"))
            return
        indent = self._column(self._hyphen(node.items[0].start))
        flow = node.items[index - 1 if index else 0].flow
        lines = [f"- {_flow(value)}"] if flow else _listed(value)
        if index:
            end = self._line_end(node.items[index - 1].end)
            self._edits.append((end, end, "".join(f"{self._end}{' ' * indent}{line}" for line in lines)))
        else:
            start = self._line_start(node.items[0].start)
            self._edits.append((start, start, "".join(f"{' ' * indent}{line}{self._end}" for line in lines)))

    def remove(self, node: Located, keys: Sequence[str]) -> None:
        """Take keys and their values out of a mapping; a comment behind one stays. What is added comes after this."""
        gone = {key for key in keys if key in node.entries}
        self._gone[id(node)] = gone
        before: Located | None = None
        entries = [*node.entries.items()]
        for place, (key, (name, value)) in enumerate(entries):
            if key not in gone:
                before = value
                continue
            after = next((name for other, (name, _) in entries[place:] if other not in gone), None)
            behind_hyphen = bool(self._text[self._line_start(name.start) : name.start].strip())
            if node.flow:
                start = name.start if before is None else before.end
                end = after.start if before is None and after is not None else max(value.end, name.end + 1)
                self._edits.append((start, end, ""))
            elif behind_hyphen:
                self._edits.append((name.start, name.end if after is None else after.start, ""))
            else:
                self._remove_lines(name, value)

    def _remove_lines(self, name: Located, value: Located) -> None:
        end = max(value.end, name.end + 1)
        line_end = self._line_end(end)
        rest = self._text[end:line_end].strip()
        if rest:
            self._edits.append((name.start, line_end, rest))
        else:
            over = line_end + len(self._end) if self._text.startswith(self._end, line_end) else line_end
            self._edits.append((self._line_start(name.start), over, ""))

    def _like(self, old: Located, value: Value, *, within: bool) -> str:
        """A value written as the one before was, where that is possible."""
        if not isinstance(value, str):
            return _flow(value)
        if old.style == "'" and value.isprintable():
            return "'" + value.replace("'", "''") + "'"
        if old.style == '"':
            return in_double_marks(value)
        return in_flow(value) if within or not is_plain(value) else value

    def _column(self, at: int) -> int:
        return at - self._line_start(at)

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
        return in_flow(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{in_flow(key)}: {_flow(inside)}" for key, inside in value.items()) + "}"
    return f"[{', '.join(map(_flow, value))}]"


def _block(key: str, value: Nested) -> list[str]:
    """The lines of a key and its value."""
    name = in_flow(key)
    if isinstance(value, Mapping):
        inside = [line for inner, one in value.items() for line in _block(inner, one)]
        return [f"{name}:", *(f"{' ' * _STEP}{line}" for line in inside)]
    if isinstance(value, str):
        return [f"{name}: {value if is_plain(value) else in_double_marks(value)}"]
    if value and isinstance(value[0], Mapping):
        items = [line for one in value if isinstance(one, Mapping) for line in _listed(one)]
        return [f"{name}:", *(f"{' ' * _STEP}{line}" for line in items)]
    return [f"{name}: {_flow(value)}"]


def _listed(value: Mapping[str, Nested]) -> list[str]:
    """The lines of an item of a list."""
    lines = [line for key, inside in value.items() for line in _block(key, inside)]
    return [f"- {lines[0]}", *(f"{' ' * _STEP}{line}" for line in lines[1:])]
