"""An index of many short texts: a query -> the best of them, with the places that matched."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from importlib.util import find_spec
from math import log
from threading import Lock
from typing import Any, Literal, overload

from reader.document.model import Span
from reader.search.fold import fold, fold_text
from reader.search.postings import LEVELS, SHARES, Postings, RowLists
from reader.search.query import Phrase, Query, Word, parse
from reader.search.rank import CLOSE, FAR, GOOD, Found, Mark, Matcher, Target
from reader.search.vocabulary import SortedWords, Vocabulary
from reader.search.words import JOINED, Likeness, liken

Match = Literal["exact", "prefix", "words", "fuzzy", "close"]
"""How a hit matched, best first: the words in a row; the same with the last one unfinished; all the words, elsewhere;
words like them; and only some of that."""

_RANKED = 128  # candidates that are looked at word by word
_REMEMBERED = 24  # typed words whose rows are kept: those before the last one don't change at a keystroke
_NEAREST = 5  # hits shown where none is even close
_MANY = 5_000  # rows from which arrays pay
_SPLITS = 4  # ways to take one typed word as two
_PINNED = 48  # common words that are looked up beforehand, and the letters they begin with
_RARE = 500  # a word of three letters that stands in fewer than one row in so many may be misspelt
_COMMON = 20  # a word is common that stands in more than one row in so many
_WORDS = 64  # of a query, how many are looked for
_LOOKED_AT = 32  # rows between two looks whether somebody has typed on


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """A search was given up because a newer query is there."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that was found. ``score`` is from 0 to 1 and means the same for every query; ``row`` is its number."""

    row: int
    score: float
    match: Match
    text: str = field(repr=False)
    _why: tuple[Matcher, Found] | None = field(repr=False, compare=False, default=None)

    @property
    def close(self) -> bool:
        """Whether this is less than a good match."""
        return self.match == "close"

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What matched, in letters of the words of the folded text. Computed at each call, as are the spans."""
        return self._why[0].marks(self._why[1], fold_text(self.text).split()) if self._why else ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """What matched, in code points of the original text: some 30 µs for a sentence, so ask for rows on show."""
        return spans_of(self.text, self.marks)


@dataclass(frozen=True, slots=True)
class Hits(Sequence[Hit]):
    """The best hits, best first. ``total`` counts all good ones and ``close`` the others, beyond the limit too."""

    hits: tuple[Hit, ...] = ()
    total: int = 0
    close: int = 0

    @overload
    def __getitem__(self, at: int) -> Hit: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Hit, ...]: ...

    def __getitem__(self, at: int | slice) -> Hit | tuple[Hit, ...]:
        return self.hits[at]

    def __len__(self) -> int:
        return len(self.hits)


def spans_of(text: str, matched: tuple[Mark, ...]) -> tuple[Span, ...]:
    """Where marks stand in the original text; words that are wholly marked and stand in a row give one span."""
    folded = fold(text)
    words = folded.text.split()
    starts: list[int] = []
    at = 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    spans: list[tuple[int, int]] = []
    whole = -1  # the word that the last span ends with, where that word is marked to its end and from its beginning
    for mark in matched:
        start, end = starts[mark.word] + mark.start, starts[mark.word] + mark.end
        if spans and (start <= spans[-1][1] or (mark.start == 0 and whole == mark.word - 1)):
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
        whole = mark.word if mark.start == 0 and mark.end == len(words[mark.word]) else -1
    return tuple(folded.span(start, end) for start, end in spans)


class Index:
    """Texts, taken apart into words, with the rows in which each word stands.

    Any number of threads may search at the same time.
    """

    def __init__(
        self, texts: Sequence[str], about: Sequence[str], vocabulary: Vocabulary, postings: Postings[Any]
    ) -> None:
        self.texts = texts
        self.vocabulary = vocabulary
        self._about = about
        self.postings = postings
        self._known: dict[tuple[str, bool], tuple[Likeness, Any]] = {}
        self._words: dict[int, tuple[list[str], int]] = {}
        self._lock = Lock()
        self._common: dict[tuple[str, bool], tuple[Likeness, Any]] = {}

    @classmethod
    def build(cls, texts: Sequence[str], about: Sequence[str] = (), *, arrays: bool | None = None) -> Index:
        """Index texts. ``about`` gives for each row words by which it is found too, and that have no spans.

        ``arrays`` says whether to use numpy; by itself it does for 5,000 rows and more, where numpy is installed. The
        answers are the same. Call it in a thread where there are many rows: it never keeps the interpreter to itself
        for more than a few milliseconds.
        """
        if arrays is None:
            arrays = len(texts) >= _MANY and find_spec("numpy") is not None
        if arrays:
            from reader.search.arrays import build

            index = cls(texts, about, *build(texts, about))
            index.warm()
            return index
        rows: dict[str, list[int]] = {}
        for row, text in enumerate(texts):
            for word in {*fold_text(text).split(), *(fold_text(about[row]).split() if about else ())}:
                rows.setdefault(word, []).append(row)
        ordered = sorted(rows)
        return cls(texts, about, SortedWords(ordered), RowLists([rows[word] for word in ordered], len(texts)))

    def __len__(self) -> int:
        return len(self.texts)

    def warm(self) -> None:
        """Look up beforehand what is typed all the time and stands in most rows: common words and first letters."""
        count = self.postings.count
        words = self.vocabulary.words
        common = nlargest(_PINNED, ((count(n, n + 1), word) for n, word in enumerate(words)))
        asked = [Word(word) for entries, word in common if entries * _COMMON > self.postings.size]
        asked += [Word(letter, open=True) for letter in sorted({word[0] for _, word in common})]
        for word in asked:
            self._common[word.text, word.open] = self._look_up(word)

    def search(
        self,
        query: str | Query,
        limit: int = 50,
        *,
        rows: Collection[int] | None = None,
        cancelled: Callable[[], bool] = bool,
    ) -> Hits:
        """Find the best rows for a query, of ``rows`` only where that is given.

        Raises:
            Cancelled: ``cancelled()`` said so; it is asked every millisecond or so.
        """
        query = parse(query) if isinstance(query, str) else query
        asked = _words_of(query)
        if not asked:
            return Hits()
        stop = _Stop(cancelled)
        rows, without = self._filtered(query, rows, stop)
        fixed = sum(1 for p in query.phrases for _ in p.text.split())
        plan = self._plan(asked, fixed, stop)
        postings = self.postings
        totals = postings.total(plan.parts, rows, without)
        stop()
        full = LEVELS * sum(weight for weight, _ in plan.parts)
        close = postings.reaching(totals, int(full * CLOSE))
        if close:
            candidates = postings.best(totals, max(_RANKED, limit), int(full * CLOSE))
            if hits := self._rank(query, candidates, plan.matcher, stop, CLOSE):
                good = sum(not hit.close for hit in hits)
                if len(candidates) < close:  # not all were looked at: their totals have to do
                    good = max(good, postings.reaching(totals, int(full * GOOD)))
                    return Hits(tuple(hits[:limit]), good, close - good)
                return Hits(tuple(hits[:limit]), good, len(hits) - good)
        hits = self._rank(query, postings.best(totals, _NEAREST, int(full * FAR)), plan.matcher, stop, FAR)
        return Hits(tuple(hits), 0, len(hits))

    def nearest(self, word: str) -> str | None:
        """The word of these texts that is most like one that was not found, or nothing."""
        folded = fold_text(word).replace(" ", "")
        if len(folded) < 3:
            return None
        near = self.vocabulary.within(folded, max(2, len(folded) // 3 + 1))
        return min(near, key=lambda n: (n[1], -self.postings.count(n[2], n[2] + 1), n[0]))[0] if near else None

    def words(self, row: int) -> tuple[list[str], int]:
        """The words of a row with those it is about, and how many are its own."""
        known = self._words.get(row)
        if known is None:
            words = fold_text(self.texts[row]).split()
            own = len(words)
            if self._about and self._about[row]:
                words += fold_text(self._about[row]).split()
            known = words, own
            if len(self.texts) < _MANY:
                self._words[row] = known
        return known

    def _plan(self, asked: list[Word], fixed: int, stop: _Stop) -> _Plan:
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
            self._split(asked[at], at, targets, standings)
            stop()
        total = sum(weights)
        shares = [max(1, round(SHARES * weight / total)) for weight in weights]
        return _Plan(Matcher(targets, weights, self.vocabulary.words), list(zip(shares, standings, strict=True)))

    def _liken(self, word: Word) -> tuple[Likeness, Any]:
        key = (word.text, word.open)
        known = self._common.get(key, self._known.get(key))
        if known is None:
            known = self._look_up(word)
        with self._lock:  # the last used at the end
            self._known.pop(key, None)
            self._known[key] = known
            if len(self._known) > _REMEMBERED:
                del self._known[next(iter(self._known))]
        return known

    def _look_up(self, word: Word) -> tuple[Likeness, Any]:
        number = self.vocabulary.find(word.text)
        rare = number < 0 or self.postings.count(number, number + 1) * _RARE < self.postings.size
        likeness = liken(word.text, word.open, self.vocabulary, rare)
        return likeness, self._standing(likeness, 1.0)

    def _standing(self, likeness: Likeness, share: float) -> Any:
        return self.postings.standing(
            [(first, last, int(s * share * LEVELS + 0.5)) for first, last, s in likeness.ranges]
        )

    def _weight(self, likeness: Likeness) -> float:
        """How much a typed word counts: long and rare ones tell more than short and common ones.

        Rare is measured at what it most likely means, so that a mistyped word weighs what it would have weighed.
        """
        size = self.postings.size
        rarity = 0.6
        if likeness.ranges:
            top = likeness.ranges[0][2] - 0.08
            entries = sum(self.postings.count(first, last) for first, last, s in likeness.ranges if s >= top)
            rarity = log(1 + size / max(min(entries, size), 1)) / log(1 + size)
        return (0.35 + 0.65 * rarity) * (0.4 + 0.6 * min(len(likeness.text), 8) / 8)

    def _join(self, word: Word, following: Word, at: int, targets: list[Target], standings: list[Any]) -> None:
        """Take two typed words as one, where the texts have that."""
        whole = Word(word.text + following.text, open=following.open)
        first, last = self.vocabulary.beginning_with(whole.text)
        if first < last and (whole.open or self.vocabulary.words[first] == whole.text):
            likeness = self._liken(whole)[0]
            targets.append(Target(likeness, at, at + 1))
            standing = self._standing(likeness, JOINED)
            standings[at] = self.postings.better(standings[at], standing)
            standings[at + 1] = self.postings.better(standings[at + 1], standing)

    def _split(self, word: Word, at: int, targets: list[Target], standings: list[Any]) -> None:
        """Take a typed word as two, where both are in the texts. Whether they stand together is seen when ranking."""
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
            both = self.postings.having([one, two], max(self.postings.size // _COMMON, _MANY))
            if both:
                standings[at] = self.postings.lifted(standings[at], both, int(JOINED * LEVELS))

    def _filtered(
        self, query: Query, rows: Collection[int] | None, stop: _Stop
    ) -> tuple[Collection[int] | None, set[int]]:
        """The rows that have all phrases, and those that have what must not be there."""
        for phrase in query.phrases:
            found = self._with_phrase(phrase, stop)
            rows = found if rows is None else found.intersection(rows)
        without: set[int] = set()
        for phrase in query.excluded:
            without |= self._with_phrase(phrase, stop)
        return rows, without

    def _with_phrase(self, phrase: Phrase, stop: _Stop) -> set[int]:
        words = phrase.text.split()
        ranges: list[tuple[int, int]] = []
        for at, word in enumerate(words):
            first, last = self.vocabulary.beginning_with(word)
            if not (phrase.open and at == len(words) - 1):
                last = first + 1 if first < last and self.vocabulary.words[first] == word else first
            if first == last:
                return set()
            ranges.append((first, last))
        found = self.postings.having(ranges, self.postings.size * len(self.vocabulary.words)) or ()
        wanted = f" {phrase.text}{'' if phrase.open else ' '}"
        having: set[int] = set()
        for number, row in enumerate(found):
            if number % _LOOKED_AT == 0:
                stop()
            if wanted in f" {fold_text(self.texts[row])} ":
                having.add(row)
        return having

    def _rank(self, query: Query, candidates: list[int], matcher: Matcher, stop: _Stop, least: float) -> list[Hit]:
        """Look at candidates word by word; the best first."""
        capitals = [w.cased for w in query.words if w.cased]
        ranked: list[tuple[float, int, Found]] = []
        for number, row in enumerate(candidates):
            if number % _LOOKED_AT == 0:
                stop()
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
        return [
            Hit(row, -score, _match(found, query), self.texts[row], (matcher, found)) for score, row, found in ranked
        ]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What to add up for each row, and how to look at the best ones."""

    matcher: Matcher
    parts: list[tuple[int, Any]]


@dataclass(frozen=True, slots=True)
class _Stop:
    """Gives a search up where somebody has typed on."""

    cancelled: Callable[[], bool]

    def __call__(self) -> None:
        if self.cancelled():
            raise Cancelled


def _words_of(query: Query) -> list[Word]:
    """The words of the phrases, then the others."""
    words = [
        Word(word, open=phrase.open and at == len(split) - 1)
        for phrase in query.phrases
        for split in (phrase.text.split(),)
        for at, word in enumerate(split)
    ]
    return (words + list(query.words))[:_WORDS]


def _match(found: Found, query: Query) -> Match:
    if found.score < GOOD:
        return "close"
    if found.exact:
        return "exact"
    if found.complete:
        return "words"
    if query.words and query.words[-1].open and all(s >= 0.95 for _, _, s in found.places):
        return "prefix"
    return "fuzzy"
