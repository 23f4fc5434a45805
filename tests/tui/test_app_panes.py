"""The panes: which of them are on the screen at which width, and how they follow one another."""

from __future__ import annotations

import pytest
from driving import opened

from reader.document import Document, Paragraph
from reader.tui.screen import motions

BASE = {"head", "foot", "article", "ruler"}


@pytest.mark.parametrize(
    ("width", "height", "panes"),
    [
        (200, 50, {"speakers", "quotations"}),
        (120, 40, {"speakers", "quotations"}),
        (119, 40, {"speakers"}),
        (80, 24, {"speakers"}),
        (79, 24, set()),
        (40, 12, set()),
        (20, 6, set()),
    ],
)
async def test_wide_medium_narrow_and_tiny(width, height, panes):
    async with opened(size=(width, height)) as driven:
        assert driven.visible() == BASE | panes
        await driven.press("n", "n", "]", "N", "G", "g")
        assert all(len(row) == width for row in driven.rows())
    async with opened(size=(100, 30)) as driven:
        await driven.resize(width, height)
        assert driven.visible() == BASE | panes


@pytest.mark.parametrize(
    ("size", "panes"),
    [
        ((120, 30), {"article", "ruler", "speakers", "results"}),
        ((100, 30), {"article", "ruler", "results"}),
        ((60, 30), {"article", "results"}),
        ((40, 12), {"article", "results"}),
    ],
)
async def test_while_searching_the_results_are_there_and_the_article_too(size, panes):
    async with opened(size=size) as driven:
        await driven.press("/")
        await driven.type("wall")
        assert driven.visible() == panes | {"head", "search-bar"}
        assert driven.article.size.height >= 3
        row = driven.row_of(driven.reading.at)
        assert 0 <= row < driven.article.size.height
        await driven.press("escape")
        assert "foot" in driven.visible()


@pytest.mark.parametrize("size", [(120, 30), (100, 30), (60, 30), (40, 12)])
async def test_tab_goes_round_the_panes_and_shows_the_one_it_is_in(size):
    async with opened(size=size) as driven:
        await driven.press("n")
        before = driven.place
        for pane in ("speakers", "quotations", "article"):
            await driven.press("tab")
            assert driven.app.focused.id == pane
            assert pane in driven.visible()
            assert driven.app.focused.region.area > 0
        assert driven.visible() & {"article"}
        assert driven.place == before
        for pane in ("quotations", "speakers", "article"):
            await driven.press("shift+tab")
            assert driven.app.focused.id == pane
            assert pane in driven.visible()


@pytest.mark.parametrize("size", [(120, 30), (60, 30)])
async def test_enter_in_a_pane_goes_there_and_back_to_the_article(size):
    async with opened(size=size) as driven:
        await driven.press("tab", "down", "down", "enter")
        assert driven.speaker() == "trust"
        assert driven.app.focused is driven.article
        assert "article" in driven.visible()
        await driven.press("shift+tab", "down", "enter")
        assert driven.reading.current == 5
        assert driven.app.focused is driven.article


@pytest.mark.parametrize("size", [(120, 30), (60, 30)])
async def test_escape_leaves_a_pane_without_a_trace(size):
    async with opened(size=size) as driven:
        await driven.press("n", "n", "n")
        before = driven.place
        await driven.press("tab", "down", "down", "escape")
        assert driven.app.focused is driven.article
        assert driven.place == before
        assert driven.visible() >= BASE


@pytest.mark.parametrize("size", [(120, 30), (60, 30)])
@pytest.mark.parametrize("quotation", [None, 2])
async def test_after_escape_from_a_pane_it_lights_whoever_talks_again(size, quotation):
    async with opened(size=size) as driven:
        if quotation is not None:
            motions.to_quotation(driven.desk, quotation, "")
        before = driven.speakers.chosen, driven.quotations.chosen
        for keys in (["tab", "down", "down", "escape"], ["tab", "tab", "down", "escape"], ["tab", "tab", "tab"]):
            await driven.press(*keys)
            assert driven.app.focused is driven.article
            assert (driven.speakers.chosen, driven.quotations.chosen) == before


async def test_the_speakers_follow_the_article():
    async with opened() as driven:
        lit = []
        for _ in driven.reading.indexed.starts:
            await driven.press("n")
            chosen = driven.speakers.chosen
            lit.append(None if chosen is None else driven.speakers.speaker_at(chosen))
            bars = [row for row in driven.rows() if row.startswith("│▌")]
            assert bool(bars) == (chosen is not None)
        quotations = driven.reading.indexed.document.quotations
        assert lit == [q.speaker for q in quotations]


async def test_the_speakers_follow_scrolling_too():
    async with opened() as driven:
        for _ in range(60):
            await driven.press("j")
            chosen = driven.speakers.chosen
            assert driven.speaker() == (None if chosen is None else driven.speakers.speaker_at(chosen))
            current = driven.reading.current
            if current is not None:
                assert 0 <= driven.row_of(driven.reading.indexed.starts[current]) < driven.article.size.height


async def test_the_panes_say_who_how_often_and_how_much():
    async with opened() as driven:
        shown = driven.shown()
        assert "Speakers · 5" in shown
        assert "Quotations · 12" in shown
        assert " 1 ● Dorothea Quill        4 " in shown
        assert "harbourmaster, Port Ell…" in shown
        shares = [round(100 * share.share) for share in driven.reading.indexed.shares]
        for share in shares:
            assert f" {share}% " in shown


async def test_the_list_of_quotations_holds_the_tags_and_first_words():
    async with opened() as driven:
        rows = [row[83:119] for row in driven.rows()[2:16]]
        assert rows[0].startswith("▌QUI") or rows[0].startswith(" QUI")
        assert "“We have a wall" in rows[0]
        assert "“sound [sic] for" in rows[3]
        assert rows[3].startswith("     ")


async def test_the_ruler_marks_the_quotations_and_where_one_is():
    async with opened() as driven:
        from reader.tui.panes.ruler import Ruler

        ruler = driven.desk.query_one(Ruler)

        def column() -> str:
            return "".join(ruler.render_line(y).text for y in range(ruler.size.height))

        assert set(column()) <= set("│▐▕ ")
        ticks = sum(c in "▐▕" for c in column())
        assert 10 <= ticks <= 12
        assert column()[0] in "│▐"
        await driven.press("G")
        assert column()[-1] in "│▐"
        assert column()[0] in " ▕"
        await driven.press("5", "f")
        assert sum(c in "▐▕" for c in column()) == 2


async def test_the_head_line_says_where_one_is():
    async with opened() as driven:
        driven.desk.digits = "speakers"  # no digit is a count
        assert driven.rows()[0].startswith(" Harbour wall vote is put off again")
        assert driven.rows()[0].rstrip().endswith("0 % · quotation – of 12")
        await driven.press("5")
        assert "¶ 8/12" in driven.rows()[0]
        assert driven.rows()[0].rstrip().endswith("quotation 8 of 12")
        await driven.press("G")
        assert "¶ 12/12 · 100 %" in driven.rows()[0]


async def test_a_language_that_the_reader_does_not_know_is_named_at_the_head_and_in_the_empty_list():
    text = Paragraph("p1", "Nikt już tam nie wchodzi, a schody są stare.")
    async with opened(Document("Latarnia", (text,), language="pl"), size=(120, 30)) as driven:
        assert "speakers are not known for Polish" in driven.rows()[0]
        assert any("known for Polish." in row for row in driven.rows()[1:])
