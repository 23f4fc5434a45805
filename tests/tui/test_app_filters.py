"""Filters dim and narrow, and Esc takes everything back step by step and never leaves the reader."""

from __future__ import annotations

import pytest
from articles import article
from driving import TINY, WIDE, opened
from rich.style import Style

from reader.document import words_of


def drawn_in(driven, style: Style) -> str:
    """The article's words in one style."""

    def look(of: Style) -> tuple[object, ...]:
        return of.color, of.bgcolor, of.bold, of.italic

    strips = driven.article.render_lines(driven.article.size.region)
    return " ".join(s.text.strip() for strip in strips for s in strip if s.style and look(s.style) == look(style))


async def test_only_one_speaker_dims_everybody_else():
    async with opened(size=(120, 110)) as driven:
        await driven.press("2")
        palette = driven.desk.palette
        assert "We have a wall" in drawn_in(driven, palette.ink(0).plain)
        await driven.press("f")
        assert "behind the wall" not in drawn_in(driven, palette.ink(0).plain)
        dim = drawn_in(driven, palette.dimmed)
        assert "Tunde Abara, who leads the council" in dim
        assert "do not need an instrument" in dim
        await driven.press("escape")
        assert "wall" not in drawn_in(driven, palette.dimmed)


async def test_while_narrowed_n_goes_through_theirs_alone():
    async with opened() as driven:
        await driven.press("2", "f", "g")
        seen = []
        for _ in range(4):
            await driven.press("n")
            seen.append(driven.reading.current)
        assert seen == [2, 10, 11, 11]
        assert driven.told == "That was the last quotation of theirs"
        assert driven.quotations.count == 3


async def test_calling_another_speaker_while_narrowed_changes_who_is_shown():
    async with opened() as driven:
        await driven.press("2", "f", "5")
        assert driven.reading.only == "vance"
        assert driven.speaker() == "vance"
        assert driven.quotations.count == 2


@pytest.mark.parametrize("size", [WIDE, TINY])
async def test_quotations_only_shows_each_of_them_and_nothing_else(size):
    async with opened(size=size) as driven:
        await driven.press("5", "Q")
        assert driven.reading.current == 8
        assert 0 <= driven.row_of(driven.reading.at) < driven.article.size.height
        document = driven.reading.indexed.document
        layout = driven.article.layout_rows
        text = [layout.wrapped(item).tagged.text for item in range(1, len(layout.blocks))]
        expected = [words_of(document, q).split("\n") for q in document.quotations]
        for words in (piece for pieces in expected for piece in pieces):
            assert any(words in shown for shown in text)
        assert len(text) == sum(len(q.parts) for q in document.quotations)
        await driven.press("Q")
        assert driven.reading.current == 8
        assert 0 <= driven.row_of(driven.reading.at) < driven.article.size.height


async def test_quotations_only_of_one_speaker():
    async with opened() as driven:
        await driven.press("4", "f", "Q")
        layout = driven.article.layout_rows
        assert len(layout.blocks) == 3
        assert [row.strip(" ▌") for row in driven.article_rows() if "ENG" in row]
        await driven.press("n", "n", "N")
        assert driven.reading.current == 5


async def test_the_place_is_kept_when_the_narrative_goes_and_comes():
    async with opened() as driven:
        await driven.press("n", "n", "]")
        at = driven.reading.at
        await driven.press("Q")
        assert driven.reading.at == at
        await driven.press("Q")
        assert (driven.reading.at, driven.row_of(at)) == (at, 2)


async def test_escape_takes_back_step_by_step_and_never_quits():
    async with opened() as driven:
        await driven.press("1", "Q", "f")
        await driven.press("/")
        await driven.type("winter")
        await driven.press("enter", "tab")

        def state() -> tuple[bool, bool, str | None, bool]:
            reading = driven.reading
            return driven.app.focused is driven.article, bool(reading.matches), reading.only, reading.quotations_only

        seen = [state()]
        for _ in range(6):
            await driven.press("escape")
            seen.append(state())
        assert seen == [
            (False, True, "quill", True),
            (True, True, "quill", True),
            (True, False, "quill", True),
            (True, False, None, True),
            (True, False, None, False),
            (True, False, None, False),
            (True, False, None, False),
        ]
        assert driven.told == "Nothing to take back; q quits"
        assert not driven.app._exit


async def test_quotations_only_of_a_text_without_any_says_what_to_do():
    async with opened(article("Nobody says anything.", speakers="")) as driven:
        await driven.press("Q")
        assert not driven.reading.quotations_only
        assert driven.told == "Nothing is quoted in this text; select words and press a to mark a quotation"
        assert "Nobody says anything." in driven.shown()
