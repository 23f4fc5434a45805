"""What the keys do that cite and export."""

from __future__ import annotations

from driving import Driven
from keyed import checks

from reader.export.cite import STYLES
from reader.tui.citing import CiteScreen


@checks("quotation.cite")
async def quotation_cite(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "No quotation here; n goes to the next"
    await driven.press("5", key)
    assert isinstance(driven.app.screen, CiteScreen)
    await driven.type("apa")
    await driven.press("enter")
    document = driven.reading.outline.document
    apa = next(style for style in STYLES if style.name == "apa")
    assert driven.app.clipboard == apa.cite(document, document.quotations[8])
    assert driven.told == "Copied as APA, through the terminal"
