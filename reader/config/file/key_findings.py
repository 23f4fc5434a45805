"""The problems found in a TOML text, each with the line and column of its key, which `tomllib` does not tell."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from tomllib import TOMLDecodeError, loads
from typing import Any

from reader.document.problems import Findings

Path = tuple[str, ...]
"""A key with the tables it is in."""

_LONGEST = 200
"""Lines of one value. The keys behind a longer one get no position: looking for its end takes quadratic time."""


class KeyFindings(Findings[Path]):
    """The problems of one file so far, each at a key."""

    def __init__(self, file: str, text: str) -> None:
        super().__init__(file)
        self._text = text

    @cached_property
    def _positions(self) -> dict[Path, tuple[int, int]]:  # needed only if something is wrong
        return positions(self._text)

    def place(self, at: Path) -> tuple[int, int]:
        """Return the position of a key, else of the nearest table around it, else (0, 0) for the whole file."""
        while at and at not in self._positions:
            at = at[:-1]
        return self._positions.get(at, (0, 0))


def positions(text: str) -> dict[Path, tuple[int, int]]:
    """Return the line and column, from 1, of every key and table of a TOML text that `tomllib` has read.

    A statement is a line and as many of the next as it takes until TOML is complete: a table's header, or a key with
    its value. Every key in it stands where the statement begins.
    """
    found: dict[Path, tuple[int, int]] = {}
    table: Path = ()
    statement: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        statement.append(line)
        try:
            paths = [*_paths(loads("\n".join(statement)))]
        except TOMLDecodeError:
            if len(statement) == _LONGEST:
                break
            continue
        first = statement[0]
        at = number - len(statement) + 1, len(first) - len(first.lstrip(" \t[")) + 1
        if is_header := first.lstrip(" \t").startswith("["):
            table = ()
        for path in paths:
            found.setdefault((*table, *path), at)
        if is_header:
            table = paths[-1]
        statement = []
    return found


def _paths(table: dict[str, Any], above: Path = ()) -> Iterator[Path]:
    """Yield the path of every key, each before those in it."""
    for name, value in table.items():
        path = (*above, name)
        yield path
        inner = value[0] if isinstance(value, list) and value and isinstance(value[0], dict) else value
        if isinstance(inner, dict):
            yield from _paths(inner, path)
