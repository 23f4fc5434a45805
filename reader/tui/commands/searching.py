"""Search, and take back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.screen.typed.command_table import CommandGroup

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

GROUP: CommandGroup[CommandScreen] = CommandGroup("Search")


@GROUP.command("search.open", "/", footer="search")
def search(screen: CommandScreen) -> None:
    """Search as you type, mistakes allowed"""
    from reader.tui.search.search import open_search

    open_search(screen)


@GROUP.command("search.these-words", "asterisk")
def search_these(screen: CommandScreen) -> None:
    """Search the selected words, or those of this quotation"""
    from reader.tui.search.these_words import search_these

    search_these(screen)


@GROUP.command("library", "L")
def library(screen: CommandScreen) -> None:
    """Library: search all your documents, everything anybody said"""
    from reader.tui.library.opening import open_library

    open_library(screen)


@GROUP.command("library.add", "A")
def library_add(screen: CommandScreen) -> None:
    """Add this document to the library"""
    from reader.tui.library.opening import add_document

    add_document(screen)


@GROUP.command("library.where-else", "w")
def where_else(screen: CommandScreen) -> None:
    """Where else this was printed: who was first, who changed it"""
    from reader.tui.library.opening import where_else

    where_else(screen)


@GROUP.command("undo", "escape")
def undo(screen: CommandScreen) -> None:
    """Close the search, then lift the filters, one at a time"""
    from reader.tui.screen.filters import take_back

    take_back(screen)
