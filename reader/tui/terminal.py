"""The terminal driver: Textual's own for Linux and macOS, except that it begins and leaves at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from reader.first_frame import EarlyFrame

_ALTERNATE_SCREEN = "\x1b[?1049h"


class QuickDriver(LinuxDriver):
    """Takes over a frame that stands already, and does not wait when it leaves.

    Textual's driver waits for the thread that reads keys, up to a fifth of a second. Whoever sets ``leaving``
    ends the process right after the terminal is restored (`reader.tui.app.run`), and the thread with it, before
    it could take a key that was meant for the shell.
    """

    leaving = False
    early: EarlyFrame | None = None

    def start_application_mode(self) -> None:
        """Begin; with an early frame, without clearing it, and with the terminal's modes from before it."""
        self.early = getattr(self._app, "early", None)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self.early is not None:
            self.attrs_before = self.early.modes
            self.early = None

    def write(self, data: str) -> None:
        """Write to the terminal."""
        if self.early is not None and data == _ALTERNATE_SCREEN:
            return  # it is on, and to switch it on again would clear it
        super().write(data)

    def disable_input(self) -> None:
        """Stop listening to the terminal."""
        if self.leaving:
            self._key_thread = None
        super().disable_input()
