"""Look up the typed words: what each may mean, in which rows that stands, and how much it weighs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from heapq import nlargest
from math import log
from threading import Lock
from time import perf_counter, sleep
from typing import Any

from reader.errors import ReaderError
from reader.search.function_words import FUNCTION_WORDS
from reader.search.index.postings import LEVELS, SHARES, Postings
from reader.search.index.vocabulary import Vocabulary
from reader.search.query import Word
from reader.search.rank import Matcher, Target
from reader.search.similarity import JOINED, Likeness, liken

_FUNCTION_WORD = -0.35  # the rarity of a function word at most: it weighs a fifth of others
_AT_ONCE = 0.002  # seconds that a search may keep the interpreter
_REMEMBERED = 24  # typed words whose rows are kept: those before the last one don't change at a keystroke
_SPLITS = 4  # ways to take one typed word as two
_PINNED = 48  # common words that are looked up beforehand, and the letters they begin with
_RARE = 500  # a word that stands in fewer than one row in so many may be misspelt or run together
_COMMON = 20  # a word is common that stands in more than one row in so many
_FEW = 5_000  # rows that may be gone through whatever share of all they are


class SearchCancelledError(ReaderError):
    """A search was cancelled because its query was superseded."""


class Stop:
    """Cancels a search whose query was superseded, and lets other threads run every other millisecond."""

    def __init__(self, cancelled: Callable[[], bool]) -> None:
        self._cancelled = cancelled
        self._since = perf_counter()

    def __call__(self) -> None:
        """Raise `SearchCancelledError` if the query was superseded."""
        if self._cancelled():
            raise SearchCancelledError
        if perf_counter() - self._since > _AT_ONCE:
            sleep(0)  # else a thread that waits for the interpreter gets it only every 5 ms
            self._since = perf_counter()


@dataclass(frozen=True, slots=True)
class Plan:
    """What to add up for each row, and the matcher that scores the best rows."""

    matcher: Matcher
    parts: list[tuple[int, Any]]


class Lookup:
    """A vocabulary with its postings and a cache of recent look-ups. Safe for any number of threads."""

    def __init__(self, vocabulary: Vocabulary, postings: Postings[Any]) -> None:
        self.vocabulary = vocabulary
        self.postings = postings
        self._known: dict[tuple[str, bool], tuple[Likeness, Any]] = {}
        self._common: dict[tuple[str, bool], tuple[Likeness, Any]] = {}
        self._lock = Lock()

    def warm(self) -> None:
        """Look up in advance what is typed often and stands in most rows: common words and first letters."""
        count = self.postings.count
        words = self.vocabulary.words
        common = nlargest(_PINNED, ((count(n, n + 1), word) for n, word in enumerate(words)))
        asked = [Word(word) for entries, word in common if entries * _COMMON > self.postings.size]
        asked += [Word(letter, open=True) for letter in sorted({word[0] for _, word in common})]
        for word in asked:
            self._common[word.text, word.open] = self._look_up(word)

    def forget(self) -> None:
        """Empty the cache of typed words."""
        with self._lock:
            self._known.clear()

    def plan(self, asked: list[Word], fixed: int, stop: Stop) -> Plan:
        """Look the typed words up, the first ``fixed`` of them as they are."""
        known = []
        for word in asked:
            known.append(self._liken(word))
            stop()
        targets = [Target(likeness, at, at) for at, (likeness, _) in enumerate(known)]
        weights = [self._weight(likeness) for likeness, _ in known]
        standings = [standing for _, standing in known]
        for at in range(fixed, len(asked)):
            if at + 1 < len(asked):
                self._join(asked[at], asked[at + 1], at, targets, standings)
            if self._is_rare(asked[at].text):
                self._split(asked[at], at, targets, standings)
            stop()
        total = sum(weights)
        shares = [max(1, round(SHARES * weight / total)) for weight in weights]
        return Plan(Matcher(targets, weights, self.vocabulary.words), list(zip(shares, standings, strict=True)))

    def _liken(self, word: Word) -> tuple[Likeness, Any]:
        key = (word.text, word.open)
        if key in self._common:
            return self._common[key]
        known = self._known.get(key) or self._look_up(word)
        with self._lock:  # the last used at the end
            self._known.pop(key, None)
            self._known[key] = known
            if len(self._known) > _REMEMBERED:
                del self._known[next(iter(self._known))]
        return known

    def _look_up(self, word: Word) -> tuple[Likeness, Any]:
        likeness = liken(word.text, word.open, self.vocabulary, self._is_rare(word.text))
        return likeness, self._standing(likeness, 1.0)

    def _is_rare(self, text: str, one_in: int = _RARE) -> bool:
        """Whether a word stands in fewer than one row in ``one_in``, or in none."""
        number = self.vocabulary.find(text)
        return number < 0 or self.postings.count(number, number + 1) * one_in < self.postings.size

    def _standing(self, likeness: Likeness, share: float) -> Any:
        return self.postings.standing(
            [(first, last, int(s * share * LEVELS + 0.5)) for first, last, s in likeness.ranges]
        )

    def _weight(self, likeness: Likeness) -> float:
        """The weight of a typed word: long and rare words weigh more than short and common ones.

        The rarity is that of its most similar words, so that a mistyped word weighs as much as the right one.
        """
        size = self.postings.size
        rarity = 0.6
        if likeness.ranges:
            top = likeness.ranges[0][2] - 0.08
            entries = sum(self.postings.count(first, last) for first, last, s in likeness.ranges if s >= top)
            rarity = log(1 + size / max(min(entries, size), 1)) / log(1 + size)
        if likeness.text in FUNCTION_WORDS and not likeness.open:
            rarity = min(rarity, _FUNCTION_WORD)
        return (0.35 + 0.65 * rarity) * (0.4 + 0.6 * min(len(likeness.text), 8) / 8)

    def _join(self, word: Word, following: Word, at: int, targets: list[Target], standings: list[Any]) -> None:
        """Also look for two typed words as one, if the texts have that word."""
        whole = Word(word.text + following.text, open=following.open)
        common = not (self._is_rare(word.text, _COMMON) or self._is_rare(following.text, _COMMON))
        if common and self._is_rare(whole.text):
            return
        first, last = self.vocabulary.beginning_with(whole.text)
        if first < last and (whole.open or self.vocabulary.words[first] == whole.text):
            likeness = self._liken(whole)[0]
            targets.append(Target(likeness, at, at + 1))
            standing = self._standing(likeness, JOINED)
            standings[at] = self.postings.better(standings[at], standing)
            standings[at + 1] = self.postings.better(standings[at + 1], standing)

    def _split(self, word: Word, at: int, targets: list[Target], standings: list[Any]) -> None:
        """Also look for a typed word as two, if the texts have both. Ranking checks that they stand together."""
        halves: list[tuple[int, str, str, tuple[int, int], tuple[int, int]]] = []
        for cut in range(1, len(word.text)):
            left, right = word.text[:cut], word.text[cut:]
            number = self.vocabulary.find(left)
            if number < 0:
                continue
            first, last = self.vocabulary.beginning_with(right)
            if not (word.open and len(right) > 2):
                last = first + 1 if first < last and self.vocabulary.words[first] == right else first
            if first < last:
                one, two = (number, number + 1), (first, last)
                rarer = min(self.postings.count(*one), self.postings.count(*two))
                halves.append((rarer, left, right, one, two))
        halves.sort(reverse=True)
        for _, left, right, one, two in halves[:_SPLITS]:
            targets.append(Target(Likeness(left), at, at, Word(right, open=word.open and len(right) > 2)))
            both = self.postings.having([one, two], max(self.postings.size // _COMMON, _FEW))
            if both:
                standings[at] = self.postings.lifted(standings[at], both, int(JOINED * LEVELS))
