"""Screens that are drawn once when they come up: Textual lays them out, draws that, and then draws the same again."""

from __future__ import annotations

from textual import events
from textual.screen import Screen, ScreenResultType


class DrawnOnce(Screen[ScreenResultType]):
    """A screen that covers the terminal, whose first layout is also its first frame."""

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        event.prevent_default()  # the one of the base class is called here
        before = self._size
        super()._on_screen_resume(event)
        if self._size != before:  # it was laid out, and all of it was drawn by that
            self._repaint_required = False
