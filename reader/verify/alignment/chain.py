"""The best chain of runs: stretches of words that a quotation and a source have in common, in the same order.

Sparse dynamic programming over exact runs, as sequence alignment does it with seeds (Myers and Miller, "Chaining
multiple-alignment fragments in sub-quadratic time", SODA 1995); here there are few runs, so that comparing all pairs
is quick. The costs were set on debates that the benchmark's figures are not of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.verify.folding.quotation import NOWHERE, QuotedWord
from reader.verify.index.positions import SourceIndex

_MOST_RUNS = 150
_CLOSER = 0.25
"""What two words in a row are worth beside their weights."""
_BREAK, _MARKED_BREAK = 1.0, 0.3
_QUOTED_WORD, _MOST_QUOTED, _IN_BRACKETS = 0.45, 4, 0.2
_SOURCE_WORD, _MARKED_SOURCE_WORD = 0.14, 0.01
_MARKED_DISTANCE = 0.004
_FAR = 3
"""A run of function words at the edge of a chain is no part of it when it is further away than so many words."""


@dataclass(frozen=True, slots=True)
class Run:
    """``length`` words that stand in the quotation from ``quoted`` on and in the source from ``source`` on."""

    quoted: int
    source: int
    length: int

    @property
    def quoted_end(self) -> int:
        """The word of the quotation behind it."""
        return self.quoted + self.length

    @property
    def source_end(self) -> int:
        """The position in the source behind it."""
        return self.source + self.length

    def without_first(self, words: int) -> Run:
        """The run without its first words."""
        return Run(self.quoted + words, self.source + words, self.length - words)


@dataclass(frozen=True, slots=True)
class Chain:
    """Runs in order; ``score`` is their worth over that of the whole quotation in one run, at most 1."""

    runs: tuple[Run, ...]
    score: float


def best_chain(index: SourceIndex, words: Sequence[QuotedWord], first: int, last: int) -> Chain | None:
    """The best chain of a quotation in the positions ``[first, last)``; None where nothing is in common."""
    weights = [index.weight(word.word) if word.bracket == NOWHERE else 0.0 for word in words]
    found = _runs(index, words, max(first, 0), min(last, len(index)))
    worth = {run: sum(weights[run.quoted : run.quoted_end]) + _CLOSER * (run.length - 1) for run in found}
    if len(found) > _MOST_RUNS:
        found = sorted(sorted(found, key=worth.__getitem__, reverse=True)[:_MOST_RUNS], key=_place)
    if not found:
        return None
    best = [worth[run] for run in found]
    before = [-1] * len(found)
    for this, run in enumerate(found):
        own = best[this]
        for other in range(this):
            previous = found[other]
            overlap = max(previous.quoted_end - run.quoted, previous.source_end - run.source, 0)
            if overlap >= run.length or best[other] + own <= best[this]:
                continue
            lost = sum(weights[run.quoted : run.quoted + overlap]) + _CLOSER * overlap if overlap else 0.0
            got = best[other] + own - lost - _cost(words, previous, run.without_first(overlap))
            if got > best[this]:
                best[this], before[this] = got, other
    last_run = max(range(len(found)), key=best.__getitem__)
    whole = sum(weights) + _CLOSER * (len(words) - 1)
    return Chain(tuple(_traced(found, before, last_run)), best[last_run] / whole if whole else 0.0)


def _place(run: Run) -> tuple[int, int]:
    return run.quoted, run.source


def _runs(index: SourceIndex, words: Sequence[QuotedWord], first: int, last: int) -> list[Run]:
    """The longest runs, in order; lone function words are left to the alignment of the gaps."""
    source = index.words
    at: dict[str, list[int]] = {}
    for position in range(first, last):
        at.setdefault(source[position], []).append(position)
    seen: set[tuple[int, int]] = set()
    found: list[Run] = []
    for begin, word in enumerate(words):
        for position in at.get(word.word, ()):
            if (begin, position) in seen:
                continue
            length = 0
            while (
                begin + length < len(words)
                and position + length < last
                and words[begin + length].word == source[position + length]
            ):
                seen.add((begin + length, position + length))
                length += 1
            length = _without_part_of_brackets(words, begin, length)
            if length and not _tells_little(index, words, begin, length):
                found.append(Run(begin, position, length))
    return found


def _without_part_of_brackets(words: Sequence[QuotedWord], begin: int, length: int) -> int:
    """How long a run is that holds words in brackets only where it holds all of them, as a source's own brackets."""

    def divided(at: int) -> bool:
        return 0 < at < len(words) and words[at].bracket != NOWHERE and words[at - 1].bracket == words[at].bracket

    if divided(begin):
        return 0
    while length and divided(begin + length):
        length -= 1
    return length


def _tells_little(index: SourceIndex, words: Sequence[QuotedWord], begin: int, length: int) -> bool:
    """Whether a run is one or two function words of a longer quotation."""
    if length > 2 or (length == 1 and len(words) <= 4) or (length == 2 and len(words) <= 8):
        return False
    return all(index.is_function(word.word) for word in words[begin : begin + length])


def _cost(words: Sequence[QuotedWord], previous: Run, run: Run) -> float:
    """What it costs to go on with another run."""
    quoted_gap = run.quoted - previous.quoted_end
    source_gap = run.source - previous.source_end
    marked = words[previous.quoted_end - 1].piece != words[run.quoted].piece
    if not quoted_gap and not source_gap and not marked:
        return 0.0
    bracketed = any(word.bracket != NOWHERE for word in words[previous.quoted_end : run.quoted])
    each = _QUOTED_WORD * (_IN_BRACKETS if bracketed else 1)
    cost = _MARKED_BREAK if marked else _BREAK
    cost += each * min(quoted_gap, _MOST_QUOTED)
    cost += (_MARKED_SOURCE_WORD if marked else _SOURCE_WORD) * max(0, source_gap - quoted_gap)
    return cost + (_MARKED_DISTANCE * source_gap if marked else 0.0)


def _traced(found: Sequence[Run], before: Sequence[int], last: int) -> list[Run]:
    """The runs that lead to the last one, without what two of them have in common."""
    order: list[Run] = []
    while last >= 0:
        order.append(found[last])
        last = before[last]
    order.reverse()
    chain: list[Run] = []
    for run in order:
        if chain:
            overlap = max(0, chain[-1].quoted_end - run.quoted, chain[-1].source_end - run.source)
            if overlap >= run.length:
                continue
            run = run.without_first(overlap)
        chain.append(run)
    return chain


def without_stray_edges(index: SourceIndex, words: Sequence[QuotedWord], runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs without those of function words alone that stand far from the others, at either end."""
    kept = list(runs)
    while len(kept) > 1 and _strays(index, words, kept[0], kept[0], kept[1]):
        del kept[0]
    while len(kept) > 1 and _strays(index, words, kept[-1], kept[-2], kept[-1]):
        del kept[-1]
    return tuple(kept)


def _strays(index: SourceIndex, words: Sequence[QuotedWord], edge: Run, first: Run, second: Run) -> bool:
    far = second.source - first.source_end > _FAR + second.quoted - first.quoted_end
    same_piece = words[first.quoted_end - 1].piece == words[second.quoted].piece
    only_function = all(index.is_function(word.word) for word in words[edge.quoted : edge.quoted_end])
    return far and same_piece and only_function


def gaps(runs: Sequence[Run]) -> list[tuple[Run, Run]]:
    """Every run with the next one."""
    return list(pairwise(runs))
