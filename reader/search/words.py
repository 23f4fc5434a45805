"""Which words of a text a typed word may mean, and how much like each it is.

A text has few different words: an article of 300 paragraphs about 4,000, a million sentences some 300,000. Comparing
a typed word with these, and then looking up where they stand, costs a small part of comparing a query with every
sentence, and says at once which letters matched.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

EXACT = 1.0
"""The similarity of a word to itself; all others are below."""

JOINED = 0.93  # two typed words that are one in the text, or the other way round

_SUFFIXES = ("", "s", "es", "d", "ed", "ing", "er", "ers", "ly", "e", "al", "ion", "ions", "y", "ies", "ied")
_STRIPPED = ("ingly", "edly", "ings", "ers", *_SUFFIXES[1:])
_BLOCK = 20_000  # words a call: rapidfuzz holds the interpreter for about a millisecond


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a typed word may mean in one vocabulary.

    ``ranges`` are ``(first, last + 1, similarity)`` of word numbers, the most similar first. ``likely`` and ``heads``
    hold the same by text: whole words, and beginnings of words.
    """

    text: str
    open: bool
    ranges: tuple[tuple[int, int, float], ...]
    likely: dict[str, float]
    heads: dict[str, float]
    lengths: tuple[int, ...] = ()

    def similarity(self, word: str) -> float:
        """How much a word of the text is like the typed one, from 0 to 1; 0 is not at all."""
        if word == self.text:
            return EXACT
        best = self.likely.get(word, 0.0)
        if word.startswith(self.text):
            best = max(best, beginning(self.text, word, self.open))
        for length in self.lengths:
            if len(word) > length:
                best = max(best, self.heads.get(word[:length], 0.0))
        return best


@dataclass(slots=True)
class Vocabulary:
    """The different words of a text, sorted, so that all that begin alike stand together."""

    words: Sequence[str]
    _by_length: dict[int, tuple[list[str], list[int]]] = field(default_factory=dict)
    _heads: dict[int, tuple[list[str], list[int]]] = field(default_factory=dict)

    def find(self, word: str) -> int:
        """The number of a word, or -1."""
        at = bisect_left(self.words, word)
        return at if at < len(self.words) and self.words[at] == word else -1

    def beginning_with(self, start: str) -> tuple[int, int]:
        """The range of numbers of the words that begin so."""
        first = bisect_left(self.words, start)
        return first, bisect_left(self.words, start + "\U0010ffff", first)

    def within(self, word: str, edits: int) -> list[tuple[str, int, int]]:
        """Words at most so many edits away: ``(word, distance, number)``. A transposition is one edit."""
        if not self._by_length:
            for number, text in enumerate(self.words):
                texts, numbers = self._by_length.setdefault(len(text), ([], []))
                texts.append(text)
                numbers.append(number)
        found: list[tuple[str, int, int]] = []
        for length in range(len(word) - edits, len(word) + edits + 1):
            if length in self._by_length:
                texts, numbers = self._by_length[length]
                found += [(text, d, numbers[at]) for text, d, at in _near(word, texts, edits)]
        return found

    def heads_within(self, word: str, length: int, edits: int) -> list[tuple[str, int, int]]:
        """Beginnings of that length at most so many edits away: ``(beginning, distance, first word's number)``."""
        if length not in self._heads:
            heads: list[str] = []
            firsts: list[int] = []
            for number, text in enumerate(self.words):
                if len(text) > length and (not heads or not text.startswith(heads[-1])):
                    heads.append(text[:length])
                    firsts.append(number)
            self._heads[length] = heads, firsts
        heads, firsts = self._heads[length]
        return [(text, d, firsts[at]) for text, d, at in _near(word, heads, edits)]


def _near(word: str, texts: list[str], edits: int) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    for start in range(0, len(texts), _BLOCK):
        block = texts[start : start + _BLOCK] if len(texts) > _BLOCK else texts
        near = process.extract(word, block, scorer=OSA.distance, score_cutoff=edits, limit=None)
        found += [(text, int(distance), start + at) for text, distance, at in near]
    return found


def beginning(typed: str, word: str, open_: bool) -> float:
    """The similarity of a word to its own beginning: high while it is being typed or only the ending differs."""
    rest = word[len(typed) :]
    if open_:
        return 0.98 - 0.005 * min(len(rest), 6)
    if len(typed) >= 3 and rest in _SUFFIXES:
        return 0.9
    return 0.78 if len(typed) >= 4 else 0.6


def edited(distance: int, typed: str, word: str) -> float:
    """The similarity of a word that is so many edits (optimal string alignment) from the typed one."""
    if any(c.isdigit() for c in typed):
        return 0.5 / distance  # 2018 is not nearly 2019
    longer = max(len(typed), len(word))
    similarity = 1 - 0.95 * distance / longer if distance == 1 else 1 - 1.25 * distance / longer
    if typed[0] != word[0] and typed[:2] != word[1::-1]:
        similarity -= 0.04  # people get the first letter right
    return min(similarity, 0.92)


def edits_allowed(typed: str) -> int:
    """How many edits a word of this length may have: one from 3 letters, two from 6, three from 11."""
    length = len(typed)
    return 0 if length < 3 else 1 if length < 6 else 2 if length < 11 else 3


def liken(typed: str, open_: bool, vocabulary: Vocabulary) -> Likeness:
    """Find everything in a vocabulary that a typed word may mean."""
    numbers: dict[int, float] = {}
    likely: dict[str, float] = {}
    heads: dict[str, float] = {}
    ranges: list[tuple[int, int, float]] = []
    number = vocabulary.find(typed)
    if number >= 0:
        numbers[number] = EXACT
    first, last = vocabulary.beginning_with(typed)
    if open_ and first < last:
        ranges.append((first, last, 0.96))
    elif len(typed) >= 3:
        for at in range(first, last):
            numbers.setdefault(at, beginning(typed, vocabulary.words[at], False))
    for form in _forms(typed):
        at = vocabulary.find(form)
        if at >= 0 and at not in numbers:
            numbers[at] = likely[form] = 0.84
    allowed = edits_allowed(typed)
    for word, distance, at in vocabulary.within(typed, allowed) if allowed else ():
        if distance:
            similarity = edited(distance, typed, word)
            if len(typed) > 3 or sorted(word) == sorted(typed):
                likely[word] = max(likely.get(word, 0.0), similarity)
                numbers[at] = max(numbers.get(at, 0.0), similarity)
    lengths: tuple[int, ...] = ()
    if open_ and len(typed) >= 4:
        allowed = 1 if len(typed) < 8 else 2
        lengths = tuple(range(len(typed) - (len(typed) > 4), len(typed) + 2))
        for length in lengths:
            for head, distance, at in vocabulary.heads_within(typed, length, allowed):
                if distance and not typed.startswith(head):
                    similarity = edited(distance, typed, head) - 0.05
                    heads[head] = similarity
                    ranges.append((at, vocabulary.beginning_with(head)[1], similarity))
    ranges += ((at, at + 1, similarity) for at, similarity in numbers.items())
    ranges.sort(key=lambda found: -found[2])
    return Likeness(typed, open_, tuple(ranges), likely, heads, lengths)


def _forms(typed: str) -> set[str]:
    """Other forms of the same word: worked, working, works."""
    stems = {
        typed[: -len(suffix)] for suffix in _STRIPPED if typed.endswith(suffix) and len(typed) - len(suffix) >= 3
    } | {typed}
    stems |= {stem[:-1] for stem in stems if len(stem) > 4 and stem[-1] == stem[-2]}
    return {stem + suffix for stem in stems for suffix in _SUFFIXES if len(stem) + len(suffix) >= 4} - {typed}
