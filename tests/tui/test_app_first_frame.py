"""What makes the first frame quick: rows that reach the screen as they are drawn, and styles that come later."""

from __future__ import annotations

import pytest
from driving import opened
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.app import ReaderApp
from reader.tui.widgets.own_rows import OwnRows


def cells(strips: list[Strip]) -> list[list[tuple[str, object]]]:
    """Every cell's character with what can be seen of its style."""
    seen = []
    for strip in strips:
        row: list[tuple[str, object]] = []
        for segment in strip:
            style = segment.style
            assert style is not None
            drawn_in = (style.color, style.bold, style.dim, style.italic)
            behind = (style.bgcolor, style.underline, style.reverse)
            hidden = not (style.underline or style.reverse)
            row += [(char, behind if char == " " and hidden else (*behind, *drawn_in)) for char in segment.text]
        seen.append(row)
    return seen


@pytest.mark.parametrize("theme", ["ink", "paper", "ansi-dark"])
@pytest.mark.parametrize("keys", [(), ("n", "n"), ("tab",), ("n", "o", "escape", "R")])
async def test_rows_are_drawn_as_textual_draws_them(theme, keys, monkeypatch):
    async with opened(theme=theme) as driven:
        await driven.press(*keys)
        shown = [one for one in driven.desk.query("*") if isinstance(one, OwnRows) and one.display and one.region]
        assert len(shown) >= 6
        own = [one.render_lines(one.region.size.region) for one in shown]
        monkeypatch.setattr(OwnRows, "get_line_filters", Widget.get_line_filters)
        theirs = [Widget.render_lines(one, one.region.size.region) for one in shown]
        for one, drawn, textual in zip(shown, own, theirs, strict=True):
            differences = [
                (one.id, y, x, a, b)
                for y, (ours, as_usual) in enumerate(zip(cells(drawn), cells(textual), strict=True))
                for x, (a, b) in enumerate(zip(ours, as_usual, strict=True))
                if a != b
            ]
            assert differences == []


async def test_what_opens_before_the_first_frame_was_noticed_is_styled(monkeypatch):
    monkeypatch.setattr(ReaderApp, "on_ready", lambda self: None)
    async with opened() as driven:
        await driven.press("question_mark")
        assert driven.app.screen.query_one(".box").styles.border_top[0] == "round"
