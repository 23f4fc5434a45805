"""Questions to a worker about its shards: each a value that answers for some shards, and merges answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from operator import add
from typing import Any, Generic, TypeVar

from reader.library.cluster.shards.asked import Likes, Listing, Parts, Selection, Words
from reader.library.cluster.shards.shelf import ShelfIndex
from reader.library.engine import Cancelled, Cursor, Facet, QuotationId, Record
from reader.search.query import Query

A = TypeVar("A")

FacetCounts = dict[Facet, Counter[Any]]
CopiesById = dict[QuotationId, list[Record]]


@dataclass(frozen=True, slots=True)
class Question(Generic[A]):
    """What is asked of every shard.

    ``ask`` is a method of `ShelfIndex`, ``given`` what it is asked with, and ``nothing`` the answer of no shard. Where
    it ``stops``, ``ask`` takes ``cancelled``, too. All of it can be pickled: it goes to the workers.
    """

    ask: Callable[..., A]
    given: tuple[Any, ...]
    merge: Callable[[A, A], A]
    nothing: A
    stops: bool = False

    def of(self, index: ShelfIndex, cancelled: Cancelled = bool) -> A:
        """The answer of some shards.

        Raises:
            SearchCancelledError: ``cancelled()`` returned True, and the question is one that stops.
        """
        return self.ask(index, *self.given, cancelled) if self.stops else self.ask(index, *self.given)


def search(asked: Words) -> Question[Parts]:
    """The best rows for words."""
    return Question(ShelfIndex.words, (asked,), partial(_merged, how=asked), Parts(), stops=True)


def newest(chosen: Selection, query: Query, limit: int) -> Question[Listing]:
    """The newest quotations that pass filters."""
    return Question(ShelfIndex.newest, (chosen, query, limit), partial(_merged, how=limit), Listing(), stops=True)


def time_line(chosen: Selection, after: Cursor | None, limit: int, *, newest: bool = False) -> Question[Listing]:
    """Quotations by day behind a place, the oldest or the ``newest`` first; without a date last either way."""
    return Question(ShelfIndex.timeline, (chosen, after, limit, newest), partial(_merged, how=limit), Listing())


def like(words: str, limit: int) -> Question[Likes]:
    """Quotations that are like some words."""
    return Question(ShelfIndex.like, (words, limit), partial(_merged, how=limit), Likes())


def copies(texts: Sequence[tuple[QuotationId, str]]) -> Question[CopiesById]:
    """The other printings of quotations, given with their texts."""
    return Question(ShelfIndex.copies, (texts,), partial(_by_key, list), {})


def facets(chosen: Selection, query: Query, by: Sequence[Facet]) -> Question[FacetCounts]:
    """How many quotations that pass, and are good matches of the words if there are any, have each value of facets."""
    return Question(ShelfIndex.counts, (chosen, query, tuple(by)), partial(_by_key, Counter), {}, stops=True)


def records(ids: Sequence[QuotationId]) -> Question[list[Record]]:
    """Quotations by id."""
    return Question(ShelfIndex.records, (ids,), add, [])


def _merged(one: Any, other: Any, how: Any) -> Any:
    return one.merged(other, how)


def _by_key(empty: Callable[[], Any], one: dict[Any, Any], other: dict[Any, Any]) -> dict[Any, Any]:
    return {key: one.get(key, empty()) + other.get(key, empty()) for key in one | other}
