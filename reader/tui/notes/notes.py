"""Bookmark, note or delete what a key would mark."""

from __future__ import annotations

from dataclasses import replace

from reader.annotations.marks import Mark, new_mark, quotes_of
from reader.annotations.notes import Edit
from reader.document.paragraph_numbers import paragraph_number
from reader.tui.keys.hints import undo_hint
from reader.tui.notes.target import Markable, named, target
from reader.tui.screen.reading_screen import ReadingScreen


def _new(screen: ReadingScreen, aim: Markable) -> Mark:
    quotes = quotes_of(screen.document, aim.parts)
    number = paragraph_number(screen.document, aim.parts[0].paragraph)
    mark = new_mark(aim.on, quotes, aim.speaker, inferred=aim.inferred, paraphrased=aim.paraphrased, paragraph=number)
    return screen.session.notes.with_place(mark, aim.parts)


def toggle_bookmark(screen: ReadingScreen, paragraph: bool = False) -> None:
    """Set or remove the bookmark on what a key would mark."""
    notes = screen.session.notes

    def toggle() -> None:
        aim = target(screen, paragraph)
        if aim is None:
            screen.tell("There is nothing here to bookmark")
            return
        screen.clear_selection()
        there = notes.marks.on(aim.on, aim.parts)
        set_bookmark(screen, there.mark if there else None, aim)

    notes.when_loaded(toggle)


def set_bookmark(screen: ReadingScreen, there: Mark | None, aim: Markable) -> None:
    """Bookmark something, or remove its bookmark; ``there`` is the mark on it, None for no mark yet."""
    label = f"bookmark on {named(aim)}"
    if there is None:
        mark = replace(_new(screen, aim), bookmarked=True)
        screen.session.notes.change(Edit(None, mark), label, f"Bookmarked {named(aim)}{undo_hint(screen.commands)}")
        return
    changed = replace(there, bookmarked=not there.bookmarked)
    said = "Bookmarked" if changed.bookmarked else "Removed the bookmark on"
    edit = Edit(there, None if changed.empty else changed)
    screen.session.notes.change(
        edit,
        label if changed.bookmarked else f"removing the {label}",
        f"{said} {named(aim)}{undo_hint(screen.commands)}",
    )


def edit_note(screen: ReadingScreen, paragraph: bool = False) -> None:
    """Write a note on what a key would mark, or change the one that is there."""
    notes = screen.session.notes

    def write() -> None:
        aim = target(screen, paragraph)
        if aim is None:
            screen.tell("There is nothing here to write a note on")
            return
        there = notes.marks.on(aim.on, aim.parts)
        if there is not None:
            open_editor(screen, there.mark, there.mark)
        else:
            open_editor(screen, None, _new(screen, aim))

    notes.when_loaded(write)


def open_editor(screen: ReadingScreen, before: Mark | None, mark: Mark) -> None:
    """Open the editor on a mark; ``before`` is None for one that is not kept yet."""
    from reader.tui.notes.editor import NoteEditor  # its text area takes long to import

    screen.app.push_screen(NoteEditor(screen, before, mark))


def delete(screen: ReadingScreen, mark: Mark) -> None:
    """Delete a mark with its note and tags."""
    what = "note" if mark.note else "bookmark" if mark.bookmarked else "tags"
    label = f"deleting the {what} on {named(mark)}"
    screen.session.notes.change(
        Edit(mark, None),
        label,
        f"Deleted the {what} on {named(mark)}{undo_hint(screen.commands, 'brings it back')}",
    )
