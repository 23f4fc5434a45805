"""The terminal driver: Textual's own for Linux and macOS, except that it leaves at once."""

from __future__ import annotations

from textual.drivers.linux_driver import LinuxDriver


class QuickDriver(LinuxDriver):
    """Does not wait for the thread that reads keys when the reader quits: that takes up to a fifth of a second.

    Whoever sets ``leaving`` ends the process right after the terminal is restored (`reader.tui.app.run`), and
    the thread with it, before it could take a key that was meant for the shell.
    """

    leaving = False

    def disable_input(self) -> None:
        """Stop listening to the terminal."""
        if self.leaving:
            self._key_thread = None
        super().disable_input()
