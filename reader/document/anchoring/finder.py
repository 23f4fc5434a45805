"""Where quoted words, or a position, are in a document as it is now: after hand edits, corrections, another import.

The words decide. They are taken where they stood if what is around them agrees, else wherever they stand with the
context that agrees best, else between the context that is left, else (`reader.document.anchoring.similar_words`) where
words like them stand. A mistake costs differently: a note on the wrong words is worse than one in the list of those
whose words are gone, so `Finder.find` gives None where it is not certain; a reader who comes back wants to be somewhere
near, so `Finder.find_position` takes the best there is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from reader.document.anchoring.joined_text import JoinedText, nearest_first, shared_after, shared_before
from reader.document.anchoring.text_quote import CONTEXT, PRECEDING, TextQuote
from reader.document.model import Part, Span
from reader.document.position import Position

if TYPE_CHECKING:
    from reader.document.anchoring.similar_words import SimilarWords

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

TELLING = 12
"""Code points from which words stand in few enough places to tell a position by."""

ALIKE = 65.0
"""How alike (0 to 100) changed words around a position have to be: with less, other words are taken for them."""

_SEARCHED = 60_000
"""Code points on either side of an old position that are searched for words that were changed."""


class _Standing(NamedTuple):
    """Words found as they are: how much of the context agrees (0 to 1), how near they are, and where they are."""

    agreement: float
    nearness: int
    part: Part


class Finder:
    """Finds quotes in the paragraphs of one document. It is faster when they come in the order of the text."""

    def __init__(self, paragraphs: Iterable[str]) -> None:
        self._text = JoinedText(paragraphs)
        self._moved = 0
        self._similar: SimilarWords | None = None

    def find(self, quote: TextQuote) -> Part | None:
        """Where the words of a quote stand, or what they have become; None where that is not certain."""
        if not quote.exact:
            return None
        part = self._where_it_stood(quote) or self._elsewhere(quote) or self._between(quote)
        if part is None:
            if self._similar is None:
                from reader.document.anchoring.similar_words import SimilarWords

                self._similar = SimilarWords(self._text.paragraphs)
            part = self._similar.find(quote, quote.paragraph + self._moved)
        return self._remembered(quote, part)

    def find_exact(self, quote: TextQuote) -> Part | None:
        """Where the very words of a quote stand; None where they are gone or it is not certain which are meant.

        Words that stand in one place only are taken whatever is around them.
        """
        if not quote.exact:
            return None
        return self._remembered(quote, self._where_it_stood(quote) or self._elsewhere(quote, sure_alone=True))

    def find_position(self, quote: TextQuote) -> Position | None:
        """Where a quoted position is now; None where neither its words nor their neighbours are there any more.

        Of the same words in several places, those with most of the old neighbours win, and then the nearest.
        """
        if quote.paragraph < 0:
            return quote.position
        text, whole = self._text, self._text.whole
        exact, prefix = quote.exact, quote.prefix
        hint = text.index_of(quote.position)
        if whole.startswith(exact, hint) and whole.endswith(prefix, 0, hint) and (exact or hint == len(whole)):
            return text.position_of(hint)
        for both in nearest_first(prefix + exact, whole, hint - len(prefix), 1):
            return text.position_of(both + len(prefix))
        if len(exact) >= TELLING and (found := [*nearest_first(exact, whole, hint)]):
            return text.position_of(max(found, key=lambda at: shared_before(prefix, whole, at)))
        if len(prefix) >= TELLING:
            for before in nearest_first(prefix, whole, hint - len(prefix), 1):
                return text.position_of(before + len(prefix))
        alike = _most_alike(whole, prefix, exact, hint)
        return None if alike is None else text.position_of(alike)

    def clamped(self, position: Position) -> Position:
        """The position, or the nearest one that exists."""
        return self._text.clamped(position)

    def _remembered(self, quote: TextQuote, part: Part | None) -> Part | None:
        if part is not None:
            self._moved = part.paragraph - quote.paragraph  # the next one has moved as far, most likely
        return part

    def _where_it_stood(self, quote: TextQuote) -> Part | None:
        texts = self._text.paragraphs
        for paragraph in dict.fromkeys((quote.paragraph, quote.paragraph + self._moved)):
            if not 0 <= paragraph < len(texts) or not texts[paragraph].startswith(quote.exact, quote.start):
                continue
            if self._agreement(quote, self._text.start_of(paragraph) + quote.start) == 1.0:
                return Part(paragraph, Span(quote.start, quote.start + len(quote.exact)))
        return None

    def _elsewhere(self, quote: TextQuote, *, sure_alone: bool = False) -> Part | None:
        """The best of all places where the very words stand."""
        hint = self._hint(quote)
        standing = []
        for at in nearest_first(quote.exact, self._text.whole, hint):
            part = self._text.part_at(at, len(quote.exact))
            if part is not None:
                standing.append(_Standing(self._agreement(quote, at), -abs(at - hint), part))
        if not standing:
            return None
        best = max(standing)
        alone = len(standing) == 1
        if len(quote.exact) >= SURE or (alone and sure_alone):
            return best.part
        wanted = AGREES_ALONE if alone and len(quote.exact) >= SURE // 2 else AGREES
        return best.part if best.agreement >= wanted else None

    def _between(self, quote: TextQuote) -> Part | None:
        """What stands between the very context, where that is there once: the words were changed, nothing around."""
        before, after = quote.prefix.rpartition("\n")[2], quote.suffix.partition("\n")[0]
        opens, closes = "\n" in quote.prefix or not quote.prefix, "\n" in quote.suffix or not quote.suffix
        if min(len(before), len(after)) < AROUND and not (before and after and len(before) + len(after) > 2 * AROUND):
            return None  # a whole paragraph, or words at its edge: too little to go by
        found = []
        texts = self._text.paragraphs
        for at in nearest_first(before, self._text.whole, self._hint(quote)):
            start = at + len(before)
            paragraph = self._text.paragraph_at(start)
            text, first = texts[paragraph], start - self._text.start_of(paragraph)
            end = text.find(after, first) if after else len(text)
            if end < first or (closes and end + len(after) != len(text)) or (opens and first != len(before)):
                continue
            found.append(Part(paragraph, Span(first, end)))
        if len(found) != 1 or not len(quote.exact) / 3 <= len(found[0].span) <= len(quote.exact) * 3 + SURE:
            return None
        from rapidfuzz import fuzz

        part = found[0]
        like = fuzz.ratio(quote.exact, texts[part.paragraph][part.span.start : part.span.end])
        return part if like >= 50 else None

    def _agreement(self, quote: TextQuote, at: int) -> float:
        """The share of the kept context that stands unbroken around words found at an index of the whole text."""
        whole = self._text.whole
        kept = len(quote.prefix) + len(quote.suffix)
        end = at + len(quote.exact)
        if not kept:
            return 1.0 if at == 0 and end == len(whole) else 0.0
        same = shared_before(quote.prefix, whole, at) + shared_after(quote.suffix, whole, end)
        return 1.0 if same == kept else max(min(same / kept, 0.99), self._agreement_inside(quote, at))

    def _agreement_inside(self, quote: TextQuote, at: int) -> float:
        """0.9 where the context in the paragraph itself is unchanged: the neighbouring paragraphs may have gone."""
        before, after = quote.prefix.rpartition("\n"), quote.suffix.partition("\n")
        if len(before[2]) + len(after[0]) < INSIDE:
            return 0.0
        whole = self._text.whole
        start, end = at - len(before[2]), at + len(quote.exact)
        if start < 0 or not whole.startswith(before[2], start) or not whole.startswith(after[0], end):
            return 0.0
        opens = len(quote.prefix) < CONTEXT or bool(before[1])
        closes = len(quote.suffix) < CONTEXT or bool(after[1])
        if opens and not self._text.is_start(start):
            return 0.0
        return 0.0 if closes and not self._text.is_start(end + len(after[0]) + 1) else 0.9

    def _hint(self, quote: TextQuote) -> int:
        """Where a quote stood, as an index of the whole text, moved as far as the quote before it."""
        return self._text.index_of(Position(max(quote.paragraph + self._moved, 0), quote.start))


def _most_alike(whole: str, prefix: str, exact: str, hint: int) -> int | None:
    """The index in the neighbourhood whose words are most like those that were kept; None where none are like them."""
    words = prefix + exact
    if len(words) < PRECEDING // 4:
        return None
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Indel

    first = max(hint - _SEARCHED, 0)
    around = whole[first : hint + _SEARCHED]
    near = fuzz.partial_ratio_alignment(words, around, score_cutoff=ALIKE)
    if near is None:
        return None
    at = near.dest_start
    for step in Indel.opcodes(words, around[near.dest_start : near.dest_end]):
        if step.src_start <= len(prefix) <= step.src_end:
            at = near.dest_start + step.dest_start
            if step.tag == "equal":
                at += len(prefix) - step.src_start
    return first + at
