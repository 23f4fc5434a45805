"""The different words of a text, and those of them within an edit distance of a typed word."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
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

    def holding(self, part: str, most: int) -> list[tuple[str, int]]:
        """The words in which a part stands, but not at their beginning, with their numbers; no more than ``most``, or
        none."""

    def within(self, word: str, edits: int) -> list[tuple[str, int, int]]:
        """The words within an edit distance: ``(word, distance, number)``. A transposition is one edit."""

    def heads_within(self, word: str, length: int, edits: int) -> list[tuple[str, int, int]]:
        """The beginnings, of a given length, of longer words, within an edit distance.

        ``(beginning, distance, number of the first word)``.
        """


class AlphabeticalWords:
    """What every vocabulary can do with nothing but its sorted words."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self._one_text: tuple[bytes, array[int]] | None = None

    def find(self, word: str) -> int:
        """The number of a word, or -1."""
        at = bisect_left(self.words, word)
        return at if at < len(self.words) and self.words[at] == word else -1

    def beginning_with(self, start: str) -> tuple[int, int]:
        """The range of numbers of the words that begin so."""
        first = bisect_left(self.words, start)
        return first, bisect_left(self.words, start + "\U0010ffff", first)

    def holding(self, part: str, most: int) -> list[tuple[str, int]]:
        """The words that hold a part further on, at most so many; found in one text that has them all.

        In the words of a million sentences that takes a millisecond, and a tenth of a second to go through the words.
        """
        if self._one_text is None:
            encoded = [word.encode("utf-8", "replace") for word in self.words]
            self._one_text = b"\n".join([*encoded, b""]), array("Q", accumulate(len(word) + 1 for word in encoded))
        text, ends = self._one_text
        wanted = part.encode("utf-8", "replace")
        found: list[tuple[str, int]] = []
        at = text.find(wanted) if wanted else -1
        while at >= 0:
            number = bisect_right(ends, at)
            if at > (ends[number - 1] if number else 0):
                found.append((self.words[number], number))
                if len(found) > most:
                    return []
            at = text.find(wanted, ends[number])
        return found


class SortedWords(AlphabeticalWords):
    """A vocabulary of some thousand words: every word of about the right length is compared."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(words)
        self._by_length: dict[int, tuple[list[str], list[int]]] = {}
        self._heads: dict[int, tuple[list[str], list[int]]] = {}

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
