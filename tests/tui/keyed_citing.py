"""What the keys do that cite and export."""

from __future__ import annotations

from articles import harbour
from driving import Driven
from keyed import checks

from reader.export.excerpt import Excerpt
from reader.export.formats.formats import FORMATS
from reader.export.styles.cite import STYLES
from reader.tui.dialogs.picker import Picker
from reader.tui.export.cite import CiteScreen


@checks("quotation.cite")
async def quotation_cite(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "No quotation here; n goes to the next"
    await driven.press("5", key)
    assert isinstance(driven.app.screen, CiteScreen)
    await driven.type("apa")
    await driven.press("enter")
    document = driven.reading.indexed.document
    apa = next(style for style in STYLES if style.name == "apa")
    assert driven.app.clipboard == apa.cite(document, document.quotations[8])
    assert driven.told == "Copied as APA, through the terminal"


@checks("export")
async def export(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert isinstance(driven.app.screen, Picker)
    await driven.type("article")
    await driven.press("enter", *"csv", "enter", "down", "enter")
    await driven.app.workers.wait_for_complete()
    await driven.frame()
    csv = next(form for form in FORMATS if form.name == "csv")
    assert driven.app.clipboard == csv.render([Excerpt(harbour(), harbour().title)])
    assert driven.told == "Copied the article (12 quotations) as CSV, through the terminal"
