"""A place in a text that is found again after the text was edited.

What is kept is the pair of a text position selector and a text quote selector of the W3C Web Annotation Data Model
(4.2.4, 4.2.5): where it was, the words that stood there, and the words before them. The words decide; where they
stand several times, their neighbours do, and then the distance.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reader.documents.place import Spot

EXACT = 64
"""Characters that are kept from a place on."""

PREFIX = 64
"""Characters that are kept before it."""

_SEARCHED = 60_000
"""Characters on either side of the old place that are searched for words that were changed."""

_ALIKE = 65.0
"""How alike changed words have to be, in hundredths: with less, other words are taken for them."""

_TELLING = 12
"""Fewer characters stand in too many places to tell one by."""

_MOST = 250
"""Places with the same words that are looked at on either side."""


@dataclass(frozen=True, slots=True)
class TextQuote:
    """A place that can be found again: where it was, the words from it on, and the words before it."""

    spot: Spot
    exact: str = ""
    prefix: str = ""


def quote(paragraphs: Sequence[str], spot: Spot) -> TextQuote:
    """What to keep of a place, so that it is found again. The words run on over paragraphs, as `Text` joins them."""
    if not 0 <= spot.paragraph < len(paragraphs):
        return TextQuote(spot)
    here = paragraphs[spot.paragraph]
    start = max(spot.offset, 0)
    exact, prefix = here[start : start + EXACT], here[max(start - PREFIX, 0) : start]
    at = spot.paragraph
    while len(exact) < EXACT and (at := at + 1) < len(paragraphs):
        exact = f"{exact}\n{paragraphs[at]}"[:EXACT]
    at = spot.paragraph
    while len(prefix) < PREFIX and (at := at - 1) >= 0:
        prefix = f"{paragraphs[at]}\n{prefix}"[-PREFIX:]
    return TextQuote(spot, exact, prefix)


class Text:
    """The paragraphs of a document as one text, with a line break between them."""

    def __init__(self, paragraphs: Iterable[str]) -> None:
        pieces = list(paragraphs)
        self.whole = "\n".join(pieces)
        self._starts = [0, *accumulate(len(piece) + 1 for piece in pieces)][:-1] if pieces else []

    def index_of(self, spot: Spot) -> int:
        """Where a spot is in the whole text; the nearest there is where it is outside."""
        if spot.paragraph < 0 or not self._starts:
            return 0
        if spot.paragraph >= len(self._starts):
            return len(self.whole)
        start = self._starts[spot.paragraph]
        return min(start + max(spot.offset, 0), self._end(spot.paragraph))

    def spot_of(self, index: int) -> Spot:
        """The paragraph and offset of an index into the whole text."""
        if not self._starts:
            return Spot(0, 0)
        paragraph = max(bisect_right(self._starts, index) - 1, 0)
        return Spot(paragraph, min(index, self._end(paragraph)) - self._starts[paragraph])

    def _end(self, paragraph: int) -> int:
        following = paragraph + 1
        return self._starts[following] - 1 if following < len(self._starts) else len(self.whole)

    def find(self, quote: TextQuote) -> Spot | None:
        """Where the words of a quote stand now; None where neither they nor their neighbours are there any more."""
        if quote.spot.paragraph < 0:
            return quote.spot
        hint = self.index_of(quote.spot)
        exact, prefix, whole = quote.exact, quote.prefix, self.whole
        if whole.startswith(exact, hint) and whole.endswith(prefix, 0, hint) and (exact or hint == len(whole)):
            return self.spot_of(hint)
        if both := _nearest(whole, prefix + exact, hint - len(prefix)):
            return self.spot_of(both[0] + len(prefix))
        if len(exact) >= _TELLING:
            near = _nearest(whole, exact, hint, _MOST)
            if near:
                return self.spot_of(max(near, key=lambda at: _shared_end(prefix, whole, at)))
        if len(prefix) >= _TELLING and (near := _nearest(whole, prefix, hint - len(prefix))):
            return self.spot_of(near[0] + len(prefix))
        found = _alike(whole, prefix, exact, hint)
        return None if found is None else self.spot_of(found)

    def clamp(self, spot: Spot) -> Spot:
        """The spot, or the nearest to it that there is."""
        return spot if spot.paragraph < 0 else self.spot_of(self.index_of(spot))


def _nearest(whole: str, words: str, hint: int, most: int = 1) -> list[int]:
    """Where words stand, the nearest to ``hint`` first: at most so many places before it, and as many after."""
    if not words:
        return []
    found: list[int] = []
    at = whole.find(words, max(hint, 0))
    while at >= 0 and len(found) < most:
        found.append(at)
        at = whole.find(words, at + 1)
    before = 0
    at = whole.rfind(words, 0, max(hint + len(words) - 1, 0))
    while at >= 0 and before < most:
        found.append(at)
        before += 1
        at = whole.rfind(words, 0, at + len(words) - 1)
    return sorted(found, key=lambda at: abs(at - hint))


def _shared_end(words: str, whole: str, at: int) -> int:
    """How many characters before ``at`` are those at the end of ``words``."""
    shared = 0
    while shared < len(words) and shared < at and whole[at - shared - 1] == words[-shared - 1]:
        shared += 1
    return shared


def _alike(whole: str, prefix: str, exact: str, hint: int) -> int | None:
    """The place in the neighbourhood whose words are most like those that were kept."""
    words = prefix + exact
    if len(words) < PREFIX // 4:
        return None
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Indel

    first = max(hint - _SEARCHED, 0)
    around = whole[first : hint + _SEARCHED]
    near = fuzz.partial_ratio_alignment(words, around, score_cutoff=_ALIKE)
    if near is None:
        return None
    at = near.dest_start
    for step in Indel.opcodes(words, around[near.dest_start : near.dest_end]):
        if step.src_start <= len(prefix) <= step.src_end:
            at = near.dest_start + step.dest_start
            if step.tag == "equal":
                at += len(prefix) - step.src_start
    return first + at
