"""Bookmarks, notes and tags; and taking back whatever was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.screen.typed.command_table import CommandGroup

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

GROUP: CommandGroup[CommandScreen] = CommandGroup("Notes")


@GROUP.command("bookmark", "m", footer="bookmark")
def bookmark(screen: CommandScreen) -> None:
    """Bookmark the quotation, or what is selected; again: remove it"""
    from reader.tui.notes.notes import toggle_bookmark

    toggle_bookmark(screen)


@GROUP.command("bookmark.paragraph", "B")
def bookmark_paragraph(screen: CommandScreen) -> None:
    """Bookmark the paragraph"""
    from reader.tui.notes.notes import toggle_bookmark

    toggle_bookmark(screen, paragraph=True)


@GROUP.command("note", "e", footer="note")
def note(screen: CommandScreen) -> None:
    """Write a note and tags on the quotation, or on what is selected"""
    from reader.tui.notes.notes import edit_note

    edit_note(screen)


@GROUP.command("note.paragraph", "E")
def note_paragraph(screen: CommandScreen) -> None:
    """Write a note on the paragraph"""
    from reader.tui.notes.notes import edit_note

    edit_note(screen, paragraph=True)


@GROUP.command("marks", "'")
def marks(screen: CommandScreen) -> None:
    """Bookmarks and notes; a second ' goes to where you were"""
    from reader.tui.notes.list import open_list

    open_list(screen)


@GROUP.command("change.undo", "U")
def undo(screen: CommandScreen) -> None:
    """Undo the last change: a correction, a bookmark, a note"""
    from reader.tui.screen.undo import undo

    undo(screen)


@GROUP.command("change.redo", "ctrl+r")
def redo(screen: CommandScreen) -> None:
    """Redo what was undone"""
    from reader.tui.screen.undo import redo

    redo(screen)
