"""Where marks stand in a document as it is now: after hand edits, corrections, another import.

The words decide. They are taken where they stood if what is around them agrees, else wherever they stand with the
context that agrees best, else between the context that is left, else (`reader.annotations.likeness`) where words like
them stand. What is not found for certain is not found: a note on the wrong words is worse than one in the list of
those whose words are gone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from time import sleep
from typing import TYPE_CHECKING, NamedTuple

from reader.annotations.marks import CONTEXT, Mark, Quote
from reader.document.model import Document, Part, Span

if TYPE_CHECKING:
    from reader.annotations.likeness import Likeness

Place = tuple[Part, ...]
"""Where a mark stands, in reading order."""

SURE = 24
"""Code points from which words that stand as they were are taken for the same, whatever is around them."""

AGREES = 0.5
"""The share of the kept context that has to stand around shorter words."""

AGREES_ALONE = 0.2
"""The same where they stand in one place only, and are no single short word."""

AROUND = 16
"""Code points of context that are enough to say where words stood that were changed."""

INSIDE = 8
"""Code points of context in the same paragraph that are enough to know words by."""

_MOST_PLACES = 500
_GIVE_WAY = 32  # marks after which other threads may run


def anchored(document: Document, marks: Iterable[Mark]) -> list[tuple[Mark, Place | None]]:
    """Every mark with its place, None where its words are gone, in the order given."""
    return list(anchoring(document, marks))


def anchoring(document: Document, marks: Iterable[Mark]) -> Iterator[tuple[Mark, Place | None]]:
    """As `anchored`, one after the other; made for a thread beside one that must not wait."""
    finder = Finder(document)
    for number, mark in enumerate(marks):
        if number % _GIVE_WAY == 0:
            sleep(0)
        parts = sorted({part for quote in mark.target if (part := finder.find(quote)) is not None})
        yield mark, tuple(parts) or None


class _Standing(NamedTuple):
    """Words found as they are: how much of the context agrees (0 to 1), how near they are, and where they are."""

    agreement: float
    nearness: int
    part: Part


class Finder:
    """Finds words in one document."""

    def __init__(self, document: Document) -> None:
        self._texts = [paragraph.text for paragraph in document.paragraphs]
        self._whole = "\n".join(self._texts)
        self._starts = [0, *accumulate(len(text) + 1 for text in self._texts)]
        self._moved = 0
        self._likeness: Likeness | None = None

    def find(self, quote: Quote) -> Part | None:
        """Where the words of a selector stand, None where they do not."""
        if not quote.exact:
            return None
        part = self._where_it_stood(quote) or self._elsewhere(quote) or self._between(quote)
        if part is None:
            if self._likeness is None:
                from reader.annotations.likeness import Likeness

                self._likeness = Likeness(self._texts)
            part = self._likeness.find(quote, quote.paragraph + self._moved)
        if part is not None:
            self._moved = part.paragraph - quote.paragraph  # the next one has moved as far, most likely
        return part

    def _where_it_stood(self, quote: Quote) -> Part | None:
        for paragraph in dict.fromkeys((quote.paragraph, quote.paragraph + self._moved)):
            if not 0 <= paragraph < len(self._texts) or not self._texts[paragraph].startswith(quote.exact, quote.start):
                continue
            at = self._starts[paragraph] + quote.start
            if self._agreement(quote, at) == 1.0:
                return Part(paragraph, Span(quote.start, quote.start + len(quote.exact)))
        return None

    def _elsewhere(self, quote: Quote) -> Part | None:
        """The best of all places where the very words stand."""
        hint = self._offset(quote)
        standing = []
        for at in self._places(quote.exact, hint):
            part = self._part(at, len(quote.exact))
            if part is not None:
                standing.append(_Standing(self._agreement(quote, at), -abs(at - hint), part))
        if not standing:
            return None
        best = max(standing)
        alone = len(standing) == 1 and len(quote.exact) >= SURE // 2
        if len(quote.exact) >= SURE or best.agreement >= (AGREES_ALONE if alone else AGREES):
            return best.part
        return None

    def _places(self, exact: str, hint: int) -> Iterator[int]:
        """Where words stand in the whole text, those nearest to the hint first, from either side."""
        after, before = self._whole.find(exact, hint), self._whole.rfind(exact, 0, hint + len(exact) - 1)
        for _ in range(_MOST_PLACES):
            if after < 0 and before < 0:
                return
            if before < 0 or (after >= 0 and after - hint <= hint - before):
                yield after
                after = self._whole.find(exact, after + 1)
            else:
                yield before
                before = self._whole.rfind(exact, 0, before + len(exact) - 1) if before else -1

    def _between(self, quote: Quote) -> Part | None:
        """What stands between the very context, where that is there once: the words were changed, nothing around."""
        before, after = quote.prefix.rpartition("\n")[2], quote.suffix.partition("\n")[0]
        opens, closes = "\n" in quote.prefix or not quote.prefix, "\n" in quote.suffix or not quote.suffix
        if min(len(before), len(after)) < AROUND and not (before and after and len(before) + len(after) > 2 * AROUND):
            return None  # a whole paragraph, or words at its edge: too little to go by
        found = []
        for at in self._places(before, self._offset(quote)):
            start = at + len(before)
            paragraph = self._paragraph_at(start)
            text, first = self._texts[paragraph], start - self._starts[paragraph]
            end = text.find(after, first) if after else len(text)
            if end < first or (closes and end + len(after) != len(text)) or (opens and first != len(before)):
                continue
            found.append(Part(paragraph, Span(first, end)))
        if len(found) != 1 or not len(quote.exact) / 3 <= len(found[0].span) <= len(quote.exact) * 3 + SURE:
            return None
        from rapidfuzz import fuzz

        part = found[0]
        like = fuzz.ratio(quote.exact, self._texts[part.paragraph][part.span.start : part.span.end])
        return part if like >= 50 else None

    def _agreement(self, quote: Quote, at: int) -> float:
        """The share of the kept context that stands unbroken around words found at an offset of the whole text."""
        kept = len(quote.prefix) + len(quote.suffix)
        end = at + len(quote.exact)
        if not kept:
            return 1.0 if at == 0 and end == len(self._whole) else 0.0
        if self._whole.startswith(quote.suffix, end) and self._whole.endswith(quote.prefix, 0, at):
            return 1.0
        same = 0
        for kept_one, there in zip(reversed(quote.prefix), reversed(self._whole[max(at - 40, 0) : at]), strict=False):
            if kept_one != there:
                break
            same += 1
        for kept_one, there in zip(quote.suffix, self._whole[end : end + 40], strict=False):
            if kept_one != there:
                break
            same += 1
        return max(min(same / kept, 0.99), self._agreement_inside(quote, at))

    def _agreement_inside(self, quote: Quote, at: int) -> float:
        """Nearly all where what stood around the words in their paragraph stands there still: others may have gone."""
        before, after = quote.prefix.rpartition("\n"), quote.suffix.partition("\n")
        end = at + len(quote.exact)
        if len(before[2]) + len(after[0]) < INSIDE:
            return 0.0
        opens = len(quote.prefix) < CONTEXT or bool(before[1])
        closes = len(quote.suffix) < CONTEXT or bool(after[1])
        start = at - len(before[2])
        stop = end + len(after[0])
        same = self._whole.startswith(after[0], end) and self._whole.startswith(before[2], max(start, 0)) and start >= 0
        same = same and (not opens or self._is_edge(start)) and (not closes or self._is_edge(stop + 1))
        return 0.9 if same else 0.0

    def _is_edge(self, at: int) -> bool:
        """Whether a paragraph begins at an offset of the whole text, or would after the last."""
        return self._starts[bisect_right(self._starts, at) - 1] == at

    def _offset(self, quote: Quote) -> int:
        """The hint as an offset of the whole text, moved as far as the mark before."""
        paragraph = min(max(quote.paragraph + self._moved, 0), max(len(self._texts) - 1, 0))
        return min(self._starts[paragraph] + quote.start, len(self._whole))

    def _paragraph_at(self, at: int) -> int:
        return min(bisect_right(self._starts, at) - 1, len(self._texts) - 1)

    def _part(self, at: int, length: int) -> Part | None:
        """An offset of the whole text as a place, None for what runs over the end of a paragraph."""
        paragraph = self._paragraph_at(at)
        start = at - self._starts[paragraph]
        if start + length > len(self._texts[paragraph]):
            return None
        return Part(paragraph, Span(start, start + length))
