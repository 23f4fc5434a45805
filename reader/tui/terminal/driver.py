"""The terminal driver: Textual's own for Linux and macOS, but it starts and quits without waiting."""

from __future__ import annotations

import os
import re
import select
import time
from asyncio import get_running_loop
from termios import error, tcgetattr
from typing import TYPE_CHECKING, Any

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.keys import Keys

from reader.tui.terminal.app import TerminalApp
from reader.tui.terminal.input.background import FOLLOW, UNFOLLOW, is_dark_in
from reader.tui.terminal.own_driver import OwnDriver
from reader.tui.terminal.pacing import draw_held
from reader.tui.terminal.writer import Writer

if TYPE_CHECKING:
    from textual.app import App

    from reader.tui.terminal.input.tokens import Token

Size = tuple[int, int]

_ALTERNATE_SCREEN = "\x1b[?1049h"
_KITTY_ASKED = r"\x1b\[>\d+u"
_KITTY_NEEDED = "\x1b[>1u"
"""Of kitty's flags, only that which tells Esc from a sequence: with others, terminals send keys without their text."""

_MOUSE = r"\x1b\[<\d+;-?\d+;-?\d+[Mm]\Z"
_SAID = r"\x1b\[(?:\?\d+;\d\$y|48;[1-9]\d*(?::\d+)*;[1-9]\d*(?::\d+)*;\d+(?::\d+)*;\d+(?::\d+)*t)\Z"
"""What the terminal says itself and Textual understands: a mode that it knows, and its size, unless that is nothing."""

_PRESS_WAITS = 0.02
"""Seconds between looks at whether something else follows."""


class QuickDriver(OwnDriver, LinuxDriver):
    """Takes over a frame that stands already, and does not wait when it leaves.

    Textual's driver waits for the thread that reads keys, up to a fifth of a second. Whoever sets ``leaving``
    ends the process right after the terminal is restored (`reader.tui.run.run`), and the thread with it, before
    it could take a key that was meant for the shell.
    """

    _stopped = False

    def __init__(self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: Size | None = None) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._size = self._size or self._get_terminal_size()  # Rich would ask the environment

    def _sigtstp_application(self, *_: object) -> None:
        """Ctrl-Z, or what acts like it: stop between two steps of the app, since a frame may be half drawn here.

        While another program has the terminal, the app makes no step, and the whole job stops at once.
        """
        if self._auto_restart:
            self._loop.call_soon_threadsafe(self._stop)
        else:
            super()._sigtstp_application()

    def _stop(self) -> None:
        if not self._stopped:
            self._stopped = True
            super()._sigtstp_application()

    def _sigcont_application(self, *_: object) -> None:
        """Go on after a suspension. A terminal that is closed sends this signal too, right after SIGHUP."""
        self._loop.call_soon_threadsafe(self._go_on)

    def _go_on(self) -> None:
        if self._stopped and not self.leaving:
            self._stopped = False
            super()._sigcont_application()
            self._app.refresh()  # the shell, and whatever else ran, have drawn over it

    @property
    def gone(self) -> bool:
        """Whether nothing is at the other end any more."""
        try:
            tcgetattr(self.fileno)
        except error:
            return True
        return False

    def start_application_mode(self) -> None:
        """Begin; with an early frame, without clearing it, and with the terminal's modes from before it."""
        assert isinstance(self._app, TerminalApp)
        self.early = self._app.early if self.writer is None else None  # not after a suspension
        loop = get_running_loop()
        assert self._file is not None
        self.writer = Writer(self._file, lambda: loop.call_soon_threadsafe(draw_held, self._app))
        self.writer.start()
        self._app.leave_when_told()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._app.follows_background:
            self.write(FOLLOW)
        if self.early is not None:
            self.attrs_before = self.early.modes
            self.early = None

    def write(self, data: str) -> None:
        """Write to the terminal, without waiting for it."""
        if self.early is not None and data == _ALTERNATE_SCREEN:
            return  # it is on, and to switch it on again would clear it
        if re.fullmatch(_KITTY_ASKED, data):
            data = _KITTY_NEEDED
        if self.writer is not None:
            self.writer.write(data)

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        assert isinstance(self._app, TerminalApp)
        if self._app.follows_background:
            self.write(UNFOLLOW)
        super().stop_application_mode()

    def close(self) -> None:
        """Wait until everything is written, or the terminal takes nothing any more."""
        if self.writer is not None:
            self.writer.stop()
        super().close()

    def disable_input(self) -> None:
        """Stop listening to the terminal."""
        if self.writer is not None:
            self.writer.drop_frames()
        if self.leaving:
            self._key_thread = None
        super().disable_input()

    # The size

    def _get_terminal_size(self) -> tuple[int, int]:
        """The terminal's own size: COLUMNS and LINES may have been exported from another one."""
        try:
            columns, rows = os.get_terminal_size(self.fileno)
        except OSError:
            columns, rows = 0, 0
        return (columns, rows) if columns > 0 and rows > 0 else (80, 24)

    # What is typed

    def run_input_thread(self) -> None:
        """Take what is typed until the app ends, and whatever bytes come."""
        poll = select.poll()
        poll.register(self.fileno, select.POLLIN)
        while not poll.poll(100) and not self.exit_event.is_set():
            pass
        from reader.tui.terminal.input.tokens import InputTokens  # what understands input is loaded with the first

        parser, tokens = XTermParser(), InputTokens()
        while not self.exit_event.is_set():
            if not poll.poll(_PRESS_WAITS * 1000 if tokens.waiting else 100):
                self._take(parser, tokens.waited(time.monotonic()))
                continue
            data = os.read(self.fileno, 4096)
            if not data:
                time.sleep(0.1)  # nobody is at the other end; the app looks for that every now and then
            self._take(parser, tokens.feed(data, time.monotonic()))

    def _take(self, parser: XTermParser, tokens: list[Token]) -> None:
        from reader.tui.terminal.input.tokens import Kind

        for token in tokens:
            if token.kind is Kind.ESCAPE:
                self.process_message(events.Key("escape", "\x1b"))
            elif token.kind is Kind.PASTE:
                self.process_message(events.Paste(token.text))
            elif token.kind is Kind.ALT:
                self._press(parser, token.text, alt=True)
            elif token.kind is Kind.TEXT:
                self._press(parser, token.text)
            else:
                self._take_sequence(parser, token.text)

    def _press(self, parser: XTermParser, text: str, alt: bool = False) -> None:
        """Pass on characters, each as a key."""
        for character in text:
            for event in parser._sequence_to_key_events(character, alt=alt):
                if event.key != Keys.Ignore:
                    self.process_message(event)

    def _take_sequence(self, parser: XTermParser, sequence: str) -> None:
        """Pass on what a sequence means; one that means nothing here is dropped."""
        from reader.tui.terminal.input.kitty_keys import legacy

        assert isinstance(self._app, TerminalApp)
        if re.match(_MOUSE, sequence):
            event = parser.parse_mouse_code(sequence)
            if event is not None:
                self.process_message(event)
        elif re.match(_SAID, sequence):
            for said in parser.feed(sequence):
                self.process_message(said)
        elif sequence in {"\x1b[I", "\x1b[O"}:
            self.process_message(events.AppFocus() if sequence == "\x1b[I" else events.AppBlur())
        elif (dark := is_dark_in(sequence)) is not None:
            self._loop.call_soon_threadsafe(self._app.follow_background, dark)
        elif (key := legacy(sequence)) is not None:
            if not key.startswith("\x1b"):
                self._press(parser, key)
                return
            for pressed in parser._sequence_to_key_events(key):
                if pressed.key != Keys.Ignore:
                    self.process_message(pressed)
