"""What the reader keeps for its user: notes, places, what was searched for."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

from articles import harbour
from scenario import Acknowledge, Scenario, nothing, off_course

from reader.annotations.marks import Mark, MarkScope, new_mark, quotes_of
from reader.annotations.notebook import Notebook
from reader.annotations.notes import Edit, NotedDocument, Notes, change_notes, notes_path, read_notes
from reader.document.position import Position
from reader.documents.history import History
from reader.documents.opened_document import OpenedDocument
from reader.documents.place import Place, file_of
from reader.documents.places import recall, remember
from reader.documents.recent import bring_back, forget, recents
from reader.storage.store import StoreError

SOURCE = "/articles/wall.html"
ABOUT = NotedDocument(SOURCE, "The wall")
DOCUMENT = harbour()

Said = tuple[str, tuple[str, ...], bool]


def _mark(number: int, **given: object) -> Mark:
    quotation = DOCUMENT.quotations[number]
    return replace(new_mark(MarkScope.QUOTATION, quotes_of(DOCUMENT, quotation.parts)), **given)  # type: ignore[arg-type]


def said(marks: Sequence[Mark]) -> list[Said]:
    """What marks say, in any order."""
    return sorted((mark.note, mark.tags, mark.bookmarked) for mark in marks)


# Notes: made, edited, tagged, deleted, and all of that taken back

FIRST, SECOND, THIRD = _mark(0, bookmarked=True), _mark(1, note="Ask her"), _mark(2, note="Two lines\nof it")
EDITED, TAGGED = replace(SECOND, note="Ask her again"), replace(FIRST, tags=("wall", "later"))
EDITS = (
    Edit(None, FIRST),
    Edit(None, SECOND),
    Edit(SECOND, EDITED),
    Edit(FIRST, TAGGED),
    Edit(EDITED, None),
    Edit(EDITED, None).undone,
    Edit(FIRST, TAGGED).undone,
    Edit(None, THIRD),
)


def _after(edits: Sequence[Edit]) -> list[list[Said]]:
    held: dict[str, Mark] = {}
    states = [said(())]
    for edit in edits:
        held.pop(edit.id, None)
        if edit.after is not None:
            held[edit.id] = edit.after
        states.append(said([*held.values()]))
    return states


def _note(folder: Path, acknowledge: Acknowledge) -> None:
    """As the app does it: in the thread of the notebook, which says when a change is on the disk."""
    notebook = Notebook(notes_path(SOURCE), ABOUT)
    for number, edit in enumerate(EDITS):
        written = Event()

        def done(result: Notes | StoreError, number: int = number, written: Event = written) -> None:
            if isinstance(result, Notes):
                acknowledge(f"{number}")
            written.set()

        notebook.change(edit, done)
        written.wait()
    notebook.close()


def _note_in_batches(folder: Path, acknowledge: Acknowledge) -> None:
    for number in range(0, len(EDITS), 2):
        change_notes(notes_path(SOURCE), ABOUT, EDITS[number : number + 2])
        acknowledge(f"{number}")


def _notes_lost(every: int) -> object:
    def wrong(folder: Path, acknowledged: Sequence[str]) -> str:
        notes = read_notes(notes_path(SOURCE))
        return notes.notice or off_course(said(notes.marks), acknowledged, _after(EDITS)[::every])

    return wrong


# Places

TIMES = 6


def _article(folder: Path) -> OpenedDocument:
    return OpenedDocument(DOCUMENT, "", copied=True, source=str(folder / "wall.html"))


def _go_on(folder: Path, acknowledge: Acknowledge) -> None:
    for n in range(1, TIMES):
        remember(
            _article(folder),
            DOCUMENT,
            Place(Position(n, 0), Position(n - 1, 0), read=n / 10),
            f"2026-01-0{n}T00:00:00Z",
        )
        acknowledge(f"{n}")


def _place_lost(folder: Path, acknowledged: Sequence[str]) -> str:
    opened = recall(_article(folder))
    found = opened.place.at.paragraph if opened.place else 0
    return opened.notice or off_course(found, acknowledged, range(TIMES))


def _two_documents(folder: Path) -> None:
    for name in ("wall", "bridge"):
        opened = OpenedDocument(DOCUMENT, "", copied=True, source=str(folder / f"{name}.html"))
        remember(opened, DOCUMENT, Place(Position(2, 0), Position(1, 0)), "2026-01-01T00:00:00Z")


def _forget(folder: Path, acknowledge: Acknowledge) -> None:
    recent = next(one for one in recents().documents if one.source == str(folder / "wall.html"))
    for _ in range(2):
        kept = forget(recent)
        acknowledge("gone")
        bring_back(recent, kept)
        acknowledge("back")


def _forgotten_too_much(folder: Path, acknowledged: Sequence[str]) -> str:
    listed = recents()
    if listed.notices:
        return "; ".join(listed.notices)
    names = {os.path.basename(one.source or "") for one in listed.documents}  # noqa: PTH119
    if "bridge.html" not in names:
        return "another document is forgotten"
    there = Path(file_of(str(folder / "wall.html"))).exists()
    return off_course(there, acknowledged, (True, False, True, False, True))


# What was searched for, and the tour

QUERIES = ("wall", "pressure", "harbour master", "dialysis")


def _search(folder: Path, acknowledge: Acknowledge) -> None:
    for query in QUERIES:
        habits = History()  # each of another reading
        habits.ask(query)
        habits.toured()
        if habits.write():
            return  # it says what went wrong
        acknowledge(query)


def _search_lost(folder: Path, acknowledged: Sequence[str]) -> str:
    habits = History()
    if acknowledged and habits.first_start():
        return "the tour begins again"
    return off_course(habits.asked(), acknowledged, [[*QUERIES[:n]] for n in range(len(QUERIES) + 1)])


REMEMBERED = (
    Scenario("notes, one by one", nothing, _note, _notes_lost(1)),  # type: ignore[arg-type]
    Scenario("notes, several at once", nothing, _note_in_batches, _notes_lost(2)),  # type: ignore[arg-type]
    Scenario("places", nothing, _go_on, _place_lost),
    Scenario("recent documents", _two_documents, _forget, _forgotten_too_much),
    Scenario("searches and the tour", nothing, _search, _search_lost),
)
