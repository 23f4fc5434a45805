"""Where in a source a quotation stands: one passage, or several of which it was spliced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.verify.alignment.chain import Chain, Run, best_chain, without_stray_edges
from reader.verify.folding.quotation import NOWHERE, QuotedWord
from reader.verify.index.positions import SourceIndex
from reader.verify.index.windows import windows

MARKED_CUT, UNMARKED_CUT = 150, 60
"""Words that one cut may leave out at most; what is further apart is spliced."""
_SLACK, _MARKED_SLACK = 30, 190
_LEFT_OVER = 4
"""Words in a row that were not found from which on they are looked for elsewhere."""
_ELSEWHERE = 0.6
_OWN_TURN = 0.03
"""What it is worth that a passage is in the speaker's own turn, so that of two that are as good theirs is taken."""
_STRAY_WEIGHT = 0.12


@dataclass(frozen=True, slots=True)
class Aligned:
    """A quotation in a source: for each passage its runs, in the order of the quotation.

    ``score`` is that of the best chain, from 0 to 1.
    """

    passages: tuple[tuple[Run, ...], ...]
    score: float

    @property
    def spliced(self) -> bool:
        """Whether the words come from more than one passage."""
        return len(self.passages) > 1


def align(index: SourceIndex, words: Sequence[QuotedWord], own: Callable[[int], bool]) -> Aligned | None:
    """Find a quotation; None where nothing of it is there. ``own`` says whether a position is in its speaker's turn."""
    marked = words[-1].piece > 0
    chain = _best(index, words, _MARKED_SLACK if marked else _SLACK, own)
    if chain is None:
        return None
    runs = list(without_stray_edges(index, words, chain.runs))
    runs = _without_other_turns_edges(index, words, runs)
    runs += _elsewhere(index, words, runs, own)
    runs.sort(key=lambda run: run.quoted)
    return Aligned(_parted(index, words, runs), chain.score)


def _best(index: SourceIndex, words: Sequence[QuotedWord], slack: int, own: Callable[[int], bool]) -> Chain | None:
    best, best_worth = None, 0.0
    for first, last in windows(index, [word.word for word in words]):
        chain = best_chain(index, words, first - slack, last + slack)
        if chain is None:
            continue
        worth = chain.score + (_OWN_TURN if own(chain.runs[0].source) else 0.0)
        if worth > best_worth:
            best, best_worth = chain, worth
    return best


def _without_other_turns_edges(index: SourceIndex, words: Sequence[QuotedWord], runs: list[Run]) -> list[Run]:
    """The runs without those at either end that stand in another turn and weigh next to nothing."""
    whole = sum(index.weight(word.word) for word in words)
    for at, beside in ((0, 1), (-1, -2)):
        while len(runs) > 1 and index.turn(runs[at].source) != index.turn(runs[beside].source):
            run = runs[at]
            weight = sum(index.weight(word.word) for word in words[run.quoted : run.quoted_end])
            if run.length > 3 or weight > whole * _STRAY_WEIGHT:
                break
            del runs[at]
    return runs


def _elsewhere(
    index: SourceIndex, words: Sequence[QuotedWord], runs: Sequence[Run], own: Callable[[int], bool]
) -> list[Run]:
    """Runs for the words that are left over, from anywhere in the source."""
    covered = {at for run in runs for at in range(run.quoted, run.quoted_end)}
    found: list[Run] = []
    for first, last in _left_over(words, covered):
        some = words[first:last]
        exact = index.exact([word.word for word in some], 1)
        if exact:
            found.append(Run(first, exact[0], last - first))
            continue
        chain = _best(index, some, _SLACK, own)
        if chain is None or chain.score < _ELSEWHERE:
            continue
        kept = without_stray_edges(index, some, chain.runs)
        if sum(run.length for run in kept) >= _ELSEWHERE * len(some):
            found += [Run(run.quoted + first, run.source, run.length) for run in kept]
    return found


def _left_over(words: Sequence[QuotedWord], covered: set[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    first = None
    for at in range(len(words) + 1):
        over = at < len(words) and at not in covered and words[at].bracket == NOWHERE
        if over and first is not None and words[at].piece != words[at - 1].piece:
            over, restart = False, True
        else:
            restart = False
        if over and first is None:
            first = at
        elif not over and first is not None:
            if at - first >= _LEFT_OVER:
                found.append((first, at))
            first = at if restart else None
    return found


def _parted(index: SourceIndex, words: Sequence[QuotedWord], runs: Sequence[Run]) -> tuple[tuple[Run, ...], ...]:
    """The runs by passage: a new one begins where they are out of order, in another turn or too far apart."""
    passages: list[list[Run]] = []
    for run in runs:
        whole = _by_turn(index, run)
        for n, piece in enumerate(whole):
            if passages and n == 0 and _goes_on(index, words, passages[-1][-1], piece):
                passages[-1].append(piece)
            else:
                passages.append([piece])
    return tuple(tuple(passage) for passage in passages)


def _by_turn(index: SourceIndex, run: Run) -> list[Run]:
    """A run that goes over from one turn to the next, in two."""
    pieces: list[Run] = []
    begin = 0
    for offset in range(1, run.length + 1):
        ends = offset == run.length
        if ends or index.turn(run.source + offset) != index.turn(run.source + begin):
            pieces.append(Run(run.quoted + begin, run.source + begin, offset - begin))
            begin = offset
    return pieces


def _goes_on(index: SourceIndex, words: Sequence[QuotedWord], previous: Run, run: Run) -> bool:
    gap = run.source - previous.source_end
    marked = words[previous.quoted_end - 1].piece != words[run.quoted].piece
    if gap < 0 or gap > (MARKED_CUT if marked else UNMARKED_CUT):
        return False
    return index.turn(previous.source) == index.turn(run.source)
