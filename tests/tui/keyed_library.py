"""What the keys do that open the library. There is none here: `test_app_library` has one."""

from __future__ import annotations

import asyncio
from pathlib import Path
from tempfile import gettempdir

from driving import Driven
from keyed import checks

from reader.tui.library.elsewhere.screen import ElsewhereScreen
from reader.tui.library.searching.screen import LibraryScreen


def _without_library(driven: Driven) -> None:
    """Whoever runs the tests may have one."""
    session = driven.app.session
    session.settings = session.settings._replace(library=str(Path(gettempdir()) / "reader-no-such-library"))


async def _until_shown(driven: Driven, words: str) -> None:
    for _ in range(500):
        await driven.frame()
        if words in driven.shown():
            return
        await asyncio.sleep(0.01)
    raise AssertionError(driven.shown())


@checks("library")
async def library(driven: Driven, key: str) -> None:
    _without_library(driven)
    await driven.press(key)
    assert isinstance(driven.app.screen, LibraryScreen)
    await _until_shown(driven, "no documents in your library yet")
    await driven.press("escape")
    assert driven.app.screen is driven.desk


@checks("library.add")
async def add(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert "came from nowhere" in driven.told  # it was opened from no file


@checks("library.where-else")
async def where_else(driven: Driven, key: str) -> None:
    _without_library(driven)
    await driven.press(key)
    assert "No quotation here" in driven.told
    await driven.press("n", key)
    assert isinstance(driven.app.screen, ElsewhereScreen)
    await driven.press("escape")
    assert driven.app.screen is driven.desk
