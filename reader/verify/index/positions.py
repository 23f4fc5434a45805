"""Every word of a source with its positions, and the way back to the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from math import log

from rapidfuzz.distance import OSA

from reader.document.model import Part, Span
from reader.verify.folding.normalise import Normaliser, Word
from reader.verify.index.source_text import Stretch

_SENTENCE_END = re.compile(r"(?P<before>\S*?)[.!?…;]+[\"'”’»)\]]*(?:\s|$|(?<=[a-z]{2}[.!?])(?=[A-Z]))")
_CHUNK = 3000
"""Characters that are folded again at once when the place of a word is asked for."""
_EXACT = 50
"""Places of the same words that are looked at."""
_SHORTEST_MISSPELT = 5
_LIGHT = 0.35
"""What a function word weighs beside another word that is as rare."""
UNKNOWN = 3.0
"""What a word weighs that the source does not have."""


class SourceIndex:
    """The folded words of a source. Positions are numbers of words from its beginning.

    ``punctuated`` is whether its marks tell where sentences end.
    """

    def __init__(self, stretches: Sequence[Stretch], normaliser: Normaliser, *, punctuated: bool = True) -> None:
        self.punctuated = punctuated
        self.stretches: list[Stretch] = []
        self.words: list[str] = []
        self._starts: list[int] = []
        self._function = normaliser.lists.word_class("function")
        self._abbreviations = normaliser.lists.abbreviations
        self._normaliser = normaliser
        for stretch in stretches:
            for piece in _chunks(stretch):
                folded = normaliser.words(piece.text)
                if folded:
                    self._starts.append(len(self.words))
                    self.stretches.append(piece)
                    self.words += folded
        self.at: dict[str, list[int]] = {}
        at = self.at
        for position, word in enumerate(self.words):
            if word in at:
                at[word].append(position)
            else:
                at[word] = [position]
        self._joined = f" {' '.join(self.words)} "
        self._tokens: dict[int, list[Word]] = {}
        self._weights: dict[str, float] = {}

    def __len__(self) -> int:
        return len(self.words)

    def weight(self, word: str) -> float:
        """How much a word tells: rare words much, function words little."""
        known = self._weights.get(word)
        if known is None:
            found = len(self.at.get(word, ()))
            known = log(1 + len(self.words) / (1 + found)) if found else UNKNOWN
            if word in self._function:
                known *= _LIGHT
            self._weights[word] = known
        return known

    def is_function(self, word: str) -> bool:
        """Whether a word is a function word of the source's language."""
        return word in self._function

    def exact(self, words: Sequence[str], most: int = _EXACT) -> list[int]:
        """The positions at which these words stand in a row."""
        looked_for = f" {' '.join(words)} "
        found: list[int] = []
        at = self._joined.find(looked_for)
        counted, position = 0, 0
        while at >= 0 and len(found) < most:
            position += self._joined.count(" ", counted, at)
            counted = at
            found.append(position)
            at = self._joined.find(looked_for, at + 1)
        return found

    def misspelt(self, word: str) -> list[str]:
        """Words of the source that are spelt almost like one that it does not have; three at most."""
        if len(word) < _SHORTEST_MISSPELT:
            return []
        most = 1 if len(word) < 8 else 2
        lengths = range(len(word) - most, len(word) + most + 1)
        near = (
            known
            for length in lengths
            for known in self._by_start.get((word[0], length), ())
            if OSA.distance(word, known, score_cutoff=most) <= most
        )
        return [known for known, _ in zip(near, range(3), strict=False)]

    @cached_property
    def _by_start(self) -> dict[tuple[str, int], list[str]]:
        """The words by their first letter and length."""
        found: dict[tuple[str, int], list[str]] = {}
        for word in self.at:
            if len(word) >= 4:
                found.setdefault((word[0], len(word)), []).append(word)
        return found

    # The way back to the text

    def stretch(self, position: int) -> Stretch:
        """The stretch in which a word stands."""
        return self.stretches[self._number(position)]

    def _number(self, position: int) -> int:
        return bisect_right(self._starts, position) - 1

    def token(self, position: int) -> Word:
        """A word with its place in the text of its stretch."""
        number = self._number(position)
        tokens = self._tokens.get(number)
        if tokens is None:
            tokens = self._tokens[number] = self._normaliser.tokens(self.stretches[number].text)
        return tokens[position - self._starts[number]]

    def written(self, first: int, last: int) -> list[str]:
        """The words ``[first, last)`` as they are written, folded: a contraction once for each word of it."""
        return [self.token(position).written for position in range(first, last)]

    def parts(self, first: int, last: int) -> tuple[Part, ...]:
        """Where the words ``[first, last)`` stand in the document: one part a paragraph."""
        found: list[Part] = []
        position = first
        while position < last:
            number = self._number(position)
            stretch = self.stretches[number]
            end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self.words)
            stop = min(end, last)
            start = stretch.span.start + self.token(position).span.start
            finish = stretch.span.start + self.token(stop - 1).span.end
            if found and found[-1].paragraph == stretch.paragraph:
                found[-1] = Part(stretch.paragraph, Span(found[-1].span.start, finish))
            else:
                found.append(Part(stretch.paragraph, Span(start, finish)))
            position = stop
        return tuple(found)

    def turn(self, position: int) -> int:
        """The number of the turn in which a word stands."""
        return self.stretch(position).turn

    def speaker(self, position: int) -> str | None:
        """Who speaks a word; None where the source does not say."""
        return self.stretch(position).speaker

    def is_one_word(self, first: int, last: int) -> bool:
        """Whether two neighbouring words are written as one: a contraction, or a number with its currency."""
        if first < 0 or last >= len(self.words) or self._number(first) != self._number(last):
            return False
        return self.token(first).span == self.token(last).span

    def between(self, first: int, last: int) -> str:
        """The text between the end of one word and the beginning of a later one; a newline between stretches."""
        here, there = self._number(first), self._number(last)
        end, start = self.token(first).span.end, self.token(last).span.start
        if here == there:
            return self.stretches[here].text[end:start]
        middle = [self.stretches[number].text for number in range(here + 1, there)]
        texts = [self.stretches[here].text[end:], *middle, self.stretches[there].text[:start]]
        same = self.stretches[here].paragraph == self.stretches[there].paragraph
        return ("" if same else "\n").join(texts)

    def sentence_ends(self, first: int, last: int) -> bool:
        """Whether a sentence ends between two words."""
        if last <= first:
            return False
        if self.stretch(first).paragraph != self.stretch(last).paragraph:
            return True
        # With the first word itself, so that an abbreviation is known by its letters.
        word = self.token(first)
        text = self.stretch(first).text[word.span.start : word.span.end] + self.between(first, last)
        return any(not self._abbreviates(match["before"], match[0]) for match in _SENTENCE_END.finditer(text + "\0"))

    def _abbreviates(self, before: str, whole: str) -> bool:
        bare = before.lstrip("(\"'“‘[")
        return "." in whole and not set(whole) & set("!?…;") and (bare in self._abbreviations or len(bare) == 1)


def _chunks(stretch: Stretch) -> list[Stretch]:
    """A long stretch in pieces that end between sentences or words."""
    text = stretch.text
    if len(text) <= _CHUNK:
        return [stretch]
    found: list[Stretch] = []
    start = 0
    while start < len(text):
        end = len(text)
        if end - start > _CHUNK:
            end = start + _CHUNK
            cut = max(text.rfind(". ", start, end), text.rfind("? ", start, end), text.rfind("! ", start, end)) + 2
            if cut <= start + 1:
                cut = max(text.rfind(" ", start, end), text.rfind("\n", start, end)) + 1
            end = cut if cut > start else end
        span = Span(stretch.span.start + start, stretch.span.start + end)
        found.append(Stretch(stretch.paragraph, span, text[start:end], stretch.turn, stretch.speaker))
        start = end
    return found
