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
    return [placed.mark for placed in driven.app.marking.marked.placed]


async def until_saved(driven: Driven) -> None:
    """Wait until what was changed is written, and shown: the thread that writes is done with all before this."""
    written = Event()
    driven.app.marking._notebook._submit(written.set)
    while not written.is_set():
        await driven.pilot.pause(0.01)
    await driven.frame()


@checks("bookmark")
async def bookmark(driven: Driven, key: str) -> None:
    await driven.press("n", key)
    await until_saved(driven)
    assert driven.told == "Bookmarked “We have a wall with a hole…”; U takes it back"
    assert [(mark.on, mark.bookmarked, mark.speaker) for mark in marks(driven)] == [
        (MarkScope.QUOTATION, True, "Dorothea Quill")
    ]
    assert any("⚑" in row for row in driven.article_rows())
    await driven.press(key)
    await until_saved(driven)
    assert driven.told == "No bookmark any more on “We have a wall with a hole…”; U takes it back"
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
    assert driven.told == "Noted: note on “We have a wall with a hole…”; U takes it back"
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
    assert driven.reading.at.paragraph == len(driven.reading.outline.document.paragraphs) - 1


@checks("change.undo")
async def undo(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "No change to take back"
    before = driven.reading.outline.document
    await driven.press("n", "a", *"vance", "enter", "m")
    await until_saved(driven)
    assert driven.reading.outline.document != before
    await driven.press(key)
    await until_saved(driven)
    assert driven.told == "Took back: bookmark on “We have a wall with a hole…”; ctrl+r does it again"
    assert marks(driven) == []
    await driven.press(key)
    assert driven.told == "Took back: given to Margit Vance; ctrl+r does it again"
    assert driven.reading.outline.document == before
    assert driven.app.document == before


@checks("change.redo")
async def redo(driven: Driven, key: str) -> None:
    await driven.press("n", "a", *"vance", "enter", "m")
    await until_saved(driven)
    corrected, marked = driven.reading.outline.document, marks(driven)
    await driven.press("U", "U")
    await until_saved(driven)
    await driven.press(key, key)
    await until_saved(driven)
    assert driven.reading.outline.document == corrected
    assert driven.told == "Done again: bookmark on “We have a wall with a hole…”; U takes it back"
    assert [(mark.id, mark.target) for mark in marks(driven)] == [(mark.id, mark.target) for mark in marked]
    await driven.press(key)
    assert driven.told == "No change to do again"
