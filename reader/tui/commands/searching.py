"""Search, and take back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.keys.command import command

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

GROUP = "Search"


@command("search.open", "/", group=GROUP, footer="search")
def search(screen: CommandScreen) -> None:
    """Search as you type, mistakes allowed"""
    screen.open_search()


@command("undo", "escape", group=GROUP)
def undo(screen: CommandScreen) -> None:
    """Take back: the search, then the filters, step by step"""
    screen.take_back()
