"""Read YAML into plain nodes that know where they stand, whatever the file holds.

PyYAML's composing loaders are not for files from strangers: the C one ends the process on 100 kB of ``[``, aliases
expand exponentially, duplicate keys pass in silence and ``no`` becomes ``False``. Its event stream has none of that.
Here the events are built into nodes with a stack of our own: depth and the number of nodes are limited, anchors,
aliases and tags refused, and every scalar stays a string.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from sys import intern
from typing import Any, Protocol, TypeAlias, cast

from reader.document.decoding import decoded, in_utf8
from reader.document.problems import Findings, shown
from reader.document.yaml.rejected import report_character, report_directive, report_mark, report_syntax
from reader.errors import ReaderError

DEEPEST = 32
"""Lists and mappings inside each other; a document of ours needs six."""
MOST_NODES = 2_000_000
"""Scalars, lists and mappings in one file; a document of ours has about 25,000 a megabyte."""
_SHORT = 40
"""Code points of a value that is likely to stand in a file again (an id, a cue, a rule), and is kept once then."""


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

    def place_of_value(self, key: str) -> int:
        """Where the value of ``key`` begins. Looked for only when there is a problem, so that no entry pays for it."""
        return self.places[2 * list(self.entries).index(key) + 1]


Node: TypeAlias = str | Sequence | Mapping
"""A string is a scalar: nothing is typed implicitly."""


class _Parser(Protocol):
    def get_event(self) -> Any: ...


class _StopReadingError(ReaderError):
    pass


def parse(data: bytes | str, findings: Findings, *, pure: bool = False) -> Node | None:
    """Return the one node that ``data`` holds, or None where it cannot be read to its end.

    What is wrong goes to ``findings``. Time is linear in the data. ``pure`` takes PyYAML's own parser, as happens
    where PyYAML was built without libyaml.

    Raises:
        TooManyProblemsError: from ``findings``.
    """
    import yaml

    try:
        parser = _parser(data, pure)
        if report_directive(data, findings) or report_mark(data, findings):
            return None
        return _build(parser, findings)
    except _StopReadingError:
        pass
    except (yaml.reader.ReaderError, UnicodeError):
        report_character(data, findings)
    except yaml.YAMLError as error:
        report_syntax(error, data, findings)
    except (ValueError, OverflowError):  # PyYAML's own parser makes the character without a look at its number
        at = getattr(parser, "index", 0)
        findings.error(at, "an escape that is no character", "write at most '\\U0010FFFF'")
    return None


def _parser(data: bytes | str, pure: bool) -> _Parser:
    if not pure:
        try:
            from yaml.cyaml import CParser  # type: ignore[attr-defined]
        except ImportError:
            pass
        else:
            # Bytes in UTF-8 it checks and reads in place, which spares two copies of the file.
            in_place = isinstance(data, bytes) and in_utf8(data)
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
            value = event.value
            node = intern(value) if len(value) <= _SHORT else value
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
            node, event.anchor = f"*{event.anchor}", None
        elif kind is events.StreamEndEvent:
            break
        else:
            if kind is events.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    findings.error(at, "a second document", "keep one document a file")
                    raise _StopReadingError
            continue

        nodes += 1
        if nodes > MOST_NODES:
            findings.error(at, f"more than {MOST_NODES:,} values", "split the file")
            raise _StopReadingError
        if event.anchor is not None:
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
                raise _StopReadingError
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
                raise _StopReadingError
            stack.append(node)
            keys.append(None)
    if root is None:
        findings.error(0, "the file is empty", "begin it with 'quote-reader: 1'")
    return root
