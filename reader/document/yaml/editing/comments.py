"""Keep the comments that somebody wrote into a document of ours when it is written anew.

A comment is no part of a document. It is held by the key or the entry that it stands at, and put there again: before
its line, or behind it. One whose entry is gone stands at what that entry was in.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from reader.document.decoding import decoded
from reader.document.problems import TextFindings, TooManyProblemsError
from reader.document.yaml.cut_words import AsWords, as_words
from reader.document.yaml.events import Mapping, Node, parse
from reader.document.yaml.events import Sequence as NodeSequence

Path = tuple[str, ...]
"""The keys that lead to a value from the top. An entry of a list is named by its ``exact`` words, or by its number."""

_PERHAPS = re.compile(rb"(?:^|[ \t])#", re.MULTILINE)
_COMMENT = re.compile(r"#[^\r\n]*")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its ``#``: where it stands, and whether behind that or on a line of its own before it."""

    at: Path
    text: str
    behind: bool


def comments_in(data: bytes) -> tuple[Comment, ...]:
    """The comments in the YAML of a document, in order; none where it cannot be parsed."""
    if _PERHAPS.search(data) is None:
        return ()
    text = decoded(data)
    words = as_words(text)
    text = text if words is None else words.text
    places = _places(text, words)
    if not places:
        return ()
    starts = [start for start, _ in places]
    found: list[Comment] = []
    for begin, end, comment in _between_tokens(text):
        if begin == 0 or "\n" in text[begin:end]:
            next_one = bisect_left(starts, end)
            found.append(Comment(places[next_one][1] if next_one < len(places) else (), comment, behind=False))
        else:
            found.append(Comment(places[max(bisect_right(starts, begin) - 1, 0)][1], comment, behind=True))
    return tuple(found)


def with_comments(lines: Sequence[str], comments: Sequence[Comment]) -> list[str]:
    """The lines of a document, as they are written, with comments put where they stood.

    Where that would change what is read from it, they stand together before the first line.
    """
    plain = "\n".join(lines)
    rows = plain.split("\n")
    at_line = _lines(plain)
    before: dict[int, list[str]] = {}
    behind: dict[int, str] = {}
    last: list[str] = []
    for comment in comments:
        path = comment.at
        while path and path not in at_line:
            path = path[:-1]
        if not path:
            last.append(comment.text)
            continue
        line = at_line[path]
        if comment.behind and path == comment.at and line not in behind:
            behind[line] = comment.text
        else:
            before.setdefault(line, []).append(comment.text)
    placed: list[str] = []
    for number, row in enumerate(rows):
        indent = " " * (len(row) - len(row.lstrip(" ")))
        placed += [f"{indent}{text}" for text in before.get(number, ())]
        placed.append(f"{row} {behind[number]}" if number in behind else row)
    placed += last
    if _values(_read(plain)) == _values(_read("\n".join(placed))):
        return placed
    return [*(comment.text for comment in comments), *rows]


def _between_tokens(text: str) -> Iterator[tuple[int, int, str]]:
    """Each comment, with where the token before it ends and where the comment begins. No scalar is looked into."""
    import yaml

    loader = cast(Any, getattr(yaml, "CLoader", yaml.Loader))
    end = 0
    for token in yaml.scan(text, Loader=loader):
        for comment in _COMMENT.finditer(text, end, max(token.start_mark.index, end)):
            yield end, comment.start(), comment.group()
        end = max(end, token.end_mark.index)


def _places(text: str, words: AsWords | None = None) -> list[tuple[int, Path]]:
    """Where each key and each entry of a list begins, in the order of a text that is read as ``words`` has it."""
    root = _read(text)
    if root is not None and words is not None:
        root = words.restore(root)
    return sorted(_walk(root, ())) if root is not None else []


def _lines(text: str) -> dict[Path, int]:
    """The number of the line on which each key and each entry of a list begins."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    lines: dict[Path, int] = {}
    for at, path in _places(text):
        lines.setdefault(path, bisect_right(starts, at) - 1)
    return lines


def _read(text: str) -> Node | None:
    findings = TextFindings(lambda: text, "")
    try:
        root = parse(text, findings)
    except TooManyProblemsError:
        return None
    return None if findings.failed else root


def _values(node: Node | None) -> object:
    """What was read, without where it stands."""
    if isinstance(node, Mapping):
        return {key: _values(value) for key, value in node.entries.items()}
    return [_values(item) for item in node.items] if isinstance(node, NodeSequence) else node


def _walk(node: Node, path: Path) -> Iterator[tuple[int, Path]]:
    if isinstance(node, Mapping):
        for (key, value), at in zip(node.entries.items(), node.places[::2], strict=True):
            yield at, (*path, key)
            yield from _walk(value, (*path, key))
    elif isinstance(node, NodeSequence):
        seen: dict[str, int] = {}
        for number, (item, at) in enumerate(zip(node.items, node.places, strict=True)):
            exact = item.entries.get("exact") if isinstance(item, Mapping) else None
            name = f"{number}" if not isinstance(exact, str) else f"exact {exact}"
            seen[name] = seen.get(name, 0) + 1
            here = (*path, f"{name} {seen[name]}")
            yield at, here
            yield from _walk(item, here)
