"""Parse YAML into plain nodes with their positions, safely for any file.

PyYAML's composing loaders are not for files from strangers: the C one ends the process on 100 kB of ``[``, aliases
expand exponentially, duplicate keys pass in silence and ``no`` becomes ``False``. Its event stream has none of that.
Here the events are built into nodes with a stack of our own: depth and the number of nodes are limited, anchors,
aliases and tags refused, and every scalar stays a string.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from sys import intern
from typing import Any, NoReturn, Protocol, TypeAlias, cast

from reader.document.decoding import decoded, in_utf8
from reader.document.problems import TextFindings, quoted_value
from reader.document.yaml.rejected import report_character, report_directive, report_mark, report_syntax
from reader.errors import ReaderError

DEEPEST = 32
"""The deepest nesting of lists and mappings that is read; our documents need six levels."""
MOST_NODES = 6_000_000
"""The most scalars, lists and mappings in one file. A book has about 25,000 per megabyte; 16 MB of nothing but short
quotations, the largest text that is opened, come close to it.
"""
MOST_LISTS = 1_500_000
"""The most lists and mappings among them: each takes three times the memory of a scalar."""
NULLS = frozenset(("~", "null", "Null", "NULL"))
"""What stands for nothing in YAML 1.1 and 1.2 where it is plain. Here it is a word, and for an id it is nobody's."""
_SHORT = 40
"""Values of up to so many code points (ids, cues, rules) are interned, since they often occur again."""


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
        """Where the value of ``key`` begins. Computed only for a problem, to keep parsing fast."""
        return self.places[2 * list(self.entries).index(key) + 1]


Node: TypeAlias = str | Sequence | Mapping
"""A string is a scalar: nothing is typed implicitly."""


class _Parser(Protocol):
    def get_event(self) -> Any: ...


class _StopReadingError(ReaderError):
    pass


def parse(data: bytes | str, findings: TextFindings, *, pure: bool = False) -> Node | None:
    """Return the one node that ``data`` holds, or None where it cannot be read to its end.

    What is wrong goes to ``findings``. Time is linear in the data. ``pure`` takes PyYAML's own parser, as happens
    where PyYAML was built without libyaml.

    Raises:
        TooManyProblemsError: from ``findings``.
    """
    import yaml

    try:
        parser = open_parser(data, pure=pure)
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


def open_parser(data: bytes | str, *, pure: bool = False) -> _Parser:
    """A parser that gives the events of a file one by one: libyaml's where it is there, unless ``pure``."""
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


def _build(parser: _Parser, findings: TextFindings) -> Node | None:
    from yaml import events

    tree = _Tree(findings)
    documents = 0
    while True:
        event = parser.get_event()
        kind = type(event)
        at = event.start_mark.index
        node: Node
        if kind is events.ScalarEvent:
            value = event.value
            if event.style in {"|", ">"}:  # a last line end is of the file's layout, not of the words
                value = value.rstrip("\n")
            node = intern(value) if len(value) <= _SHORT else value
        elif kind is events.MappingStartEvent:
            node = Mapping(at, {}, array("I"))
        elif kind is events.SequenceStartEvent:
            node = Sequence(at, [], array("I"))
        elif kind is events.MappingEndEvent or kind is events.SequenceEndEvent:
            tree.close()
            continue
        elif kind is events.AliasEvent:
            findings.error(at, f"an alias, {quoted_value('*' + event.anchor)}", "write the words again")
            tree.add(at, f"*{event.anchor}")
            continue
        elif kind is events.StreamEndEvent:
            break
        else:
            if kind is events.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    findings.error(at, "a second document", "keep one document a file")
                    raise _StopReadingError
            continue
        if event.anchor is not None:
            findings.error(
                at, f"an anchor, {quoted_value('&' + event.anchor)}", "take it out: aliases are not used here"
            )
        if event.tag is not None:
            findings.error(at, f"a tag, {quoted_value(event.tag)}", "take it out: the keys say what everything is")
        tree.add(at, node)
    if tree.root is None:
        findings.error(0, "the file is empty", "begin it with 'quote-reader: 1'")
    return tree.root


class _Tree:
    """Builds the nodes, with a stack in place of recursion."""

    def __init__(self, findings: TextFindings) -> None:
        self.root: Node | None = None
        self._findings = findings
        self._stack: list[Sequence | Mapping] = []
        # For each open mapping the key that waits for its value, and where it stands; None in a list.
        self._keys: list[tuple[int, str] | None] = []
        self._nodes = 0
        self._lists = 0

    def add(self, at: int, node: Node) -> None:
        """Add a node to the innermost open list or mapping, and open the node if it is one itself."""
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._stop(at, f"more than {MOST_NODES:,} values", "split the file")
        if not isinstance(node, str):
            self._lists += 1
            if self._lists > MOST_LISTS:
                self._stop(at, f"more than {MOST_LISTS:,} lists and mappings", "split the file")
        stack = self._stack
        if not stack:
            self.root = node
        elif isinstance(parent := stack[-1], Sequence):
            parent.items.append(node)
            parent.places.append(at)
        elif (key := self._keys[-1]) is None:
            if not isinstance(node, str):
                self._stop(at, "a list or a mapping as a key", "write 'key: value'")
            self._keys[-1] = (at, intern(node))
            return
        else:
            key_at, name = key
            if name in parent.entries:
                self._findings.error(key_at, f"the key {quoted_value(name)} stands twice", "keep one of them")
            else:
                parent.entries[name] = node
                parent.places.extend((key_at, at))
            self._keys[-1] = None
        if not isinstance(node, str):
            if len(stack) == DEEPEST:
                self._stop(at, f"more than {DEEPEST} levels inside each other", "check the brackets")
            stack.append(node)
            self._keys.append(None)

    def close(self) -> None:
        """End the innermost list or mapping."""
        self._stack.pop()
        self._keys.pop()

    def _stop(self, at: int, what: str, fix: str) -> NoReturn:
        self._findings.error(at, what, fix)
        raise _StopReadingError
