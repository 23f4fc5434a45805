"""The index of a small library, without numpy: in memory, made anew whenever something changed."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from threading import RLock

from reader.library.embedded import facts
from reader.library.embedded.index.indexes import Selection
from reader.library.embedded.rows import KINDS
from reader.library.engine import UNDATED, Cancelled, Facet, LibraryError, QuotationId, Where
from reader.library.printings.fingerprints import prints_of
from reader.search.hits import Hits
from reader.search.index.index import Index
from reader.search.query import Query

MOST = 16_000
"""Quotations that work without numpy."""


class PlainIndexes:
    """See `reader.library.embedded.index.indexes.IndexKeeper`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = RLock()
        self._version: int | None = None
        self._now = PlainIndex(connection, [])

    def index(self) -> PlainIndex:
        """The index of now: it is small.

        Raises:
            LibraryError: there are too many quotations for this kind of index.
        """
        with self._lock:
            (version,) = self._connection.execute("pragma data_version").fetchone()
            if version != self._version:
                (count,) = self._connection.execute("select count(*) from quotation").fetchone()
                if count > MOST:
                    raise LibraryError(
                        f"{count:,} quotations need numpy to be searched; run `pip install 'quote-reader[library]'`"
                    )
                rows = self._connection.execute("select id, text, mention, kind from quotation order by id").fetchall()
                if rows != self._now.rows:
                    self._now = PlainIndex(self._connection, rows)
                self._version = version
            return self._now

    def catch_up(self) -> None:
        """It is always that of now."""

    def close(self) -> None:
        """There is nothing to let go of."""


class PlainIndex:
    """All quotations in memory: see `reader.library.embedded.index.indexes.QuotationIndex`.

    Any number of threads may use it.
    """

    def __init__(self, connection: sqlite3.Connection, rows: list[tuple[int, str, int, int]]) -> None:
        """``rows`` are id, text, mention and kind of every quotation, by id."""
        self.rows = rows
        self._connection = connection
        self._index = Index.build([text for _, text, _, _ in rows], arrays=False)
        self._prints: dict[int, list[int]] = defaultdict(list)
        for id, text, _, _ in rows:
            for hash in prints_of(text):
                self._prints[hash].append(id)

    def select(self, where: Where) -> Selection | None:
        """The rows that pass."""
        if not where:
            return None
        mentions = facts.mentions_let_through(self._connection, where)
        allowed = None if mentions is None else frozenset(mentions)
        kinds = frozenset(facts.kinds_let_through(where))
        unsure = frozenset(facts.unsure(self._connection, where.least) if where.least else ())
        return frozenset(
            row
            for row, (id, _, mention, kind) in enumerate(self.rows)
            if (allowed is None or mention in allowed) and kind in kinds and id > where.since and id not in unsure
        )

    def search(
        self, query: Query, rows: Selection | None, limit: int, cancelled: Cancelled
    ) -> tuple[Hits, list[QuotationId]]:
        """The best rows for words, and their ids."""
        hits = self._index.search(query, limit, rows=rows, cancelled=cancelled)
        return hits, [self.rows[hit.row][0] for hit in hits]

    def matching(self, query: Query, rows: Selection | None, cancelled: Cancelled) -> Selection:
        """The rows that are good matches for words."""
        return self._index.matching(query, rows=rows, cancelled=cancelled)

    def newest(self, rows: Selection | None, limit: int | None) -> tuple[list[QuotationId], int]:
        """Ids by day, the newest first."""
        days = dict(facts.days_of_mentions(self._connection))
        chosen = [(days[mention], id) for id, _, mention, _ in self._chosen(rows)]
        chosen.sort(key=lambda one: (one[0] >= UNDATED, -one[0], -one[1]))
        return [id for _, id in chosen[:limit]], len(chosen)

    def counts(self, rows: Selection | None, by: Facet) -> dict[str, int]:
        """How many rows have each value of a facet."""
        if by is Facet.KIND:
            return dict(Counter(KINDS[kind] for _, _, _, kind in self._chosen(rows)))
        values = dict(facts.values_of_mentions(self._connection, by))
        return dict(Counter(values[mention] for _, _, mention, _ in self._chosen(rows)))

    def near(self, prints: Iterable[int]) -> dict[QuotationId, int]:
        """The quotations that share fingerprints, and how many."""
        return dict(Counter(id for hash in prints for id in self._prints.get(hash, ())))

    def rarest(self, words: Sequence[str], count: int) -> list[str]:
        """Those words that stand in the fewest rows."""
        return self._index.rarest(words, count)

    def _chosen(self, rows: Selection | None) -> Iterable[tuple[int, str, int, int]]:
        return self.rows if rows is None else (self.rows[row] for row in sorted(rows))
