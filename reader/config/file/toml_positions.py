"""On which line and column of a TOML text each key stands: what `tomllib` knows and does not tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

Path = tuple[str, ...]
"""A key with the tables it is in."""

_KEY = re.compile(r"""[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([A-Za-z0-9_-]+))[ \t]*(\.?)""")
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_PIECE = re.compile(
    r'''
      """(?:[^\\]|\\.)*?"""(?:"{0,2}) | \'\'\'.*?\'\'\'(?:\'{0,2})   # strings of several lines
    | "(?:[^"\\\n]|\\.)*" | '[^'\n]*'
    | \#[^\n]*
    | (?P<opens>[\[{]) | (?P<closes>[\]}]) | (?P<ends>\n)
    | [^"'#\[\]{}\n]+
    ''',
    re.VERBOSE | re.DOTALL,
)


def places(text: str) -> dict[Path, tuple[int, int]]:
    """The line and column, from 1, of every key and table header of a TOML text that `tomllib` has read.

    Keys within inline tables are not among them: ask for the key that holds the table (`place_of`).
    """
    return {path: _line_and_column(text, at) for path, at in _keys(text)}


def place_of(places: dict[Path, tuple[int, int]], path: Path) -> tuple[int, int]:
    """Where a key stands, or the nearest thing around it that has a place; (0, 0) for the whole file."""
    while path:
        if path in places:
            return places[path]
        path = path[:-1]
    return 0, 0


def _line_and_column(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _keys(text: str) -> Iterator[tuple[Path, int]]:
    table: Path = ()
    at = _BLANK.match(text).end()  # type: ignore[union-attr]
    while at < len(text):
        header = text[at] == "["
        if header:
            begin = at + (2 if text.startswith("[[", at) else 1)
            table, at = _dotted(text, begin)
            yield table, begin
        else:
            path, end = _dotted(text, at)
            yield (*table, *path), at
            at = end
        at = _after(text, at, header)


def _dotted(text: str, at: int) -> tuple[Path, int]:
    parts = []
    while (part := _KEY.match(text, at)) is not None:
        at = part.end()
        quoted, literal, bare, more = part.groups()
        parts.append(_unescaped(quoted) if quoted is not None else literal if literal is not None else bare)
        if not more:
            break
    return tuple(parts), at


def _unescaped(quoted: str) -> str:
    if "\\" not in quoted:
        return quoted
    from tomllib import loads

    return str(loads(f'key = "{quoted}"')["key"])


def _after(text: str, at: int, header: bool) -> int:
    """Where the next key or header begins, behind a value or what closes a header."""
    depth = 0
    while at < len(text):
        piece = _PIECE.match(text, at)
        assert piece is not None, "tomllib has read it, so every string ends"
        at = piece.end()
        if piece["ends"] and depth == 0:
            break
        if not header:
            depth += bool(piece["opens"]) - bool(piece["closes"])
    return _BLANK.match(text, at).end()  # type: ignore[union-attr]
