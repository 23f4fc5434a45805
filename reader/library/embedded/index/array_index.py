"""The index of a large library: segments in files, mapped, and what came since in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from threading import RLock
from time import perf_counter
from typing import Any

import numpy as np
import numpy.typing as npt

from reader.library.embedded import facts
from reader.library.embedded.index.fresh import Fresh
from reader.library.embedded.index.indexes import Selection
from reader.library.embedded.index.postings import Mask, RowMask, SegmentPostings
from reader.library.embedded.index.segment import Segment, load
from reader.library.embedded.index.texts import Texts
from reader.library.embedded.index.words import FRESH, KeptWords
from reader.library.embedded.rows import KINDS
from reader.library.engine import UNDATED, Cancelled, Facet, QuotationId, Where
from reader.search.hits import Hits
from reader.search.index.index import Index
from reader.search.query import Query

_KEPT_SELECTIONS = 8
_REST = 10
"""What others write is taken in at most a tenth of the time, however fast they write."""

_COMMON_PRINT = 2_000
"""Rows from which on a fingerprint tells nothing."""


class ArrayIndexes:
    """See `reader.library.embedded.index.indexes.IndexKeeper`."""

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        self._folder = folder
        self._connection = connection
        self._lock = RLock()
        self._version: int | None = None
        self._rested = 0.0
        self._loaded: dict[str, Segment] = {}
        self._fresh = Fresh()
        self._now = ArrayIndex(connection, [], [], KeptWords.of({}).words, np.zeros(0, np.int64))
        self._now_of: object = None
        self._kept_words: tuple[str, KeptWords] = ("", KeptWords.of({}))

    def index(self, *, now: bool) -> ArrayIndex:
        """The index of now, or where that is not asked for, of a moment ago: see `IndexKeeper`.

        Raises:
            DamagedError: a file of the index is missing or of another size.
        """
        with self._lock:
            began = perf_counter()
            if now or began >= self._rested:
                (version,) = self._connection.execute("pragma data_version").fetchone()
                if version != self._version:
                    self._connection.execute("begin")
                    try:
                        self._read()
                    finally:
                        self._connection.execute("commit")
                    self._version = version
                    ended = perf_counter()
                    self._rested = ended + _REST * (ended - began)
            return self._now

    def _read(self) -> None:
        """Make an index of what one moment of the file says."""
        execute = self._connection.execute
        named = execute("select name, size, last from segment order by first").fetchall()
        words = execute("select name, size from vocabulary").fetchone()
        gone = [id for (id,) in execute("select quotation from gone")]
        self._loaded = {n: self._loaded.get(n) or load(self._folder / n, size) for n, size, _ in named}
        last = named[-1][2] if named else 0
        self._fresh.take_in(self._connection, last)
        state = (tuple(name for name, _, _ in named), words, tuple(gone), self._fresh.version)
        if state != self._now_of:
            self._now = self._joined(words, np.array(sorted(gone), np.int64))
            self._now_of = state
        else:  # the tables may say something else of the same quotations
            self._now.forget()

    def _joined(self, words: tuple[str, int] | None, gone: npt.NDArray[np.int64]) -> ArrayIndex:
        segments = dict(self._loaded)
        if len(self._fresh):
            segments[FRESH] = self._fresh.segment()
        own = {name: segment.words for name, segment in segments.items()}
        if words is not None:
            if self._kept_words[0] != words[0]:
                self._kept_words = (words[0], KeptWords.load(self._folder / words[0], words[1]))
            kept = self._kept_words[1]
        else:
            kept = KeptWords.of(own)
        vocabulary, places = kept.joined(own)
        return ArrayIndex(self._connection, [*segments.values()], [places[name] for name in segments], vocabulary, gone)


class ArrayIndex:
    """All rows of some segments as one index: see `reader.library.embedded.index.indexes.QuotationIndex`.

    Any number of threads may use it.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        segments: Sequence[Segment],
        places: Sequence[Any],
        vocabulary: Any,
        gone: npt.NDArray[np.int64],
    ) -> None:
        self._connection = connection
        self._segments = segments
        self._ids = _as_one([segment.ids for segment in segments], np.int64)
        self._mentions = _as_one([segment.mentions for segment in segments], np.int32)
        self._kinds = _as_one([segment.kinds for segment in segments], np.uint8)
        self._hidden: Mask | None = np.isin(self._ids, gone) if len(gone) else None
        self._texts = Texts(connection, len(self._ids), self._ids_of)
        postings = SegmentPostings(segments, places, len(vocabulary.words), self._hidden, self._texts.prefetch)
        self._index = Index(self._texts, (), vocabulary, postings)
        self._selections: dict[Where, RowMask] = {}
        self._codes: dict[Facet, tuple[npt.NDArray[np.int32], list[str]]] = {}
        self._days: npt.NDArray[np.int32] | None = None

    def forget(self) -> None:
        """Forget what depends on tables that may have changed."""
        self._selections, self._codes, self._days = {}, {}, None

    def _ids_of(self, rows: Sequence[int]) -> list[int]:
        """The ids of rows."""
        found: list[int] = self._ids[list(rows)].tolist()
        return found

    def search(
        self, query: Query, rows: Selection | None, limit: int, cancelled: Cancelled
    ) -> tuple[Hits, list[QuotationId]]:
        """The best rows for words, and their ids."""
        hits = self._index.search(query, limit, rows=rows, cancelled=cancelled)
        return hits, self._ids_of([hit.row for hit in hits])

    def select(self, where: Where) -> RowMask | None:
        """The rows that pass; the last few are kept."""
        if not where:
            return None
        known = self._selections.get(where)
        if known is None:
            known = RowMask(self._mask(where))
            if len(self._selections) >= _KEPT_SELECTIONS:
                self._selections.pop(next(iter(self._selections)), None)
            self._selections[where] = known
        return known

    def _mask(self, where: Where) -> Mask:
        mask = np.ones(len(self._ids), bool) if self._hidden is None else ~self._hidden
        mentions = facts.mentions_let_through(self._connection, where)
        if mentions is not None:
            allowed = np.zeros(int(self._mentions.max(initial=0)) + 1, bool)
            some = np.fromiter(mentions, np.int64, len(mentions))
            allowed[some[some < len(allowed)]] = True
            mask &= allowed[self._mentions]
        kinds = facts.kinds_let_through(where)
        if len(kinds) < len(KINDS):
            passing = np.zeros(len(KINDS), bool)
            passing[kinds] = True
            mask &= passing[self._kinds]
        if where.since:
            mask &= self._ids > where.since
        if where.least:
            mask &= ~np.isin(self._ids, np.array(facts.unsure(self._connection, where.least), np.int64))
        return mask

    def matching(self, query: Query, rows: Selection | None, cancelled: Cancelled) -> Selection:
        """The rows that are good matches for words."""
        return self._index.matching(query, rows=rows, cancelled=cancelled)

    def newest(self, rows: Selection | None, limit: int | None) -> tuple[list[QuotationId], int]:
        """Ids by day, the newest first, undated ones last."""
        chosen = self._chosen(rows)
        if self._days is None:
            days = np.zeros(int(self._mentions.max(initial=0)) + 1, np.int32)
            for mention, day in facts.days_of_mentions(self._connection):
                if mention < len(days):
                    days[mention] = 0 if day >= UNDATED else day
            self._days = days
        days = self._days[self._mentions[chosen]]
        order = np.lexsort((-self._ids[chosen], -days))[:limit]
        ids: list[int] = self._ids[chosen[order]].tolist()
        return ids, len(chosen)

    def counts(self, rows: Selection | None, by: Facet) -> dict[str, int]:
        """How many rows have each value of a facet."""
        chosen = self._chosen(rows)
        if by is Facet.KIND:
            counted = np.bincount(self._kinds[chosen], minlength=len(KINDS)).tolist()
            return {kind: count for kind, count in zip(KINDS, counted, strict=True) if count}
        codes, values = self._codes_of(by)
        counted = np.bincount(codes[self._mentions[chosen]], minlength=len(values)).tolist()
        return {value: count for value, count in zip(values, counted, strict=True) if count}

    def _codes_of(self, by: Facet) -> tuple[npt.NDArray[np.int32], list[str]]:
        """For each mention the number of its value, and the values."""
        known = self._codes.get(by)
        if known is None:
            numbers: dict[str, int] = {"": 0}
            codes = np.zeros(int(self._mentions.max(initial=0)) + 1, np.int32)
            for mention, value in facts.values_of_mentions(self._connection, by):
                if mention < len(codes):
                    codes[mention] = numbers.setdefault(value, len(numbers))
            known = self._codes[by] = codes, list(numbers)
        return known

    def _chosen(self, rows: Selection | None) -> npt.NDArray[np.int64]:
        if isinstance(rows, RowMask):
            return np.flatnonzero(rows.mask)
        return np.flatnonzero(~self._hidden) if self._hidden is not None else np.arange(len(self._ids))

    def near(self, prints: Iterable[int]) -> dict[QuotationId, int]:
        """The quotations that share fingerprints, and how many."""
        found: dict[int, int] = {}
        wanted = np.array(sorted(prints), np.uint32)
        hidden = set() if self._hidden is None else set(self._ids[self._hidden].tolist())
        for segment in self._segments:
            first = np.searchsorted(segment.prints, wanted, "left")
            last = np.searchsorted(segment.prints, wanted, "right")
            for start, end in zip(first.tolist(), last.tolist(), strict=True):
                if 0 < end - start <= _COMMON_PRINT:
                    for id in segment.ids[segment.print_rows[start:end]].tolist():
                        if id not in hidden:
                            found[id] = found.get(id, 0) + 1
        return found

    def rarest(self, words: Sequence[str], count: int) -> list[str]:
        """Those words that stand in the fewest rows."""
        return self._index.rarest(words, count)


def _as_one(arrays: Sequence[npt.NDArray[Any]], kind: type[np.generic]) -> npt.NDArray[Any]:
    if len(arrays) == 1:
        return arrays[0]
    return np.concatenate(arrays) if arrays else np.zeros(0, kind)
