"""The line at the foot of the screen: the keys that matter most, and for a moment what was just done."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.keys.command import Commands
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, fit_width, segment
from reader.tui.widgets.own_rows import OwnRows


class FootLine(OwnRows, Widget):
    """The keys that matter most, each of which can be clicked; for a moment, what was just done."""

    DEFAULT_CSS = "FootLine { height: 1; dock: bottom; }"

    class Pressed(Message):
        """A key of the line was clicked."""

        def __init__(self, command: str) -> None:
            super().__init__()
            self.command = command

    def __init__(self, palette: Palette, commands: Commands, seconds: float = 3) -> None:
        """``seconds`` are how long a message stays, unless told."""
        super().__init__(id="foot")
        self._commands = commands
        self._palette = palette
        self._seconds = seconds
        self._told = ""
        self._told_times = 0

    quiet: Reactive[bool] = Reactive(False)
    """Whether the keys are left out: only what was just done is said."""

    def recolour(self, palette: Palette) -> None:
        """Draw in another theme's colours."""
        self._palette = palette
        self.refresh()

    @property
    def told(self) -> str:
        """What the line says instead of the keys."""
        return self._told

    def tell(self, words: str, seconds: float | None = 0) -> None:
        """Show a message for some seconds (0: the usual time, None: no limit), or until the next message."""
        self._told = words
        self._told_times += 1
        said = self._told_times
        self.refresh()
        if seconds is None or not words:
            return

        def forget() -> None:
            if said == self._told_times:
                self._told = ""
                self.refresh()

        self.set_timer(seconds or self._seconds, forget)

    def clear(self) -> None:
        """Show the keys again."""
        self._told = ""
        self.refresh()

    def _labels(self) -> list[tuple[str, str, str]]:
        """Command, key and label of what fits; the way to all keys always does."""
        labels = [
            (known.id, known.label, known.footer) for known in self._commands if known.footer and known.single_keys
        ]
        width = 1 + sum(_cells(key, label) + 2 for _, key, label in labels) - 2
        for dropped in reversed([label for label in labels if label[0] != "help"]):
            if width <= self.size.width:
                break
            labels.remove(dropped)
            width -= _cells(dropped[1], dropped[2]) + 2
        return labels

    def render_line(self, y: int) -> Strip:
        """The one row."""
        palette = self._palette
        ground = palette.selected
        if self._told:
            return fit_width([segment(f" {self._told}", ground + Style(bold=True))], self.size.width, ground)
        if self.quiet:
            return Strip.blank(self.size.width, palette.text)
        line: Line = []
        for n, (_, key, label) in enumerate(self._labels()):
            line.append(Segment(f"{'  ' if n else ' '}{key}", ground + Style(bold=True)))
            line.append(Segment(f" {label}", palette.selected_muted))
        return fit_width(line, self.size.width, ground)

    def on_click(self, event: events.Click) -> None:
        """Run the command under the pointer."""
        at = 1
        for command, key, label in self._labels():
            size = _cells(key, label) + 2
            if at <= event.x < at + size:
                self.post_message(self.Pressed(command))
                return
            at += size


def _cells(key: str, label: str) -> int:
    return cell_len(key) + 1 + cell_len(label)
