"""Move through the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.screen import motions
from reader.tui.screen.typed.command_table import CommandGroup

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

GROUP: CommandGroup[CommandScreen] = CommandGroup("Move")


@GROUP.motion("line.down", "j", "down", "ctrl+e", counted="lines down")
def line_down(screen: CommandScreen, times: int | None) -> None:
    """Down a line"""
    motions.scroll_rows(screen, times or 1)


@GROUP.motion("line.up", "k", "up", "ctrl+y", counted="lines up")
def line_up(screen: CommandScreen, times: int | None) -> None:
    """Up a line"""
    motions.scroll_rows(screen, -(times or 1))


@GROUP.motion("page.down", "space", "pagedown", "ctrl+f", footer="page", counted="pages down")
def page_down(screen: CommandScreen, times: int | None) -> None:
    """Down a page, keeping two lines"""
    motions.scroll_rows(screen, screen.page * (times or 1))


@GROUP.motion("page.up", "b", "pageup", "ctrl+b", counted="pages up")
def page_up(screen: CommandScreen, times: int | None) -> None:
    """Up a page"""
    motions.scroll_rows(screen, -screen.page * (times or 1))


@GROUP.motion("half-page.down", "d", "ctrl+d", counted="half pages down")
def half_page_down(screen: CommandScreen, times: int | None) -> None:
    """Down half a page"""
    motions.scroll_rows(screen, screen.page // 2 * (times or 1))


@GROUP.motion("half-page.up", "u", "ctrl+u", counted="half pages up")
def half_page_up(screen: CommandScreen, times: int | None) -> None:
    """Up half a page"""
    motions.scroll_rows(screen, -(screen.page // 2) * (times or 1))


@GROUP.motion("top", "g", "home", "g g", counted="")
def top(screen: CommandScreen, times: int | None) -> None:
    """To the beginning; after a count, to that paragraph"""
    motions.to_edge(screen, -1) if times is None else motions.to_paragraph(screen, times)


@GROUP.motion("bottom", "G", "end", counted="")
def bottom(screen: CommandScreen, times: int | None) -> None:
    """To the end; after a count, to that paragraph"""
    motions.to_edge(screen, 1) if times is None else motions.to_paragraph(screen, times)


@GROUP.motion("percent", "percent_sign", counted="percent")
def percent(screen: CommandScreen, times: int | None) -> None:
    """After a count, to that percentage of the text"""
    if times is None:
        screen.tell("Type a number first, as in 50%")
    else:
        motions.to_percent(screen, times)


@GROUP.motion("paragraph.next", "}", counted="paragraphs down")
def next_paragraph(screen: CommandScreen, times: int | None) -> None:
    """Next paragraph"""
    motions.by_paragraphs(screen, times or 1)


@GROUP.motion("paragraph.previous", "{", counted="paragraphs up")
def previous_paragraph(screen: CommandScreen, times: int | None) -> None:
    """Previous paragraph"""
    motions.by_paragraphs(screen, -(times or 1))


@GROUP.command("line.middle", "z z", footer="middle")
def line_to_middle(screen: CommandScreen) -> None:
    """Place this line, or quotation, in the middle"""
    from reader.tui.screen.scroll_to import place

    place(screen, "middle")


@GROUP.command("line.top", "z t", footer="top")
def line_to_top(screen: CommandScreen) -> None:
    """Place this line, or quotation, at the top"""
    from reader.tui.screen.scroll_to import place

    place(screen, "top")


@GROUP.command("line.bottom", "z b", footer="bottom")
def line_to_bottom(screen: CommandScreen) -> None:
    """Place this line, or quotation, at the bottom"""
    from reader.tui.screen.scroll_to import place

    place(screen, "bottom")
