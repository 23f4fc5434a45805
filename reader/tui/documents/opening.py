"""Open another document in the app: read beside it, and then in the place of the one that was open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from reader.documents.background_open import BackgroundOpen, NotOpenedError
from reader.documents.first_frame_key import frame_key
from reader.documents.opened_document import OpenedDocument
from reader.reading.quotation_index import Outline, outline
from reader.text.wrap import wrap
from reader.tui.article.blocks import cell_graphemes
from reader.tui.dialogs.modal import Above
from reader.tui.dialogs.text_box import Boxed
from reader.tui.style.palette import Palette
from reader.tui.widgets.row_list import BoxedLine, Line, text

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import ReadingScreen

PATIENCE = 1 / 3
"""Seconds after which it is said that something takes its time."""

_MOST = 200
"""Problems of one file that are listed."""


class WaitScreen(Above[None]):
    """Above the article while another is read: keys wait for the one that comes, Esc stays with this one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "stop", "Stop", show=False)]
    DEFAULT_CSS = """
    WaitScreen { align: center middle; background: transparent; }
    WaitScreen > BoxedLine {
        display: none; width: 64; max-width: 95%; height: 3; padding: 0 1; border: round $primary;
        border-title-color: $foreground; border-subtitle-color: $foreground; background: $background;
    }
    WaitScreen.-late > BoxedLine { display: block; }
    """

    def __init__(self, reading: BackgroundOpen, name: str, palette: Palette) -> None:
        super().__init__()
        self._reading = reading
        self._name = name
        self._palette = palette
        self._ticks = 0
        self.keys: list[events.Key] = []
        """What was typed meanwhile."""

    def compose(self) -> ComposeResult:
        """What takes so long; hidden at first."""
        yield BoxedLine(self._palette, "Opening", "esc stops it")

    def on_mount(self) -> None:
        """Show it when it takes its time."""
        self._tick()
        self.set_timer(PATIENCE, lambda: self.add_class("-late"))
        self.set_interval(0.1, self._tick)

    def _tick(self) -> None:
        dots = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"[self._ticks % 10]
        seconds = f"  {self._ticks // 10} s" if self._ticks >= 10 else ""
        self._ticks += 1
        line = self.query_one(BoxedLine)
        line.show_line([text(f"{dots} ", self._palette.heading), text(f"{self._name}{seconds}", self._palette.text)])

    def on_key(self, event: events.Key) -> None:
        """Keep what is typed."""
        if event.key != "escape":
            self.keys.append(event)
            event.stop()
            event.prevent_default()

    def action_stop(self) -> None:
        """Stay with the document that is open."""
        self._reading.stop()


class NotOpenedScreen(Boxed):
    """Why a source could not be opened."""

    def __init__(self, name: str, problems: Sequence[str], palette: Palette) -> None:
        super().__init__(palette)
        self._name = name
        self._problems = problems

    def titles(self) -> tuple[str, str]:
        """What was asked for."""
        return f"Not opened: {self._name}", super().titles()[1]

    def rows_for(self, width: int) -> list[Line]:
        """Each problem, wrapped."""
        lines: list[Line] = []
        for problem in self._problems[:_MOST]:
            rows = wrap(problem, width, cell_graphemes)
            lines.extend([text(problem[row.start : row.stop], self.palette.text)] for row in rows)
        if len(self._problems) > _MOST:
            lines.append([text(f"… and {len(self._problems) - _MOST} more", self.palette.muted)])
        return lines


def open_source(screen: ReadingScreen, source: str | None, name: str) -> None:
    """Read a path, a URL, or for None the bundled article, and show it. ``name`` is what it goes by until then."""
    app = screen.reader
    key = frame_key(source)
    try:
        reading = BackgroundOpen(source, screen.settings.language)
    except (OSError, ValueError) as error:
        _not_opened(screen, name, [str(error)])
        return
    app.reading_elsewhere = reading
    wait = WaitScreen(reading, name, screen.palette)
    app.push_screen(wait)
    app.run_worker(partial(_read, screen, reading, wait, name, key), thread=True, group="open", exit_on_error=False)


def _read(screen: ReadingScreen, reading: BackgroundOpen, wait: WaitScreen, name: str, key: str | None) -> None:
    """In a thread: wait for the document, and index it."""
    try:
        opened = reading.result()
        indexed = outline(opened.document)
    except NotOpenedError as error:
        screen.app.call_from_thread(_failed, screen, reading, wait, name, error.problems)
    else:
        screen.app.call_from_thread(_show, screen, wait, opened, indexed, key)


def _failed(
    screen: ReadingScreen, reading: BackgroundOpen, wait: WaitScreen, name: str, problems: Sequence[str]
) -> None:
    _away(wait)
    if reading.stopped:
        screen.tell("Stopped; this is still the document that was open")
    else:
        _not_opened(screen, name, problems)


def _show(screen: ReadingScreen, wait: WaitScreen, opened: OpenedDocument, indexed: Outline, key: str | None) -> None:
    _away(wait)
    if opened.keep_all or opened.language not in {"", screen.settings.language}:
        key = None  # the next start, without these options, would begin with the frame of another text
    screen.reader.read(opened, indexed, key)
    for typed in wait.keys:
        screen.app.post_message(events.Key(typed.key, typed.character))


def _away(wait: WaitScreen) -> None:
    """Take the box away, with whatever was opened above it."""
    app = wait.app
    while app.screen is not wait and len(app.screen_stack) > 1:
        app.pop_screen()
    wait.dismiss()


def _not_opened(screen: ReadingScreen, name: str, problems: Sequence[str]) -> None:
    screen.app.push_screen(NotOpenedScreen(name, problems, screen.palette))
