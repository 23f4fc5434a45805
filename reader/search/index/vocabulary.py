"""The different words of a text, and those of them within an edit distance of a typed word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from rapidfuzz import process
from rapidfuzz.distance import OSA

_BLOCK = 16_000  # words a call: rapidfuzz holds the interpreter for about a millisecond


class Vocabulary(Protocol):
    """Different words, sorted, so that all that begin alike stand together. A word's number is its place."""

    words: Sequence[str]

    def find(self, word: str) -> int:
        """The number of a word, or -1."""

    def beginning_with(self, start: str) -> tuple[int, int]:
        """The range of numbers of the words that begin so."""

    def within(self, word: str, edits: int) -> list[tuple[str, int, int]]:
        """The words within an edit distance: ``(word, distance, number)``. A transposition is one edit."""

    def heads_within(self, word: str, length: int, edits: int) -> list[tuple[str, int, int]]:
        """The beginnings, of a given length, of longer words, within an edit distance.

        ``(beginning, distance, number of the first word)``.
        """


class SortedWords:
    """A vocabulary of some thousand words: every word of about the right length is compared."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self._by_length: dict[int, tuple[list[str], list[int]]] = {}
        self._heads: dict[int, tuple[list[str], list[int]]] = {}

    def find(self, word: str) -> int:
        """The number of a word, or -1."""
        at = bisect_left(self.words, word)
        return at if at < len(self.words) and self.words[at] == word else -1

    def beginning_with(self, start: str) -> tuple[int, int]:
        """The range of numbers of the words that begin so."""
        first = bisect_left(self.words, start)
        return first, bisect_left(self.words, start + "\U0010ffff", first)

    def within(self, word: str, edits: int) -> list[tuple[str, int, int]]:
        """The words within an edit distance, with the distance and number of each."""
        if not self._by_length:
            grouped: dict[int, tuple[list[str], list[int]]] = {}
            for number, text in enumerate(self.words):
                texts, numbers = grouped.setdefault(len(text), ([], []))
                texts.append(text)
                numbers.append(number)
            self._by_length = grouped
        found: list[tuple[str, int, int]] = []
        for length in range(len(word) - edits, len(word) + edits + 1):
            if length in self._by_length:
                found += near(word, *self._by_length[length], edits)
        return found

    def heads_within(self, word: str, length: int, edits: int) -> list[tuple[str, int, int]]:
        """The beginnings of a given length within an edit distance, with the distance and the first word's number."""
        if length not in self._heads:
            heads: list[str] = []
            firsts: list[int] = []
            for number, text in enumerate(self.words):
                if len(text) > length and (not heads or not text.startswith(heads[-1])):
                    heads.append(text[:length])
                    firsts.append(number)
            self._heads[length] = heads, firsts
        return near(word, *self._heads[length], edits)


def near(word: str, texts: list[str], numbers: Sequence[int], edits: int) -> list[tuple[str, int, int]]:
    """The texts within an edit distance of a word: text, distance and number of each."""
    found: list[tuple[str, int, int]] = []
    for start in range(0, len(texts), _BLOCK):
        block = texts[start : start + _BLOCK] if len(texts) > _BLOCK else texts
        close = process.extract(word, block, scorer=OSA.distance, score_cutoff=edits, limit=None)
        found += [(text, int(distance), numbers[start + at]) for text, distance, at in close]
    return found
