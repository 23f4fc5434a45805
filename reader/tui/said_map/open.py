"""Open the said map, and go where it leads."""

from __future__ import annotations

from reader.reading.quotation_index import Position
from reader.tui.said_map.screen import SaidMapScreen
from reader.tui.screen import motions
from reader.tui.screen.reading_screen import ReadingScreen


def open_said_map(screen: ReadingScreen) -> None:
    """Show who says what where."""

    def go(place: Position | int | None) -> None:
        motions.go_to(screen, place)

    screen.app.push_screen(SaidMapScreen(screen.reading, screen.palette, screen.commands), go)
