"""What the key of the list of documents does."""

from __future__ import annotations

from driving import Driven
from keyed import checks

from reader.tui.documents.recent import RecentScreen


@checks("documents")
async def documents(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert isinstance(driven.app.screen, RecentScreen)
    await driven.press("escape")
    assert driven.app.screen is driven.desk
