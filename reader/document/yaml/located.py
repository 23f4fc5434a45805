"""The nodes of a YAML file with where each begins and ends, so that one value can be changed and no other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from reader.document.yaml.events import open_parser

Nested: TypeAlias = "str | Sequence[Nested] | Mapping[str, Nested]"
"""What stands in a file: words, a list or a mapping."""

_ONE_WORD = re.compile(r"[\w.+~-]*")
_BLANK = " \t\r\n"
_MAPPING = "{"


@dataclass(slots=True)
class Located:
    """A node of the file. ``start`` and ``end`` are indices of code points, ``end`` behind its last visible one.

    ``style`` is the mark that a scalar is quoted or folded with, and empty for a plain one and for a list; ``flow``
    says that a list or mapping stands in brackets. ``entries`` holds the keys of a mapping with their values, ``items``
    what a list has.
    """

    start: int
    end: int = 0
    value: str | None = None
    style: str = ""
    flow: bool = False
    entries: dict[str, tuple[Located, Located]] = field(default_factory=dict)
    items: list[Located] = field(default_factory=list)

    def child(self, key: str) -> Located | None:
        """The value under a key; None where it is missing."""
        found = self.entries.get(key)
        return None if found is None else found[1]


class Plain(str):
    """A word that stands in a file without marks: other programs may take it for a number, a date or nothing."""

    __slots__ = ()


def held(node: Located) -> Nested:
    """What a node holds, without where and how it stands; a single word that is `Plain` stays that."""
    if node.value is not None:
        return Plain(node.value) if not node.style and _ONE_WORD.fullmatch(node.value) else node.value
    if node.style == _MAPPING:
        return {key: held(value) for key, (_, value) in node.entries.items()}
    return [held(item) for item in node.items]


def located(text: str) -> Located:
    """The root of a file that was read before without errors.

    Raises:
        yaml.YAMLError: it is not YAML.
    """
    from yaml import events

    parser = open_parser(text)
    stack: list[Located] = []
    keys: list[Located | None] = []
    root = Located(0)
    while True:
        event: Any = parser.get_event()
        kind = type(event)
        if kind is events.StreamEndEvent:
            return root
        if kind in (events.MappingEndEvent, events.SequenceEndEvent):
            node = stack.pop()
            keys.pop()
            inside = node.items[-1].end if node.items else max((v.end for _, v in node.entries.values()), default=0)
            node.end = event.end_mark.index if node.flow else max(inside, node.start)
            continue
        if kind is events.ScalarEvent:
            end = event.end_mark.index
            while end > event.start_mark.index and text[end - 1] in _BLANK:
                end -= 1
            node = Located(event.start_mark.index, end, event.value, event.style or "")
        elif kind in (events.MappingStartEvent, events.SequenceStartEvent):
            node = Located(event.start_mark.index, flow=bool(event.flow_style))
        else:
            continue
        if not stack:
            root = node
        elif isinstance(keys[-1], Located):
            stack[-1].entries[keys[-1].value or ""] = (keys[-1], node)
            keys[-1] = None
        elif stack[-1].style == _MAPPING:
            keys[-1] = node
        else:
            stack[-1].items.append(node)
        if node.value is None:
            stack.append(node)
            keys.append(None)
            if kind is events.MappingStartEvent:
                node.style = _MAPPING
