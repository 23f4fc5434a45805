"""The driver for a browser: Textual's own, but it quits with its tab and gives the page the theme's colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.drivers.web_driver import WebDriver

from reader.tui.terminal.app import TerminalApp
from reader.tui.terminal.own_driver import OwnDriver

if TYPE_CHECKING:
    from textual.theme import Theme

_BACKGROUND = "\x1b]11;{}\x1b\\"
_OWN_BACKGROUND = "\x1b]111\x1b\\"

HUNG_UP = 128 + 1
"""The exit code of an app whose tab is gone: that of SIGHUP, as shells have it."""


class BrowserDriver(OwnDriver, WebDriver):
    """Draws into a pipe to `reader serve`, which sends it to a tab.

    Textual's driver keeps running when the other end is closed. This one quits the app, whether the server says so or
    is gone, so that no process is left behind.
    """

    def start_application_mode(self) -> None:
        """Begin, and follow the theme."""
        super().start_application_mode()
        self._app.call_later(self._follow_theme)

    def _follow_theme(self) -> None:
        self._colour_page(self._app.current_theme)
        self._app.theme_changed_signal.subscribe(self._app, self._colour_page)

    def _colour_page(self, theme: Theme) -> None:
        """Give what is left of the page beside the last column and row the colour of the article."""
        if theme.ansi or not theme.background:
            self.write(_OWN_BACKGROUND)
        else:
            self.write(_BACKGROUND.format(theme.background))

    def run_input_thread(self) -> None:
        """Take what is typed, until there will be no more."""
        super().run_input_thread()
        self._leave()

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """Take a message of the server."""
        if packet_type == "quit":
            self._leave()
        else:
            super().on_meta(packet_type, payload)

    def _leave(self) -> None:
        """Have the app leave as when its terminal is closed, from the thread that listens to the server."""
        assert isinstance(self._app, TerminalApp)
        if not self.exit_event.is_set():
            self._loop.call_soon_threadsafe(self._app.leave, HUNG_UP)
