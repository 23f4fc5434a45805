"""The postings of several segments as one: a range of words is one slice in each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from reader.library.embedded.index.segment import Segment
from reader.library.embedded.index.words import Places
from reader.search.index.arrays import ArrayPostings, Rows, Standing

Mask = npt.NDArray[np.bool_]


class RowMask(Collection[int]):
    """Some of all rows, a truth value each: taken as it is where postings are added up."""

    def __init__(self, mask: Mask) -> None:
        self.mask = mask

    def __len__(self) -> int:
        return int(np.count_nonzero(self.mask))

    def __iter__(self) -> Iterator[int]:
        return iter(np.flatnonzero(self.mask).tolist())

    def __contains__(self, row: object) -> bool:
        return isinstance(row, int) and 0 <= row < len(self.mask) and bool(self.mask[row])


class SegmentPostings(ArrayPostings):
    """Rows are numbered through, segment after segment. ``hidden`` rows are never found."""

    def __init__(
        self,
        segments: Sequence[Segment],
        places: Sequence[Places],
        words: int,
        hidden: Mask | None = None,
        best_rows: Callable[[list[int]], None] | None = None,
    ) -> None:
        """``best_rows`` is told which rows will be looked at, so that their texts can be read all at once."""
        self.size = sum(map(len, segments))
        self._hidden = hidden
        self._best_rows = best_rows
        self._parts: list[tuple[Segment, npt.NDArray[np.int32], np.int32]] = []
        total = np.zeros(words, np.int64)
        base = 0
        for segment, place in zip(segments, places, strict=True):
            # For each word of the vocabulary: how many words of the segment stand before it.
            there = np.zeros(words + 1, np.int32)
            there[place + 1] = 1
            self._parts.append((segment, np.cumsum(there, dtype=np.int32), np.int32(base)))
            total[place] += np.diff(segment.starts)
            base += len(segment)
        self._ends = np.zeros(words + 1, np.int64)
        np.cumsum(total, out=self._ends[1:])

    def count(self, first: int, last: int) -> int:
        """How many entries a range of words has."""
        return int(self._ends[last] - self._ends[first])

    def total(
        self, parts: Sequence[tuple[int, Standing]], only: Collection[int] | None, without: Collection[int]
    ) -> Standing:
        """Levels added up by weight."""
        masked = only if isinstance(only, RowMask) else None
        sums = super().total(parts, None if masked is not None else only, without)
        if masked is not None:
            np.multiply(sums.levels, masked.mask, out=sums.levels)
        if self._hidden is not None:
            sums.levels[self._hidden] = 0
        return sums

    def having(self, ranges: Sequence[tuple[int, int]], most: int) -> Collection[int] | None:
        """The rows that have a word out of every range."""
        found = super().having(ranges, most)
        if found and self._hidden is not None:
            return [row for row in found if not self._hidden[row]]
        return found

    def those_reaching(self, totals: Standing, least: int) -> RowMask:
        """The rows that reach a total."""
        return RowMask(totals.levels >= max(least, 1))

    def best(self, totals: Standing, count: int, least: int) -> list[int]:
        """The rows with the highest totals."""
        rows = super().best(totals, count, least)
        if self._best_rows is not None:
            self._best_rows(rows)
        return rows

    def _slice(self, first: int, last: int) -> Rows:
        found: list[Rows] = []
        for segment, local, base in self._parts:
            start, end = local[first], local[last]
            if start < end:
                rows = segment.rows[segment.starts[start] : segment.starts[end]]
                found.append(rows + base if base or rows.dtype != np.int32 else rows)
        if len(found) == 1:
            return found[0]
        return np.concatenate(found) if found else np.zeros(0, np.int32)
