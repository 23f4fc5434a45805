"""What the keys of two letters do."""

from __future__ import annotations

from driving import Driven
from keyed import checks

from reader.reading.quotation_index import Position
from reader.tui.help.tour import TourScreen
from reader.tui.jump_labels.screen import LabelsScreen
from reader.tui.screen import motions


async def _placed(driven: Driven, key: str, share: float) -> None:
    """The current quotation stands at the top (0), in the middle (.5) or at the bottom (1); else the line one is at."""
    await driven.press("n", "n", "n", "n", "n")
    before = driven.reading
    await driven.press(key)
    layout, quotation = driven.article.layout_rows, before.indexed.document.quotations[4]
    first = layout.row_at(before.indexed.starts[4])
    last = layout.row_at(Position(quotation.parts[-1].paragraph, quotation.parts[-1].span.end))
    room = driven.article.size.height - (last - first + 1)
    assert first - driven.top == int(room * share)
    assert driven.reading == before
    held, above = driven.article.anchored
    assert layout.row_at(held) - above == driven.top
    motions.scroll_rows(driven.desk, 9)
    line = driven.reading.at
    await driven.press("Q", "Q")
    driven.desk.reading = driven.desk.reading.__class__(driven.reading.indexed, at=line)
    await driven.press(key)
    assert driven.row_of(line) == int((driven.article.size.height - 1) * share)
    assert driven.told == ""


@checks("line.middle")
async def line_middle(driven: Driven, key: str) -> None:
    await _placed(driven, key, 0.5)


@checks("line.top")
async def line_top(driven: Driven, key: str) -> None:
    await _placed(driven, key, 0)


@checks("line.bottom")
async def line_bottom(driven: Driven, key: str) -> None:
    await _placed(driven, key, 1)


@checks("jump.label")
async def jump_label(driven: Driven, key: str) -> None:
    await driven.press("n", key)
    assert isinstance(driven.app.screen, LabelsScreen)
    await driven.press("d")
    landed_in_view(driven, 2)


def landed_in_view(driven: Driven, quotation: int) -> None:
    assert driven.app.screen is driven.desk
    assert driven.reading.current == quotation
    assert driven.reading.back[-1].current == 0


@checks("tour")
async def tour(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert isinstance(driven.app.screen, TourScreen)
    await driven.press("escape", "?", key)
    assert isinstance(driven.app.screen, TourScreen)
    await driven.press("enter")
    assert driven.app.screen is driven.desk
