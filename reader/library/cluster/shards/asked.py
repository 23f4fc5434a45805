"""What is asked of shards, and how the answers of several become one.

A worker answers for its shards with more than is needed; merged, the answers are what one index of everything says.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from heapq import nsmallest
from typing import Any

from reader.document.model import Span
from reader.library.engine import Candidate, QuotationId, Record
from reader.library.printings.copies import alike_first
from reader.search.hits import Hit, MatchKind
from reader.search.index.index import NEAREST, RANKED
from reader.search.query import Query


@dataclass(frozen=True, slots=True)
class Selection:
    """Filters, as a shard can judge them.

    ``only`` and ``without`` are sorted ids of mentions in place of persons, None for no such filter.
    """

    where: Any
    only: Any = None
    without: Any = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate: its total, its id, and if its words were looked at and were enough, the quotation with its score.

    Spans are in code points of the record's text.
    """

    total: int
    id: QuotationId
    score: float = 0.0
    match: MatchKind = "close"
    record: Record | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """Search by words: what, among which, and how many."""

    query: Query
    chosen: Selection
    limit: int

    @property
    def candidates(self) -> int:
        """How many are looked at word by word."""
        return max(RANKED, self.limit)


@dataclass(frozen=True, slots=True)
class Parts:
    """What some shards have to offer: rows that come close and good ones, by their totals; the best; the nearest."""

    close: int = 0
    good: int = 0
    best: tuple[Ranked, ...] = ()
    nearest: tuple[Ranked, ...] = ()

    def merged(self, other: Parts, asked: Words) -> Parts:
        """The offers of both."""
        return Parts(
            self.close + other.close,
            self.good + other.good,
            trimmed(_best((*self.best, *other.best), asked.candidates), asked.limit),
            _best((*self.nearest, *other.nearest), NEAREST),
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """The result of a search; as `reader.search.hits.Hits` says it."""

    hits: tuple[Ranked, ...] = ()
    total: int = 0
    close: int = 0
    nearest: bool = False


def answer(parts: Parts, limit: int) -> Answer:
    """What one index of everything would say."""
    hits = _by_score(parts.best)
    if hits:
        good = sum(hit.match != "close" for hit in hits)
        if len(parts.best) < parts.close:  # not all were looked at: their totals have to do
            good = max(good, parts.good)
            return Answer(tuple(hits[:limit]), good, parts.close - good)
        return Answer(tuple(hits[:limit]), good, len(hits) - good)
    nearest = _by_score(parts.nearest)
    return Answer(tuple(nearest), 0, len(nearest), nearest=bool(nearest))


def trimmed(ranked: Sequence[Ranked], limit: int) -> tuple[Ranked, ...]:
    """The same, with the quotations only of those that may be shown. ``ranked`` has the highest totals first.

    Of the candidates of some shards those with the highest totals stay candidates among all. So one is never shown
    where so many with higher totals have better scores.
    """
    kept: list[Ranked] = []
    before: list[tuple[float, int]] = []
    for one in ranked:
        if one.score:
            at = bisect_left(before, (-one.score, one.id))
            if at >= limit and one.record is not None:
                one = replace(one, record=None, spans=())
            before.insert(at, (-one.score, one.id))
        kept.append(one)
    return tuple(kept)


def hit_of(ranked: Ranked) -> Hit:
    """A hit as others show it; its record has its text."""
    text = "" if ranked.record is None else ranked.record.text
    return Hit(0, ranked.score, ranked.match, text, _spans=ranked.spans)


@dataclass(frozen=True, slots=True)
class Listing:
    """Quotations in order, some of ``total``: each behind what it is ordered by."""

    rows: tuple[tuple[tuple[int, int], Record], ...] = ()
    total: int = 0

    def merged(self, other: Listing, limit: int | None) -> Listing:
        """The first of both."""
        rows = sorted((*self.rows, *other.rows), key=lambda row: row[0])
        return Listing(tuple(rows[:limit]), self.total + other.total)


@dataclass(frozen=True, slots=True)
class Likes:
    """Quotations that are like some words, the most alike first."""

    candidates: tuple[Candidate, ...] = field(default=())

    def merged(self, other: Likes, limit: int) -> Likes:
        """The most alike of both."""
        both = sorted((*self.candidates, *other.candidates), key=alike_first)
        return Likes(tuple(both[:limit]))


def _best(ranked: Iterable[Ranked], count: int) -> tuple[Ranked, ...]:
    return tuple(nsmallest(count, ranked, key=lambda one: (-one.total, one.id)))


def _by_score(ranked: Iterable[Ranked]) -> list[Ranked]:
    return sorted((one for one in ranked if one.score), key=lambda one: (-one.score, one.id))
