"""What the keys of the group Correct do."""

from __future__ import annotations

from driving import Driven
from keyed import checks

from reader.document import BY_HAND
from reader.tui.pick import PickScreen


@checks("attribute")
async def attribute(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told.startswith("Go to a quotation first")
    await driven.press("n", key)
    assert isinstance(driven.app.screen, PickScreen)
    await driven.press(*"vance", "enter")
    quotation = driven.reading.outline.document.quotations[0]
    assert (quotation.speaker, quotation.rule) == ("vance", BY_HAND)
    assert driven.told == "Given to Margit Vance; U takes it back"


@checks("correction.undo")
async def undo(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "No correction to take back"
    before = driven.reading.outline.document
    await driven.press("n", "a", *"vance", "enter")
    assert driven.reading.outline.document != before
    await driven.press(key)
    assert driven.reading.outline.document == before
    assert driven.app.document == before


@checks("correction.redo")
async def redo(driven: Driven, key: str) -> None:
    await driven.press("n", "a", *"vance", "enter")
    corrected = driven.reading.outline.document
    await driven.press("U", key)
    assert driven.reading.outline.document == corrected
    await driven.press(key)
    assert driven.told == "No correction to do again"
