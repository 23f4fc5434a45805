"""Score one passage against a query, by the similarity, the order and the nearness of its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz.distance import Levenshtein

from reader.search.query import Word
from reader.search.similarity import EXACT, JOINED, UNFINISHED, Likeness

GOOD = 0.80
"""The lowest score of a good hit."""

CLOSE = 0.62
"""The lowest score of a close hit, which is shown apart from the good ones."""

FAR = 0.34
"""The lowest score of the few hits that are shown if there are no better ones."""

_ABOUT = 0.85  # a word found in what a passage is about (its speaker), not in its text
_PLACES = 8  # of one typed word in one passage that are tried
_BEFOREHAND = 600  # words a query may mean that are looked at beforehand
_STEM = 5  # letters of a word without its ending that are looked for inside another
_ORDER = 0.12  # the share of the score that order and nearness decide


WordPlace = tuple[int, int, float]
"""Where a typed word was found: the number of the word, of the last word where it is two, and the similarity."""

_NOWHERE: WordPlace = (-1, -1, 0.0)


@dataclass(frozen=True, slots=True)
class MatchedSpan:
    """Letters ``[start, end)`` of a passage's word number ``word`` that matched."""

    word: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Match:
    """How a passage answers a query.

    ``run``: the words stand in a row, as typed. ``complete``: all of them exactly. ``there``: all of them exactly, but
    for a last one that is unfinished. ``places`` has for each typed word where it was found.
    """

    score: float
    run: bool
    complete: bool
    there: bool
    places: tuple[WordPlace, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """Something to look for: a likeness, and which typed words it stands for (two, where they are joined).

    With a ``half`` it is one typed word that is two in the text: the likeness is the first, and this the second.
    """

    likeness: Likeness
    first: int
    last: int
    half: Word | None = None


Way = tuple[int, int, float, Word | None]
"""How a word of a passage may answer: which typed words ``[first, beyond)``, how similar, and what has to follow."""


class _WordCache(dict[str, tuple[Way, ...]]):
    """For each word seen so far, how it may answer a query. Computed at first use."""

    def __init__(self, targets: Sequence[Target]) -> None:
        super().__init__()
        self._targets = targets
        # Most words of a passage are like nothing that was typed: these find that out in three looks.
        self._whole = {t.likeness.text for t in targets}.union(*(t.likeness.likely for t in targets))
        self._starts = tuple(t.likeness.text for t in targets if t.likeness.ranges)
        heads = [head for t in targets for head in t.likeness.heads]
        self._least = min(map(len, heads), default=0)
        self._heads = {head[: self._least] for head in heads}

    def __missing__(self, word: str) -> tuple[Way, ...]:
        ways: tuple[Way, ...] = ()
        if word in self._whole or word.startswith(self._starts) or word[: self._least] in self._heads:
            ways = tuple(way for target in self._targets if (way := _way(word, target)))
        self[word] = ways
        return ways


def _meant(targets: Sequence[Target], words: Sequence[str]) -> dict[str, tuple[Way, ...]]:
    """For every word of the vocabulary that a query may mean how it may answer."""
    meant: dict[str, tuple[Way, ...]] = {}
    for target in targets:
        known = {word for first, last, _ in target.likeness.ranges for word in words[first:last]}
        for word in known or (target.likeness.text,):
            if way := _way(word, target):
                meant[word] = (*meant.get(word, ()), way)
    return meant


def _way(word: str, target: Target) -> Way | None:
    similarity = target.likeness.similarity(word)
    if not similarity:
        return None
    whole = target.half is None and target.first == target.last
    return target.first, target.last + 1, similarity if whole else similarity * JOINED, target.half


class Matcher:
    """Scores passages against one query.

    Each different word is compared once per query, since passages share most of their words. If the query can mean
    only a few words of the vocabulary, these are compared in advance, and all other words are ignored.
    """

    def __init__(self, targets: Sequence[Target], weights: Sequence[float], words: Sequence[str]) -> None:
        self.targets = targets
        self.weights = weights
        self.total = sum(weights) or 1.0
        # What a typed word and the one before it add to the score by standing well; the first has none before it.
        pairs = [0.0, *(weights[at - 1] + weights[at] for at in range(1, len(weights)))]
        self._pairs = [_ORDER * self.total * pair / (sum(pairs) or 1.0) for pair in pairs]
        ranges = [r for target in targets for r in target.likeness.ranges]
        self._look: Callable[[str], tuple[Way, ...] | None]
        if sum(last - first for first, last, _ in ranges) <= _BEFOREHAND:
            self._look = _meant(targets, words).get
        else:
            self._look = _WordCache(targets).__getitem__

    def score(self, words: Sequence[str], own: int) -> Match:
        """Score a passage. The first ``own`` words are its text, the others are about it, such as its speaker."""
        places: list[list[WordPlace]] = [[] for _ in self.weights]
        for at, found in enumerate(map(self._look, words)):
            if not found:
                continue
            for first, beyond, similarity, half in found:
                last = at
                if half is not None:
                    last = at + 1
                    if last >= own or not half.begins(words[last]):
                        continue
                if at >= own:
                    similarity *= _ABOUT
                for typed in range(first, beyond):
                    places[typed].append((at, last, similarity))
        return self._best(places, own)

    def _best(self, places: list[list[WordPlace]], own: int) -> Match:
        """Choose one place for each typed word so that similarity and order together score highest."""
        if max(map(len, places)) <= 1:
            return self._judge([options[0] if options else _NOWHERE for options in places], own)
        if len(places) == 1:
            return self._judge([max(places[0], key=_similarity)], own)
        # For each place of the last word the best way to it: what that is worth, the place, and the way before.
        ways: list[tuple[float, WordPlace, Any]] = [(0.0, _NOWHERE, None)]
        for weight, pair, options in zip(self.weights, self._pairs, places, strict=True):
            reached: list[tuple[float, WordPlace, Any]] = []
            for place in options[:_PLACES] or (_NOWHERE,):
                best, before = -1.0, ways[0]
                for way in ways:
                    worth = way[0] + pair * _nearness(way[1], place, own)
                    if worth > best:
                        best, before = worth, way
                reached.append((best + weight * place[2], place, before))
            ways = reached
        way = max(ways, key=_worth)
        chosen: list[WordPlace] = []
        while way[2] is not None:
            chosen.append(way[1])
            way = way[2]
        return self._judge(chosen[::-1], own)

    def _judge(self, chosen: list[WordPlace], own: int) -> Match:
        covered = order = 0.0
        run = complete = there = True
        previous = _NOWHERE
        for weight, pair, place in zip(self.weights, self._pairs, chosen, strict=True):
            covered += weight * place[2]
            complete = complete and place[2] == EXACT
            there = there and place[2] >= UNFINISHED
            if pair:
                near = _nearness(previous, place, own)
                run = run and near == 1.0
                order += pair * near
            previous = place
        cov = covered / self.total
        score = cov * (1 - _ORDER + order / self.total if len(chosen) > 1 else 1.0)
        return Match(score, run and 0 <= chosen[0][0] < own, complete, there, tuple(chosen))

    def marks(self, found: Match, words: Sequence[str]) -> tuple[MatchedSpan, ...]:
        """The letters of a passage that matched, in order: whole words, beginnings, or the letters that are right.

        ``words`` are those of its text; what was found among those it is about has no marks.
        """
        marked: dict[int, set[tuple[int, int]]] = {}
        for typed, (at, last, _) in enumerate(found.places):
            if not 0 <= at < len(words):
                continue
            if last > at:
                for place in (at, last):
                    marked.setdefault(place, set()).add((0, len(words[place])))
                continue
            best = max(
                (t for t in self.targets if t.first <= typed <= t.last and t.half is None),
                key=lambda t: t.likeness.similarity(words[at]),
            )
            marked.setdefault(at, set()).update(letters(best.likeness.text, words[at]))
        return tuple(MatchedSpan(at, start, end) for at in sorted(marked) for start, end in sorted(marked[at]))


def _nearness(before: WordPlace, place: WordPlace, own: int) -> float:
    """How near two neighbours of the query stand in the passage: 1 next to each other, 0 if one is missing."""
    if before[0] < 0 or place[0] < 0:
        return 0.0
    if place[0] >= own or before[0] >= own:
        return 0.6
    step = place[0] - before[1]
    if step == 1 or (step == 0 and place[1] == before[1] and place[0] == before[0]):
        return 1.0
    if step == 2:
        return 0.8
    if step > 0:
        return 0.5 if step < 6 else 0.25
    return 0.4 if step >= -3 else 0.15


def _worth(way: tuple[float, WordPlace, Any]) -> float:
    return way[0]


def _similarity(place: WordPlace) -> float:
    return place[2]


def letters(typed: str, word: str) -> list[tuple[int, int]]:
    """The letters of a word that the typed word has too, as ranges."""
    if word.startswith(typed):
        return [(0, len(typed))]
    for length in range(len(typed), len(typed) - 4, -1):  # inside a word, perhaps without its own ending
        if (length == len(typed) or length >= _STEM) and (at := word.find(typed[:length])) > 0:
            return [(at, at + length)]
    if sorted(typed) == sorted(word):
        return [(0, len(word))]
    blocks = [(b.b, b.b + b.size) for b in Levenshtein.editops(typed, word).as_matching_blocks() if b.size]
    return blocks or [(0, len(word))]
