"""The app: one document in a reading screen."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.actions import SkipAction
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.css.query import QueryError
from textual.driver import Driver
from textual.errors import NoWidget
from textual.reactive import Reactive
from textual.theme import Theme

from reader.config import UNCONFIGURED, Config
from reader.document import Document
from reader.document.clean import visible
from reader.documents.first_frame_key import frame_key
from reader.documents.history import History
from reader.documents.opened_document import OpenedDocument
from reader.documents.place import Place
from reader.documents.saving import CorrectionWriter, NotSavedError, Saved
from reader.first_frame import EarlyFrame
from reader.reading.quotation_index import Outline, outline
from reader.reading.undo import Changes
from reader.tui.commands import find
from reader.tui.dialogs.modal import Above
from reader.tui.documents.keep_place import Remembering
from reader.tui.documents.resume import begin_with, is_as_in_file, place_asked_for, placed
from reader.tui.keys.command import remap
from reader.tui.screen.command_screen import ReadingScreen
from reader.tui.style.palette import Palette, palette
from reader.tui.style.themes import INK, about, with_own
from reader.tui.terminal.key_queue import Keyboard, Turn
from reader.tui.terminal.pacing import draw_paced
from reader.tui.terminal.timers import in_any_case

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from rich.console import RenderableType
    from textual.screen import Screen
    from textual.timer import Timer, TimerCallback

    from reader.documents.background_open import BackgroundOpen
    from reader.tui.notes.notes import Marking


TERMINAL_LOOKED_AT = 2.0
"""Seconds between looks at whether the terminal is still there."""


class ReaderApp(App[int], inherit_bindings=False):
    """Reads one document, as its user's configuration says."""

    CSS_PATH = "reader.tcss"
    TITLE = "reader"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "interrupt", show=False, priority=True)]
    ENABLE_SELECT_AUTO_SCROLL = True

    theme: Reactive[str] = Reactive(INK.name)
    """The name of the theme that is on, one of `available_themes`."""

    early: EarlyFrame | None = None
    """A frame that stands on the terminal already."""

    remembering: Remembering | None = None
    """What keeps where one is, None where nothing does."""

    left_with = 0
    """The exit code it was told to quit with."""

    reading_elsewhere: BackgroundOpen | None = None
    """The document that is being opened, or was last."""

    left = False
    """Whether the reader was told to quit."""

    habits: History | None = None
    """What the reader's user has asked and seen, None where that is not kept."""

    cited: str
    """The style in which a quotation was cited last, by its name; at first the one that is wanted."""

    exported_as: str
    """The format of the last export, by its name; at first the one that is wanted."""

    copying: ThreadPoolExecutor | None
    """The thread in which a tool takes copies, once there were any."""

    def __init__(
        self,
        document: Document,
        config: Config = UNCONFIGURED,
        driver: type[Driver] | None = None,
        save: Callable[[Document], Saved | None] | None = None,
        place: Place | None = None,
        opened: OpenedDocument | None = None,
    ) -> None:
        self._themes = with_own(config.themes)
        super().__init__(driver_class=driver)
        remap(config.keys)
        for key in find("quit").keys:
            if "+" in key:  # others are typed into fields
                self._bindings.bind(key, "leave", show=False, priority=True)
        self.config = config
        self.settings = config.settings
        self.document = document
        self.save = save
        self.opened = opened
        self.changes = Changes()
        self._marking: Marking | None = None
        self._screen: ReadingScreen | None = None
        self.copying = None
        self.keyboard = Keyboard(self)
        self._place = place
        self.cited, self.exported_as = self.settings.citation, self.settings.format
        self.theme = self.first_theme = self.settings.theme

    def get_default_screen(self) -> ReadingScreen:
        """The reading screen is the first there is, so that no empty one is painted before it."""
        self._screen = ReadingScreen(outline(self.document), self.palette, self._place, self.settings)
        return self._screen

    @property
    def available_themes(self) -> dict[str, Theme]:
        """The themes that ship and the user's own. Asked for many times a frame, so no copy is made."""
        return self._themes

    # Keys, one after the other

    async def on_event(self, event: events.Event) -> None:
        """Handle an event; a key only once the one before it has been dealt with (`Keyboard`)."""
        if isinstance(event, events.InputEvent | events.Paste) and not (self.is_running and self.screen_stack):
            return  # the app is leaving, and what was typed or clicked behind the key that quit is for nobody
        if isinstance(event, events.MouseEvent) and not event.is_forwarded and self._has_gone(event):
            return
        if not isinstance(event, events.Key | events.Paste):
            await super().on_event(event)
        elif event.is_forwarded:
            await super().on_event(event)
            self.keyboard.done()
        elif not self.keyboard.keeps(event):
            await super().on_event(event)
            self.keyboard.sent(event)

    def _handle_exception(self, error: Exception) -> None:
        """End with an error; what a handler does not find any more is none while the app is leaving.

        Widgets go one after the other then, and what was on its way to a screen may come after its widgets have gone.
        """
        if not (isinstance(error, QueryError) and (self.left or not self.is_running)):
            super()._handle_exception(error)

    def _has_gone(self, event: events.MouseEvent) -> bool:
        """Whether the mouse is over what still shows until the next frame, but is no widget of the screen any more."""
        try:
            widget, _ = self.get_widget_at(event.x, event.y)
        except NoWidget:
            return False
        return widget.parent is None

    @on(Turn)
    def let_keys_on(self, turn: Turn) -> None:
        """What was typed before has been dealt with."""
        self.keyboard.arrived(turn)

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        draw_paced(getattr(self._driver, "writer", None), screen, renderable, super()._display)

    def set_timer(
        self, delay: float, callback: TimerCallback | None = None, *, name: str | None = None, pause: bool = False
    ) -> Timer:
        """Call a function once, after some seconds, in any case: the size of the terminal is taken up so."""
        return in_any_case(super().set_timer(delay, callback, name=name, pause=pause))

    def pop_screen(self) -> AwaitComplete:
        """Take the screen on top away; never the article, whoever asks twice."""
        if len(self.screen_stack) <= 1:
            return AwaitComplete()
        popped = super().pop_screen()
        self.keyboard.screen_changed()
        return popped

    # Corrections

    def keep(self, document: Document) -> str:
        """Take over a corrected document and save it at once; what went wrong in that or was odd, or nothing.

        `document` is then what others have corrected in it as well.
        """
        self.document = document
        if self.save is None:
            return ""
        try:
            saved = self.save(document)
        except NotSavedError as error:
            return f"Not saved: {error}"
        except OSError as error:
            return f"Not saved ({error.strerror or error}); it is kept until you quit, the next correction tries again"
        if self.remembering is not None:
            self.remembering.saved()
        if saved is None:
            return ""
        self.document = saved.document
        return f"Saved, {saved.notice}" if saved.notice else ""

    def read(self, opened: OpenedDocument, indexed: Outline, key: str | None = None) -> None:
        """Read another document: everything that belongs to the one that is open is replaced. ``indexed`` is its
        outline, ``key`` what the frame that is kept of it depends on.
        """
        lost = self.end_marking()
        if self.remembering is not None:
            self.remembering.end()
        self._marking = None
        self.opened, self.document, self.save = opened, opened.document, CorrectionWriter(opened).save
        self.changes = Changes()
        begin_with(self.reading_screen, indexed, place_asked_for(opened.place, self.config))
        if not is_as_in_file(self.config):
            key = None  # the next start of this document is not known to be asked for the same
        self.remembering = Remembering(self, opened, key, partial(frame_key, opened.source))
        self.remembering.begin()
        self.call_later(self._begin_marking)
        if lost:
            self.reading_screen.tell(lost)

    @property
    def marking(self) -> Marking:
        """The bookmarks and notes on the document that is open."""
        if self._marking is None:
            from reader.tui.notes.notes import Marking

            self._marking = Marking(self.reading_screen, self.opened)
            self._marking.begin()
        return self._marking

    def _load_marking(self) -> None:
        """In a thread: its code first, then, in the app, what is marked."""
        import reader.tui.notes.notes  # noqa: F401 - some ten milliseconds that nobody should wait for

        self.call_later(self._begin_marking)

    def _begin_marking(self) -> None:
        if self.is_running and self.reading_screen.is_mounted:
            _ = self.marking

    def end_marking(self) -> str:
        """Write what is not written of the notes; what went wrong in that, or nothing."""
        return "" if self._marking is None else self._marking.end()

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what was selected in a field; `reader.tui.terminal.clipboard` says what else happens."""
        from reader.tui.terminal.clipboard import copy

        copy(self, text)

    def leave(self, code: int = 0) -> None:
        """Quit, with an exit code. Whoever asks for it is told first where notes could not be saved."""
        if self.left or (not code and self._marking is not None and not self._marking.may_leave()):
            return
        self.left = True
        self.left_with = code
        driver = self._driver
        if driver is not None and hasattr(driver, "leaving"):
            driver.leaving = True
        if self.reading_elsewhere is not None:
            self.reading_elsewhere.stop()
        if self.remembering is not None:
            self.remembering.leave()
        self.exit(0, return_code=code)

    def on_ready(self) -> None:
        """The first frame stands: what was made until now stays, and garbage is looked for again."""
        gc.freeze()
        gc.enable()
        if self.remembering is not None:
            self.remembering.begin()
        self.run_worker(self._load_marking, thread=True, group="notes", exit_on_error=False)
        if self.config.mistakes:
            self.reading_screen.tell(self.config.summary)
        if self.settings.tour and self.habits is not None and self.habits.first_start():
            from reader.tui.help.tour import begin_tour

            self.call_later(begin_tour, self)
        if sys.platform != "win32":
            for number in (signal.SIGTERM, signal.SIGHUP):  # leave in good order: the terminal as it was
                asyncio.get_running_loop().add_signal_handler(number, self.leave, 128 + number)
            self.set_interval(TERMINAL_LOOKED_AT, self._leave_without_terminal)

    def _leave_without_terminal(self) -> None:
        """Leave where the terminal has gone and nobody said so: the thread that reads keys would never rest."""
        if getattr(self._driver, "gone", False):
            self.leave(128 + signal.SIGHUP)

    def action_leave(self) -> None:
        """Quit, from whatever is open."""
        if not (isinstance(self.screen, Above) and self.screen.asks_first()):
            self.leave()

    def action_interrupt(self) -> None:
        """Ctrl-C quits, from whatever is open, unless there is something selected to copy."""
        selected = getattr(self.focused, "selected_text", "") or self.screen.get_selected_text()
        if selected or self.screen is self._screen:
            raise SkipAction
        self.action_leave()

    @property
    def palette(self) -> Palette:
        """The colours of the theme that is on."""
        return palette(self.current_theme)

    @property
    def reading_screen(self) -> ReadingScreen:
        """The reading screen, below whatever is open above it."""
        assert self._screen is not None
        return self._screen

    def watch_theme(self) -> None:
        """Another theme was chosen."""
        if self._screen is not None and self._screen.is_mounted:
            self._screen.recolour(self.palette)

    def pick_theme(self) -> None:
        """Choose a theme, seeing it at once; Esc brings the old one back."""
        from reader.tui.dialogs.picker import Choice, PickScreen

        before = self.theme

        def choices(query: str) -> list[Choice]:
            wanted = query.casefold().strip()
            return [
                Choice(name, name, about(theme))
                for name, theme in self._themes.items()
                if wanted in f"{name} {about(theme)}".casefold()
            ]

        def preview(name: str) -> Palette:
            self.theme = name
            return self.palette

        def picked(name: str | None) -> None:
            self.theme = before if name is None else name

        self.push_screen(PickScreen("Theme", choices, self.palette, before, preview), picked)


def run(
    opened: OpenedDocument,
    key: str | None = None,
    early: EarlyFrame | None = None,
    key_now: Callable[[], str | None] | None = None,
    start: str = "",
    config: Config | None = None,
) -> int:
    """Show a document until the reader is left; the exit code. ``start`` is where, in place of where one left it.

    ``early`` is a frame that stands on the terminal already. What the next start will draw first is kept for it, where
    what that depends on (``key``, and ``key_now`` when it is asked) is still the same. Where the terminal allows it,
    the process ends here, without waiting for threads that have nothing to do.
    """
    config = config or UNCONFIGURED
    opened = replace(opened, place=place_asked_for(opened.place, config))
    place = placed(opened, start)
    app = ReaderApp(opened.document, config, _quick_driver(), CorrectionWriter(opened).save, place=place, opened=opened)
    app.early = early
    app.remembering = Remembering(app, opened, key, key_now, start)
    app.habits = History()
    try:
        app.run(mouse=config.settings.mouse)
    finally:  # also where the terminal is gone and restoring it failed: the thread that reads it would never end
        lost = app.end_marking()
        if app.left:
            with contextlib.suppress(OSError):
                for problem in filter(None, (lost, app.remembering.write(), app.habits.write())):
                    sys.stderr.write(f"reader: {visible(problem)}\n")
                sys.stdout.flush()
                sys.stderr.flush()
            if app.copying is not None:
                app.copying.shutdown()
            os._exit(app.left_with)
    return app.return_code or 0


def _quick_driver() -> type[Driver] | None:
    """Our driver where there is one for the system; None for Textual's choice, or whoever draws elsewhere than here."""
    if sys.platform == "win32" or os.environ.get("TEXTUAL_DRIVER"):
        return None
    from reader.tui.terminal.driver import QuickDriver

    return QuickDriver
