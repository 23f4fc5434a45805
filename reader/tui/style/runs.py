"""Runs: stretches of a text in one style, one list laid over another, and the part of them in a row.

A list of runs is sorted, without gaps or overlaps, over the code points of a text; laying one list over another is one
walk along both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.style import Style

from reader.text.wrap import Row
from reader.tui.style.text import Line, segment


class Run(NamedTuple):
    """Code points ``[start, end)`` of a text in one style."""

    start: int
    end: int
    style: Style


def layer(base: Sequence[Run], over: Iterable[Run]) -> list[Run]:
    """Lay runs (sorted, apart) over others that cover the whole text; where they lie, only their style counts."""
    result: list[Run] = []
    rest = iter(base)
    under = next(rest, None)
    for run in over:
        if run.start >= run.end:
            continue
        while under is not None and under.end <= run.start:
            result.append(under)
            under = next(rest, None)
        if under is not None and under.start < run.start:
            result.append(Run(under.start, run.start, under.style))
        result.append(run)
        while under is not None and under.end <= run.end:
            under = next(rest, None)
        if under is not None and under.start < run.end:
            under = Run(run.end, under.end, under.style)
    if under is not None:
        result.append(under)
        result.extend(rest)
    return result


def runs_in(runs: Iterable[Run], row: Row) -> Iterator[Run]:
    """The parts of ascending runs that lie in a row."""
    for run in runs:
        start, end = max(run.start, row.start), min(run.end, row.stop)
        if start < end:
            yield Run(start, end, run.style)
        if run.start >= row.stop:
            return


def row_line(words: str, runs: Iterable[Run], row: Row) -> Line:
    """One row of a text in the styles of its runs."""
    return [segment(words[run.start : run.end], run.style) for run in runs_in(runs, row)]
