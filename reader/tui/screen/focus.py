"""Focus mode: the column alone, the paragraph one is on bright, all else taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.reading import state
from reader.tui.keys.command import then

if TYPE_CHECKING:
    from reader.tui.screen.reading_screen import ReadingScreen


def toggle(desk: ReadingScreen) -> None:
    """Leave the article alone on the screen, or bring back what stood around it; the same rows stay in view."""
    if desk.reading.focused:
        desk.go(replace(desk.reading, focused=False))
        return
    desk.leave_pane()
    desk.go(state.follow_focus(replace(desk.reading, focused=True, cut=None)))
    desk.tell("Only the paragraph you are on" + then("focus", "or esc brings back the rest"))
