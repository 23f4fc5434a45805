"""What the key to the shell does."""

from __future__ import annotations

import os
import signal

import pytest
from driving import Driven
from keyed import checks


@checks("suspend")
async def suspend(driven: Driven, key: str) -> None:
    sent: list[tuple[int, int]] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.kill", lambda process, number: sent.append((process, number)))
        await driven.press(key)
        assert driven.told == "There is no shell here to go back to", "nobody draws on a terminal here"
        assert sent == []
        patch.setattr(type(driven.app._driver), "can_suspend", True)
        patch.setattr("os.getsid", lambda _: 1)
        await driven.press(key)
        assert sent == [(os.getpid(), signal.SIGTSTP)]


@checks("redraw")
async def redraw(driven: Driven, key: str) -> None:
    sent: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(driven.app), "write_to_terminal", lambda _, data: sent.append(data))
        before = driven.shown()
        await driven.press(key)
        assert sent == ["\x1b[2J"]
        assert driven.shown() == before
        for opens in ("?", "M", "'", ":", "/", "t"):
            await driven.press(opens)
            sent.clear()
            above = driven.app.screen
            await driven.press(key)
            assert sent == ["\x1b[2J"], opens
            assert driven.app.screen is above
            await driven.press("escape")


@checks("reload")
async def reload(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "This text was piped in: there is no file to read again"
