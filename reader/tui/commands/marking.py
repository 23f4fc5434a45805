"""Bookmarks, notes and tags; and taking back whatever was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.keys.command import command

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

GROUP = "Notes"


@command("bookmark", "m", group=GROUP, footer="bookmark")
def bookmark(screen: CommandScreen) -> None:
    """Bookmark the quotation, or what is selected; again: no bookmark"""
    from reader.tui.notes.notes import toggle_bookmark

    toggle_bookmark(screen)


@command("bookmark.paragraph", "B", group=GROUP)
def bookmark_paragraph(screen: CommandScreen) -> None:
    """Bookmark the paragraph"""
    from reader.tui.notes.notes import toggle_bookmark

    toggle_bookmark(screen, paragraph=True)


@command("note", "e", group=GROUP, footer="note")
def note(screen: CommandScreen) -> None:
    """Write a note and tags on the quotation, or on what is selected"""
    from reader.tui.notes.notes import edit_note

    edit_note(screen)


@command("note.paragraph", "E", group=GROUP)
def note_paragraph(screen: CommandScreen) -> None:
    """Write a note on the paragraph"""
    from reader.tui.notes.notes import edit_note

    edit_note(screen, paragraph=True)


@command("marks", "'", group=GROUP)
def marks(screen: CommandScreen) -> None:
    """Bookmarks and notes; a second ' goes to where you were"""
    from reader.tui.notes.list import open_list

    open_list(screen)


@command("change.undo", "U", group=GROUP)
def undo(screen: CommandScreen) -> None:
    """Take back the last change: a correction, a bookmark, a note"""
    screen.travel_changes(-1)


@command("change.redo", "ctrl+r", group=GROUP)
def redo(screen: CommandScreen) -> None:
    """Do again what was taken back"""
    screen.travel_changes(1)
