"""Colours: none where none are wanted, the terminal's own where they are asked for; nothing is said by colour alone."""

from __future__ import annotations

import pytest
from driving import Driven, opened
from rich.console import Console
from rich.segment import Segments
from rich.style import Style

from reader.tui.style.themes import THEMES


def painted(driven: Driven) -> list[Style]:
    """The styles on the screen as they go to the terminal: with what the app filters out taken out."""
    styles = []
    for strip in driven.app.screen._compositor.render_strips():
        for text_filter in driven.app.get_line_filters():
            strip = strip.apply_filter(text_filter, driven.desk.background_colors[1])
        styles += [segment.style for segment in strip if segment.style]
    return styles


def has_colour(driven: Driven) -> bool:
    return any(style.color is not None or style.bgcolor is not None for style in painted(driven))


@pytest.mark.parametrize("theme", [None, "paper", "ansi-light", "dracula"])
async def test_no_color(monkeypatch, theme):
    chosen = {} if theme is None else {"theme": theme}
    async with opened(**chosen) as driven:
        await driven.press("n")
        assert has_colour(driven)
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(**chosen) as driven:
        await driven.press("n")
        assert not has_colour(driven)
        shown = driven.shown()
        assert "QUI\u00a0“We have a wall" in shown
        assert "▌" in shown
        await driven.press("/")
        await driven.type("winter")
        assert not has_colour(driven)
        await driven.press("escape", "t")
        await driven.press("down")
        assert not has_colour(driven)
        assert any(style.reverse for style in painted(driven)), "the chosen row is seen"


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
async def test_the_terminals_own_colours(theme):
    async with opened(theme=theme) as driven:
        await driven.press("n")
        console = Console(force_terminal=True, color_system="truecolor", width=120, legacy_windows=False)
        with console.capture() as capture:
            for strip in driven.article.render_lines(driven.article.size.region):
                console.print(Segments(strip), end="")
        assert "38;2;" not in capture.get()
        assert "48;2;" not in capture.get()
        assert "\x1b[1;7;34m" in capture.get() or "\x1b[1;34;7m" in capture.get()


@pytest.mark.parametrize("theme", THEMES)
async def test_every_theme_opens_and_shows_the_same_words(theme):
    async with opened() as driven:
        expected = driven.shown()
    async with opened(theme=theme) as driven:
        assert driven.app.theme == theme
        assert driven.shown() == expected


async def test_everything_that_has_a_colour_has_a_second_sign():
    async with opened() as driven:
        await driven.press("n")
        rows = driven.rows()
        assert any("▌ 1 ● Dorothea Quill" in row for row in rows)
        assert any(row[82:].startswith("│▌QUI") for row in rows)
        current = [row for row in rows if " ▌ 2  QUI\u00a0“We have" in row]
        assert len(current) == 1
        await driven.press("/")
        await driven.type("winter")
        assert any("▌▲ Margit Vance" in row for row in driven.rows())


async def test_changing_the_theme_while_everything_is_open():
    async with opened() as driven:
        await driven.press("n", "f", "/")
        await driven.type("wall")
        await driven.press("enter")
        for theme in ("paper", "ansi-dark", "nord", "ink"):
            driven.app.theme = theme
            await driven.frame()
            ground = driven.desk.palette.text.bgcolor
            strip = driven.article.render_lines(driven.article.size.region)[1]
            grounds = {s.style.bgcolor for s in strip if s.style and not s.text.strip()}
            assert {None if g is None or g.is_default else g for g in grounds} == {ground}
