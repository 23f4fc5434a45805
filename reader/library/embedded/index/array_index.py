"""The index of a large library at one moment: segments in files, mapped, and what came since in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from reader.library.embedded import facts
from reader.library.embedded.index.indexes import Selection
from reader.library.embedded.index.mention_values import MentionValues
from reader.library.embedded.index.postings import Mask, RowMask, SegmentPostings
from reader.library.embedded.index.segment import Segment
from reader.library.embedded.index.texts import Texts
from reader.library.embedded.rows import KINDS
from reader.library.engine import Cancelled, Facet, QuotationId, Where
from reader.search.hits import Hits
from reader.search.index.index import Index
from reader.search.query import Query

_KEPT_SELECTIONS = 8


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
        values: MentionValues,
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
        self._values = values
        self._last_mention = int(self._mentions.max(initial=0))
        self._selections: dict[Where, RowMask] = {}

    def forget(self) -> None:
        """Forget what depends on tables that may have changed."""
        self._selections = {}

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
            allowed = np.zeros(self._last_mention + 1, bool)
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
        days = self._values.days(self._last_mention)[self._mentions[chosen]]
        order = np.lexsort((-self._ids[chosen], -days))[:limit]
        ids: list[int] = self._ids[chosen[order]].tolist()
        return ids, len(chosen)

    def counts(self, rows: Selection | None, by: Facet) -> dict[str, int]:
        """How many rows have each value of a facet."""
        chosen = self._chosen(rows)
        if by is Facet.KIND:
            counted = np.bincount(self._kinds[chosen], minlength=len(KINDS)).tolist()
            return {kind: count for kind, count in zip(KINDS, counted, strict=True) if count}
        codes, values = self._values.codes(by, self._last_mention)
        counted = np.bincount(codes[self._mentions[chosen]], minlength=len(values)).tolist()
        return {value: count for value, count in zip(values, counted, strict=True) if count}

    def _chosen(self, rows: Selection | None) -> npt.NDArray[np.int64]:
        if isinstance(rows, RowMask):
            return np.flatnonzero(rows.mask)
        return np.flatnonzero(~self._hidden) if self._hidden is not None else np.arange(len(self._ids))

    def near(self, prints: Iterable[int]) -> dict[QuotationId, int]:
        """The quotations that share fingerprints, and how many."""
        found: dict[int, int] = {}
        hidden = set() if self._hidden is None else set(self._ids[self._hidden].tolist())
        for segment in self._segments:
            for rows in segment.rows_of(prints):
                for id in segment.ids[rows].tolist():
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
