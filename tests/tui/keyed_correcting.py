"""What the keys of the group Correct do."""

from __future__ import annotations

from driving import Driven
from keyed import checks

from reader.document import BY_HAND
from reader.tui.dialogs.form import FormScreen
from reader.tui.dialogs.picker import Picker


@checks("attribute")
async def attribute(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told.startswith("Go to a quotation first")
    await driven.press("n", key)
    assert isinstance(driven.app.screen, Picker)
    await driven.press(*"vance", "enter")
    quotation = driven.reading.indexed.document.quotations[0]
    assert (quotation.speaker, quotation.rule) == ("vance", BY_HAND)
    # What hangs on it may be said behind that.
    assert driven.told.startswith("Attributed to Margit Vance; U undoes it")
    assert [q.rule for q in driven.reading.indexed.document.quotations].count(BY_HAND) == 1


@checks("head")
async def head(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert isinstance(driven.app.screen, FormScreen)
    await driven.press("home", "ctrl+k", *"Wall waits", "enter")
    assert driven.reading.indexed.document.title == "Wall waits"
    assert driven.told == "Corrected the headline; U undoes it"
