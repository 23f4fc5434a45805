"""Move through the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.keys.command import command, motion
from reader.tui.screen import motions

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

GROUP = "Move"


@motion("line.down", "j", "down", group=GROUP, counted="lines down")
def line_down(screen: CommandScreen, times: int | None) -> None:
    """Down a line"""
    screen.scroll_rows(times or 1)


@motion("line.up", "k", "up", group=GROUP, counted="lines up")
def line_up(screen: CommandScreen, times: int | None) -> None:
    """Up a line"""
    screen.scroll_rows(-(times or 1))


@motion("page.down", "space", "pagedown", "ctrl+f", group=GROUP, footer="page", counted="pages down")
def page_down(screen: CommandScreen, times: int | None) -> None:
    """Down a page, keeping two lines"""
    screen.scroll_rows(screen.page * (times or 1))


@motion("page.up", "b", "pageup", "ctrl+b", group=GROUP, counted="pages up")
def page_up(screen: CommandScreen, times: int | None) -> None:
    """Up a page"""
    screen.scroll_rows(-screen.page * (times or 1))


@motion("half-page.down", "d", "ctrl+d", group=GROUP, counted="half pages down")
def half_page_down(screen: CommandScreen, times: int | None) -> None:
    """Down half a page"""
    screen.scroll_rows(screen.page // 2 * (times or 1))


@motion("half-page.up", "u", "ctrl+u", group=GROUP, counted="half pages up")
def half_page_up(screen: CommandScreen, times: int | None) -> None:
    """Up half a page"""
    screen.scroll_rows(-(screen.page // 2) * (times or 1))


@motion("top", "g", "home", "g g", group=GROUP, counted="")
def top(screen: CommandScreen, times: int | None) -> None:
    """To the beginning; after a count, to that paragraph"""
    motions.to_edge(screen, -1) if times is None else motions.to_paragraph(screen, times)


@motion("bottom", "G", "end", group=GROUP, counted="")
def bottom(screen: CommandScreen, times: int | None) -> None:
    """To the end; after a count, to that paragraph"""
    motions.to_edge(screen, 1) if times is None else motions.to_paragraph(screen, times)


@motion("paragraph.next", "}", group=GROUP, counted="paragraphs down")
def next_paragraph(screen: CommandScreen, times: int | None) -> None:
    """Next paragraph"""
    motions.by_paragraphs(screen, times or 1)


@motion("paragraph.previous", "{", group=GROUP, counted="paragraphs up")
def previous_paragraph(screen: CommandScreen, times: int | None) -> None:
    """Previous paragraph"""
    motions.by_paragraphs(screen, -(times or 1))


@command("line.middle", "z z", group=GROUP, footer="middle")
def line_to_middle(screen: CommandScreen) -> None:
    """Place this line, or quotation, in the middle"""
    from reader.tui.screen.scroll_to import place

    place(screen, "middle")


@command("line.top", "z t", group=GROUP, footer="top")
def line_to_top(screen: CommandScreen) -> None:
    """Place it at the top"""
    from reader.tui.screen.scroll_to import place

    place(screen, "top")


@command("line.bottom", "z b", group=GROUP, footer="bottom")
def line_to_bottom(screen: CommandScreen) -> None:
    """Place it at the bottom"""
    from reader.tui.screen.scroll_to import place

    place(screen, "bottom")
