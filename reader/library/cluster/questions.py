"""Questions to a worker about its shards: each a value that answers for some shards, and merges answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from reader.library.cluster.shards.asked import Likes, Listing, Parts, Selection, Words
from reader.library.cluster.shards.shelf import ShelfIndex
from reader.library.engine import Cursor, Facet, QuotationId, Record
from reader.search.query import Query


class Question(Protocol):
    """What is asked of every shard."""

    def of(self, index: ShelfIndex) -> Any:
        """The answer of some shards."""

    def merge(self, one: Any, other: Any) -> Any:
        """The answer of the shards of both answers."""

    def nothing(self) -> Any:
        """The answer of no shard."""


@dataclass(frozen=True, slots=True)
class Search:
    """The best rows for words."""

    asked: Words

    def of(self, index: ShelfIndex) -> Parts:
        """See `Question`."""
        return index.words(self.asked)

    def merge(self, one: Parts, other: Parts) -> Parts:
        """See `Question`."""
        return one.merged(other, self.asked)

    def nothing(self) -> Parts:
        """See `Question`."""
        return Parts()


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest quotations that pass filters."""

    chosen: Selection
    query: Query
    limit: int

    def of(self, index: ShelfIndex) -> Listing:
        """See `Question`."""
        return index.newest(self.chosen, self.query, self.limit)

    def merge(self, one: Listing, other: Listing) -> Listing:
        """See `Question`."""
        return one.merged(other, self.limit)

    def nothing(self) -> Listing:
        """See `Question`."""
        return Listing()


@dataclass(frozen=True, slots=True)
class TimeLine:
    """Quotations by day behind a place, the oldest or the ``newest`` first; without a date last either way."""

    chosen: Selection
    after: Cursor | None
    limit: int
    newest: bool = False

    def of(self, index: ShelfIndex) -> Listing:
        """See `Question`."""
        return index.timeline(self.chosen, self.after, self.limit, newest=self.newest)

    def merge(self, one: Listing, other: Listing) -> Listing:
        """See `Question`."""
        return one.merged(other, self.limit)

    def nothing(self) -> Listing:
        """See `Question`."""
        return Listing()


@dataclass(frozen=True, slots=True)
class Like:
    """Quotations that are like some words."""

    words: str
    limit: int

    def of(self, index: ShelfIndex) -> Likes:
        """See `Question`."""
        return index.like(self.words, self.limit)

    def merge(self, one: Likes, other: Likes) -> Likes:
        """See `Question`."""
        return one.merged(other, self.limit)

    def nothing(self) -> Likes:
        """See `Question`."""
        return Likes()


@dataclass(frozen=True, slots=True)
class Copies:
    """The other printings of quotations, given with their texts."""

    texts: Sequence[tuple[QuotationId, str]]

    def of(self, index: ShelfIndex) -> dict[QuotationId, list[Record]]:
        """See `Question`."""
        return index.copies(self.texts)

    def merge(
        self, one: dict[QuotationId, list[Record]], other: dict[QuotationId, list[Record]]
    ) -> dict[QuotationId, list[Record]]:
        """See `Question`."""
        return {id: one.get(id, []) + other.get(id, []) for id in one | other}

    def nothing(self) -> dict[QuotationId, list[Record]]:
        """See `Question`."""
        return {}


@dataclass(frozen=True, slots=True)
class Facets:
    """How many quotations that pass, and are good matches of the words if there are any, have each value of facets."""

    chosen: Selection
    query: Query
    by: tuple[Facet, ...]

    def of(self, index: ShelfIndex) -> dict[Facet, Counter[Any]]:
        """See `Question`."""
        return index.counts(self.chosen, self.query, self.by)

    def merge(self, one: dict[Facet, Counter[Any]], other: dict[Facet, Counter[Any]]) -> dict[Facet, Counter[Any]]:
        """See `Question`."""
        return {facet: one.get(facet, Counter()) + other.get(facet, Counter()) for facet in self.by}

    def nothing(self) -> dict[Facet, Counter[Any]]:
        """See `Question`."""
        return {}


@dataclass(frozen=True, slots=True)
class Records:
    """Quotations by id."""

    ids: Sequence[QuotationId]

    def of(self, index: ShelfIndex) -> list[Record]:
        """See `Question`."""
        return index.records(self.ids)

    def merge(self, one: list[Record], other: list[Record]) -> list[Record]:
        """See `Question`."""
        return one + other

    def nothing(self) -> list[Record]:
        """See `Question`."""
        return []
