"""What shows while another document is opened, and why one could not be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from reader.documents.background_open import BackgroundOpen
from reader.tui.dialogs.modal import Modal
from reader.tui.dialogs.text_box import TextBox
from reader.tui.keys.command import Commands
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, segment, wrapped_lines
from reader.tui.widgets.row_list import LineBox

PATIENCE = 1 / 3
"""Seconds after which it is said that opening takes a while."""

_MOST = 200
"""Problems of one file that are listed."""


class WaitScreen(Modal[None]):
    """Shown while another document is opened: keys wait for it, Esc stays with the open one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "stop", "Stop", show=False)]
    DEFAULT_CSS = """
    WaitScreen { background: transparent; }
    WaitScreen > LineBox { display: none; width: 64; max-width: 95%; padding: 0 1; }
    WaitScreen.-late > LineBox { display: block; }
    """

    def __init__(self, opening: BackgroundOpen, name: str, palette: Palette, commands: Commands) -> None:
        super().__init__(commands)
        self._opening = opening
        self._called = name
        self._palette = palette
        self._ticks = 0
        self.keys: list[events.Key] = []
        """What was typed meanwhile."""

    def compose(self) -> ComposeResult:
        """What takes so long; hidden at first."""
        yield LineBox(self._palette, "Opening", "esc stops it", classes="box")

    def on_mount(self) -> None:
        """Show it when it takes its time."""
        self._tick()
        self.set_timer(PATIENCE, lambda: self.add_class("-late"))
        self.set_interval(0.1, self._tick)

    def _tick(self) -> None:
        dots = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"[self._ticks % 10]
        seconds = f"  {self._ticks // 10} s" if self._ticks >= 10 else ""
        self._ticks += 1
        line = self.query_one(LineBox)
        line.show_line(
            [segment(f"{dots} ", self._palette.heading), segment(f"{self._called}{seconds}", self._palette.text)]
        )

    def on_key(self, event: events.Key) -> None:
        """Keep what is typed."""
        if event.key != "escape":
            self.keys.append(event)
            event.stop()
            event.prevent_default()

    def action_stop(self) -> None:
        """Stay with the document that is open."""
        self._opening.stop()


class NotOpenedScreen(TextBox):
    """Why a source could not be opened."""

    def __init__(self, name: str, problems: Sequence[str], palette: Palette, commands: Commands) -> None:
        super().__init__(palette, commands)
        self._called = name
        self._problems = problems

    def titles(self) -> tuple[str, str]:
        """What was asked for."""
        return f"Not opened: {self._called}", super().titles()[1]

    def rows_for(self, width: int) -> list[Line]:
        """Each problem, wrapped."""
        lines: list[Line] = []
        for problem in self._problems[:_MOST]:
            lines += wrapped_lines(problem, width, self.palette.text)
        if len(self._problems) > _MOST:
            lines.append([segment(f"… and {len(self._problems) - _MOST} more", self.palette.muted)])
        return lines
