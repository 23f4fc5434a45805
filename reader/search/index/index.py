"""An index of many short texts: a query -> the best of them, with the places that matched."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from reader.search.fold import fold_text
from reader.search.hits import Hit, Hits, MatchKind
from reader.search.index.postings import LEVELS, Postings, RowLists
from reader.search.index.vocabulary import SortedWords, Vocabulary
from reader.search.lookup import Lookup, Plan, Stop
from reader.search.lookup import SearchCancelledError as SearchCancelledError
from reader.search.phrases import Phrases
from reader.search.query import Query, Word, parse
from reader.search.rank import CLOSE, FAR, GOOD, Match, Matcher

RANKED = 96
"""Candidates that are looked at word by word, at least."""

NEAREST = 5
"""Hits that are shown where none is even close."""

_MANY = 16_000  # rows from which arrays pay: numpy alone takes nine megabytes
_KEPT = 5_000  # rows whose words are kept once they were looked at
_WARMED = 100_000  # rows from which common words are looked up beforehand: it takes memory, and fewer need none
_SHORT_NUMBERS = 1 << 16
_WORDS = 64  # of a query, how many are looked for
_LOOKED_AT = 32  # rows between two looks whether somebody has typed on


@dataclass(frozen=True, slots=True)
class Sought:
    """The words of a query looked up in an index: what scores rows, and the totals of all rows, as its postings add up.

    From the totals ``close``, ``good`` and ``far`` on a row may be as much as that.
    """

    matcher: Matcher
    totals: Any
    close: int
    good: int
    far: int
    stop: Stop


class Index:
    """Texts, taken apart into words, with the rows in which each word stands.

    Any number of threads may search at the same time.
    """

    def __init__(
        self,
        texts: Sequence[str],
        about: Sequence[str],
        vocabulary: Vocabulary,
        postings: Postings[Any],
        *,
        keeps_words: bool = True,
    ) -> None:
        """Use `build`. With ``keeps_words`` the words of rows are remembered, unless there are very many rows."""
        self.texts = texts
        self.vocabulary = vocabulary
        self._about = about
        self.postings = postings
        self.lookup = Lookup(vocabulary, postings)
        self._phrases = Phrases(texts, about, vocabulary, postings)
        self._words: dict[int, tuple[list[str], int]] = {}
        self._keeps_words = keeps_words and len(texts) < _KEPT

    @classmethod
    def part(cls, texts: Sequence[str], about: Sequence[str]) -> Index:
        """Index some of many texts for a short time, without arrays and with as little memory as possible."""
        return cls(texts, about, *_sorted_rows(texts, about), keeps_words=False)

    @classmethod
    def build(cls, texts: Sequence[str], about: Sequence[str] = (), *, arrays: bool | None = None) -> Index:
        """Index texts. ``about`` gives for each row words by which it is found too, and that have no spans.

        ``arrays`` says whether to use numpy; by itself it does for 16,000 rows and more, where numpy is installed. The
        answers are the same. Call it in a thread where there are many rows: it never keeps the interpreter to itself
        for more than a few milliseconds.
        """
        if arrays is None:
            arrays = len(texts) >= _MANY and find_spec("numpy") is not None
        if arrays:
            from reader.search.index.arrays import build

            index = cls(texts, about, *build(texts, about))
            if len(texts) >= _WARMED:
                index.lookup.warm()
            return index
        return cls(texts, about, *_sorted_rows(texts, about))

    def __len__(self) -> int:
        return len(self.texts)

    def search(
        self,
        query: str | Query,
        limit: int = 50,
        *,
        rows: Collection[int] | None = None,
        cancelled: Callable[[], bool] = bool,
    ) -> Hits:
        """Find the best rows for a query, only among ``rows`` if that is given.

        Raises:
            SearchCancelledError: ``cancelled()`` returned True. It is called about every millisecond.
        """
        query = parse(query) if isinstance(query, str) else query
        sought = self.seek(query, rows, cancelled)
        if sought is None:
            return Hits()
        postings, totals = self.postings, sought.totals
        close = postings.reaching(totals, sought.close)
        if close:
            candidates = postings.best(totals, max(RANKED, limit), sought.close)
            if hits := self.rank(query, candidates, sought, CLOSE):
                good = sum(not hit.close for hit in hits)
                if len(candidates) < close:  # not all were looked at: their totals have to do
                    good = max(good, postings.reaching(totals, sought.good))
                    return Hits(tuple(hits[:limit]), good, close - good)
                return Hits(tuple(hits[:limit]), good, len(hits) - good)
        hits = self.rank(query, postings.best(totals, NEAREST, sought.far), sought, FAR)
        return Hits(tuple(hits), 0, len(hits), nearest=bool(hits))

    def seek(self, query: Query, rows: Collection[int] | None, cancelled: Callable[[], bool] = bool) -> Sought | None:
        """Look the words of a query up and add up what each row has of them; None for a query without words.

        Raises:
            SearchCancelledError: as `search` does.
        """
        asked = _words_of(query)
        if not asked:
            return None
        stop = Stop(cancelled)
        plan, totals, full = self._totals(query, asked, rows, stop)
        return Sought(plan.matcher, totals, int(full * CLOSE), int(full * GOOD), int(full * FAR), stop)

    def matching(
        self, query: Query, *, rows: Collection[int] | None = None, cancelled: Callable[[], bool] = bool
    ) -> Collection[int]:
        """The rows that are good matches of a query by their words, without a look at their order; unordered.

        Raises:
            SearchCancelledError: as in `search`.
        """
        asked = _words_of(query)
        if not asked:
            return ()
        _, totals, full = self._totals(query, asked, rows, Stop(cancelled))
        return self.postings.those_reaching(totals, int(full * GOOD))

    def _totals(
        self, query: Query, asked: list[Word], rows: Collection[int] | None, stop: Stop
    ) -> tuple[Plan, Any, int]:
        """What is looked for, how much of it each row has, and how much a row with all of it would have."""
        rows, without = self._filtered(query, rows, stop)
        fixed = sum(1 for p in query.phrases for _ in p.text.split())
        plan = self.lookup.plan(asked, fixed, stop)
        totals = self.postings.total(plan.parts, rows, without)
        stop()
        return plan, totals, LEVELS * sum(weight for weight, _ in plan.parts)

    def rarest(self, words: Sequence[str], count: int) -> list[str]:
        """Those ``count`` words that stand in the fewest rows, of those that stand in any, in their order."""
        numbers = {word: self.vocabulary.find(word) for word in words}
        there = [word for word, number in numbers.items() if number >= 0]
        rows = {word: self.postings.count(numbers[word], numbers[word] + 1) for word in there}
        chosen = set(sorted(there, key=lambda word: (rows[word], -len(word), word))[:count])
        return [word for word in there if word in chosen]

    def nearest(self, word: str) -> str | None:
        """The word of these texts that is most like one that was not found; None if none is like it."""
        folded = fold_text(word).replace(" ", "")
        if len(folded) < 3:
            return None
        near = self.vocabulary.within(folded, max(2, len(folded) // 3 + 1))
        return min(near, key=lambda n: (n[1], -self.postings.count(n[2], n[2] + 1), n[0]))[0] if near else None

    def words(self, row: int) -> tuple[list[str], int]:
        """The words of a row followed by those about it, and how many are its own."""
        known = self._words.get(row)
        if known is None:
            words = fold_text(self.texts[row]).split()
            own = len(words)
            if self._about and self._about[row]:
                words += fold_text(self._about[row]).split()
            known = words, own
            if self._keeps_words:
                self._words[row] = known
        return known

    def _filtered(
        self, query: Query, rows: Collection[int] | None, stop: Stop
    ) -> tuple[Collection[int] | None, set[int]]:
        """The rows that have all phrases, and those that have what must not be there."""
        for phrase in query.phrases:
            found = self._phrases.rows(phrase, stop)
            rows = found if rows is None else found.intersection(rows)
        without: set[int] = set()
        for phrase in query.excluded:
            without |= self._phrases.rows(phrase, stop)
        return rows, without

    def rank(self, query: Query, candidates: Sequence[int], sought: Sought, least: float) -> list[Hit]:
        """Look at candidates word by word; those with this score at least, the best first."""
        matcher = sought.matcher
        capitals = [w.cased for w in query.words if w.cased]
        ranked: list[tuple[float, int, Match]] = []
        for number, row in enumerate(candidates):
            if number % _LOOKED_AT == 0:
                sought.stop()
            words, own = self.words(row)
            found = matcher.score(words, own)
            if found.score < least:
                continue
            bonus = 1.0
            if capitals:
                bonus = sum(c in self.texts[row] for c in capitals) / len(capitals)
            # The last hundredths tell equals apart: capitals as typed, and the shorter text.
            score = found.score * (0.97 + 0.02 * bonus + 0.01 / (1 + own / 16))
            ranked.append((-score, row, found))
        ranked.sort(key=lambda r: r[:2])
        return [Hit(row, -score, _match(found), self.texts[row], (matcher, found)) for score, row, found in ranked]


def _sorted_rows(texts: Sequence[str], about: Sequence[str]) -> tuple[SortedWords, RowLists]:
    """The words of texts in order, and the rows in which each stands."""
    rows: dict[str, array[int]] = {}
    kind = "H" if len(texts) < _SHORT_NUMBERS else "I"
    for row, text in enumerate(texts):
        for word in {*fold_text(text).split(), *(fold_text(about[row]).split() if about else ())}:
            if word in rows:
                rows[word].append(row)
            else:
                rows[word] = array(kind, (row,))
    ordered = sorted(rows)
    return SortedWords(ordered), RowLists([rows[word] for word in ordered], len(texts))


def _words_of(query: Query) -> list[Word]:
    """The words of the phrases, then the others."""
    words = [
        Word(word, open=phrase.open and at == len(split) - 1)
        for phrase in query.phrases
        for split in (phrase.text.split(),)
        for at, word in enumerate(split)
    ]
    return (words + list(query.words))[:_WORDS]


def _match(found: Match) -> MatchKind:
    if found.score < GOOD:
        return "close"
    if found.run and found.there:
        return "exact" if found.complete else "prefix"
    return "words" if found.there else "fuzzy"
