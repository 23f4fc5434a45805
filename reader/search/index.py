"""An index of many short texts: a query -> the best of them, with the places that matched."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import chain
from math import log
from typing import Literal, overload

from reader.document.model import Span
from reader.search.fold import fold, fold_text
from reader.search.query import Phrase, Query, Word, parse
from reader.search.rank import CLOSE, FAR, GOOD, Found, Mark, Matcher, Target, marks
from reader.search.words import JOINED, Likeness, Vocabulary, liken

Match = Literal["exact", "prefix", "words", "fuzzy", "close"]
"""How a hit matched, best first: the words in a row; the same with the last one unfinished; all the words, elsewhere;
words like them; and only some of that."""

_RANKED = 128  # candidates that are looked at word by word
_REMEMBERED = 64  # typed words whose rows are kept: those before the last one don't change at a keystroke
_NEAREST = 5  # hits shown where none is even close
_LOOKED_AT = 256  # rows between two looks whether somebody has typed on


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """A search was given up because a newer query is there."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that was found. ``score`` is from 0 to 1 and means the same for every query; ``row`` is its number."""

    row: int
    score: float
    match: Match
    text: str = field(repr=False)
    marks: tuple[Mark, ...] = field(repr=False, default=())

    @property
    def close(self) -> bool:
        """Whether this is less than a good match."""
        return self.match == "close"

    @property
    def spans(self) -> tuple[Span, ...]:
        """What matched, in code points of the original text. Computed at each call (10 µs for a sentence)."""
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


@dataclass(slots=True)
class Index:
    """Texts, folded and taken apart into words, with the rows in which each word stands."""

    texts: Sequence[str]
    vocabulary: Vocabulary
    _rows: list[list[int]]
    _words: list[list[str]]
    _own: list[int]
    _known: dict[tuple[str, bool], tuple[Likeness, dict[int, float]]] = field(default_factory=dict)

    @classmethod
    def build(cls, texts: Sequence[str], about: Sequence[str] = ()) -> Index:
        """Index texts. ``about`` gives for each row words by which it is found too, and that have no spans."""
        rows: dict[str, list[int]] = {}
        words: list[list[str]] = []
        own: list[int] = []
        for row, text in enumerate(texts):
            folded = fold_text(text).split()
            own.append(len(folded))
            if about and about[row]:
                folded += fold_text(about[row]).split()
            words.append(folded)
            for word in folded:
                standing = rows.setdefault(word, [])
                if not standing or standing[-1] != row:
                    standing.append(row)
        ordered = sorted(rows)
        return cls(texts, Vocabulary(ordered), [rows[word] for word in ordered], words, own)

    def __len__(self) -> int:
        return len(self.texts)

    def search(
        self,
        query: str | Query,
        limit: int = 50,
        *,
        rows: Container[int] | None = None,
        cancelled: Callable[[], bool] = bool,
    ) -> Hits:
        """Find the best rows for a query, of ``rows`` only where that is given.

        Raises:
            Cancelled: ``cancelled()`` said so; it is asked every millisecond or so.
        """
        query = parse(query) if isinstance(query, str) else query
        if not query.wanted:
            return Hits()
        phrases = [p.text.split() for p in query.phrases]
        words = [
            Word(w, open=p.open and at == len(ws) - 1)
            for p, ws in zip(query.phrases, phrases, strict=True)
            for at, w in enumerate(ws)
        ]
        fixed = len(words)
        words += query.words
        known = [self._liken(word) for word in words]
        targets = [Target(likeness, at, at) for at, (likeness, _) in enumerate(known)]
        scores = [dict(found) for _, found in known]
        if cancelled():
            raise Cancelled
        for target, found in self._joined(words, fixed):
            targets.append(target)
            for typed in range(target.first, target.last + 1):
                for row, similarity in found.items():
                    if similarity > scores[typed].get(row, 0.0):
                        scores[typed][row] = similarity
        weights = [self._weight(word, found) for word, found in zip(words, scores, strict=True)]
        total = sum(weights)
        covered: dict[int, float] = {}
        for weight, found in zip(weights, scores, strict=True):
            share = weight / total
            for row, similarity in found.items():
                covered[row] = covered.get(row, 0.0) + share * similarity
        if cancelled():
            raise Cancelled
        candidates: Iterable[int] = covered
        if rows is not None:
            candidates = [row for row in covered if row in rows]
        if query.phrases or query.excluded:
            candidates = [row for row in candidates if self._allowed(row, query.phrases, query.excluded)]
        enough = [(cov, -row) for row in candidates if (cov := covered[row]) >= CLOSE]
        matcher = Matcher(targets, weights)
        if hits := self._rank(query, enough, matcher, limit, cancelled, CLOSE):
            return hits
        nearest = nlargest(_NEAREST, ((covered[row], -row) for row in candidates))
        return self._rank(query, nearest, matcher, limit, cancelled, FAR)

    def _rank(
        self,
        query: Query,
        candidates: list[tuple[float, int]],
        matcher: Matcher,
        limit: int,
        cancelled: Callable[[], bool],
        least: float,
    ) -> Hits:
        ranked: list[tuple[float, int, Found]] = []
        best = nlargest(max(_RANKED, limit), candidates)
        capitals = [w.cased for w in query.words if w.cased]
        for number, (_, row) in enumerate(best):
            if number % _LOOKED_AT == _LOOKED_AT - 1 and cancelled():
                raise Cancelled
            words = self._words[-row]
            found = matcher.score(words, self._own[-row])
            bonus = 1.0
            if capitals:
                bonus = sum(c in self.texts[-row] for c in capitals) / len(capitals)
            # The last hundredths tell equals apart: capitals as typed, and the shorter text.
            score = found.score * (0.97 + 0.02 * bonus + 0.01 / (1 + self._own[-row] / 16))
            if found.score >= least:
                ranked.append((score, row, found))
        ranked.sort(key=lambda r: (-r[0], -r[1]))
        good = sum(found.score >= GOOD for _, _, found in ranked)
        close = len(ranked) - good
        if len(best) < len(candidates):
            over = sum(cov >= GOOD for cov, _ in candidates) - sum(cov >= GOOD for cov, _ in best)
            good += over
            close += len(candidates) - len(best) - over
        hits = [
            Hit(
                -row,
                score,
                _match(found, query),
                self.texts[-row],
                marks(found, matcher, self._words[-row], self._own[-row]),
            )
            for score, row, found in ranked[:limit]
        ]
        return Hits(tuple(hits), good, close)

    def nearest(self, word: str) -> str | None:
        """The word of these texts that is most like one that was not found, or nothing."""
        folded = fold_text(word).replace(" ", "")
        if len(folded) < 3:
            return None
        near = self.vocabulary.within(folded, max(2, len(folded) // 3 + 1))
        return min(near, key=lambda n: (n[1], -len(self._rows[n[2]])))[0] if near else None

    def _liken(self, word: Word) -> tuple[Likeness, dict[int, float]]:
        key = (word.text, word.open)
        known = self._known.get(key)
        if known is None:
            likeness = liken(word.text, word.open, self.vocabulary)
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[key] = likeness, self._standing(likeness)
        return known

    def _standing(self, likeness: Likeness) -> dict[int, float]:
        """The rows with words of such a likeness, and the best similarity in each."""
        found: dict[int, float] = {}
        for first, last, similarity in reversed(likeness.ranges):
            found.update(dict.fromkeys(chain.from_iterable(self._rows[first:last]), similarity))
        return found

    def _joined(self, words: list[Word], fixed: int) -> list[tuple[Target, dict[int, float]]]:
        """Two typed words that are one in the texts, and one that is two."""
        found: list[tuple[Target, dict[int, float]]] = []
        for at in range(fixed, len(words)):
            word = words[at]
            if at + 1 < len(words):
                whole = Word(word.text + words[at + 1].text, open=words[at + 1].open)
                first, last = self.vocabulary.beginning_with(whole.text)
                if first < last and (whole.open or self.vocabulary.words[first] == whole.text):
                    likeness, standing = self._liken(whole)
                    joined = {row: s * JOINED for row, s in standing.items()}
                    found.append((Target(likeness, at, at + 1), joined))
            found += self._split(word, at)
        return found

    def _split(self, word: Word, at: int) -> list[tuple[Target, dict[int, float]]]:
        found: list[tuple[Target, dict[int, float]]] = []
        text = word.text
        for cut in range(1, len(text)):
            left, right = self.vocabulary.find(text[:cut]), text[cut:]
            if left < 0:
                continue
            first, last = self.vocabulary.beginning_with(right)
            if first == last or not (self.vocabulary.words[first] == right or (word.open and len(right) > 2)):
                continue
            last = last if word.open and len(right) > 2 else first + 1
            both = set(self._rows[left]).intersection(chain.from_iterable(self._rows[first:last]))
            both = {row for row in both if self._in_a_row(row, (text[:cut], right), word.open)}
            if both:
                halves = [Likeness(half, False, (), {}, {}) for half in (text[:cut], right)]
                halves[1] = Likeness(right, word.open, (), {}, {})
                found.append((Target(halves[0], at, at, halves[1]), dict.fromkeys(both, JOINED)))
        return found

    def _weight(self, word: Word, found: dict[int, float]) -> float:
        """How much a typed word counts: long and rare ones tell more than short and common ones."""
        count = len(self.texts)
        rarity = log(1 + count / max(len(found), 1)) / log(1 + count) if found else 0.6
        return (0.35 + 0.65 * rarity) * (0.4 + 0.6 * min(len(word.text), 8) / 8)

    def _allowed(self, row: int, phrases: tuple[Phrase, ...], excluded: tuple[Phrase, ...]) -> bool:
        own = self._words[row][: self._own[row]]
        text = f" {' '.join(own)} "
        return all(f" {p.text}{'' if p.open else ' '}" in text for p in phrases) and not any(
            f" {p.text} " in text for p in excluded
        )

    def _in_a_row(self, row: int, halves: tuple[str, str], open_: bool) -> bool:
        return f" {halves[0]} {halves[1]}{'' if open_ else ' '}" in f" {' '.join(self._words[row])} "


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
