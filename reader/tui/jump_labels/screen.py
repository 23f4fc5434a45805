"""Jump to anything in view by typing its label; the screen stays as it is, with the labels over it."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widget import Widget

from reader.reading import state
from reader.tui.dialogs.modal import Modal
from reader.tui.jump_labels.letters import labels
from reader.tui.jump_labels.targets import JumpTarget, targets
from reader.tui.keys.hints import hint
from reader.tui.screen import motions
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.style.palette import Palette
from reader.tui.style.text import fit_width, segment
from reader.tui.terminal.frames import rows_of

_HELP = "type a label to go there, with a capital to select it"


def open_labels(screen: ReadingScreen) -> None:
    """Label everything in view that one can jump to, and go to what is picked."""
    found = targets(screen)
    if not found:
        screen.tell(
            "No quotation and no speaker in view to label"
            + hint(screen.commands, "quotation.next", "goes to the next quotation")
        )
        return

    def picked(choice: tuple[JumpTarget, bool] | None) -> None:
        if choice is not None:
            _go(screen, *choice)

    screen.app.push_screen(LabelsScreen(screen, found), picked)


def _go(screen: ReadingScreen, target: JumpTarget, select: bool) -> None:
    """Go to a quotation, or to a speaker's; ``select`` its words, or only that speaker."""
    screen.leave_pane()
    if target.quotation is None:
        motions.to_speaker(screen, target.speaker)
        if select:
            screen.go(state.only_speaker(screen.reading, target.speaker))
        return
    start = screen.reading.indexed.starts[target.quotation]
    screen.go(state.jump_to(screen.reading, target.quotation), place=not target.begins)
    if select:
        screen.article.select_at(start, target.quotation)


class Labelled(Widget):
    """The rows of the screen below, with labels over them."""

    DEFAULT_CSS = "Labelled { width: 100%; height: 100%; }"

    def __init__(self, rows: list[Strip], palette: Palette, marks: list[tuple[str, JumpTarget]]) -> None:
        super().__init__()
        self._rows = rows
        self._palette = palette
        self._marks: dict[int, list[tuple[int, str]]] = {}
        for label, target in marks:
            if target.at is not None:  # over the blank behind the tag; of two letters, over the quotation mark too
                self._put(label, *target.at)
            if target.beside is not None:  # of two letters, over the border of the list too
                self._put(label, target.beside[0] + 1 - len(label), target.beside[1])
        self.typed = ""

    def _put(self, label: str, x: int, y: int) -> None:
        self._marks.setdefault(y, []).append((max(x, 0), label))

    def label_at(self, x: int, y: int) -> str:
        """The label that a cell belongs to; empty where there is none."""
        return next((label for left, label in self._marks.get(y, ()) if left <= x < left + len(label)), "")

    def render_line(self, y: int) -> Strip:
        """One row. The typed part of a label is muted, and so are labels that no longer match."""
        width, palette = self.size.width, self._palette
        if y == self.size.height - 1:
            words = f" {self.typed or ';'}  {_HELP}"
            return fit_width([segment(words, palette.selected + Style(bold=True))], width, palette.selected)
        if y >= len(self._rows):
            return Strip.blank(width, palette.text)
        row = _subdued(self._rows[y], palette)
        for x, label in sorted(self._marks.get(y, ())):
            reached = label.startswith(self.typed)
            typed = len(self.typed) if reached else 0
            lit = palette.match + Style(bold=True, underline=True, italic=False)
            drawn = [
                Segment(label[:typed], palette.muted),
                Segment(label[typed:], lit if reached else palette.dimmed),
            ]
            row = Strip.join([row.crop(0, x), Strip(drawn, len(label)), row.crop(x + len(label))])
        return row.adjust_cell_length(width, palette.text)


def _subdued(row: Strip, palette: Palette) -> Strip:
    """A row as it was, what stands on the plain ground in one quiet colour."""
    quiet = Style(color=palette.dimmed.color, bold=False, dim=palette.dimmed.dim)
    plain = (None, palette.text.bgcolor)
    return Strip(
        [Segment(s.text, s.style + quiet) if s.style is not None and s.style.bgcolor in plain else s for s in row],
        row.cell_length,
    )


class LabelsScreen(Modal[tuple[JumpTarget, bool] | None]):
    """The labels; returns what was picked and whether to select it, None for Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", show=False)]
    DEFAULT_CSS = "LabelsScreen { background: $background; }"

    def __init__(self, screen: ReadingScreen, found: list[JumpTarget]) -> None:
        super().__init__(screen.commands)
        self._by_label = dict(zip(labels(len(found)), found, strict=False))
        self._picture = Labelled(rows_of(screen), screen.palette, list(self._by_label.items()))
        self._drawn_for = screen.size

    def compose(self) -> ComposeResult:
        """The picture and nothing else."""
        yield self._picture

    def on_key(self, event: events.Key) -> None:
        """Take a letter of a label; Backspace deletes the last. Letters that begin no label are ignored."""
        if event.key == "escape":
            return
        event.stop()
        event.prevent_default()
        typed = self._picture.typed
        if event.key == "backspace":
            self._type(typed[:-1], False)
        elif event.character is not None and event.character.isalpha():
            self._type(typed + event.character.lower(), event.character.isupper())

    def _type(self, typed: str, select: bool) -> None:
        target = self._by_label.get(typed)
        if target is not None:
            self.dismiss((target, select))
        elif any(label.startswith(typed) for label in self._by_label):
            self._picture.typed = typed
            self._picture.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click on a label takes it; anywhere else it leaves."""
        target = self._by_label.get(self._picture.label_at(event.screen_x, event.screen_y))
        self.dismiss(None if target is None else (target, False))

    def on_resize(self, event: events.Resize) -> None:
        """Close: the labels are no longer where their targets are."""
        if event.size != self._drawn_for:
            self.dismiss(None)
