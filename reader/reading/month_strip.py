"""A picture of how much was said in each month: months across, a bar for each. Computed once for a width. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

WIDEST = 4
"""Most cells of one month, so that half a year does not fill the whole screen."""


@dataclass(frozen=True, slots=True)
class MonthStrip:
    """The whole strip. ``first`` is a month as `month_number` has it; ``said`` has a count for each cell.

    A cell shows part of a month, one, or several; all months are equally wide.
    """

    first: int
    months: int
    said: tuple[int, ...]

    @property
    def cells(self) -> int:
        """How wide it is."""
        return len(self.said)

    @property
    def most(self) -> int:
        """The most of one cell."""
        return max(self.said, default=0)

    def level(self, cell: int, eighths: int) -> int:
        """How high a cell stands, of so many eighths; what is said at all is seen."""
        return max(1, round(self.said[cell] * eighths / self.most)) if self.said[cell] else 0

    def cells_of(self, month: int) -> range:
        """The cells of a month; none for one beyond the ends."""
        at = month - self.first
        if not 0 <= at < self.months:
            return range(0)
        start = at * self.cells // self.months
        return range(start, max((at + 1) * self.cells // self.months, start + 1))

    def months_in(self, cell: int) -> range:
        """The months that a cell shows something of."""
        first = cell * self.months // self.cells
        last = ((cell + 1) * self.months - 1) // self.cells
        return range(self.first + first, self.first + last + 1)

    def years(self, apart: int = 6) -> list[tuple[int, int]]:
        """The years whose numbers stand below, as cell and year, at least so many cells apart."""
        found: list[tuple[int, int]] = []
        steps = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
        step = next((s for s in steps if s * 12 * self.cells >= apart * self.months), steps[-1])
        for year in range(self.first // 12, (self.first + self.months - 1) // 12 + 1):
            cells = self.cells_of(max(year * 12, self.first))
            begins = year * 12 >= self.first or not found
            if begins and cells and (year % step == 0 or not found):
                if found and cells.start - found[-1][0] < apart:
                    if len(found) == 1 and year % step == 0 and found[0][1] % step:
                        found[0] = cells.start, year
                    continue
                found.append((cells.start, year))
        return found


def month_number(month: str) -> int:
    """A month as "2016-05" as a number: so many months since the year 0.

    Raises:
        ValueError: it is none.
    """
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def month_name(number: int) -> str:
    """The month of a number as "2016-05"."""
    return f"{number // 12:04}-{number % 12 + 1:02}"


def month_strip(counts: Iterable[tuple[str, int]], room: int) -> MonthStrip:
    """The strip of some months ("2016-05") with their counts, on at most so many cells."""
    known = {month_number(month): count for month, count in counts}
    if not known:
        return MonthStrip(0, 0, ())
    first, last = min(known), max(known)
    months = last - first + 1
    cells = max(min(room, months * WIDEST), 1)
    said = [0] * cells
    empty = MonthStrip(first, months, tuple(said))
    for month, count in known.items():
        for cell in empty.cells_of(month):
            said[cell] += count
    return MonthStrip(first, months, tuple(said))
