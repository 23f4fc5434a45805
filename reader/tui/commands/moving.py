"""Move through the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.commands.registry import command

if TYPE_CHECKING:
    from reader.tui.screen import ReadingScreen

GROUP = "Move"


@command("line.down", "j", "down", group=GROUP)
def line_down(screen: ReadingScreen) -> None:
    """Down a line"""
    screen.scroll_rows(1)


@command("line.up", "k", "up", group=GROUP)
def line_up(screen: ReadingScreen) -> None:
    """Up a line"""
    screen.scroll_rows(-1)


@command("page.down", "space", "pagedown", "ctrl+f", group=GROUP, footer="page")
def page_down(screen: ReadingScreen) -> None:
    """Down a page, keeping two lines"""
    screen.scroll_rows(screen.page)


@command("page.up", "b", "pageup", "ctrl+b", group=GROUP)
def page_up(screen: ReadingScreen) -> None:
    """Up a page"""
    screen.scroll_rows(-screen.page)


@command("half-page.down", "d", "ctrl+d", group=GROUP)
def half_page_down(screen: ReadingScreen) -> None:
    """Down half a page"""
    screen.scroll_rows(screen.page // 2)


@command("half-page.up", "u", "ctrl+u", group=GROUP)
def half_page_up(screen: ReadingScreen) -> None:
    """Up half a page"""
    screen.scroll_rows(-screen.page // 2)


@command("top", "g", "home", group=GROUP)
def top(screen: ReadingScreen) -> None:
    """To the beginning"""
    screen.jump_to_edge(-1)


@command("bottom", "G", "end", group=GROUP)
def bottom(screen: ReadingScreen) -> None:
    """To the end"""
    screen.jump_to_edge(1)


@command("paragraph.next", "}", group=GROUP)
def next_paragraph(screen: ReadingScreen) -> None:
    """Next paragraph"""
    screen.jump_paragraph(1)


@command("paragraph.previous", "{", group=GROUP)
def previous_paragraph(screen: ReadingScreen) -> None:
    """Previous paragraph"""
    screen.jump_paragraph(-1)
