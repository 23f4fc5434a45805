"""Place the line one is at, or the whole quotation, in the middle, at the top or at the bottom of the view."""

from __future__ import annotations

from typing import Literal

from reader.reading.quotation_index import Position
from reader.tui.screen.reading_screen import ReadingScreen

Where = Literal["top", "middle", "bottom"]


def rows_here(screen: ReadingScreen) -> tuple[Position, int]:
    """Where the current quotation begins and the rows it takes; the line one is at where there is none in view."""
    reading, layout = screen.reading, screen.article.layout_rows
    top, end = screen.article.view()
    if reading.current is None or not top <= reading.indexed.starts[reading.current] < end:
        return reading.at, 1
    start = reading.indexed.starts[reading.current]
    last = reading.indexed.document.quotations[reading.current].parts[-1]
    row = layout.row_at(Position(last.paragraph, last.span.end))
    return start, max(row - layout.row_at(start) + 1, 1)


def place(screen: ReadingScreen, where: Where) -> None:
    """Scroll so that it stands there, as far as the text goes. One stays where one is."""
    position, rows = rows_here(screen)
    room = max(screen.article.size.height - rows, 0)
    screen.article.scroll_to_position(position, {"top": 0, "middle": room // 2, "bottom": room}[where])
    screen.go(screen.reading)
