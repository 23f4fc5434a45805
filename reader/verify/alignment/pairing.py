"""A few words against a few words: the global alignment of what stands between two runs.

Needleman and Wunsch (J. Mol. Biol. 48, 1970) with costs by which words that are spelt alike are paired.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

_MOST_CELLS = 6000
_LIKE, _OTHER, _ADDED, _DROPPED = 0.3, 1.1, 1.0, 0.9


_OTHER_AT_EDGE = 0.99
"""At an edge where words of the source cost nothing, one word for another is likelier than a word too many."""


class Step(Enum):
    """How the words of a step are to each other."""

    SAME = auto()
    LIKE = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Pairing:
    """Half-open ranges of words on both sides; one of them is empty where words are missing on that side."""

    step: Step
    quoted: tuple[int, int]
    source: tuple[int, int]


class Free(Enum):
    """At which end words of the source may be passed over: they are no part of what is aligned."""

    NEITHER = auto()
    FRONT = auto()
    BACK = auto()


def pair(
    quoted: Sequence[str], source: Sequence[str], like: Callable[[int, int], bool], free: Free = Free.NEITHER
) -> list[Pairing]:
    """Align two lists of words; ``like`` says whether two of them, by index, are the same word misspelt.

    Steps of other words in a row are one. Lists that are too long for it are one step as a whole.
    """
    rows, columns = len(quoted), len(source)
    if not rows and not columns:
        return []
    if rows * columns > _MOST_CELLS or not rows or not columns:
        return [Pairing(Step.OTHER, (0, rows), (0, columns))]
    other = _OTHER if free is Free.NEITHER else _OTHER_AT_EDGE
    costs = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    steps = [[Step.OTHER] * (columns + 1) for _ in range(rows + 1)]
    for row in range(1, rows + 1):
        costs[row][0] = row * _ADDED
    for column in range(1, columns + 1):
        costs[0][column] = 0.0 if free is Free.FRONT else column * _DROPPED
    for row in range(1, rows + 1):
        word, above, here = quoted[row - 1], costs[row - 1], costs[row]
        for column in range(1, columns + 1):
            if word == source[column - 1]:
                cost, step = 0.0, Step.SAME
            elif like(row - 1, column - 1):
                cost, step = _LIKE, Step.LIKE
            else:
                cost, step = other, Step.OTHER
            steps[row][column] = step
            here[column] = min(above[column - 1] + cost, above[column] + _ADDED, here[column - 1] + _DROPPED)
    end = (
        columns if free is not Free.BACK else min(range(columns + 1), key=lambda column: (costs[rows][column], column))
    )
    return _merged(_traced(costs, steps, end, free))


def _traced(
    costs: Sequence[Sequence[float]], steps: Sequence[Sequence[Step]], column: int, free: Free
) -> list[Pairing]:
    row = len(costs) - 1
    found: list[Pairing] = []
    other = _OTHER if free is Free.NEITHER else _OTHER_AT_EDGE
    price = {Step.SAME: 0.0, Step.LIKE: _LIKE, Step.OTHER: other}
    while row or (column and free is not Free.FRONT):
        cost = costs[row][column]
        if row and column and abs(cost - costs[row - 1][column - 1] - price[steps[row][column]]) < 1e-9:
            found.append(Pairing(steps[row][column], (row - 1, row), (column - 1, column)))
            row, column = row - 1, column - 1
        elif row and abs(cost - costs[row - 1][column] - _ADDED) < 1e-9:
            found.append(Pairing(Step.OTHER, (row - 1, row), (column, column)))
            row -= 1
        else:
            found.append(Pairing(Step.OTHER, (row, row), (column - 1, column)))
            column -= 1
    found.reverse()
    return found


def _merged(found: Sequence[Pairing]) -> list[Pairing]:
    merged: list[Pairing] = []
    for one in found:
        if merged and one.step is merged[-1].step is not Step.LIKE:
            last = merged[-1]
            merged[-1] = Pairing(one.step, (last.quoted[0], one.quoted[1]), (last.source[0], one.source[1]))
        else:
            merged.append(one)
    return merged
