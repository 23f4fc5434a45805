"""A web page in the user's browser, without a mark on the reader's screen.

A browser that runs in the terminal itself (lynx, w3m, elinks) gets the terminal until it quits. Any other starts in a
process of its own whose output goes nowhere: desktop launchers write warnings, and would write them over the article.
"""

from __future__ import annotations

import subprocess
import sys
import webbrowser
from threading import Thread

from reader.tui.terminal.app import TerminalApp


def open_in_browser(app: TerminalApp, url: str) -> bool:
    """Open an address; False where there is no browser."""
    if not app.can_suspend or sys.platform == "win32" or not sys.executable:
        app.open_url(url)  # a tab of `reader serve` opens it itself
        return True
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    if not needs_terminal(browser):
        Thread(target=_start, args=(url,), daemon=True, name="browser").start()
        return True
    with app.suspend():
        opened = browser.open(url)
    app.redraw()
    return opened


def needs_terminal(browser: webbrowser.BaseBrowser) -> bool:
    """Whether a browser runs in the foreground of this terminal until it quits, as `webbrowser` starts it."""
    if isinstance(browser, webbrowser.UnixBrowser):
        return not browser.background
    return isinstance(browser, webbrowser.GenericBrowser) and not isinstance(browser, webbrowser.BackgroundBrowser)


def _start(url: str) -> None:
    """Have another Python open the address: `webbrowser` gives the browser the output of its own process."""
    quiet = subprocess.DEVNULL
    command = [sys.executable, "-I", "-m", "webbrowser", url]  # -I: no module of the working directory
    subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, check=False, start_new_session=True)
