"""A quotation through one passage: its edges, and the gaps between the runs that were found."""

from __future__ import annotations

from collections.abc import Sequence

from reader.verify.alignment.chain import Run, gaps
from reader.verify.alignment.pairing import Free, Pairing, Step
from reader.verify.folding.quotation import QuotedWord
from reader.verify.index.positions import SourceIndex
from reader.verify.judging.edit_recorder import Compared, EditRecorder
from reader.verify.word_lists import WordLists

_SPARE = 3
"""Words more of the source than of the quotation that are looked at at its edges."""


def compare(
    index: SourceIndex,
    words: Sequence[QuotedWord],
    runs: Sequence[Run],
    lists: WordLists,
    first: int,
    last: int,
    *,
    goes_on: bool = False,
) -> Compared:
    """Compare the words ``[first, last)`` of a quotation with the passage that the runs lead through.

    ``goes_on``: another passage follows, so that words behind the last run need not be this one's.
    """
    comparison = _Passage(index, words, lists)
    for run in runs:
        comparison.run(run)
    comparison.edge_before(first, runs[0])
    for here, there in gaps(runs):
        comparison.gap(here, there)
    if goes_on:
        comparison.missing(runs[-1].quoted_end, last)
    else:
        comparison.edge_after(runs[-1], last)
    comparison.join_numbers()
    comparison.join_contractions()
    order = sorted(comparison.edits, key=lambda edit: (edit.quoted, edit.source))
    found = sorted(comparison.runs, key=lambda run: run.quoted)
    touched = [edit.source for edit in order if edit.source[0] < edit.source[1] and edit.quoted[0] < edit.quoted[1]]
    begin = min([run.source for run in found] + [source[0] for source in touched])
    end = max([run.source_end for run in found] + [source[1] for source in touched])
    return Compared(tuple(order), tuple(found), frozenset(comparison.found), (begin, end))


class _Passage(EditRecorder):
    """Walks along the runs."""

    def edge_before(self, first: int, run: Run) -> None:
        """Words of the quotation before the first run."""
        count = run.quoted - first
        if not count:
            return
        near = (
            next((at for at in range(run.quoted - 1, first - 1, -1) if self._other_piece(at, run.quoted)), first - 1)
            + 1
        )
        if near > first:
            self._missing(first, near)
        begin = run.source - (run.quoted - near) - _SPARE
        while begin < 0 or (begin < run.source and self._index.turn(begin) != self._index.turn(run.source)):
            begin += 1
        for start in range(begin, run.source):
            if self._misspelt_number((near, run.quoted), (start, run.source)):
                self._misspelling((near, run.quoted), (start, run.source))
                return
        pairings = self._pair(near, run.quoted, begin, run.source, Free.FRONT)
        self._record(_clipped(pairings, front=True), near, begin, marked=False)

    def edge_after(self, run: Run, last: int) -> None:
        """Words of the quotation behind the last run."""
        if run.quoted_end >= last:
            return
        far = next((at for at in range(run.quoted_end, last) if self._other_piece(at, run.quoted_end - 1)), last)
        if far < last:
            self._missing(far, last)
        end = min(run.source_end + (far - run.quoted_end) + _SPARE, len(self._index))
        while end > run.source_end and self._index.turn(end - 1) != self._index.turn(run.source_end - 1):
            end -= 1
        pairings = self._pair(run.quoted_end, far, run.source_end, end, Free.BACK)
        self._record(_clipped(pairings, front=False), run.quoted_end, run.source_end, marked=False)

    def gap(self, here: Run, there: Run) -> None:
        """What stands between two runs, on both sides."""
        quoted, source = (here.quoted_end, there.quoted), (here.source_end, there.source)
        marked = self._other_piece(here.quoted_end - 1, there.quoted)
        if quoted[0] == quoted[1]:
            if source[0] < source[1]:
                self._dropped(quoted[0], *source, marked=marked)
        elif self._misspelt_number(quoted, source):
            self._misspelling(quoted, source)
        elif not marked or source[1] - source[0] <= quoted[1] - quoted[0] + 2:
            self._record(self._pair(*quoted, *source), quoted[0], source[0], marked=marked)
        else:
            self._marked_gap(here, there)

    def _marked_gap(self, here: Run, there: Run) -> None:
        """A gap with an ellipsis in it: words before it belong to what stands before, words behind to what follows."""
        first, last = here.quoted_end, there.quoted
        left = next((at for at in range(first, last) if self._other_piece(at, first - 1)), last)
        right = next((at for at in range(last - 1, left - 1, -1) if self._other_piece(at, last)), left - 1) + 1
        begin, end = here.source_end, there.source
        if first < left:
            pairings = self._pair(first, left, begin, min(begin + (left - first) + 2, end), Free.BACK)
            pairings = _clipped(pairings, front=False)
            self._record(pairings, first, begin, marked=False)
            begin += pairings[-1].source[1] if pairings else 0
        if left < right:
            self._missing(left, right)
        if right < last:
            start = max(end - (last - right) - 2, begin)
            pairings = self._pair(right, last, start, end, Free.FRONT)
            pairings = _clipped(pairings, front=True)
            self._record(pairings, right, start, marked=False)
            end = start + pairings[0].source[0] if pairings else end
        if begin < end:
            self._dropped(min(last, left), begin, end, marked=True)


def _clipped(pairings: list[Pairing], *, front: bool) -> list[Pairing]:
    """The steps at an edge of the quotation, where the source takes no more words than the quotation has."""
    if not pairings:
        return pairings
    at = 0 if front else -1
    edge = pairings[at]
    quoted, source = edge.quoted[1] - edge.quoted[0], edge.source[1] - edge.source[0]
    if edge.step is Step.OTHER and source > quoted:
        first, last = edge.source
        pairings[at] = Pairing(edge.step, edge.quoted, (last - quoted, last) if front else (first, first + quoted))
    return pairings
