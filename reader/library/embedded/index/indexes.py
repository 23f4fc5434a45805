"""What the embedded library asks of an index over its quotations, with arrays or without."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from threading import Lock, get_ident
from typing import Protocol

from reader.library.engine import Cancelled, Facet, QuotationId, Where
from reader.search.hits import Hits
from reader.search.query import Query

Selection = Collection[int]
"""Rows of an index that pass some filters."""


class QuotationIndex(Protocol):
    """An index of all quotations that the library had at one moment. Rows are in order of ids."""

    def select(self, where: Where) -> Selection | None:
        """The rows that pass; None for all."""

    def search(
        self, query: Query, rows: Selection | None, limit: int, cancelled: Cancelled
    ) -> tuple[Hits, list[QuotationId]]:
        """The best rows for words, and their ids."""

    def matching(self, query: Query, rows: Selection | None, cancelled: Cancelled) -> Selection:
        """The rows that are good matches for words."""

    def newest(self, rows: Selection | None, limit: int | None) -> tuple[list[QuotationId], int]:
        """Ids by day, the newest first, undated ones last; and how many there are in all."""

    def counts(self, rows: Selection | None, by: Facet) -> dict[str, int]:
        """How many rows have each value of a facet."""

    def near(self, prints: Iterable[int]) -> dict[QuotationId, int]:
        """The quotations that share fingerprints, and how many."""

    def rarest(self, words: Sequence[str], count: int) -> list[str]:
        """Those words that stand in the fewest rows, of those that stand in any, in their order."""


class IndexKeeper(Protocol):
    """Makes indexes of what the library has now. Any number of threads may ask."""

    def index(self) -> QuotationIndex:
        """The index with all that this thread wrote; of what others did, it may be that of a moment ago."""

    def catch_up(self) -> None:
        """Wait until every thread finds what this process wrote."""

    def close(self) -> None:
        """Let go of what is open."""


class OwnWrites:
    """How often this process wrote to the library, and which thread did last. Any number of threads may use it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._of: dict[int, int] = {}
        self.done = 0

    def count(self) -> None:
        """This thread has written something."""
        with self._lock:
            self.done += 1
            self._of[get_ident()] = self.done

    def of_this_thread(self) -> int:
        """The number of the last write of this thread, which it finds at once; 0 for none."""
        return self._of.get(get_ident(), 0)
