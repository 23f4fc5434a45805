"""Vocabulary and postings as numpy arrays: the same answers as the plain ones, for a million rows.

Levels are kept as one byte a row, or where few rows have any as row numbers with levels; sums are 16 bits a row, so
that the sums of a million rows fit into a processor's cache and adding one word takes a quarter of a millisecond.
Importing numpy takes 80 ms, so this module is imported only when a large index is built.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from heapq import merge
from time import sleep
from typing import Any

import numpy as np
import numpy.typing as npt

from reader.search.fold import fold_text
from reader.search.index.postings import Range
from reader.search.index.vocabulary import AlphabeticalWords, near

Rows = npt.NDArray[np.integer[Any]]
"""Numbers of rows or words: of 32 bits, or of 16 where there are few (`_narrow`)."""

Levels = npt.NDArray[np.uint8] | npt.NDArray[np.uint16]
Signs = npt.NDArray[np.uint64]
Ends = npt.NDArray[np.int64]

_LETTERS = 32  # of a word's letters, how many its sign takes in
_HEADS = range(3, 18)  # lengths of beginnings that are compared
_SORTED_AT_ONCE = 4_096  # words; sorting strings holds the interpreter (2 ms)
_BLOCK = 2_048  # rows or words that are made into one array at a time
_GIVE_WAY = 128  # rows after which other threads may run
_CACHED = 65_536  # rows added up at a time, so that their sums stay in the nearest cache
_BARS = (1.0, 0.98, 0.92, 0.85, 0.75, 0.6, 0.0)  # shares of the highest sum at which the best are looked for
_RARER = 24  # rows are looked up in others, not marked, where they are so many times fewer
_SHORT = 1 << 16
_SPARSE = 12  # levels are kept by row number where fewer than one row in so many has any


class ArrayWords(AlphabeticalWords):
    """A vocabulary of any size: only words with about the right letters are compared.

    A word's sign has a bit for every letter it has, and another for every letter it has twice. An edit removes or adds
    one letter, so that words within d edits differ in at most d bits either way.
    """

    def __init__(self, words: Sequence[str], signs: Signs, order: Rows, firsts: Rows, heads: Signs, ends: Ends) -> None:
        """``signs`` are in ``order``: by length, then alphabetically, so words of about one length are one slice.

        ``firsts`` and ``heads`` hold the first word and the sign of every different beginning, length after length;
        where those of a length end is in ``ends``.
        """
        super().__init__(words)
        self.signs = signs
        self.order = order
        self.firsts = firsts
        self.heads = heads
        self.ends = ends
        lengths = np.fromiter(map(len, words), np.int32, len(words))[order]
        self._starts: list[int] = np.searchsorted(lengths, np.arange(int(lengths.max(initial=0)) + 2)).tolist()

    @classmethod
    def of(cls, words: Sequence[str]) -> ArrayWords:
        """Work out the signs of sorted words."""
        lengths = np.fromiter(map(len, words), np.int32, len(words))
        order: Rows = np.argsort(lengths, kind="stable").astype(np.int32)
        signs, heads = _signs(words, lengths)
        ends = np.cumsum([len(firsts) for firsts, _ in heads])
        firsts = np.concatenate([firsts for firsts, _ in heads])
        return cls(words, signs[order], order, firsts, np.concatenate([sign for _, sign in heads]), ends)

    def within(self, word: str, edits: int) -> list[tuple[str, int, int]]:
        """The words within an edit distance, with the distance and number of each."""
        longest = len(self._starts) - 2
        first = self._starts[min(max(len(word) - edits, 0), longest + 1)]
        last = self._starts[min(len(word) + edits + 1, longest + 1)]
        order, signs = self.order[first:last], self.signs[first:last]
        if len(word) + edits <= _LETTERS:
            sign = _sign(word)
            order = order[(_bits(sign & ~signs) <= edits) & (_bits(signs & ~sign) <= edits)]
        numbers = order.tolist()
        return near(word, [self.words[number] for number in numbers], numbers, edits)

    def heads_within(self, word: str, length: int, edits: int) -> list[tuple[str, int, int]]:
        """The beginnings of a given length within an edit distance, with the distance and the first word's number."""
        if length not in _HEADS:
            return []
        at = length - _HEADS.start
        part = slice(self.ends[at - 1] if at else 0, self.ends[at])
        firsts, signs = self.firsts[part], self.heads[part]
        sign = _sign(word)
        numbers = firsts[(_bits(sign & ~signs) <= edits) & (_bits(signs & ~sign) <= edits)].tolist()
        return near(word, [self.words[number][:length] for number in numbers], numbers, edits)


def _bits(signs: Signs) -> npt.NDArray[np.uint8]:
    return np.bitwise_count(signs)


def _bit(codes: npt.NDArray[np.uint32]) -> Signs:
    """The bit of each letter: one for each of a to z, six for all others; none for the padding."""
    bits = np.where((codes >= 97) & (codes <= 122), codes - 97, 26 + codes % 6).astype(np.uint64)
    return np.where(codes == 0, np.uint64(0), np.uint64(1) << bits)


def _sign(word: str) -> np.uint64:
    once = twice = 0
    for code in map(ord, word[:_LETTERS]):
        bit = 1 << (code - 97 if 97 <= code <= 122 else 26 + code % 6)
        twice |= once & bit
        once |= bit
    return np.uint64(once | twice << 32)


def _signs(words: Sequence[str], lengths: Rows) -> tuple[Signs, list[tuple[Rows, Signs]]]:
    """The signs of all words, and for each length the first word and the sign of every different beginning."""
    signs = np.zeros(len(words), np.uint64)
    firsts: dict[int, list[Rows]] = {length: [np.zeros(0, np.int32)] for length in _HEADS}
    found: dict[int, list[Signs]] = {length: [np.zeros(0, np.uint64)] for length in _HEADS}
    last = dict.fromkeys(_HEADS, "")
    for start in range(0, len(words), _BLOCK):
        sleep(0)
        block = words[start : start + _BLOCK]
        letters = np.array(block, dtype=f"U{_LETTERS}").view(np.uint32).reshape(len(block), _LETTERS)
        once = np.zeros(len(block), np.uint64)
        twice = np.zeros(len(block), np.uint64)
        fresh = np.ones(len(block), bool)  # begins otherwise than the word before, in the letters so far
        fresh[1:] = False
        for at in range(_LETTERS):
            bit = _bit(letters[:, at])
            twice |= once & bit
            once |= bit
            fresh[1:] |= letters[1:, at] != letters[:-1, at]
            length = at + 1
            if length in firsts:
                longer = np.flatnonzero(lengths[start : start + len(block)] > length)
                groups = np.cumsum(fresh)[longer]
                chosen = longer[np.flatnonzero(np.diff(groups, prepend=-1))]
                if len(chosen) and block[chosen[0]].startswith(last[length] or "\0"):
                    chosen = chosen[1:]
                if len(chosen):
                    last[length] = block[chosen[-1]][:length]
                firsts[length].append((chosen + start).astype(np.int32))
                found[length].append((once | twice << np.uint64(32))[chosen])
        signs[start : start + len(block)] = once | twice << np.uint64(32)
    return signs, [(np.concatenate(firsts[n]), np.concatenate(found[n])) for n in _HEADS]


@dataclass(frozen=True, slots=True)
class Standing:
    """Levels of all rows, or, where ``rows`` is given, of those rows; of a row given twice the last level holds."""

    levels: Levels
    rows: Rows | None = None


class ArrayPostings:
    """Postings as two arrays: the rows of all words one after the other, and where each word's rows begin."""

    def __init__(self, rows: Rows, starts: Ends, size: int) -> None:
        self.rows = rows
        self.starts = starts
        self.size = size

    def count(self, first: int, last: int) -> int:
        """How many entries a range of words has."""
        return int(self.starts[last] - self.starts[first])

    def standing(self, ranges: Sequence[Range]) -> Standing:
        """The best level in each row."""
        slices = [self._slice(first, last) for first, last, _ in reversed(ranges)]
        given = [level for _, _, level in reversed(ranges)]
        entries = sum(map(len, slices))
        if entries * _SPARSE < self.size:
            # A row may come more than once: the last is the best, and the last is what assigning to rows leaves.
            levels = np.repeat(np.array(given, np.uint8), np.fromiter(map(len, slices), np.int64, len(slices)))
            return Standing(levels, np.concatenate(slices) if slices else np.zeros(0, np.int32))
        dense = np.zeros(self.size, np.uint8)
        for rows, level in zip(slices, given, strict=True):
            dense[rows] = level
        return Standing(dense)

    def having(self, ranges: Sequence[tuple[int, int]], most: int) -> Collection[int] | None:
        """The rows that have a word out of every range."""
        ranges = sorted(ranges, key=lambda r: self.count(*r))
        if self.count(*ranges[0]) > most:
            return None
        found = self._slice(*ranges[0])
        if ranges[0][1] - ranges[0][0] > 1:
            found = np.unique(found)
        for first, last in ranges[1:]:
            rows = self._slice(first, last)
            if last - first == 1 and len(found) * _RARER < len(rows):
                # The rows of one word are sorted: look the few up in the many.
                found = found[rows[np.minimum(np.searchsorted(rows, found), len(rows) - 1)] == found]
            else:
                there = np.zeros(self.size, bool)
                there[rows] = True
                found = found[there[found]]
        having: list[int] = found.tolist()
        return having

    def lifted(self, standing: Standing, rows: Collection[int], level: int) -> Standing:
        """The same with these rows at least on that level."""
        lifted = np.fromiter(rows, np.int32, len(rows))
        return self.better(standing, Standing(np.full(len(lifted), level, np.uint8), lifted))

    def better(self, one: Standing, other: Standing) -> Standing:
        """The better level of the two in each row."""
        if one.rows is not None and other.rows is not None:
            levels: Levels = np.concatenate((one.levels, other.levels)).astype(np.uint8)
            worst_first = np.argsort(levels, kind="stable")
            return Standing(levels[worst_first], np.concatenate((one.rows, other.rows))[worst_first])
        if one.rows is None and other.rows is None:
            return Standing(np.maximum(one.levels, other.levels))
        dense, sparse = (one, other) if one.rows is None else (other, one)
        both = dense.levels.copy()
        both[sparse.rows] = np.maximum(both[sparse.rows], sparse.levels)
        return Standing(both)

    def total(
        self, parts: Sequence[tuple[int, Standing]], only: Collection[int] | None, without: Collection[int]
    ) -> Standing:
        """Levels added up by weight."""
        sums = np.zeros(self.size, np.uint16)
        dense = [(np.uint16(weight), standing.levels) for weight, standing in parts if standing.rows is None]
        weighted = np.empty(min(self.size, _CACHED), np.uint16)
        for start in range(0, self.size if dense else 0, _CACHED):
            block = sums[start : start + _CACHED]
            for weight, levels in dense:
                np.multiply(levels[start : start + _CACHED], weight, out=weighted[: len(block)], dtype=np.uint16)
                block += weighted[: len(block)]
        for share, standing in parts:
            if standing.rows is not None:
                sums[standing.rows] += standing.levels * np.uint16(share)
        if only is not None:
            wanted = np.zeros(self.size, bool)
            wanted[np.fromiter(only, np.int64, len(only))] = True
            sums[~wanted] = 0
        if without:
            sums[np.fromiter(without, np.int64, len(without))] = 0
        return Standing(sums)

    def reaching(self, totals: Standing, least: int) -> int:
        """How many rows reach a total."""
        return int(np.count_nonzero(totals.levels >= least))

    def those_reaching(self, totals: Standing, least: int) -> Collection[int]:
        """The rows that reach a total."""
        rows: list[int] = np.flatnonzero(totals.levels >= least).tolist()
        return rows

    def best(self, totals: Standing, count: int, least: int) -> list[int]:
        """The rows with the highest totals."""
        # Where many rows reach the least, those far above it are enough.
        highest = int(totals.levels.max(initial=0))
        bar = least = max(least, 1)
        for share in _BARS if highest > least else ():
            bar = max(int(highest * share), least)
            if np.count_nonzero(totals.levels >= bar) >= count:
                break
        rows = np.flatnonzero(totals.levels >= bar)
        sums = totals.levels[rows]
        if len(rows) > count:
            bar = np.partition(sums, len(rows) - count)[len(rows) - count]
            # Rows stand in order, so the first of those on the bar are the lowest.
            chosen = np.concatenate((np.flatnonzero(sums > bar), np.flatnonzero(sums == bar)))[:count]
            rows, sums = rows[chosen], sums[chosen]
        best: list[int] = rows[np.lexsort((rows, -sums.astype(np.int32)))].tolist()
        return best

    def _slice(self, first: int, last: int) -> Rows:
        return self.rows[self.starts[first] : self.starts[last]]


def build(texts: Sequence[str], about: Sequence[str]) -> tuple[ArrayWords, ArrayPostings]:
    """Take texts apart, a block at a time, so that other threads are never kept waiting for long."""
    seen: dict[str, int] = {}
    blocks: list[tuple[Rows, Rows]] = []
    for start in range(0, len(texts), _BLOCK):
        numbers: list[int] = []
        lengths: list[int] = []
        for row in range(start, min(start + _BLOCK, len(texts))):
            words = set(fold_text(texts[row]).split())
            if about and about[row]:
                words.update(fold_text(about[row]).split())
            numbers += [seen.setdefault(word, len(seen)) for word in words]
            lengths.append(len(words))
            if row % _GIVE_WAY == 0:
                sleep(0)
        blocks.append((np.array(numbers, _narrow(len(seen))), np.array(lengths, np.int32)))
    ordered = list(merge(*(sorted(block) for block in _parts(list(seen)))))
    places = np.empty(len(ordered), np.int32)
    for start in range(0, len(ordered), _BLOCK):
        sleep(0)
        numbers = [seen[word] for word in ordered[start : start + _BLOCK]]
        places[numbers] = np.arange(start, start + len(numbers), dtype=np.int32)
    seen.clear()
    return ArrayWords.of(ordered), _postings(blocks, places, len(texts))


def _postings(blocks: list[tuple[Rows, Rows]], places: Rows, size: int) -> ArrayPostings:
    """Rows put to their words, a block at a time: the numbers of its words, and how many of them each row has."""
    counts = np.zeros(len(places), np.int64)
    for numbers, _ in blocks:
        counts += np.bincount(numbers, minlength=len(places))
    starts = np.zeros(len(places) + 1, np.int64)
    of_place = np.empty_like(counts)
    of_place[places] = counts
    np.cumsum(of_place, out=starts[1:])
    filled = starts[:-1].copy()  # where the next row of each word goes
    kind = _narrow(size)
    rows = np.empty(int(starts[-1]), kind)
    first = 0
    for numbers, lengths in blocks:
        sleep(0)
        words = places[numbers]
        order = np.argsort(words, kind="stable")  # rows of one word stay in order
        words = words[order]
        fresh = np.flatnonzero(np.diff(words, prepend=-1))
        runs = np.diff(fresh, append=len(words))
        within = np.arange(len(words)) - np.repeat(fresh, runs)
        rows[filled[words] + within] = np.repeat(np.arange(first, first + len(lengths), dtype=kind), lengths)[order]
        filled[words[fresh]] += runs
        first += len(lengths)
    return ArrayPostings(rows, starts, size)


def _narrow(count: int) -> type[np.integer[Any]]:
    """What numbers below this take least room in."""
    return np.uint16 if count <= _SHORT else np.int32


def _parts(words: list[str]) -> list[list[str]]:
    return [words[start : start + _SORTED_AT_ONCE] for start in range(0, len(words), _SORTED_AT_ONCE)]
