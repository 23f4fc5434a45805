"""Where exactly a cut stands: of all places that explain the same omission the likeliest is taken.

"We need to, we need to act", printed as "We need … to act", may leave out "we need to" or "to, we need"; the ellipsis
says which.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.verify.alignment.chain import Run
from reader.verify.folding.quotation import QuotedWord
from reader.verify.index.positions import SourceIndex

_WIDEST = 400
_FARTHEST = 12
"""Words that a cut is moved by at most."""


def settled(index: SourceIndex, words: Sequence[QuotedWord], runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs of one passage with every cut between two of them at its likeliest place."""
    kept = list(runs)
    for at in range(len(kept) - 1):
        here, there = kept[at], kept[at + 1]
        if (
            here.quoted_end == there.quoted
            and there.source > here.source_end
            and there.source - here.source_end < _WIDEST
        ):
            kept[at], kept[at + 1] = _settled(index, words, here, there)
    return tuple(kept)


def _settled(index: SourceIndex, words: Sequence[QuotedWord], here: Run, there: Run) -> tuple[Run, Run]:
    left = 0
    while (
        left < min(here.length - 1, _FARTHEST)
        and index.words[there.source - left - 1] == words[here.quoted_end - left - 1].word
    ):
        left += 1
    right = 0
    while (
        right < min(there.length - 1, _FARTHEST)
        and index.words[here.source_end + right] == words[there.quoted + right].word
    ):
        right += 1
    if not left and not right:
        return here, there
    best = max(range(-left, right + 1), key=lambda moved: (_likeliness(index, words, here, there, moved), -abs(moved)))
    return (
        Run(here.quoted, here.source, here.length + best),
        Run(there.quoted + best, there.source + best, there.length - best),
    )


def _likeliness(
    index: SourceIndex, words: Sequence[QuotedWord], here: Run, there: Run, moved: int
) -> tuple[bool, bool, bool]:
    """At an ellipsis, at no place within a contraction, at the beginning of a sentence."""
    quoted = there.quoted + moved
    first, last = here.source_end + moved, there.source + moved
    marked = words[quoted - 1].piece != words[quoted].piece
    whole = not index.is_one_word(first - 1, first) and not index.is_one_word(last - 1, last)
    return marked, whole, index.sentence_ends(first - 1, first)
