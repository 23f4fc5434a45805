"""The line and column of each key in a TOML text, which `tomllib` knows and does not tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from tomllib import TOMLDecodeError, loads
from typing import Any

Path = tuple[str, ...]
"""A key with the tables it is in."""

_LONGEST = 200
"""Lines of one value. The keys behind a longer one get no position: looking for its end takes quadratic time."""


def positions(text: str) -> dict[Path, tuple[int, int]]:
    """Return the line and column, from 1, of every key and table of a TOML text that `tomllib` has read.

    A statement is a line and as many of the next as it takes until TOML is complete: a table's header, or a key with
    its value. Every key in it stands where the statement begins.
    """
    found: dict[Path, tuple[int, int]] = {}
    table: Path = ()
    statement: list[str] = []
    begin = 0
    for number, line in enumerate(text.split("\n"), 1):
        begin = begin if statement else number
        statement.append(line)
        try:
            parsed = loads("\n".join(statement))
        except TOMLDecodeError:
            if len(statement) == _LONGEST:
                break
            continue
        first = statement[0]
        statement = []
        paths = [*_paths(parsed)]
        if is_header := first.lstrip(" \t").startswith("["):
            table = ()
        for path in paths:
            found.setdefault((*table, *path), (begin, len(first) - len(first.lstrip(" \t[")) + 1))
        if is_header:
            table = paths[-1]
    return found


def position_of(found: Mapping[Path, tuple[int, int]], path: Path) -> tuple[int, int]:
    """Return the position of a key, else of the nearest table around it, else (0, 0) for the whole file."""
    while path and path not in found:
        path = path[:-1]
    return found.get(path, (0, 0))


def _paths(table: dict[str, Any], above: Path = ()) -> Iterator[Path]:
    """Yield the path of every key, each before those in it."""
    for name, value in table.items():
        path = (*above, name)
        yield path
        inner = value[0] if isinstance(value, list) and value and isinstance(value[0], dict) else value
        if isinstance(inner, dict):
            yield from _paths(inner, path)
