"""What a search finds: hits, with the places that matched in the original text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol, overload

from reader.document.model import Span
from reader.search.fold import FoldedWords, fold_text
from reader.search.rank import Match, MatchedSpan, Matcher

MatchKind = Literal["exact", "prefix", "words", "fuzzy", "close"]
"""How a hit matched, best first: the words in a row; the same with the last one unfinished; all the words, elsewhere;
words like them; and only some of that."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that was found. ``score`` is from 0 to 1 and means the same for every query; ``row`` is its number."""

    row: int
    score: float
    match: MatchKind
    text: str = field(repr=False)
    _why: tuple[Matcher, Match] | None = field(repr=False, compare=False, default=None)
    _spans: tuple[Span, ...] | None = field(repr=False, compare=False, default=None)
    """The spans, where another process has worked them out."""

    @property
    def close(self) -> bool:
        """Whether this is less than a good match."""
        return self.match == "close"

    @property
    def marks(self) -> tuple[MatchedSpan, ...]:
        """What matched, in letters of the words of the folded text. Computed at each call, as are the spans."""
        return self._why[0].marks(self._why[1], fold_text(self.text).split()) if self._why else ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """What matched, in code points of the original text: some 10 µs for a sentence, so ask for rows on show."""
        if self._spans is not None:
            return self._spans
        return spans_of(self.text, self.marks)


class HasHit(Protocol):
    """Something of which a text was found."""

    @property
    def hit(self) -> Hit:
        """The hit of that text."""
        ...


class FoundBy:
    """What something that has a `hit` tells of it."""

    __slots__ = ()

    @property
    def score(self: HasHit) -> float:
        """How well it matches, from 0 to 1."""
        return self.hit.score

    @property
    def match(self: HasHit) -> MatchKind:
        """How it matched."""
        return self.hit.match

    @property
    def close(self: HasHit) -> bool:
        """Whether this is less than a good match, and shown apart."""
        return self.hit.close

    @property
    def spans(self: HasHit) -> tuple[Span, ...]:
        """What matched, in code points of the text."""
        return self.hit.spans


@dataclass(frozen=True, slots=True)
class Hits(Sequence[Hit]):
    """The best hits, best first. ``total`` counts all good ones and ``close`` the others, beyond the limit too.

    ``nearest`` says that there was nothing even close, and that these few are what comes nearest.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    close: int = 0
    nearest: bool = False

    @overload
    def __getitem__(self, at: int) -> Hit: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Hit, ...]: ...

    def __getitem__(self, at: int | slice) -> Hit | tuple[Hit, ...]:
        return self.hits[at]

    def __len__(self) -> int:
        return len(self.hits)


def spans_of(text: str, matched: tuple[MatchedSpan, ...]) -> tuple[Span, ...]:
    """Where marks stand in the original text; whole words that stand in a row give one span."""
    words = FoldedWords(text)
    spans: list[Span] = []
    previous: MatchedSpan | None = None
    whole = False  # whether the previous mark is all of its word
    for at, mark in enumerate(matched):
        span = words.span(mark.word, mark.start, mark.end)
        alone = mark.start == 0 and (at + 1 == len(matched) or matched[at + 1].word != mark.word)
        overlaps = previous is not None and previous.word == mark.word and mark.start <= previous.end
        if overlaps or (previous is not None and whole and alone and previous.word == mark.word - 1):
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
        else:
            spans.append(span)
        whole = mark.start == 0 and mark.end == words.length(mark.word)
        previous = mark
    return tuple(spans)
