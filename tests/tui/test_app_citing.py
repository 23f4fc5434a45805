"""Choosing a style: what is seen is what is copied."""

from __future__ import annotations

from dataclasses import replace

import pytest
from articles import article, harbour
from driving import MEDIUM, NARROW, TINY, WIDE, opened

from reader.document import Source
from reader.export.styles.cite import STYLES, styles_for
from reader.tui.cards.quotation import CardScreen
from reader.tui.dialogs.text_box import TextRows
from reader.tui.export.cite import CiteScreen, choices


def previewed(driven) -> str:
    """The preview, its rows joined: what it says, without where it breaks."""
    lines = driven.app.screen.query_one(TextRows).lines
    return " ".join("".join(segment.text for segment in line) for line in lines)


def flat(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("at", range(len(STYLES)), ids=[style.name for style in STYLES])
async def test_every_style_is_seen_and_then_copied(at):
    async with opened() as driven:
        await driven.press("5", "c", *["down"] * at)
        document = driven.reading.indexed.document
        cited = STYLES[at].cite(document, document.quotations[8])
        assert flat(previewed(driven)) == flat(cited)
        await driven.press("enter")
        assert driven.app.clipboard == cited
        assert driven.told == f"Copied as {STYLES[at].label}, through the terminal"
        assert driven.app.screen is driven.desk


async def test_the_style_of_last_time_is_chosen_the_next_time():
    async with opened() as driven:
        await driven.press("5", "c", *"mla", "enter", "n", "c")
        assert driven.app.screen.chosen_key() == "mla"
        await driven.press("enter")
        document = driven.reading.indexed.document
        mla = next(style for style in STYLES if style.name == "mla")
        assert driven.app.clipboard == mla.cite(document, document.quotations[driven.reading.current])


async def test_esc_copies_nothing_and_forgets_nothing():
    async with opened() as driven:
        await driven.press("5", "c", *"ris", "enter", "c", "up", "escape")
        assert driven.app.screen is driven.desk
        assert driven.app.clipboard.startswith("TY  - NEWS")
        assert driven.app.session.citation_style == "ris"


async def test_a_style_that_there_is_not_is_not_taken():
    async with opened() as driven:
        await driven.press("5", "c", *"oscola")
        assert driven.app.screen.chosen_key() is None
        assert "no such style" in driven.shown()
        await driven.press("enter")
        assert isinstance(driven.app.screen, CiteScreen)
        assert driven.app.clipboard == ""


async def test_it_works_on_the_card_and_says_so_there():
    async with opened() as driven:
        await driven.press("5", "enter", "c", *"chic", "enter")
        assert isinstance(driven.app.screen, CardScreen)
        assert "Copied as Chicago, through the terminal" in driven.shown()
        assert "Margit Vance, quoted in Ilse Maartens" in driven.app.clipboard
        await driven.press("escape")
        assert driven.app.screen is driven.desk


async def test_there_is_a_link_only_where_there_is_an_address():
    without = replace(harbour(), source=Source())
    async with opened(without) as driven:
        await driven.press("n", "c", *"link")
        assert driven.app.screen.chosen_key() is None
    assert [style.name for style in styles_for(without)] == [s.name for s in STYLES if s.name != "link"]


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW, TINY])
async def test_list_and_preview_have_room_in_every_terminal(size):
    async with opened(size=size) as driven:
        await driven.press("5", "c", "end", *["down"] * 3)
        listed, shown = driven.app.screen.query_one("#choices"), driven.app.screen.query_one(TextRows)
        assert listed.region.height >= 2
        assert shown.size.height >= 1
        assert shown.region.bottom <= size[1]
        assert "⏎ copy" in driven.shown()
        assert any("APA" in row for row in driven.rows())


async def test_the_preview_scrolls_to_its_end():
    async with opened(size=TINY) as driven:
        await driven.press("5", "c", *"csl")
        seen = driven.shown()
        for _ in range(40):
            await driven.press("shift+down")
            seen += driven.shown()
        assert '"annote"' in seen
        await driven.press(*["shift+up"] * 40)
        assert '"id"' in driven.shown()


async def test_text_of_the_document_is_never_markup():
    async with opened(article("{a:now [/b] \x1b[31m}", title="[red]T[/]")) as driven:
        await driven.press("n", "c", *"apa")
        assert "now [/b]" in driven.shown()
        assert "[red]T[/]" in driven.shown()
        assert "\x1b" not in driven.shown()


def test_typing_finds_styles_by_what_they_are():
    assert [choice.key for choice in choices(STYLES, "m")][:2] == ["markdown", "mla"]
    assert [choice.key for choice in choices(STYLES, "edition")] == ["apa", "mla", "chicago", "harvard"]
    assert [choice.key for choice in choices(STYLES, " BIB ")] == ["bibtex"]
    assert len(choices(STYLES, "")) == len(STYLES)
