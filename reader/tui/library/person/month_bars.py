"""The strip of months above a time line, drawn as the said map is: how much was said when, and where one is."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.library.engine import Count
from reader.reading.month_strip import MonthStrip, month_strip
from reader.tui.style.palette import Ink, Palette
from reader.tui.style.text import LEVELS, Line, fit_width, segment

_MARGIN = 1


class MonthBars(Widget):
    """The bars, and the years below them. A click leads to a month."""

    class Clicked(Message):
        """A month was clicked, by its number."""

        def __init__(self, month: int) -> None:
            super().__init__()
            self.month = month

    def __init__(self, palette: Palette, ink: Ink) -> None:
        super().__init__(id="months")
        self.palette, self.ink = palette, ink
        self.strip = MonthStrip(0, 0, ())
        self.month: int | None = None
        """The month that one is in; None for what has no date."""
        self._counts: Sequence[Count] = ()

    def show(self, counts: Sequence[Count]) -> None:
        """Show other counts by month."""
        self._counts = counts
        self._fit()

    def _fit(self) -> None:
        room = (self.size.width or self.app.size.width) - 2 * _MARGIN
        self.strip = month_strip([(count.value, count.count) for count in self._counts], room)
        self.refresh()

    def on_resize(self) -> None:
        """Draw it up for this width."""
        self._fit()

    def stand_at(self, month: int | None) -> None:
        """Light another month."""
        if month != self.month:
            self.month = month
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """A row of the bars, or the years."""
        high, width = max(self.size.height - 1, 1), self.size.width
        line: Line = [Segment(" " * _MARGIN, self.palette.text)]
        line += self._years() if y == high else self._bars(high, high - 1 - y)
        return fit_width(line, width, self.palette.text)

    def _bars(self, high: int, above: int) -> Line:
        strip = self.strip
        here = strip.cells_of(self.month) if self.month is not None else range(0)
        eighths = 8 * high - (1 if high == 1 else 4)
        line: Line = []
        for cell in range(strip.cells):
            sign = LEVELS[min(max(strip.level(cell, eighths) - 8 * above, 0), 8)]
            style = self.ink.sign
            if cell in here:
                style = self.ink.current if self.ink.current.bgcolor is not None else self.ink.sign
            elif sign == " " and above == 0:
                sign, style = "·", self.palette.number
            line.append(Segment(sign, style))
        return line

    def _years(self) -> Line:
        line: Line = []
        at = 0
        for cell, year in self.strip.years():
            line.append(Segment(" " * (cell - at), self.palette.number))
            line.append(segment(f"{year}", self.palette.muted))
            at = cell + len(f"{year}")
        return line

    def on_click(self, event: events.Click) -> None:
        """To the month under the pointer."""
        cell = event.x - _MARGIN
        if 0 <= cell < self.strip.cells:
            months = self.strip.months_in(cell)
            there = {count.value for count in self._counts}
            from reader.reading.month_strip import month_name

            self.post_message(self.Clicked(next((m for m in months if month_name(m) in there), months[0])))
