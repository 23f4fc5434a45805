"""Which browsers need the terminal."""

from __future__ import annotations

import webbrowser

import pytest

from reader.tui.documents.browser import needs_terminal


@pytest.mark.parametrize(
    ("browser", "needs"),
    [
        (webbrowser.GenericBrowser("www-browser"), True),
        (webbrowser.GenericBrowser(["lynx", "-nocolor", "%s"]), True),
        (webbrowser.Elinks("elinks"), True),
        (webbrowser.BackgroundBrowser("xdg-open"), False),
        (webbrowser.Mozilla("firefox"), False),
        (webbrowser.Chromium("chromium"), False),
    ],
)
def test_browsers_that_run_in_the_terminal(browser, needs):
    assert needs_terminal(browser) is needs
