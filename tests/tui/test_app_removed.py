"""What was cut, beside the article: in order, followed by the article, said between the paragraphs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from articles import cut_harbour
from driving import MEDIUM, NARROW, TINY, WIDE, Driven, opened

from reader.document import Removed
from reader.reading.quotation_index import TOP, Position
from reader.tui.panes.removed import RemovedPane


def pane(driven: Driven) -> RemovedPane:
    return driven.desk.query_one(RemovedPane)


def marks(driven: Driven) -> list[str]:
    """What is said between the paragraphs in view."""
    return [row.strip() for row in driven.article_rows() if "⋯" in row]


def visible_panes(driven: Driven) -> set[str]:
    shown = driven.visible() & {"article", "speakers", "quotations"}
    return shown | ({"removed"} if pane(driven).display and pane(driven).region.area else set())


@pytest.mark.parametrize(
    ("size", "panes"),
    [
        (WIDE, {"article", "speakers", "removed"}),
        (MEDIUM, {"article", "removed"}),
        (NARROW, {"removed"}),
        (TINY, {"removed"}),
    ],
)
async def test_it_stands_beside_the_article_and_instead_of_it_where_there_is_no_room(size, panes):
    async with opened(cut_harbour(), size=size) as driven:
        before = driven.visible()
        await driven.press("R")
        assert visible_panes(driven) == panes
        assert driven.app.focused is pane(driven)
        await driven.press("escape")
        assert driven.visible() == before
        assert visible_panes(driven) == before & {"article", "speakers", "quotations"}
        assert driven.app.focused is driven.article
        await driven.press("R", "R")
        assert driven.visible() == before


async def test_it_says_everything_that_was_cut_in_order_with_reason_and_line():
    async with opened(cut_harbour(), size=(120, 44)) as driven:
        await driven.press("R")
        region = pane(driven).region
        inside = [
            row[region.x + 1 : region.right - 1].strip() for row in driven.rows()[region.y + 1 : region.bottom - 1]
        ]
        said = [row for row in inside if row]
        assert said[:3] == ["navigation", "▌ 1  Skip to content", "3  Tides [today]"]
        assert said[3:6] == ["newsletter", "15  Sign up for our letter and", "hear first what the harbour"]
        assert said[-2:] == ["70  A line that an older version", "cut"]
        assert not [row for row in said if row.endswith("…")]
        assert "Cut from the source · 7" in driven.shown()


@pytest.mark.parametrize("size", [WIDE, MEDIUM])
async def test_the_article_goes_where_it_was_cut_and_says_so(size):
    async with opened(cut_harbour(), size=size) as driven:
        assert marks(driven) == []
        await driven.press("R")
        assert marks(driven) == ["⋯ 2 blocks cut: navigation"]
        await driven.press("j", "j")
        assert marks(driven)[-1] == "⋯ 1 block cut: newsletter"
        await driven.press("down")
        assert driven.reading.removed == 3
        assert driven.reading.at == Position(9, 0)
        assert any(mark.startswith("⋯ 2 blocks cut: advertisement, relat") for mark in marks(driven))
        rows = driven.article_rows()
        said = next(n for n, row in enumerate(rows) if "advertisement" in row)
        assert rows[said + 2].lstrip(" ▌").split()[0] == "8"
        await driven.press("j", "j")
        assert marks(driven)[-1] == "⋯ 1 block cut: related stories"
        assert "not one I would put to" in "\n".join(driven.article_rows())
        at = driven.reading.at
        await driven.press("j")  # nobody knows where this one stood
        assert (driven.reading.removed, driven.reading.at) == (6, at)
        await driven.press("escape")
        assert marks(driven) == []


async def test_back_leads_to_where_one_was_however_far_one_went_through_it():
    async with opened(cut_harbour()) as driven:
        await driven.press("n", "n", "n")
        place = driven.reading.place
        await driven.press("R", "j", "j", "j", "escape", "<")
        assert driven.reading.place == place


async def test_it_opens_at_what_was_cut_next_and_moves_nothing():
    async with opened(cut_harbour()) as driven:
        await driven.press(*"nnnn")
        at = driven.reading.at
        await driven.press("R")
        assert driven.reading.removed == 3
        assert driven.reading.at == at
        await driven.press("escape", "G", "R")
        assert driven.reading.removed == 5


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_enter_reads_on_there(size):
    async with opened(cut_harbour(), size=size) as driven:
        await driven.press("R", "j", "j", "j", "enter")
        assert driven.app.focused is driven.article
        assert "article" in driven.visible()
        assert driven.row_of(driven.reading.at) in range(driven.article.size.height)
        assert any("advertisement" in mark for mark in marks(driven))
        await driven.press("tab")
        assert driven.app.focused is pane(driven)
        await driven.press("tab", "escape")
        assert driven.reading.removed is None
        assert marks(driven) == []


async def test_a_click_goes_there_too():
    async with opened(cut_harbour()) as driven:
        await driven.press("R")
        region = pane(driven).region
        row = next(n for n, text in enumerate(driven.rows()) if "Sign up" in text)
        await driven.pilot.click(offset=(region.x + 5, row))
        await driven.frame()
        assert driven.reading.removed == 2
        assert driven.reading.at == Position(3, 0)


async def test_it_closes_quotations_only_and_focus_which_have_no_room_for_it():
    async with opened(cut_harbour()) as driven:
        await driven.press("Q", "R")
        assert not driven.reading.quotations_only
        await driven.press("F")
        assert driven.reading.removed is None
        await driven.press("R")
        assert not driven.reading.focused
        assert pane(driven).display


async def test_resized_in_the_middle_of_it():
    async with opened(cut_harbour()) as driven:
        await driven.press("R", "j", "j")
        for size in (TINY, MEDIUM, (20, 6), WIDE):
            await driven.resize(*size)
            assert driven.app.focused is pane(driven)
            assert pane(driven).region.area
            assert pane(driven).chosen == 2
        assert any("newsletter" in mark for mark in marks(driven))


async def test_where_nothing_knows_where_it_stood_it_is_listed_all_the_same():
    document = replace(cut_harbour(), removed=(Removed("Home", "navigation", 0), Removed("x " * 5000, "", 4)))
    async with opened(document) as driven:
        await driven.press("n", "R", "j", "j")
        assert driven.reading.at != TOP
        assert driven.reading.removed == 1
        assert "more" in "".join(driven.rows()) or pane(driven).count == 2
        await driven.press("escape")
        assert driven.reading.current == 0


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW, TINY])
async def test_a_search_takes_its_place_and_gives_it_back(size):
    async with opened(cut_harbour(), size=size) as driven:
        await driven.press("R", "j", "/", *"dialysis")
        assert {"article", "results"} <= visible_panes(driven) | driven.visible()
        assert "removed" not in visible_panes(driven)
        await driven.press("enter")
        assert driven.app.focused is driven.article
        assert "article" in driven.visible()
        assert driven.reading.removed == 1
        await driven.press("tab")
        assert driven.app.focused is pane(driven)
        await driven.press("escape")
        assert driven.reading.removed is None


async def test_a_correction_and_another_theme_leave_it_as_it_is():
    async with opened(cut_harbour()) as driven:
        await driven.press("n", "R", "j", "a", *"abara", "enter")
        assert driven.reading.indexed.document.quotations[driven.reading.current].speaker == "abara"
        assert driven.reading.removed == 3
        assert pane(driven).chosen == 3
        driven.app.theme = "paper"
        await driven.frame()
        assert "Skip to content" in driven.shown()
        assert marks(driven)
