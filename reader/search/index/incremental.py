"""Searching many texts while their index is still being built."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from heapq import nsmallest
from threading import Lock

from reader.compact.lazy import Computed
from reader.search.hits import Hit, Hits
from reader.search.index.index import NEAREST, Index
from reader.search.lookup import Stop
from reader.search.query import Query, parse

_BLOCK = 2_000  # rows that are indexed at a time: some 20 ms


class Growing:
    """Texts that can be searched at once: block by block, and with one index as soon as that is there.

    Until then a search goes through all texts by brute force, in plain Python: slower, and the blocks it reads are kept
    for the next one. Rarity is counted within a block then, so scores may differ a little from those of the index.
    """

    def __init__(self, texts: Sequence[str], about: Sequence[str] = ()) -> None:
        self._texts = texts
        self._about = about
        self._blocks: list[Index] = []
        self._lock = Lock()
        self.index: Index | None = None
        """The index of all texts, once it is built."""

    def __len__(self) -> int:
        return len(self._texts)

    def build(self) -> Index:
        """Build the index, in a thread; the next search uses it."""
        self.index = Index.build(self._texts, self._about)
        self._blocks = []
        return self.index

    def search(
        self,
        query: str | Query,
        limit: int = 50,
        *,
        rows: Collection[int] | None = None,
        cancelled: Callable[[], bool] = bool,
    ) -> Hits:
        """Find the best rows, as `Index.search` does.

        Raises:
            SearchCancelledError: ``cancelled()`` returned True. It is called before and within every block.
        """
        index = self.index
        if index is not None:
            return index.search(query, limit, rows=rows, cancelled=cancelled)
        query = parse(query) if isinstance(query, str) else query
        wanted = None if rows is None else frozenset(rows)
        stop = Stop(cancelled)
        found: list[Hits] = []
        for number, start in enumerate(range(0, len(self._texts), _BLOCK)):
            stop()
            if self.index is not None:  # built meanwhile
                return self.index.search(query, limit, rows=rows, cancelled=cancelled)
            here = range(start, min(start + _BLOCK, len(self._texts)))
            some = None if wanted is None else [row - start for row in here if row in wanted]
            if some is None or some:
                hits = self._block(number).search(query, limit, rows=some, cancelled=cancelled)
                moved = tuple(replace(hit, row=hit.row + start) for hit in hits)
                found.append(replace(hits, hits=moved))
        return _together(found, limit)

    def _block(self, number: int) -> Index:
        with self._lock:
            while len(self._blocks) <= number:
                rows = range(len(self._texts))[len(self._blocks) * _BLOCK :][:_BLOCK]
                about = self._about[rows.start : rows.stop]
                self._blocks.append(Index.part(_some(self._texts, rows), about))
            return self._blocks[number]


def _some(texts: Sequence[str], rows: range) -> Sequence[str]:
    """Some of the texts, which stay where they are."""
    return Computed(len(rows), lambda number: texts[rows[number]])


def _together(found: list[Hits], limit: int) -> Hits:
    """The best of the hits of all blocks; what is only nearest counts where no block has better."""
    better = [hits for hits in found if not hits.nearest]
    total, close = sum(hits.total for hits in better), sum(hits.close for hits in better)
    if total or close:
        return Hits(_best(better, limit), total, close)
    nearest = _best(found, min(NEAREST, limit))
    return Hits(nearest, 0, len(nearest), nearest=bool(nearest))


def _best(found: list[Hits], limit: int) -> tuple[Hit, ...]:
    return tuple(nsmallest(limit, (hit for hits in found for hit in hits), key=lambda hit: (-hit.score, hit.row)))
