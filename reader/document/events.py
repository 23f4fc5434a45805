"""Read YAML into plain nodes that know where they stand, whatever the file holds.

PyYAML's composing loaders are not for files from strangers: the C one ends the process on 100 kB of ``[``, aliases
expand exponentially, duplicate keys pass in silence and ``no`` becomes ``False``. Its event stream has none of that.
Here the events are built into nodes with a stack of our own: depth and the number of nodes are limited, anchors,
aliases and tags refused, and every scalar stays a string.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias, cast

from reader.document.problems import Findings, shown

if TYPE_CHECKING:
    from yaml import YAMLError

DEEPEST = 32
"""Lists and mappings inside each other; a document of ours needs six."""
MOST_NODES = 2_000_000
"""Scalars, lists and mappings in one file; a document of ours has about 25,000 a megabyte."""


class Scalar(NamedTuple):
    """A string. ``at`` is where it begins: an index of code points into the file's text, as in every node."""

    at: int
    value: str


class Sequence(NamedTuple):
    """A list of nodes."""

    at: int
    items: list[Node]


class Mapping(NamedTuple):
    """Nodes under keys, in the order of the file, each with the place of its key."""

    at: int
    entries: dict[str, tuple[int, Node]]


Node: TypeAlias = Scalar | Sequence | Mapping


class _Parser(Protocol):
    def get_event(self) -> Any: ...


class _StopReading(Exception):  # noqa: N818 - never leaves this module
    pass


def parse(text: str, findings: Findings, *, pure: bool = False) -> Node | None:
    """Return the one node that ``text`` holds, or None where it cannot be read to its end.

    What is wrong goes to ``findings``. Time is linear in the text. ``pure`` takes PyYAML's own parser, as happens
    where PyYAML was built without libyaml.

    Raises:
        TooManyProblems: from ``findings``.
    """
    import yaml

    directive = re.search(r"^%TAG", text, re.MULTILINE) if "%TAG" in text else None
    if directive is not None:  # libyaml compares each with all before it
        findings.error(directive.start(), "a %TAG directive", "take it out: tags are not used here")
        return None
    try:
        return _build(_parser(text, pure), findings)
    except _StopReading:
        return None
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        _report_character(text, findings)
    except yaml.YAMLError as error:
        _report_syntax(error, findings)
    return None


def _parser(text: str, pure: bool) -> _Parser:
    if not pure:
        try:
            from yaml.cyaml import CParser  # type: ignore[attr-defined]
        except ImportError:
            pass
        else:
            return cast(_Parser, CParser(text))
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class Pure(Reader, Scanner, Parser):
        def __init__(self) -> None:
            Reader.__init__(self, text)
            Scanner.__init__(self)
            Parser.__init__(self)

    return cast(_Parser, Pure())


def _build(parser: _Parser, findings: Findings) -> Node | None:
    from yaml import events

    root: Node | None = None
    stack: list[Sequence | Mapping] = []
    keys: list[Scalar | None] = []  # for each open mapping the key that waits for its value; None in a list
    nodes = documents = 0
    while True:
        event = parser.get_event()
        kind = type(event)
        node: Node
        if kind is events.ScalarEvent:
            node = Scalar(event.start_mark.index, event.value)
        elif kind is events.MappingStartEvent:
            node = Mapping(event.start_mark.index, {})
        elif kind is events.SequenceStartEvent:
            node = Sequence(event.start_mark.index, [])
        elif kind is events.MappingEndEvent or kind is events.SequenceEndEvent:
            stack.pop()
            keys.pop()
            continue
        elif kind is events.AliasEvent:
            node = Scalar(event.start_mark.index, "")
            findings.error(node.at, f"an alias, {shown('*' + event.anchor)}", "write the words again")
            event.anchor = None
        elif kind is events.StreamEndEvent:
            break
        else:
            if kind is events.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    findings.error(event.start_mark.index, "a second document", "keep one document a file")
                    raise _StopReading
            continue

        nodes += 1
        if nodes > MOST_NODES:
            findings.error(node.at, f"more than {MOST_NODES:,} values", "split the file")
            raise _StopReading
        if event.anchor is not None:
            findings.error(node.at, f"an anchor, {shown('&' + event.anchor)}", "take it out: aliases are not used here")
        if kind is not events.AliasEvent and event.tag is not None:
            findings.error(node.at, f"a tag, {shown(event.tag)}", "take it out: the keys say what everything is")

        if not stack:
            root = node
        elif isinstance(parent := stack[-1], Sequence):
            parent.items.append(node)
        elif (key := keys[-1]) is None:
            if not isinstance(node, Scalar):
                findings.error(node.at, "a list or a mapping as a key", 'write "key: value"')
                raise _StopReading
            keys[-1] = node
            continue
        else:
            if key.value in parent.entries:
                findings.error(key.at, f"the key {shown(key.value)} stands twice", "keep one of them")
            else:
                parent.entries[key.value] = (key.at, node)
            keys[-1] = None
        if not isinstance(node, Scalar):
            if len(stack) == DEEPEST:
                findings.error(node.at, f"more than {DEEPEST} levels inside each other", "check the brackets")
                raise _StopReading
            stack.append(node)
            keys.append(None)
    if root is None:
        findings.error(0, "the file is empty", 'begin it with "quote-reader: 1"')
    return root


# As YAML 1.1 and 1.2 agree; a byte order mark is dropped before.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _report_character(text: str, findings: Findings) -> None:
    match = _FORBIDDEN.search(text)
    at = match.start() if match else 0
    name = f"U+{ord(text[at]):04X}" if match else "?"
    findings.error(at, f"the character {name} cannot stand in YAML", "take it out, or save the file as UTF-8 text")


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
