"""In which rows the words of a vocabulary stand, and adding up what is found in each: in plain Python.

Similarities are whole numbers here, from 0 to `LEVELS`, and weights whole numbers that sum up to about `SHARES`, so
that `reader.search.index.arrays` comes to exactly the same sums and the two agree row by row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from heapq import nlargest
from itertools import chain
from typing import Protocol, TypeVar

LEVELS = 200
SHARES = 255

Range = tuple[int, int, int]
"""Word numbers ``[first, last)`` and the level of their similarity."""

T = TypeVar("T")


class Postings(Protocol[T]):
    """The rows of each word. ``T`` is a level for every row in which it is not 0, as this implementation keeps it."""

    size: int

    def count(self, first: int, last: int) -> int:
        """How many entries a range of words has."""

    def standing(self, ranges: Sequence[Range]) -> T:
        """The best level in each row. Ranges come the best first."""

    def having(self, ranges: Sequence[tuple[int, int]], most: int) -> Collection[int] | None:
        """The rows that have a word out of every range, or nothing where every range has more than ``most`` entries."""

    def lifted(self, standing: T, rows: Collection[int], level: int) -> T:
        """The same with these rows at least on that level."""

    def better(self, one: T, other: T) -> T:
        """The better level of the two in each row."""

    def total(self, parts: Sequence[tuple[int, T]], only: Collection[int] | None, without: Collection[int]) -> T:
        """Levels added up by weight, in the rows ``only`` where that is given and not in those ``without``."""

    def reaching(self, totals: T, least: int) -> int:
        """How many rows reach a total."""

    def those_reaching(self, totals: T, least: int) -> Collection[int]:
        """The rows that reach a total."""

    def best(self, totals: T, count: int, least: int) -> list[int]:
        """The rows with the highest totals that reach the least: of those with equal totals the lower row first."""


class RowLists:
    """Postings as lists of rows, and levels as dictionaries: good for some thousand rows, right for any number."""

    def __init__(self, rows: Sequence[Sequence[int]], size: int) -> None:
        self._rows = rows
        self.size = size

    def count(self, first: int, last: int) -> int:
        """How many entries a range of words has."""
        return sum(map(len, self._rows[first:last]))

    def standing(self, ranges: Sequence[Range]) -> dict[int, int]:
        """The best level in each row."""
        found: dict[int, int] = {}
        for first, last, level in reversed(ranges):
            rows: Iterable[int] = chain.from_iterable(self._rows[first:last]) if last - first > 1 else self._rows[first]
            found.update(dict.fromkeys(rows, level))
        return found

    def having(self, ranges: Sequence[tuple[int, int]], most: int) -> Collection[int] | None:
        """The rows that have a word out of every range."""
        ranges = sorted(ranges, key=lambda r: self.count(*r))
        if self.count(*ranges[0]) > most:
            return None
        found: set[int] | None = None
        for first, last in ranges:
            rows = chain.from_iterable(self._rows[first:last])
            found = set(rows) if found is None else found.intersection(rows)
        return sorted(found or ())

    def lifted(self, standing: dict[int, int], rows: Collection[int], level: int) -> dict[int, int]:
        """The same with these rows at least on that level."""
        return {**standing, **{row: max(level, standing.get(row, 0)) for row in rows}}

    def better(self, one: dict[int, int], other: dict[int, int]) -> dict[int, int]:
        """The better level of the two in each row."""
        both = dict(one)
        for row, level in other.items():
            if level > both.get(row, 0):
                both[row] = level
        return both

    def total(
        self, parts: Sequence[tuple[int, dict[int, int]]], only: Collection[int] | None, without: Collection[int]
    ) -> dict[int, int]:
        """Levels added up by weight."""
        totals: dict[int, int] = {}
        for weight, standing in parts:
            for row, level in standing.items():
                totals[row] = totals.get(row, 0) + weight * level
        if only is not None:
            totals = {row: totals[row] for row in only if row in totals}
        for row in without:
            totals.pop(row, None)
        return totals

    def reaching(self, totals: dict[int, int], least: int) -> int:
        """How many rows reach a total."""
        return sum(map(least.__le__, totals.values()))

    def those_reaching(self, totals: dict[int, int], least: int) -> Collection[int]:
        """The rows that reach a total."""
        return [row for row, total in totals.items() if total >= least]

    def best(self, totals: dict[int, int], count: int, least: int) -> list[int]:
        """The rows with the highest totals."""
        best = nlargest(count, ((total, -row) for row, total in totals.items() if total >= least))
        return [-row for _, row in best]
