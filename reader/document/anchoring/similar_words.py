"""Find words that were changed: the stretch of a document that is most like them, if one is like enough.

Which paragraphs are worth a look is decided by the words that they share, weighed by how rare these are; then letters
are compared (normalised indel similarity, rapidfuzz), from word to word.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from math import log
from time import sleep

from rapidfuzz import fuzz

from reader.document.anchoring.text_quote import TextQuote
from reader.document.model import Part, Span

LIKE = 78.0
"""How like (0 to 100) a stretch must be that stands alone."""

LIKE_SHORT = 90.0
"""The same for words of fewer than `SHORT` code points, which are like many others by chance."""

SHORT = 40
SHORTEST = 24
"""Shorter words are found as they are, or not at all."""

MARGIN = 7.0
"""By how much the best stretch must be ahead of the next."""

SHARED = 0.5
"""The share of the words, weighed, that must stand in the stretch as they are."""

_CANDIDATES = 6
_SLACK = 8  # words at either end that are tried
_LONGEST = 20_000  # code points of a paragraph that are compared at once
_WORD = re.compile(r"\w+")
_GIVE_WAY = 64


class SimilarWords:
    """The words of a document's paragraphs."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        self._in: dict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(texts):
            if number % _GIVE_WAY == 0:
                sleep(0)
            for word in {*_words(text)}:
                self._in[word].append(number)

    def find(self, quote: TextQuote, near: int) -> Part | None:
        """The stretch that a selector's words have become; None where none is, or where two may be."""
        if len(quote.exact) < SHORTEST:
            return None
        found: list[tuple[float, Part]] = []
        for paragraph in self._candidates(quote.exact, near):
            stretch = self._best_in(quote.exact, paragraph)
            if stretch is not None:
                found.append(stretch)
        if not found:
            return None
        found.sort(key=lambda each: (each[0], -abs(each[1].paragraph - near)), reverse=True)
        like, part = found[0]
        if like < (LIKE if len(quote.exact) >= SHORT else LIKE_SHORT) or not self._shares(quote.exact, part):
            return None
        if len(found) > 1 and like - found[1][0] < MARGIN and abs(part.paragraph - near) > 1:
            return None
        return part

    def _weight(self, word: str) -> float:
        return log(1 + len(self._texts) / (1 + len(self._in.get(word, ()))))

    def _candidates(self, exact: str, near: int) -> list[int]:
        votes: Counter[int] = Counter()
        for word in {*_words(exact)}:
            weight = self._weight(word)
            for paragraph in self._in.get(word, ())[:1000]:
                votes[paragraph] += weight  # type: ignore[assignment]
        near_by = [number for number in (near, near - 1, near + 1) if 0 <= number < len(self._texts)]
        return [*dict.fromkeys([number for number, _ in votes.most_common(_CANDIDATES)] + near_by)]

    def _best_in(self, exact: str, paragraph: int) -> tuple[float, Part] | None:
        """The stretch of a paragraph that is most like the words, from word to word, and how like it is."""
        text = self._texts[paragraph][:_LONGEST]
        if not text:
            return None
        if len(exact) >= len(text):
            start, end = 0, len(text)
        else:
            aligned = fuzz.partial_ratio_alignment(exact, text, score_cutoff=LIKE - 20)
            if aligned is None:
                return None
            start, end = aligned.dest_start, aligned.dest_end
        starts, ends = _edges(text, exact[:1].isalnum(), exact[-1:].isalnum())
        if not starts or not ends:
            return None
        for _ in range(2):
            first = start
            end = max(
                (e for e in _near(ends, end) if e > first), key=lambda e: fuzz.ratio(exact, text[first:e]), default=0
            )
            last = end
            start = max(
                (s for s in _near(starts, start) if s < last), key=lambda s: fuzz.ratio(exact, text[s:last]), default=0
            )
        if start >= end:
            return None
        return fuzz.ratio(exact, text[start:end]), Part(paragraph, Span(start, end))

    def _shares(self, exact: str, part: Part) -> bool:
        """Whether enough of the words stand in the stretch; letters alone are alike by chance in long ones."""
        there = {*_words(self._texts[part.paragraph][part.span.start : part.span.end])}
        weights = {word: self._weight(word) for word in _words(exact)}
        whole = sum(weights.values())
        return not whole or sum(weight for word, weight in weights.items() if word in there) >= SHARED * whole


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _edges(text: str, at_letters: bool, to_letters: bool) -> tuple[list[int], list[int]]:
    """Where a stretch may begin and end: at words, or at the marks beside them where the words had such."""
    words = [match.span() for match in _WORD.finditer(text)]
    starts = [start for start, _ in words]
    ends = [end for _, end in words]
    if not at_letters:
        starts = sorted({*starts, *(start - 1 for start in starts if start and not text[start - 1].isspace())})
    if not to_letters:
        ends = sorted({*ends, *(end + 1 for end in ends if end < len(text) and not text[end].isspace())})
    return starts, ends


def _near(places: list[int], at: int) -> list[int]:
    """Some places on either side of one."""
    from bisect import bisect_left

    middle = bisect_left(places, at)
    return places[max(middle - _SLACK, 0) : middle + _SLACK + 1]
