"""Wrap a paragraph to a width, keeping the exact offset of every row.

The rows of a text partition its code points: each stands in exactly one row, in order. So a position in the
text is a row and a column, and back, without rounding, which is what keeps a reader's place while a terminal
is resized. Pure functions; no terminal library.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reader.compact.lazy import LazySequence
from reader.text import cells

_NARROW = re.compile(
    r"[\x20-\x7e\xa0-\xac\xae-\u02ff\u0391-\u03a1\u03a3-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*"
)
"""Texts in which every code point is a grapheme of one cell: nearly all Western prose."""

_SPACES = " \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"
"""Where a row may end and the blank itself is not drawn. No-break spaces are not among them."""

_MANY = 1_000
"""Rows from which they are packed: fewer are read sooner as they are."""

_DASHES = "-–—"
_CLOSING = frozenset("”’»›)]}!?.,:;…%'\"、。，．：；？！」』）】》〉］")  # never begins a row
_OPENING = frozenset("“‘«‹([{「『（【《〈［")  # never ends one


class Row(NamedTuple):
    """One row of wrapped text: ``[start, stop)`` is drawn; ``[stop, end)`` are blanks that hang over its edge.

    Code points of the text, half-open. The next row starts at ``end``.
    """

    start: int
    stop: int
    end: int


class Rows(LazySequence[Row]):
    """Rows in twelve bytes each: a paragraph of a megabyte has tens of thousands."""

    __slots__ = ("_marks",)

    def __init__(self) -> None:
        self._marks = array("I")

    def __len__(self) -> int:
        return len(self._marks) // 3

    def entry(self, number: int) -> Row:
        """One of them."""
        start, stop, end = self._marks[3 * number : 3 * number + 3]
        return Row(start, stop, end)

    def __iter__(self) -> Iterator[Row]:
        return map(Row, self._marks[::3], self._marks[1::3], self._marks[2::3])

    def append(self, start: int, stop: int, end: int) -> None:
        """Add a row."""
        self._marks.extend((start, stop, end))

    def end_at(self, end: int) -> None:
        """Let the last row end elsewhere."""
        self._marks[-1] = end


def is_narrow(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether every code point of ``text[start:end]`` is a grapheme of one cell, so that cells are code points.

    False for a few texts of which this is true, too; then they are measured.
    """
    return _NARROW.fullmatch(text, start, len(text) if end is None else end) is not None


def wrap(
    text: str, width: int, graphemes: Callable[[str], Sequence[cells.Grapheme]] = cells.graphemes
) -> Sequence[Row]:
    """Break ``text`` into rows of at most ``width`` cells (two at least, for wide characters).

    Breaks after blanks, after dashes inside words and between wide characters; a word that is longer than a
    row is cut between graphemes. A newline ends a row. An empty text has one empty row. ``graphemes`` says
    what the screen draws as one character and how wide that is.
    """
    width = max(width, 2)
    rows = Rows()
    start = 0
    while True:
        newline = text.find("\n", start)
        end = len(text) if newline < 0 else newline
        if is_narrow(text, start, end):
            _wrap_narrow(text, start, end, width, rows)
        else:
            _wrap_wide(text, start, end, width, rows, graphemes)
        if newline < 0:
            return rows if len(rows) > _MANY else tuple(rows)
        rows.end_at(newline + 1)
        start = newline + 1


def wrapped(text: str, width: int, graphemes: Callable[[str], Sequence[cells.Grapheme]] = cells.graphemes) -> list[str]:
    """The rows of a wrapped text as strings, without the blanks that hang over their ends."""
    return [text[row.start : row.stop] for row in wrap(text, width, graphemes)]


def row_of(rows: Sequence[Row], offset: int) -> int:
    """The index of the row in which a code point stands; past the end of the text: the last row."""
    return max(0, bisect_right(rows, offset, key=lambda row: row.start) - 1)


def _may_break(text: str, at: int) -> bool:
    """Whether a row may end before ``at`` where the code point before it is a dash."""
    if not 1 < at < len(text):
        return False
    before, dash, after = text[at - 2], text[at - 1], text[at]
    if dash == "-":
        return before.isalnum() and after.isalpha()
    return after not in _CLOSING and not (dash == "–" and after.isdigit())


def _wrap_narrow(text: str, start: int, end: int, width: int, rows: Rows) -> None:
    """One line in which every code point is one cell: a row's limit is an offset, so `str.rfind` does the work."""
    while end - start > width:
        limit = start + width
        at = text.rfind(" ", start, limit + 1) + 1
        for dash in _DASHES:
            found = text.rfind(dash, max(start, at), limit) + 1
            while found > at and not _may_break(text, found):
                found = text.rfind(dash, max(start, at), found - 1) + 1
            at = max(at, found)
        if at <= start:
            rows.append(start, limit, limit)
            start = limit
            continue
        stop = at
        while stop > start and text[stop - 1] == " ":
            stop -= 1
        while at < end and text[at] == " ":
            at += 1
        rows.append(start, stop, at)
        start = at
        if start == end:
            return
    rows.append(start, end, end)


def _wrap_wide(
    text: str,
    start: int,
    end: int,
    width: int,
    rows: Rows,
    graphemes: Callable[[str], Sequence[cells.Grapheme]],
) -> None:
    """One line with wide, combining or joined characters: walk its graphemes."""
    begin, used = start, 0
    stop = start  # end of what is drawn if the row is broken at `at`
    at = start  # the last place where it may be broken; `begin` where there is none yet
    since = 0  # cells from `at` on
    previous_wide = False
    for left, right, size in graphemes(text[start:end]):
        left, right = left + start, right + start
        character = text[left]
        blank = character in _SPACES
        wide = size == 2 and not blank
        if (
            left > begin
            and not blank
            and (
                text[left - 1] in _SPACES
                or ((wide or previous_wide) and character not in _CLOSING and text[left - 1] not in _OPENING)
                or (text[left - 1] in _DASHES and _may_break(text, left))
            )
        ):
            at, since = left, 0
            stop = left
            while stop > begin and text[stop - 1] in _SPACES:
                stop -= 1
        previous_wide = wide
        if not blank and used + size > width:
            if at <= begin:
                at = stop = left
                since = 0
            rows.append(begin, stop, at)
            begin, used = at, since
            stop = at
        used += size
        since += size
    tail = end
    if used > width:  # only blanks can have gone over the edge: they hang
        while tail > begin and text[tail - 1] in _SPACES:
            tail -= 1
    rows.append(begin, tail, end)
