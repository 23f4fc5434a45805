"""The file of notes that belongs to a document: read, and changed so that two readers at once lose nothing.

It lies in the user's state folder, never beside or in somebody else's file. Every change is made to what the file holds
at that moment, under its lock; where two readers changed one note, the later text stands, and the other is kept
as a mark of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.annotations.marks import Mark, mark_of, mark_record, new_id, now
from reader.storage.folders import state_folder
from reader.storage.sources import filed_as
from reader.storage.store import Shape, StoreError, Value, change, is_kept, read

if TYPE_CHECKING:
    from reader.documents.opened_document import OpenedDocument


@dataclass(frozen=True, slots=True)
class NotedDocument:
    """Which document the notes are on: the path or URL it was opened from (none for the bundled one), and its name."""

    source: str = ""
    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of one mark: from what one saw to what one wants; None where there was or will be none."""

    before: Mark | None
    after: Mark | None

    @property
    def id(self) -> str:
        """The mark that changes."""
        mark = self.after or self.before
        return "" if mark is None else mark.id

    @property
    def undone(self) -> Edit:
        """The change that takes this one back."""
        return Edit(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Notes:
    """What a file of notes holds. ``notice`` says what was odd about the file, or about a change that met another."""

    marks: tuple[Mark, ...] = ()
    about: NotedDocument = NotedDocument()
    notice: str = ""


class _Reading:
    """One reading of a file: what it holds is checked and taken apart in one go."""

    def __init__(self) -> None:
        self.shape = Shape("notes", 1, self._check)
        self._checked: Value = {}
        self._marks: tuple[Mark, ...] = ()

    def _check(self, value: Value) -> None:
        self._marks = _marks_in(value)
        if not all(isinstance(value.get(name, ""), str) for name in ("source", "title", "url")):
            raise ValueError("source, title and url are texts")
        self._checked = value

    def marks(self, value: Value) -> tuple[Mark, ...]:
        """The marks in what was read; none in a file that is not there."""
        return self._marks if value is self._checked else ()


def folder() -> Path:
    """Where the files of notes are."""
    return Path(state_folder()) / "notes"


def notes_path(source: str | None) -> Path:
    """The file of the notes on a path or URL; on the bundled article for None."""
    return folder() / f"{filed_as(source)}.json"


def about(opened: OpenedDocument) -> NotedDocument:
    """Which document is open, for the file of its notes."""
    return NotedDocument(opened.source or "", opened.document.title, opened.document.source.url)


def read_notes(path: Path) -> Notes:
    """What a file of notes holds; nothing where there is none.

    Raises:
        StoreError: it cannot be read, or a newer reader wrote it.
    """
    reading = _Reading()
    kept = read(path, reading.shape)
    return Notes(reading.marks(kept.value), _about_in(kept.value), kept.notice)


def marks_of(source: str | None) -> list[Mark]:
    """The marks on a path or URL, on the bundled article for None, in the order in which they were made.

    Raises:
        StoreError: as `read_notes` has it.
    """
    return [*read_notes(notes_path(source)).marks]


def all_notes() -> Iterator[Notes | StoreError]:
    """The notes on every document that has any, by title; in place of those that cannot be read, why."""
    found: list[Notes] = []
    for path in sorted(path for path in folder().glob("*.json") if is_kept(path.name)):
        try:
            notes = read_notes(path)
        except StoreError as error:
            yield error
            continue
        if notes.marks or notes.notice:
            found.append(notes)
    yield from sorted(found, key=lambda notes: (notes.about.title.casefold(), notes.about.source))


def all_tags() -> tuple[str, ...]:
    """The tags of all documents, the most frequent first; files that cannot be read have none."""
    counted: Counter[str] = Counter()
    for notes in all_notes():
        if isinstance(notes, Notes):
            counted.update(tag for mark in notes.marks for tag in mark.tags)
    return tuple(tag for tag, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def change_notes(path: Path, about: NotedDocument, edits: Sequence[Edit]) -> Notes:
    """Make changes to what a file of notes holds now, in order; what it holds then, once that is on the disk.

    Raises:
        StoreError: it cannot be read or written; it is as it was.
    """
    changed = Notes()
    reading = _Reading()

    def make(value: Value) -> Value:
        nonlocal changed
        changed = edited(reading.marks(value), edits)
        names = {"source": about.source, "title": about.title, "url": about.url}
        return {**value, **names, "marks": [mark_record(mark) for mark in changed.marks]}

    kept = change(path, reading.shape, make)
    return Notes(changed.marks, about, "; ".join(filter(None, (kept.notice, changed.notice))))


def edited(marks: Sequence[Mark], edits: Sequence[Edit]) -> Notes:
    """Marks after some changes, and what to say where these met another reader's."""
    found = {mark.id: mark for mark in marks}
    notices = [notice for edit in edits for notice in _apply(found, edit)]
    return Notes(tuple(found.values()), notice="; ".join(dict.fromkeys(notices)))


def _apply(marks: dict[str, Mark], edit: Edit) -> Iterator[str]:
    """Make one change; what to say where another reader had changed the same mark."""
    there, before, after = marks.get(edit.id), edit.before, edit.after
    if after is None or after.empty:
        if there is None:
            return
        if before is not None and (there.note, there.tags) != (before.note, before.tags):
            yield "another reader has changed this note meanwhile, so it stays"
            return
        del marks[edit.id]
        return
    if there is None:
        marks[edit.id] = replace(after, modified=now())
        return
    merged, other = _merged(before, after, there)
    if merged.empty:
        del marks[edit.id]
    else:
        marks[edit.id] = merged
    if other is not None:
        marks[other.id] = other
        yield "another reader has changed this note meanwhile; their text is kept as a second note"


def _merged(base: Mark | None, ours: Mark, theirs: Mark) -> tuple[Mark, Mark | None]:
    """Two changes of one mark as one, and the text of the other reader where both wrote another."""
    base = base or replace(ours, bookmarked=False, tags=(), note="")
    bookmarked = ours.bookmarked if ours.bookmarked != base.bookmarked else theirs.bookmarked
    tags = tuple(
        dict.fromkeys(
            (
                *(tag for tag in theirs.tags if tag not in base.tags or tag in ours.tags),
                *(tag for tag in ours.tags if tag not in base.tags),
            )
        )
    )
    note = theirs.note if ours.note == base.note else ours.note
    merged = replace(theirs, bookmarked=bookmarked, tags=tags, note=note, modified=now())
    if not theirs.note or theirs.note in (base.note, note):
        return merged, None
    time = now()
    return merged, replace(
        theirs, id=new_id(), bookmarked=False, tags=(), beside=theirs.id, created=time, modified=time
    )


def _marks_in(value: Value) -> tuple[Mark, ...]:
    records = value.get("marks", [])
    if not isinstance(records, list):
        raise TypeError("marks are a list")
    marks = tuple(mark_of(record) for record in records)
    if len({mark.id for mark in marks}) != len(marks):
        raise ValueError("an id stands twice")
    return marks


def _about_in(value: Value) -> NotedDocument:
    return NotedDocument(*(str(value.get(name, "")) for name in ("source", "title", "url")))
