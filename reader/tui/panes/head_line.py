"""The lines at the head and the foot of the screen."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.reading.state import Reading
from reader.tui.commands import COMMANDS
from reader.tui.style.palette import Palette
from reader.tui.widgets.row_list import Line, fit_width, segment


class HeadLine(Widget):
    """What is being read on the left, where one is in it on the right. A click on a filter it names lifts that."""

    DEFAULT_CSS = "HeadLine { height: 1; dock: top; }"

    class Pressed(Message):
        """A filter, or the counter of a search, was clicked."""

    def __init__(self, reading: Reading, palette: Palette) -> None:
        super().__init__(id="head")
        self._reading = reading
        self._palette = palette
        self._percent = 0
        self._found = ""
        self._filters = range(0)

    def show(self, reading: Reading, percent: int, found: str = "") -> None:
        """Follow the reading; ``found`` is the counter of a search that was landed on."""
        self._reading, self._percent, self._found = reading, percent, found
        self.refresh()

    def recolour(self, palette: Palette) -> None:
        """Draw in another theme's colours."""
        self._palette = palette
        self.refresh()

    def where(self) -> str:
        """The place in the document, in words."""
        reading = self._reading
        document = reading.indexed.document
        paragraph = max(reading.at.paragraph, 0) + 1
        parts = [f"¶ {min(paragraph, len(document.paragraphs))}/{len(document.paragraphs)}", f"{self._percent} %"]
        total = len(document.quotations)
        if total:
            parts.append(f"quotation {'–' if reading.current is None else reading.current + 1} of {total}")
        return " · ".join(parts)

    def render_line(self, y: int) -> Strip:
        """The one row."""
        palette, reading, width = self._palette, self._reading, self.size.width
        if reading.focused:
            words = segment(f"{self.where()} ", palette.number)
            return fit_width([Segment(" " * (width - cell_len(words.text)), palette.text), words], width, palette.text)
        ground = palette.selected
        document = reading.indexed.document
        left: Line = [segment(f" {document.title}", ground + Style(bold=True))]
        if document.source.retold:
            left.append(segment(" · retold", palette.selected_muted))
        right: Line = []
        if self._found:
            right.append(segment(f" {self._found} ", palette.match))
            right.append(Segment(" ", ground))
        if reading.quotations_only:
            right.append(segment("quotations only · ", palette.selected_muted))
        if reading.only is not None:
            number = reading.indexed.number[reading.only]
            right.append(segment(f" only {reading.indexed.shares[number].speaker.name} ", palette.ink(number).tag))
            right.append(Segment("  ", ground))
        filters = sum(cell_len(s.text) for s in right)
        right.append(segment(f"{self.where()} ", palette.selected_muted))
        room = width - sum(cell_len(s.text) for s in right)
        if room < 12:  # a tiny terminal: the place alone
            right = [segment(f" ¶ {max(reading.at.paragraph, 0) + 1} {self._percent}% ", palette.selected_muted)]
            room, filters = width - cell_len(right[0].text), 0
        self._filters = range(room, room + filters)
        head = fit_width(left, max(room, 1), ground)
        return Strip([*head, *right]).adjust_cell_length(width, ground)

    def on_click(self, event: events.Click) -> None:
        """Ask to lift the filter under the pointer."""
        if event.x in self._filters:
            self.post_message(self.Pressed())


class FootLine(Widget):
    """The keys that matter most, each of which can be clicked; for a moment, what was just done."""

    DEFAULT_CSS = "FootLine { height: 1; dock: bottom; }"

    class Pressed(Message):
        """A key of the line was clicked."""

        def __init__(self, command: str) -> None:
            super().__init__()
            self.command = command

    def __init__(self, palette: Palette, seconds: float = 3) -> None:
        """``seconds`` are how long it says something, unless told."""
        super().__init__(id="foot")
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
        """Say something for some seconds (0: as long as always, None: for good), or until the next thing is said."""
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

    def told_nothing(self) -> None:
        """Show the keys again."""
        self._told = ""
        self.refresh()

    def _labels(self) -> list[tuple[str, str, str]]:
        """Command, key and label of what fits; the way to all keys always does."""
        labels = [(known.id, known.label, known.footer) for known in COMMANDS if known.footer and known.single_keys]
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
