"""Exact words and phrases: the rows of an index that have them in their own text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from threading import Lock
from typing import Any

from reader.search.fold import fold_keeping_capitals, fold_text
from reader.search.index.postings import Postings
from reader.search.index.vocabulary import Vocabulary
from reader.search.lookup import Stop
from reader.search.query import Phrase
from reader.search.similarity import is_spaceless

_REMEMBERED = 16  # phrases, so that the next letter has only the rows of the one before to go through
_LOOKED_AT = 256  # rows between two looks whether somebody has typed on


class Phrases:
    """Finds phrases. The rows that have all their words are read; those of a single word need not be."""

    def __init__(
        self, texts: Sequence[str], about: Sequence[str], vocabulary: Vocabulary, postings: Postings[Any]
    ) -> None:
        self._texts = texts
        self._about = about
        self._vocabulary = vocabulary
        self._postings = postings
        self._known: dict[Phrase, set[int]] = {}
        self._lock = Lock()
        self._foreign: frozenset[str] | None = None

    def rows(self, phrase: Phrase, stop: Stop) -> set[int]:
        """The rows whose text has these words in a row."""
        known = self._known.get(phrase)
        if known is not None:
            return known
        if phrase.cased:
            found = self._read(phrase, self.rows(replace(phrase, cased=""), stop), stop)
            self._remember(phrase, found)
            return found
        if is_spaceless(phrase.text) and " " not in phrase.text:
            found = self._within_runs(phrase.text)
            self._remember(phrase, found)
            return found
        ranges = self._ranges(phrase)
        if ranges is None:
            return set()
        candidates: Collection[int] = self._postings.having(ranges, 1 << 62) or ()
        if len(ranges) == 1 and not self._is_foreign(phrase):
            found = set(candidates)
        else:
            longer = [shorter for shorter in tuple(self._known) if not shorter.cased and _begins(shorter, phrase)]
            if longer:
                before = self._known.get(max(longer, key=lambda known: len(known.text)))
                candidates = candidates if before is None else before.intersection(candidates)
            found = self._read(phrase, candidates, stop)
        self._remember(phrase, found)
        return found

    def _within_runs(self, text: str) -> set[int]:
        """The rows that have a word of a script without spaces, which may stand anywhere within a run."""
        holding = [(number, number + 1) for _, number in self._vocabulary.holding(text, len(self._vocabulary.words))]
        found: set[int] = set()
        for words in (self._vocabulary.beginning_with(text), *holding):
            found.update(self._postings.having([words], 1 << 62) or ())
        return found

    def _remember(self, phrase: Phrase, found: set[int]) -> None:
        with self._lock:
            self._known[phrase] = found
            if len(self._known) > _REMEMBERED:
                del self._known[next(iter(self._known))]

    def _ranges(self, phrase: Phrase) -> list[tuple[int, int]] | None:
        """The vocabulary's words for each word of a phrase; None if one of them is in no text."""
        words = phrase.text.split()
        ranges: list[tuple[int, int]] = []
        for at, word in enumerate(words):
            first, last = self._vocabulary.beginning_with(word)
            if first < last and not (phrase.open and at == len(words) - 1):
                last = first + 1 if self._vocabulary.words[first] == word else first
            if first == last:
                return None
            ranges.append((first, last))
        return ranges

    def _is_foreign(self, phrase: Phrase) -> bool:
        """Whether a word may be one that rows are about, and that need not be in their text."""
        if self._foreign is None:
            self._foreign = frozenset(word for about in set(self._about) for word in fold_text(about).split())
        if phrase.open:
            return any(word.startswith(phrase.text) for word in self._foreign)
        return phrase.text in self._foreign

    def _read(self, phrase: Phrase, candidates: Collection[int], stop: Stop) -> set[int]:
        fold = fold_keeping_capitals if phrase.cased else fold_text
        wanted = f" {phrase.cased or phrase.text}{'' if phrase.open else ' '}"
        found: set[int] = set()
        for number, row in enumerate(candidates):
            if number % _LOOKED_AT == 0:
                stop()
            if wanted in f" {fold(self._texts[row])} ":
                found.add(row)
        return found


def _begins(shorter: Phrase, phrase: Phrase) -> bool:
    """Whether every row that has a phrase has the shorter one too."""
    if shorter.open:
        return phrase.text.startswith(shorter.text)
    return phrase.text.startswith(f"{shorter.text} ")
