"""Focus mode: the column alone, one paragraph bright, the same rows in view, and out by Esc."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from articles import article
from driving import MEDIUM, NARROW, TINY, WIDE, Driven, opened
from textual.geometry import Region

from reader.reading.quotation_index import Position
from reader.tui.article.layout import line_in_focus
from reader.tui.screen import filters
from reader.tui.style.palette import palette
from reader.tui.style.themes import INK

DIMMED = palette(INK).dimmed.color


def lines(driven: Driven) -> list[str]:
    return [row.strip() for row in driven.article_rows()]


def bright_paragraphs(driven: Driven) -> set[int]:
    """The paragraphs of which something in view is not drawn dimmed, tags and numbers aside."""
    found = set()
    layout = driven.article.layout_rows
    strips = driven.article.render_lines(Region(0, 0, *driven.article.size))
    for y, strip in enumerate(strips):
        item, inside = layout.locate(y + driven.top)
        if inside < 0:
            continue
        words = [s for s in strip if s.text.strip() and s.style and "offset" in s.style.meta]
        if any(s.style.color != DIMMED and len(s.text) > 5 for s in words):
            found.add(layout.blocks[item].paragraph)
    return found


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW, TINY])
async def test_only_the_paragraph_one_is_on_is_bright(size):
    async with opened(size=size) as driven:
        await driven.press(*"nnnn", "F")
        assert driven.visible() == {"article", "head", "foot"}
        assert bright_paragraphs(driven) == {5}
        await driven.press("n")
        assert driven.reading.current == 4
        assert bright_paragraphs(driven) == {5}
        await driven.press("n")
        assert bright_paragraphs(driven) == {6}
        await driven.press("}")
        assert driven.reading.at == Position(7, 0)
        assert bright_paragraphs(driven) == {7}
        assert driven.reading.current == 7


async def test_a_quotation_that_runs_on_stays_bright_in_all_its_paragraphs():
    async with opened() as driven:
        await driven.press(*"n" * 10, "F")
        assert driven.reading.current == 9
        assert bright_paragraphs(driven) == {9, 10}


@pytest.mark.parametrize("size", [MEDIUM, NARROW])
async def test_the_first_row_in_view_stays_the_first(size):
    async with opened(size=size) as driven:
        await driven.press(*"nnnnnn", "j", "j")
        first = driven.article.view()[0]
        before = driven.place
        rows = lines(driven)
        await driven.press("F")
        assert driven.article.view()[0].paragraph == first.paragraph
        await driven.press("F")
        assert driven.place == before
        assert lines(driven) == rows


async def test_where_the_column_is_as_wide_nothing_moves_at_all():
    async with opened(size=NARROW) as driven:
        for _ in range(5):
            filters.widen(driven.desk, -1)
        await driven.press(*"nnnn")
        rows = lines(driven)
        await driven.press("F")
        assert lines(driven) == rows


async def test_escape_leaves_it_after_what_was_opened_later():
    async with opened() as driven:
        await driven.press("n", "F", "f")
        await driven.press("escape")
        assert (driven.reading.only, driven.reading.focused) == (None, True)
        await driven.press("escape")
        assert not driven.reading.focused
        assert driven.visible() >= {"speakers", "quotations", "ruler"}
        await driven.press("escape")
        assert driven.told == "Nothing to take back; q quits"


async def test_the_head_says_where_one_is_and_the_foot_nothing_but_what_was_done():
    async with opened() as driven:
        await driven.press("n", "F")
        assert re.fullmatch(r"¶ 2/12 · \d+ % · quotation 1 of 12", driven.rows()[0].strip())
        assert "F or esc" in driven.rows()[-1]
        driven.desk.query_one("#foot").tell("", 0)
        await driven.frame()
        assert not driven.rows()[-1].strip()


async def test_a_pane_that_is_asked_for_comes_back():
    async with opened() as driven:
        await driven.press("F", "tab")
        assert not driven.reading.focused
        assert driven.app.focused.id == "speakers"


async def test_a_search_shows_its_results_and_lands_in_focus_again():
    async with opened() as driven:
        await driven.press("n", "F", "/", *"dialysis")
        assert "results" in driven.visible()
        await driven.press("enter")
        assert driven.reading.focused
        assert driven.visible() == {"article", "head", "foot"}
        assert 9 in bright_paragraphs(driven)


async def test_scrolling_gives_every_paragraph_its_turn():
    paragraphs = [f"{n} " + "word " * (n * 7 % 60) + "{a:quoted}" for n in range(40)]
    async with opened(article(*paragraphs), size=(70, 16)) as driven:
        await driven.press("F")
        seen = {driven.reading.at.paragraph}
        for _ in range(driven.article.layout_rows.height):
            await driven.press("j")
            assert driven.reading.current in (None, *driven.reading.indexed.in_paragraph(driven.reading.at.paragraph))
            seen.add(driven.reading.at.paragraph)
        assert seen >= set(range(40))


@pytest.mark.parametrize("height", [3, 12, 40])
@pytest.mark.parametrize("rows", [1, 12, 41, 60, 400])
def test_the_line_that_is_read_goes_through_the_whole_text_and_never_back(height, rows):
    last = max(rows - height, 0)
    read = [line_in_focus(top, height, last) for top in range(last + 1)]
    assert read == sorted(read)
    assert all(top <= line < top + height for top, line in enumerate(read))
    assert read[0] == 0
    if last > height:
        assert read[-1] == rows - 1
        assert max(b - a for a, b in pairwise(read)) <= 3
