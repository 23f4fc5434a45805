"""What the keys of the group Move do."""

from __future__ import annotations

from driving import Driven
from keyed import checks

from reader.document.paragraph_numbers import paragraph_number
from reader.reading.quotation_index import TOP, Position
from reader.reading.resume import CONTEXT
from reader.tui.screen import motions


def page(driven: Driven) -> int:
    """The rows of a page: the view less two."""
    return driven.article.size.height - 2


async def moves(driven: Driven, key: str, start: int, rows: int) -> None:
    """A key scrolls by so many rows, and the reading follows without a jump."""
    motions.scroll_rows(driven.desk, start)
    await driven.frame()
    assert driven.top == start
    await driven.press(key)
    assert driven.top == start + rows
    layout = driven.article.layout_rows
    assert driven.reading.at == layout.position_at(driven.top + CONTEXT)
    assert driven.reading.back == ()
    position, above = driven.article.anchored
    assert (position, layout.row_at(position) - above) == (layout.position_at(driven.top), driven.top)


@checks("line.down")
async def line_down(driven: Driven, key: str) -> None:
    await moves(driven, key, 3, 1)


@checks("line.up")
async def line_up(driven: Driven, key: str) -> None:
    await moves(driven, key, 3, -1)


@checks("page.down")
async def page_down(driven: Driven, key: str) -> None:
    await moves(driven, key, 3, page(driven))


@checks("page.up")
async def page_up(driven: Driven, key: str) -> None:
    await moves(driven, key, 35, -page(driven))


@checks("half-page.down")
async def half_page_down(driven: Driven, key: str) -> None:
    await moves(driven, key, 3, page(driven) // 2)


@checks("half-page.up")
async def half_page_up(driven: Driven, key: str) -> None:
    await moves(driven, key, 35, -(page(driven) // 2))


@checks("top")
async def top(driven: Driven, key: str) -> None:
    await driven.press("n", "n", "n", "n", "n", "n", key)
    assert (driven.top, driven.reading.at) == (0, TOP)
    assert driven.reading.back[-1].current == 5
    await driven.press("<")
    assert driven.reading.current == 5


@checks("bottom")
async def bottom(driven: Driven, key: str) -> None:
    await driven.press(key)
    last = len(driven.reading.indexed.document.paragraphs) - 1
    assert driven.top == driven.article.max_scroll_y == driven.article.layout_rows.height - driven.article.size.height
    assert driven.reading.at.paragraph == last
    assert driven.article_rows()[-1].strip().endswith("“not one I would put to a vote”.")
    await driven.press("<")
    assert (driven.top, driven.reading.at) == (0, TOP)


@checks("paragraph.next")
async def paragraph_next(driven: Driven, key: str) -> None:
    for number in range(5):
        await driven.press(key)
        assert driven.reading.at == Position(number, 0)
        assert driven.row_of(driven.reading.at) == CONTEXT
        beside = paragraph_number(driven.reading.indexed.document, number)
        assert beside == (1, 2, 3, 0, 0)[number], "a caption and a heading have none"
        assert driven.article_rows()[CONTEXT].strip("▌ ").split()[0].isdigit() == bool(beside)
        assert not beside or driven.article_rows()[CONTEXT].strip("▌ ").split()[0] == str(beside)
    await driven.press("G", key)
    assert driven.told == "No further paragraph"


@checks("paragraph.previous")
async def paragraph_previous(driven: Driven, key: str) -> None:
    await driven.press("}", "}", "}", key)
    assert driven.reading.at == Position(1, 0)
    assert driven.row_of(driven.reading.at) == CONTEXT
    await driven.press(key, key)
    assert (driven.top, driven.reading.at) == (0, TOP)
    await driven.press(key)
    assert driven.told == "This is the first paragraph"
