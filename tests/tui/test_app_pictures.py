"""A few pictures of the whole screen, for what no single assertion says. Look at them before you accept a change:

pytest tests/tui/test_app_pictures.py --snapshot-update
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from articles import cut_harbour, harbour
from test_app_verify import SPEECH

from reader.config import Config, Settings
from reader.tui.app import ReaderApp
from reader.tui.verify.opening import SourcePicker
from reader.tui.verify.screen import VerifyScreen

PICTURES = {
    "wide": ((140, 36), ["n", "n"], "ink"),
    "medium": ((96, 30), ["5"], "ink"),
    "narrow": ((60, 24), ["2"], "ink"),
    "search": ((140, 36), ["/", *"dyalisis"], "ink"),
    "filtered": ((120, 30), ["2", "f"], "ink"),
    "card": ((100, 32), ["1", "1", "1", "enter"], "ink"),
    "cite": ((100, 34), ["1", "1", "c", *"chic"], "ink"),
    "light": ((120, 30), ["4"], "paper"),
    "speaker-card": ((100, 32), ["1", "i"], "ink"),
    "said-map": ((120, 30), ["n", "n", "M", "right"], "ink"),
    "focus": ((100, 24), ["n", "n", "n", "n", "F"], "paper"),
    "cut": ((120, 30), ["R", "j", "j"], "ink"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_screen_looks_as_it_did(snap_compare, name):
    size, keys, theme = PICTURES[name]

    async def still(pilot) -> None:
        """Neither a blinking cursor nor a message that goes away."""
        for field in pilot.app.screen.query("Input"):
            field.cursor_blink = False
        await pilot.pause()

    document = cut_harbour() if name == "cut" else harbour()
    app = ReaderApp(document, Config(Settings(theme=theme)))
    assert snap_compare(app, press=keys, terminal_size=size, run_before=still)


@pytest.mark.parametrize(("name", "size"), [("check", (140, 36)), ("check-narrow", (60, 24))])
def test_the_check_looks_as_it_did(snap_compare, tmp_path, monkeypatch, name, size):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "speech.txt").write_text(SPEECH, encoding="utf-8")

    async def checked(pilot) -> None:
        async def until(holds) -> None:
            while not holds(pilot.app.screen):
                await pilot.pause(0.01)

        await pilot.press("V")
        await until(lambda screen: isinstance(screen, SourcePicker) and screen._recents is not None)
        await pilot.press(*"./speech.txt", "enter")
        await until(lambda screen: isinstance(screen, VerifyScreen) and screen.check.done)
        await pilot.press("n")
        await pilot.pause()

    app = ReaderApp(harbour(), Config(Settings()))
    assert snap_compare(app, terminal_size=size, run_before=checked)


def test_a_machine_cannot_accept_a_picture():
    asked = [sys.executable, "-m", "pytest", "--snapshot-update", "--collect-only", "-p", "no:cacheprovider", __file__]
    refused = subprocess.run(asked, env={**os.environ, "CI": "1"}, capture_output=True, text=True, check=False)
    assert refused.returncode == pytest.ExitCode.USAGE_ERROR
    assert "refused where CI is set" in refused.stderr
