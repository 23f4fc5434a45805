"""The app as far as it is about the terminal: keys in order, frames at its speed, and leaving in good order."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.css.query import QueryError
from textual.driver import Driver
from textual.errors import NoWidget

from reader.first_frame import EarlyFrame
from reader.tui.terminal.bindings import add_bindings
from reader.tui.terminal.input.background import FOLLOW, UNFOLLOW
from reader.tui.terminal.input.key_names import event_name
from reader.tui.terminal.input.key_queue import KeyQueue, QueueMarker
from reader.tui.terminal.input.other_layouts import SENT_AS, latin_of
from reader.tui.terminal.own_driver import OwnDriver
from reader.tui.terminal.pacing import draw_paced
from reader.tui.terminal.timers import never_skipped

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.filter import LineFilter
    from textual.screen import Screen
    from textual.timer import Timer, TimerCallback
    from textual.widgets import Input, TextArea


@contextmanager
def _without_exported_size() -> Iterator[None]:
    """Hide COLUMNS and LINES: Rich's console would take them for the size of the terminal, and follow no resize."""
    exported = {name: os.environ.pop(name) for name in ("COLUMNS", "LINES") if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(exported)


class TerminalApp(App[int], inherit_bindings=False):
    """An app that takes keys one after the other and never waits for its terminal."""

    early: EarlyFrame | None = None
    """A frame that is on the terminal already."""

    left = False
    """Whether the app was told to leave."""

    follows_background = False
    """Whether the theme follows the terminal's light or dark background."""

    def __init__(self, driver: type[Driver] | None = None) -> None:
        with _without_exported_size():
            super().__init__(driver_class=driver)
        self.keys = KeyQueue(self)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line is drawn through: without colours through one that takes them all out."""
        if not self.no_color:
            return super().get_line_filters()
        from reader.tui.terminal.colourless import COLOURLESS

        return (COLOURLESS,)

    # Keys, one after the other

    async def on_event(self, event: events.Event) -> None:
        """Handle an event; a key only once the one before it has been dealt with (`KeyQueue`)."""
        if isinstance(event, events.InputEvent | events.Paste):
            if not (self.is_running and self.screen_stack):
                return  # input that arrives after the quit key is dropped
            self.before_input()
        if isinstance(event, events.MouseEvent) and not event.is_forwarded and self._is_gone(event):
            return
        if not isinstance(event, events.Key | events.Paste):
            await super().on_event(event)
        elif event.is_forwarded:
            await super().on_event(event)
            self.keys.done()
        elif not self.keys.holds_back(event):
            event = self._as_bound(event)  # only now: what was typed before may have opened a field
            await super().on_event(event)
            self.keys.passed_on(event)

    def before_input(self) -> None:
        """Called before the app deals with anything that the user does."""

    @property
    def text_field(self) -> Input | TextArea | None:
        """The field that one types in; None where no field has the focus."""
        from textual.widgets import Input, TextArea  # ten modules, which the first frame need not wait for

        return self.focused if isinstance(self.focused, Input | TextArea) else None

    def _as_bound(self, event: events.Key | events.Paste) -> events.Key | events.Paste:
        """A key that nothing is bound to as the key that it is on a US keyboard; text fields take it as it is."""
        if not isinstance(event, events.Key) or (event.key not in SENT_AS and (event.character or "a").isascii()):
            return event
        if self.text_field is not None or event.key in self.screen.active_bindings:
            return event
        latin = latin_of(event.character or "")
        key = SENT_AS.get(event.key) or (None if latin is None else event_name(latin))
        if key is None:
            return event
        other = events.Key(key, latin)
        other.time = event.time
        other.set_sender(self)
        return other

    def _is_gone(self, event: events.MouseEvent) -> bool:
        """Whether the mouse is over a widget that was removed, and shows until the next frame."""
        try:
            widget, _ = self.get_widget_at(event.x, event.y)
        except NoWidget:
            return False
        return widget.parent is None

    @on(QueueMarker)
    def release_keys(self, marker: QueueMarker) -> None:
        """What was typed before the marker has been dealt with."""
        self.keys.marker_returned(marker)

    def add_bindings(self, bindings: Sequence[Binding]) -> None:
        """Bind keys of the whole app, besides those of its class."""
        add_bindings(self, bindings)

    def pop_screen(self) -> AwaitComplete:
        """Remove the screen on top; never the last one, however often it is asked for."""
        if len(self.screen_stack) <= 1:
            return AwaitComplete()
        popped = super().pop_screen()
        self.keys.screen_changed()
        return popped

    # Frames

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        driver = self._driver
        draw_paced(driver.writer if isinstance(driver, OwnDriver) else None, screen, renderable, super()._display)

    def set_timer(
        self, delay: float, callback: TimerCallback | None = None, *, name: str | None = None, pause: bool = False
    ) -> Timer:
        """Like `App.set_timer`, but never skipped when overdue: Textual applies resizes through one."""
        return never_skipped(super().set_timer(delay, callback, name=name, pause=pause))

    def redraw(self) -> None:
        """Clear the terminal and draw everything anew: something else has written on it."""
        self.write_to_terminal("\x1b[2J")
        self.refresh()

    # The terminal

    def follow_background(self, dark: bool) -> None:
        """The terminal said whether its background is dark."""

    def follow(self, follows: bool) -> None:
        """Follow the terminal's light or dark from now on, or no longer; its answer comes as `follow_background`."""
        if follows or self.follows_background:
            self.write_to_terminal(FOLLOW if follows else UNFOLLOW)
        self.follows_background = follows

    def write_to_terminal(self, data: str) -> bool:
        """Write an escape sequence; whether there is a terminal to take it."""
        if self._driver is None:
            return False
        self._driver.write(data)
        return True

    def keep_clipboard(self, words: str) -> None:
        """Keep what was copied, for fields of the app to paste."""
        self._clipboard = words

    @property
    def terminal_gone(self) -> bool:
        """Whether nothing is at the other end of the terminal any more."""
        return isinstance(self._driver, OwnDriver) and self._driver.gone

    @property
    def can_suspend(self) -> bool:
        """Whether the terminal could be handed to the shell and taken back."""
        return self._driver is not None and self._driver.can_suspend

    # Leaving

    def leave_when_told(self) -> None:
        """Leave in good order, the terminal as it was, when the process is told to end or its terminal goes away."""
        if sys.platform != "win32":
            for number in (signal.SIGTERM, signal.SIGHUP):
                asyncio.get_running_loop().add_signal_handler(number, self.leave, 128 + number)

    def leave(self, code: int = 0) -> None:
        """Quit, with an exit code."""
        self.left = True
        if isinstance(self._driver, OwnDriver):
            self._driver.leaving = True
        self.before_exit()
        self.exit(0, return_code=code)

    def before_exit(self) -> None:
        """Called once when the app leaves, while its screens are still there."""

    def panic(self, *renderables: RenderableType) -> None:
        """End with an error, and a code that says so."""
        self._return_code = 1
        super().panic(*renderables)

    def _handle_exception(self, error: Exception) -> None:
        """End with an error; ignore missing widgets while the app shuts down.

        Widgets are removed one after the other then, and a message to a screen may arrive after its widgets.
        """
        if not (isinstance(error, QueryError) and (self.left or not self.is_running)):
            super()._handle_exception(error)
