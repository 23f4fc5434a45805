"""The words of an edit that change the meaning, apart from those around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.verify.judging.meaning import meaning_of
from reader.verify.verdict import Meaning
from reader.verify.word_lists import WordLists

_LONGEST = 6
"""Words of a side that are taken apart; more are other words altogether."""


class Piece(NamedTuple):
    """A part of an edit: half-open ranges of its words in the source and in the quotation."""

    was: tuple[int, int]
    now: tuple[int, int]
    meaning: Meaning | None = None


def pieces(was: Sequence[str], now: Sequence[str], meaning: Meaning, lists: WordLists, follows: str) -> list[Piece]:
    """An edit of this meaning as the fewest words that have it, and what stands before and behind them.

    What is left over changes nothing in the meaning: else the edit stays whole. ``follows`` is as in `meaning_of`.
    """
    whole = Piece((0, len(was)), (0, len(now)), meaning)
    if max(len(was), len(now)) > _LONGEST:
        return [whole]
    for here, there in sorted(_cores(len(was), len(now)), key=_size):
        behind = was[here[1]] if here[1] < len(was) else follows
        if meaning_of(was[slice(*here)], now[slice(*there)], lists, behind) is not meaning:
            continue
        before = Piece((0, here[0]), (0, there[0]))
        after = Piece((here[1], len(was)), (there[1], len(now)))
        if all(
            meaning_of(was[slice(*rest.was)], now[slice(*rest.now)], lists, next_word) is None
            for rest, next_word in ((before, was[here[0]] if was else follows), (after, follows))
        ):
            found = (before, Piece(here, there, meaning), after)
            return [piece for piece in found if piece.was[0] < piece.was[1] or piece.now[0] < piece.now[1]]
    return [whole]


def _cores(was: int, now: int) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """All that may stand for the whole, with words on each side that has any."""
    for here in _ranges(was):
        for there in _ranges(now):
            yield here, there


def _ranges(length: int) -> list[tuple[int, int]]:
    return [(first, last) for first in range(length) for last in range(first + 1, length + 1)] or [(0, 0)]


def _size(core: tuple[tuple[int, int], tuple[int, int]]) -> tuple[int, int]:
    """The fewest words first; of as many those that stand at like places."""
    here, there = core
    return here[1] - here[0] + there[1] - there[0], abs(here[0] - there[0])
