"""Focus mode: the column alone, with only the current paragraph bright."""

from __future__ import annotations

from dataclasses import replace

from reader.reading import state
from reader.tui.keys.hints import hint
from reader.tui.screen.reading_screen import ReadingScreen


def toggle(screen: ReadingScreen) -> None:
    """Hide everything around the article, or bring it back; the same rows stay in view."""
    if screen.reading.focused:
        screen.go(replace(screen.reading, focused=False))
        return
    screen.leave_pane()
    screen.go(state.follow_focus(replace(screen.reading, focused=True, removed=None)))
    screen.tell("Only the paragraph you are on" + hint(screen.commands, "focus", "or esc brings back the rest"))
