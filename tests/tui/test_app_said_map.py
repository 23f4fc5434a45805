"""The said map: what it draws, how one moves in it, and where it leads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from articles import article
from driving import MEDIUM, NARROW, TINY, WIDE, Driven, opened

from reader.reading.quotation_index import Position
from reader.reading.speakers import ordered
from reader.tui.said_map.screen import SaidMapScreen
from reader.tui.said_map.voices import MapRows


def cursor(driven: Driven) -> int | None:
    return driven.app.screen.query_one(MapRows).view.cursor


def foot(driven: Driven) -> str:
    return " ".join("\n".join(driven.rows()[-5:-1]).split())


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW, TINY, (200, 60), (20, 8)])
async def test_every_speaker_has_a_row_and_what_they_say_is_seen(size):
    async with opened(size=size) as driven:
        await driven.press("n", "M")
        assert isinstance(driven.app.screen, SaidMapScreen)
        rows = driven.rows()
        assert all(len(row) == size[0] for row in rows)
        if size[1] >= 30:
            for number, share in enumerate(ordered(driven.reading), 1):
                label = share.speaker.name[:9] if size[0] >= 80 else driven.reading.indexed.tags[share.speaker.id]
                assert any(f"{number} " in row and label in row for row in rows), label
        assert any(set("▁▂▃▄▅▆▇█") & set(row) for row in rows)
        assert "▼" in "".join(rows)
        assert "▲" in "".join(rows)
        assert "We have" in "".join(rows)


async def test_the_arrows_go_from_quotation_to_quotation_and_enter_goes_there():
    async with opened() as driven:
        await driven.press("M")
        assert cursor(driven) == 0
        assert "● Dorothea Quill · ¶ 2 · 17 words" in foot(driven)
        await driven.press("right")
        assert cursor(driven) == 1
        await driven.press("right")
        assert cursor(driven) == 7
        assert "relayed by engineer who worked on the 2019 survey" in foot(driven)
        await driven.press("down", "down")
        assert driven.reading.indexed.document.quotations[cursor(driven)].speaker == "trust"
        await driven.press("up", "left", "left", "left", "left")
        assert cursor(driven) == 2
        await driven.press("N", "N", "N")
        assert cursor(driven) == 0
        await driven.press("G")
        assert cursor(driven) == 13
        await driven.press("5")
        assert driven.reading.indexed.document.quotations[cursor(driven)].speaker == "vance"
        await driven.press("enter")
        assert driven.app.screen is driven.desk
        assert driven.speaker() == "vance"
        await driven.press("<")
        assert driven.reading.current is None


async def test_up_and_down_stay_where_one_was_going_through_the_rows():
    async with opened() as driven:
        await driven.press("M", "G")
        first = driven.app.screen.query_one(MapRows).view.map.first[cursor(driven)]
        await driven.press("down", "down", "down", "down", "up", "up", "up", "up")
        assert driven.app.screen.query_one(MapRows).view.map.first[cursor(driven)] == first


async def test_escape_changes_nothing():
    async with opened() as driven:
        await driven.press("n", "n", "j")
        before = driven.place
        for key in ("escape", "q", "M"):
            await driven.press("M", "right", "down", key)
            assert driven.app.screen is driven.desk
            assert driven.place == before


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_click_jumps_to_the_quotation_or_else_to_the_paragraph(size):
    async with opened(size=size) as driven:
        await driven.press("M")
        view = driven.app.screen.query_one(MapRows).view
        region = driven.app.screen.query_one(MapRows).region
        row = view.map.row_of[9] * view.high + view.high - 1
        await driven.pilot.click(offset=(region.x + view.gutter + view.map.first[9] + 1, region.y + row))
        await driven.frame()
        assert driven.reading.current in (8, 9)
        await driven.press("M")
        cell = view.map.scale.cell(6, 0, 1)
        await driven.pilot.click(offset=(region.x + view.gutter + cell, region.y + row))
        await driven.frame()
        assert driven.reading.at == Position(6, 0)
        await driven.press("M")
        await driven.pilot.click(offset=(region.x + 3, region.y + row))
        await driven.frame()
        assert driven.reading.current == 8


async def test_the_pointer_says_what_is_under_it():
    async with opened() as driven:
        await driven.press("M")
        rows = driven.app.screen.query_one(MapRows)
        view = rows.view
        y = rows.region.y + view.map.row_of[13] * view.high + view.high - 1
        await driven.pilot.hover(offset=(rows.region.x + view.gutter + view.map.first[13], y))
        await driven.frame()
        assert cursor(driven) == 13


async def test_where_nobody_is_quoted_it_says_what_to_press():
    async with opened(article("Nobody says anything.", speakers="")) as driven:
        await driven.press("M")
        assert "Nobody is quoted in this text. Select words and press a." in driven.shown()
        await driven.press("right", "down", "n", "G", "1", "enter")
        assert driven.app.screen is driven.desk


async def test_only_one_speaker_stays_bright_and_another_one_can_be_gone_to():
    async with opened() as driven:
        await driven.press("2", "f", "M", "g", "enter")
        assert driven.reading.current == 0
        assert driven.reading.only is None


async def test_resized_it_stays_at_the_quotation():
    async with opened() as driven:
        await driven.press("M", "right", "right")
        at = cursor(driven)
        for size in (TINY, (200, 60), NARROW, WIDE):
            await driven.resize(*size)
            assert cursor(driven) == at
            assert all(len(row) == size[0] for row in driven.rows())
            assert "Dorothea Quill" in driven.shown()


async def test_five_hundred_speakers_scroll():
    letters = [chr(0x4E00 + n) for n in range(500)]
    document = article(
        *(f"{n} {{{letter}:words of {n}}}" for n, letter in enumerate(letters)), speakers="".join(letters)
    )
    document = replace(document, quotations=tuple(replace(q, via=letters[0]) for q in document.quotations))
    async with opened(document) as driven:
        await driven.press("M")
        rows = driven.app.screen.query_one(MapRows)
        assert rows.virtual_size.height == 500
        await driven.press("G")
        assert rows.scroll_offset.y == 500 - rows.size.height
        assert "“words of 499”" in foot(driven)
        await driven.press("pageup")
        assert "“words of 489”" in foot(driven)
        assert "relayed by" in foot(driven)
        await driven.press("enter")
        assert driven.reading.current == 489
