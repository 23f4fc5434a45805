"""The terminal driver: Textual's own for Linux and macOS, but it starts and quits without waiting."""

from __future__ import annotations

from asyncio import get_running_loop
from termios import error, tcgetattr

from textual.drivers.linux_driver import LinuxDriver

from reader.tui.terminal.app import TerminalApp
from reader.tui.terminal.own_driver import OwnDriver
from reader.tui.terminal.pacing import draw_held
from reader.tui.terminal.writer import Writer

_ALTERNATE_SCREEN = "\x1b[?1049h"


class QuickDriver(OwnDriver, LinuxDriver):
    """Takes over a frame that stands already, and does not wait when it leaves.

    Textual's driver waits for the thread that reads keys, up to a fifth of a second. Whoever sets ``leaving``
    ends the process right after the terminal is restored (`reader.tui.run.run`), and the thread with it, before
    it could take a key that was meant for the shell.
    """

    _stopped = False

    def _sigtstp_application(self, *_: object) -> None:
        """Ctrl-Z, or what acts like it."""
        self._stopped = True
        super()._sigtstp_application()

    def _sigcont_application(self, *_: object) -> None:
        """Go on after a suspension. A terminal that is closed sends this signal too, right after SIGHUP."""
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
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self.early is not None:
            self.attrs_before = self.early.modes
            self.early = None

    def write(self, data: str) -> None:
        """Write to the terminal, without waiting for it."""
        if self.early is not None and data == _ALTERNATE_SCREEN:
            return  # it is on, and to switch it on again would clear it
        if self.writer is not None:
            self.writer.write(data)

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
