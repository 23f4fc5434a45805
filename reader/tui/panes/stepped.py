"""A pane with a list that is gone through by the keys that scroll the article."""

from __future__ import annotations

from textual import events

from reader.tui.keys.command import Commands
from reader.tui.style.palette import Palette
from reader.tui.widgets.row_list import RowList

_STEPS = {"line.down": 1, "line.up": -1}


class SteppedPane(RowList):
    """A list beside the article."""

    def __init__(self, palette: Palette, commands: Commands, *, id: str) -> None:
        super().__init__(palette, id=id)
        self._commands = commands

    def on_key(self, event: events.Key) -> None:
        """The keys that scroll the article by lines move through this list."""
        step = next((step for command, step in _STEPS.items() if event.key in self._commands.find(command).keys), 0)
        if step:
            self.move(step)
            event.stop()
            event.prevent_default()
        else:
            super().on_key(event)
