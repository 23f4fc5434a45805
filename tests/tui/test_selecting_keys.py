"""What the foot line says while words are selected with the keyboard, and a count before a percent sign."""

from __future__ import annotations

from articles import harbour
from driving import opened


async def test_letting_go_takes_away_what_was_said_of_selecting():
    async with opened(harbour()) as driven:
        await driven.press("n", "v")
        assert driven.told.startswith("Selecting")
        await driven.press("escape")
        assert driven.told == ""
        assert not driven.desk.selections


async def test_a_count_and_a_percent_sign_move_the_end_of_what_is_selected():
    async with opened(harbour()) as driven:
        await driven.press("g", "v", *"100%")
        whole = driven.article.selected_parts()
        assert whole[-1].paragraph == len(harbour().paragraphs) - 1
        await driven.press(*"50%")
        half = driven.article.selected_parts()
        assert 0 < len(half) < len(whole)
        await driven.press("%")
        assert "Type a number first" in driven.told
        assert driven.article.selected_parts() == half
