"""What the keys of the group Notes do."""

from __future__ import annotations

from threading import Event

from driving import Driven
from keyed import checks

from reader.annotations.marks import Mark, MarkScope
from reader.tui.notes.editor import NoteEditor
from reader.tui.notes.list import MarksScreen


def marks(driven: Driven) -> list[Mark]:
    """The marks, in the order of the document."""
    return [placed.mark for placed in driven.app.session.notes.marks.placed]


async def until_saved(driven: Driven) -> None:
    """Wait until what was changed is written, and shown: the thread that writes is done with all before this."""
    written = Event()
    driven.app.session.notes._notebook._submit(written.set)
    while not written.is_set():
        await driven.pilot.pause(0.01)
    await driven.frame()


@checks("bookmark")
async def bookmark(driven: Driven, key: str) -> None:
    await driven.press("n", key)
    await until_saved(driven)
    assert driven.told == "Bookmarked “We have a wall with a hole…”; U undoes it"
    assert [(mark.on, mark.bookmarked, mark.speaker) for mark in marks(driven)] == [
        (MarkScope.QUOTATION, True, "Dorothea Quill")
    ]
    assert any("⚑" in row for row in driven.article_rows())
    await driven.press(key)
    await until_saved(driven)
    assert driven.told == "Removed the bookmark on “We have a wall with a hole…”; U undoes it"
    assert marks(driven) == []
    assert not any("⚑" in row for row in driven.article_rows())


@checks("bookmark.paragraph")
async def bookmark_paragraph(driven: Driven, key: str) -> None:
    await driven.press("n", "}", "}", key)
    await until_saved(driven)
    assert [(mark.on, mark.target[0].paragraph) for mark in marks(driven)] == [
        (MarkScope.PARAGRAPH, driven.reading.at.paragraph)
    ]


@checks("note")
async def note(driven: Driven, key: str) -> None:
    await driven.press("n", key)
    assert isinstance(driven.app.screen, NoteEditor)
    await driven.type("Ask her again")
    await driven.press("tab")
    await driven.type("wall,#later")
    await driven.press("ctrl+s")
    await until_saved(driven)
    assert driven.app.screen is driven.desk
    assert driven.told == "Noted: note on “We have a wall with a hole…”; U undoes it"
    assert [(mark.note, mark.tags) for mark in marks(driven)] == [("Ask her again", ("wall", "later"))]
    assert any("✎" in row for row in driven.article_rows())


@checks("note.paragraph")
async def note_paragraph(driven: Driven, key: str) -> None:
    await driven.press("n", key)
    await driven.type("All of it")
    await driven.press("ctrl+s")
    await until_saved(driven)
    assert [(mark.note, mark.on) for mark in marks(driven)] == [("All of it", MarkScope.PARAGRAPH)]


@checks("marks")
async def list_of_marks(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert isinstance(driven.app.screen, MarksScreen)
    assert "Nothing is marked here." in driven.shown()
    await driven.press("escape", "n", "m")
    await until_saved(driven)
    there = driven.reading.place
    await driven.press("G", key)
    await driven.press("enter")
    assert driven.app.screen is driven.desk
    assert driven.reading.place == there
    await driven.press(key, key)
    assert driven.reading.at.paragraph == len(driven.reading.indexed.document.paragraphs) - 1


@checks("change.undo")
async def undo(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "Nothing to undo"
    before = driven.reading.indexed.document
    await driven.press("n", "a", *"vance", "enter", "m")
    await until_saved(driven)
    assert driven.reading.indexed.document != before
    await driven.press(key)
    await until_saved(driven)
    assert driven.told == "Undone: bookmark on “We have a wall with a hole…”; ctrl+r redoes it"
    assert marks(driven) == []
    await driven.press(key)
    assert driven.told == "Undone: attributed to Margit Vance; ctrl+r redoes it"
    assert driven.reading.indexed.document == before
    assert driven.app.session.document == before


@checks("change.redo")
async def redo(driven: Driven, key: str) -> None:
    await driven.press("n", "a", *"vance", "enter", "m")
    await until_saved(driven)
    corrected, marked = driven.reading.indexed.document, marks(driven)
    await driven.press("U", "U")
    await until_saved(driven)
    await driven.press(key, key)
    await until_saved(driven)
    assert driven.reading.indexed.document == corrected
    assert driven.told == "Redone: bookmark on “We have a wall with a hole…”; U undoes it"
    assert [(mark.id, mark.target) for mark in marks(driven)] == [(mark.id, mark.target) for mark in marked]
    await driven.press(key)
    assert driven.told == "Nothing to redo"
