"""What the keys of the groups Show, Quotation and Reader do."""

from __future__ import annotations

from driving import Driven, running
from keyed import checks

from reader.export.styles.cite import attributed, quoted
from reader.reading.state import Order
from reader.tui.cards.quotation import CardScreen
from reader.tui.dialogs.picker import Picker
from reader.tui.help.keys import HelpScreen
from reader.tui.help.palette import CommandsScreen
from reader.tui.verify.opening import SourcePicker


@checks("only-speaker")
async def only_speaker(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.reading.only is None
    assert driven.told == "No quotation here; n goes to the next"
    await driven.press("2", key)
    assert driven.reading.only == "abara"
    assert driven.quotations.count == 3
    assert "only Tunde Abara" in driven.rows()[0]
    await driven.press(key)
    assert driven.reading.only is None
    assert driven.quotations.count == 14


@checks("verify")
async def verify(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert isinstance(driven.app.screen, SourcePicker)
    await driven.press("escape")
    assert driven.app.screen is driven.desk


@checks("verify.seen")
async def verify_seen(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "Nothing is compared yet; V holds the quotations against a source"


@checks("only-quotations")
async def only_quotations(driven: Driven, key: str) -> None:
    whole = driven.article.layout_rows.height
    await driven.press(key)
    assert driven.reading.quotations_only
    assert driven.article.layout_rows.height < whole
    assert "quotations only" in driven.rows()[0]
    assert not any("timetable" in row for row in driven.article_rows())
    await driven.press(key)
    assert driven.article.layout_rows.height == whole


@checks("speakers.order")
async def speakers_order(driven: Driven, key: str) -> None:
    listed = []
    for order in (Order.NAME, Order.SHARE, Order.APPEARANCE):
        await driven.press(key)
        assert driven.reading.order is order
        assert driven.told == f"Speakers by {order}"
        listed.append([driven.speakers.speaker_at(n) for n in range(driven.speakers.count)])
    assert listed[0][0] == "abara"
    assert listed[1][0] == "vance"
    assert listed[2] == ["quill", "abara", "trust", "engineer", "vance"]


@checks("pane.next")
async def pane_next(driven: Driven, key: str) -> None:
    for pane in ("speakers", "quotations", "article"):
        await driven.press(key)
        assert driven.desk.focused is not None
        assert driven.desk.focused.id == pane


@checks("pane.previous")
async def pane_previous(driven: Driven, key: str) -> None:
    for pane in ("quotations", "speakers", "article"):
        await driven.press(key)
        assert driven.desk.focused is not None
        assert driven.desk.focused.id == pane


@checks("column.wider")
async def column_wider(driven: Driven, key: str) -> None:
    await driven.resize(240, 30)
    before = driven.article.layout_rows.width
    await driven.press(key)
    after = driven.article.layout_rows.width
    assert after > before
    assert driven.told.startswith(f"Column of {after}; ")
    assert max(map(len, driven.article_rows())) > before


@checks("column.narrower")
async def column_narrower(driven: Driven, key: str) -> None:
    await driven.resize(240, 30)
    before = driven.article.layout_rows.width
    await driven.press(key)
    after = driven.article.layout_rows.width
    assert after < before
    assert driven.told.startswith(f"Column of {after}; ")


@checks("theme")
async def theme(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert isinstance(driven.app.screen, Picker)
    await driven.type("paper")
    await driven.press("enter")
    assert driven.app.theme == "paper"


@checks("quotation.card")
async def quotation_card(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "No quotation here; n goes to the next"
    await driven.press("n", key)
    assert isinstance(driven.app.screen, CardScreen)
    await driven.press("escape")
    assert driven.app.screen is driven.desk


@checks("quotation.copy")
async def quotation_copy(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "No quotation here; n goes to the next"
    await driven.press("5", key)
    document = driven.reading.indexed.document
    assert driven.app.clipboard == quoted(document, document.quotations[8])
    assert driven.told == "Copied the quotation, through the terminal"


@checks("quotation.copy-attributed")
async def quotation_copy_attributed(driven: Driven, key: str) -> None:
    await driven.press("5", key)
    document = driven.reading.indexed.document
    assert driven.app.clipboard == attributed(document, document.quotations[8])
    assert driven.told == "Copied the quotation with its source, through the terminal"


@checks("help")
async def help_(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert isinstance(driven.app.screen, HelpScreen)
    await driven.press("escape")
    assert driven.app.screen is driven.desk


@checks("palette")
async def palette(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert isinstance(driven.app.screen, CommandsScreen)
    await driven.press("escape")
    assert driven.app.screen is driven.desk


@checks("quit")
async def quit_(driven: Driven, key: str) -> None:
    assert running(driven.app)
    await driven.press(key)
    assert not running(driven.app)
    assert not driven.app.return_code
