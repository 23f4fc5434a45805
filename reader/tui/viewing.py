"""Open the views that stand above the article, and go where they lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui import reading as state
from reader.tui.outline import Position

if TYPE_CHECKING:
    from reader.tui.screen import ReadingScreen


def go_to(screen: ReadingScreen, place: Position | int | None) -> None:
    """Jump to a quotation by its index, or to a place in the text; None goes nowhere."""
    if isinstance(place, Position):
        screen.go(state.jump(screen.reading, place, None), place=True)
    elif place is not None:
        if screen.reading.only not in (None, screen.reading.outline.document.quotations[place].speaker):
            screen.go(state.narrow(screen.reading, None))
        screen.jump_quotation(place, "")


def open_said_map(screen: ReadingScreen) -> None:
    """The map of who says what where."""
    from reader.tui.said_map import SaidMapScreen

    def go(place: Position | int | None) -> None:
        go_to(screen, place)

    screen.app.push_screen(SaidMapScreen(screen.reading, screen.palette), go)
