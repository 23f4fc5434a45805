"""Where in a source a quotation stands: one passage, or several of which it was spliced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.verify.alignment.chain import Chain, Run, best_chain, without_stray_edges
from reader.verify.alignment.junctions import settled
from reader.verify.folding.quotation import NOWHERE, Quoted, QuotedWord
from reader.verify.index.positions import SourceIndex
from reader.verify.index.windows import windows

MARKED_CUT, UNMARKED_CUT = 150, 60
"""Words that one cut may leave out at most; what is further apart is spliced."""
_SLACK, _MARKED_SLACK = 30, 190
_LEFT_OVER = 4
"""Words in a row that were not found from which on they are looked for elsewhere."""
_ELSEWHERE = 0.6
_MOST_ELSEWHERE = 12
"""Stretches of one quotation that are looked for elsewhere, the longest of them."""
_OWN_TURN = 0.03
"""What it is worth that a passage is in the speaker's own turn, so that of two that are as good theirs is taken."""
_SHORT_STUB = 3
"""Words of a stretch at least that is looked for nearby, unless it stands alone between ellipses."""
_SENTENCE, _SCRAPS = 6, 0.7
"""A sentence of so many words that the runs have no larger share of is looked for as a whole."""
_WIDE = 10
"""A gap of so many words of the source is wide."""


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


def align(index: SourceIndex, quotation: Quoted, own: Callable[[int], bool]) -> Aligned | None:
    """Find a quotation; None where nothing of it is there. ``own`` says whether a position is in its speaker's turn."""
    words = quotation.words
    marked = words[-1].piece > 0
    chain = _best(index, words, _MARKED_SLACK if marked else _SLACK, own)
    if chain is None:
        return None
    runs = _dense(index, words, _without_thin_edges(words, list(without_stray_edges(index, words, chain.runs))))
    runs = _whole_sentences(index, quotation, runs)
    runs = _by_place([*runs, *_elsewhere(index, words, runs, own)])
    runs = _by_place([*runs, *_stubs(index, words, runs)])
    parted = _gathered(index, words, _parted(index, words, settled(index, words, runs)))
    passages = _of_weight(index, words, parted)
    return Aligned(tuple(settled(index, words, passage) for passage in passages), chain.score)


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


def _by_place(runs: list[Run]) -> list[Run]:
    return sorted(runs, key=lambda run: run.quoted)


def _dense(index: SourceIndex, words: Sequence[QuotedWord], runs: list[Run]) -> list[Run]:
    """The runs without those in other passages than the heaviest that have only some words of their stretch.

    A long way through a source passes words of any quotation; what they stand for is looked for elsewhere.
    """
    passages = _parted(index, words, runs)
    if len(passages) < 2:
        return runs
    heaviest = max(passages, key=lambda passage: sum(run.length for run in passage))
    kept: list[Run] = []
    for number, passage in enumerate(passages):
        first = passages[number - 1][-1].quoted_end if number else 0
        last = passages[number + 1][0].quoted if number + 1 < len(passages) else len(words)
        matched = sum(run.length for run in passage)
        if passage is heaviest or (matched >= _LEFT_OVER and matched >= _ELSEWHERE * (last - first)):
            kept += passage
    return kept


def _without_thin_edges(words: Sequence[QuotedWord], runs: list[Run]) -> list[Run]:
    """The runs without a word or two at either end for which much of the source would have been left out unmarked.

    That another word was put in their place is likelier.
    """
    for edge, first, second in ((0, 0, 1), (-1, -2, -1)):
        while len(runs) > 1:
            here, there = runs[first], runs[second]
            wide = there.source - here.source_end - (there.quoted - here.quoted_end) >= _WIDE
            marked = words[here.quoted_end - 1].piece != words[there.quoted].piece
            if runs[edge].length >= _SHORT_STUB or marked or not wide:
                break
            del runs[edge]
    return runs


def _whole_sentences(index: SourceIndex, quotation: Quoted, runs: list[Run]) -> list[Run]:
    """The runs, but a sentence that they have only scraps of and that is elsewhere in one run is taken from there."""
    words = quotation.words
    for first, last in _sentences(quotation):
        covered = [at for run in runs for at in range(run.quoted, run.quoted_end) if first <= at < last]
        if last - first < _SENTENCE or last - first == len(words) or len(covered) > _SCRAPS * (last - first):
            continue
        if any(word.bracket != NOWHERE for word in words[first:last]):
            continue
        found = index.exact([word.word for word in words[first:last]], 1)
        if found:
            others = [piece for run in runs for piece in _outside(run, first, last)]
            runs = _by_place([*others, Run(first, found[0], last - first)])
    return runs


def _sentences(quotation: Quoted) -> list[tuple[int, int]]:
    words, text = quotation.words, quotation.text
    ends = [at for at in range(1, len(words)) if set(text[words[at - 1].span.end : words[at].span.start]) & set(".!?…")]
    bounds = [0, *ends, len(words)]
    return [(bounds[n], bounds[n + 1]) for n in range(len(bounds) - 1)]


def _outside(run: Run, first: int, last: int) -> list[Run]:
    """What is left of a run without the words ``[first, last)`` of the quotation."""
    left = Run(run.quoted, run.source, max(min(run.quoted_end, first) - run.quoted, 0))
    skipped = max(last - run.quoted, 0)
    right = run.without_first(skipped) if skipped < run.length else Run(run.quoted, run.source, 0)
    return [piece for piece in ((left, right) if run.quoted < first else (right,)) if piece.length > 0]


def _stubs(index: SourceIndex, words: Sequence[QuotedWord], runs: list[Run]) -> list[Run]:
    """Runs for short stretches that are too common to be found by themselves: they stand nearby."""
    covered = {at for run in runs for at in range(run.quoted, run.quoted_end)}
    found: list[Run] = []
    for first, last in _uncovered(words, covered):
        alone = (first == 0 or _parts(words, first)) and (last == len(words) or _parts(words, last))
        if last - first > _LEFT_OVER + 1 or (last - first < _SHORT_STUB and not (alone and words[-1].piece > 0)):
            continue
        before = [run for run in runs if run.quoted_end <= first]
        behind = [run for run in runs if run.quoted >= last]
        beside = before[-1] if before else behind[0]
        marked = bool(before and words[before[-1].quoted_end - 1].piece != words[first].piece)
        marked = marked or bool(behind and words[last - 1].piece != words[behind[0].quoted].piece)
        reach = (MARKED_CUT if marked else UNMARKED_CUT) + last - first
        start = before[-1].source_end if before else max(behind[0].source - reach, 0)
        end = behind[0].source if before and behind else before[-1].source_end + reach if before else behind[0].source
        stub = [word.word for word in words[first:last]]
        places = [at for at in range(start, end - len(stub) + 1) if index.words[at : at + len(stub)] == stub]
        places = [at for at in places if index.turn(at) == index.turn(beside.source)]
        if places:
            found.append(Run(first, places[0 if before else -1], len(stub)))
    return found


def _uncovered(words: Sequence[QuotedWord], covered: set[int]) -> list[tuple[int, int]]:
    """The stretches of words outside of brackets that were not found, one a piece."""
    found: list[tuple[int, int]] = []
    for at, word in enumerate(words):
        if at in covered or word.bracket != NOWHERE:
            continue
        if found and found[-1][1] == at and not _parts(words, at):
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found


def _parts(words: Sequence[QuotedWord], at: int) -> bool:
    """Whether an ellipsis stands right before a word."""
    return words[at - 1].piece != words[at].piece


def _elsewhere(
    index: SourceIndex, words: Sequence[QuotedWord], runs: Sequence[Run], own: Callable[[int], bool]
) -> list[Run]:
    """Runs for the words that are left over, from anywhere in the source."""
    covered = {at for run in runs for at in range(run.quoted, run.quoted_end)}
    found: list[Run] = []
    left_over = [place for place in _uncovered(words, covered) if place[1] - place[0] >= _LEFT_OVER]
    left_over = sorted(left_over, key=lambda place: place[0] - place[1])[:_MOST_ELSEWHERE]
    for first, last in left_over:
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


def _of_weight(
    index: SourceIndex, words: Sequence[QuotedWord], passages: Sequence[tuple[Run, ...]]
) -> list[tuple[Run, ...]]:
    """Of several passages those that a splice could be made of; a few words are found anywhere."""
    if len(passages) < 2:
        return list(passages)
    kept = [passage for passage in passages if sum(run.length for run in passage) >= _LEFT_OVER]
    joined: list[tuple[Run, ...]] = []
    for passage in kept or [max(passages, key=lambda one: sum(run.length for run in one))]:
        if joined and _goes_on(index, words, joined[-1][-1], passage[0]):
            joined[-1] += passage
        else:
            joined.append(passage)
    return joined


def _gathered(
    index: SourceIndex, words: Sequence[QuotedWord], passages: Sequence[tuple[Run, ...]]
) -> tuple[tuple[Run, ...], ...]:
    """The passages; one whose words also stand where they go on with the one beside is taken from there."""
    gathered: list[tuple[Run, ...]] = list(passages)
    for at in range(len(gathered) - 1):
        here, there = gathered[at], gathered[at + 1]
        for moved, passage in ((at, here), (at + 1, there)):
            if len(passage) != 1 or _goes_on(index, words, gathered[at][-1], gathered[at + 1][0]):
                continue
            run = passage[0]
            for position in index.exact([word.word for word in words[run.quoted : run.quoted_end]]):
                other = Run(run.quoted, position, run.length)
                before, behind = (other, there[0]) if moved == at else (here[-1], other)
                if _goes_on(index, words, before, behind):
                    gathered[moved] = (other,)
                    break
    return tuple(gathered)


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
