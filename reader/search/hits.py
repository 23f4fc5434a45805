"""What a search finds: hits, with the places that matched in the original text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, overload

from reader.document.model import Span
from reader.search.fold import fold, fold_text
from reader.search.rank import Found, Mark, Matcher

Match = Literal["exact", "prefix", "words", "fuzzy", "close"]
"""How a hit matched, best first: the words in a row; the same with the last one unfinished; all the words, elsewhere;
words like them; and only some of that."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that was found. ``score`` is from 0 to 1 and means the same for every query; ``row`` is its number."""

    row: int
    score: float
    match: Match
    text: str = field(repr=False)
    _why: tuple[Matcher, Found] | None = field(repr=False, compare=False, default=None)

    @property
    def close(self) -> bool:
        """Whether this is less than a good match."""
        return self.match == "close"

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What matched, in letters of the words of the folded text. Computed at each call, as are the spans."""
        return self._why[0].marks(self._why[1], fold_text(self.text).split()) if self._why else ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """What matched, in code points of the original text: some 30 µs for a sentence, so ask for rows on show."""
        return spans_of(self.text, self.marks)


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


def spans_of(text: str, matched: tuple[Mark, ...]) -> tuple[Span, ...]:
    """Where marks stand in the original text; whole words that stand in a row give one span."""
    folded = fold(text)
    words = folded.text.split()
    starts: list[int] = []
    at = 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    spans: list[tuple[int, int]] = []
    before = -1  # the word that the last span ends with, where that is marked as a whole
    for at, mark in enumerate(matched):
        start, end = starts[mark.word] + mark.start, starts[mark.word] + mark.end
        alone = mark.start == 0 and (at + 1 == len(matched) or matched[at + 1].word != mark.word)
        if spans and (start <= spans[-1][1] or (alone and before == mark.word - 1)):
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
        before = mark.word if mark.start == 0 and mark.end == len(words[mark.word]) else -1
    return tuple(folded.span(start, end) for start, end in spans)
