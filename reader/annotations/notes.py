"""The file of notes on a document. Two processes can change it at once without losing anything.

It is in the user's state folder, never in or beside the document. Every change is made under a lock to what the file
holds at that moment. If two processes changed one note, the later text stays in place and the other is kept as a mark
of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.annotations.marks import Mark, mark_of, mark_record, new_id, now
from reader.storage.filing import path_of
from reader.storage.folders import state_folder
from reader.storage.read_only import may_open
from reader.storage.store import Shape, StoreError, Value, change, is_kept, read

if TYPE_CHECKING:
    from reader.documents.opened_document import OpenedDocument


@dataclass(frozen=True, slots=True)
class NotedDocument:
    """The document that notes are on. ``source`` is its path or URL, an empty string for the bundled article."""

    source: str = ""
    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of one mark. ``before`` is None for a new mark, ``after`` is None for one that is removed."""

    before: Mark | None
    after: Mark | None

    @property
    def id(self) -> str:
        """The id of the mark that changes."""
        mark = self.after or self.before
        return "" if mark is None else mark.id

    @property
    def undone(self) -> Edit:
        """The change that undoes this one."""
        return Edit(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Notes:
    """What a file of notes holds. ``notice`` is a message about the file or about conflicting changes, or None."""

    marks: tuple[Mark, ...] = ()
    about: NotedDocument = NotedDocument()
    notice: str | None = None


class _Reading:
    """One reading of a file, which checks and parses it in one pass."""

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
        """The marks in the value that was read; none for a missing file."""
        return self._marks if value is self._checked else ()


def folder() -> Path:
    """The folder of the files of notes."""
    return Path(state_folder()) / "notes"


def notes_path(source: str | None) -> Path:
    """The file of the notes on a path or URL; None is the bundled article."""
    return Path(path_of(str(folder()), source, ".json"))


def about(opened: OpenedDocument) -> NotedDocument:
    """Describe an open document for the file of its notes."""
    return NotedDocument(opened.source or "", opened.document.title, opened.document.source.url)


def read_notes(path: Path) -> Notes:
    """Read a file of notes. A missing file holds none.

    Raises:
        StoreError: the file cannot be read, or a newer version of the reader wrote it.
    """
    reading = _Reading()
    kept = read(path, reading.shape)
    return Notes(reading.marks(kept.value), _about_in(kept.value), kept.notice)


def marks_of(source: str | None) -> list[Mark]:
    """The marks on a path or URL (None is the bundled article), in the order in which they were made.

    Raises:
        StoreError: as in `read_notes`.
    """
    return [*read_notes(notes_path(source)).marks]


def all_notes() -> Iterator[Notes | StoreError]:
    """The notes on all documents, sorted by title. Files that cannot be read yield their error, first."""
    found: list[Notes] = []
    for path in sorted(path for path in folder().glob("*.json") if is_kept(path.name)):
        try:
            notes = read_notes(path)
        except StoreError as error:
            yield error
            continue
        if (notes.marks or notes.notice) and may_open(notes.about.source or None):
            found.append(notes)
    yield from sorted(found, key=lambda notes: (notes.about.title.casefold(), notes.about.source))


def all_tags() -> tuple[str, ...]:
    """The tags of all documents, most frequent first. Files that cannot be read are skipped."""
    counted: Counter[str] = Counter()
    for notes in all_notes():
        if isinstance(notes, Notes):
            counted.update(tag for mark in notes.marks for tag in mark.tags)
    return tuple(tag for tag, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def change_notes(path: Path, about: NotedDocument, edits: Sequence[Edit]) -> Notes:
    """Apply changes to a file of notes, in order, and return what it holds then.

    Raises:
        StoreError: the file cannot be read or written. It is unchanged.
    """
    changed = Notes()
    reading = _Reading()

    def make(value: Value) -> Value:
        nonlocal changed
        changed = edited(reading.marks(value), edits)
        names = {"source": about.source, "title": about.title, "url": about.url}
        return {**value, **names, "marks": [mark_record(mark) for mark in changed.marks]}

    kept = change(path, reading.shape, make)
    return Notes(changed.marks, about, "; ".join(filter(None, (kept.notice, changed.notice))) or None)


def edited(marks: Sequence[Mark], edits: Sequence[Edit]) -> Notes:
    """The marks after some changes, with a notice about conflicts with changes of another process."""
    found = {mark.id: mark for mark in marks}
    notices = [notice for edit in edits for notice in _apply(found, edit)]
    return Notes(tuple(found.values()), notice="; ".join(dict.fromkeys(notices)) or None)


def _apply(marks: dict[str, Mark], edit: Edit) -> Iterator[str]:
    """Apply one change. Yield a message if another process has changed the same mark."""
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
    """Merge two changes of one mark. If both changed the note, the second mark holds the text that was replaced."""
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
