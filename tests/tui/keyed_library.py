"""What the keys of the library do on the reading screen; `test_app_library` goes on from there."""

from __future__ import annotations

from driving import Driven
from keyed import checks

from reader.tui.library.elsewhere import ElsewhereScreen
from reader.tui.library.screen import LibraryScreen


@checks("library")
async def library(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert isinstance(driven.app.screen, LibraryScreen)
    await driven.press("escape")
    assert driven.app.screen is driven.desk


@checks("library.add")
async def library_add(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "This text came from nowhere; it cannot be added"


@checks("library.where-else")
async def where_else(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "No quotation here; n goes to the next"
    await driven.press("n", key)
    assert isinstance(driven.app.screen, ElsewhereScreen)
