"""The bookmarks and notes on the open document: loaded, changed, written beside the event loop, and placed in the text.

A change shows at once and is reported as done when it is on the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from reader.annotations.anchoring import Parts, anchoring
from reader.annotations.marks import Mark
from reader.annotations.notebook import Notebook
from reader.annotations.notes import Edit, NotedDocument, Notes, about, edited, notes_path
from reader.document import Document, Part
from reader.documents.opened_document import OpenedDocument
from reader.reading.correcting.undo import UndoHistory, UndoStep
from reader.reading.placed_marks import PlacedMark, PlacedMarks, place_marks
from reader.storage.store import StoreError

LOOKS = 2.0
"""Seconds between two looks at whether another reader has changed the notes."""

TRIES = 10.0
"""Seconds after which a change that could not be written is tried again."""

Post = Callable[[Callable[[], None]], object]
"""Runs a function on the event loop, from any thread; not after the reader was left."""


class NoteView(Protocol):
    """What shows the notes and says what became of a change."""

    @property
    def document(self) -> Document:
        """The document as it is shown now."""

    @property
    def marks(self) -> PlacedMarks:
        """The bookmarks and notes that are shown now."""

    def show_marks(self, marks: PlacedMarks) -> None:
        """Show these bookmarks and notes."""

    def tell(self, words: str) -> None:
        """Say something for a moment."""

    def warn(self, words: str) -> None:
        """Say something that stays until the next thing is said."""


class NoteDraft(Protocol):
    """A note that is being written."""

    @property
    def unsaved(self) -> bool:
        """Whether something was written that is not saved."""

    def edit(self) -> Edit:
        """The change that saves it."""


class NoteKeeper:
    """Loads the marks on one document, writes what is changed, and retries what could not be written."""

    def __init__(self, opened: OpenedDocument | None, view: NoteView, post: Post, history: UndoHistory) -> None:
        self._opened = opened
        self._view = view
        self._post = post
        self._history = history
        self.marks = PlacedMarks()
        self.draft: NoteDraft | None = None
        """The note that is being written, so that quitting doesn't lose it."""
        self._notebook = (
            Notebook(notes_path(opened.source), about(opened)) if opened else Notebook(None, NotedDocument())
        )
        self._kept: tuple[Mark, ...] = ()
        self._ready = Notes(), PlacedMarks()
        self._places: dict[str, Parts | None] = {}
        self._stamp: tuple[int, int, int] | None = None
        self._loaded = self._ended = False
        self._then: list[Callable[[], None]] = []
        self._since_tried = 0.0
        self._failing = ""
        self._warned = False

    # What is on the disk

    def begin(self) -> None:
        """Load what there is, and take away what is shown of the document before."""
        self._stamp = self._notebook.stamp
        if self._stamp is None:
            self._loaded = True
        else:
            self._load()
        if self._view.marks:
            self._show()

    def look(self) -> None:
        """Load what another reader has changed, and retry what could not be written; called every `LOOKS` seconds."""
        self._since_tried += LOOKS
        stamp, trying = self._notebook.stamp, bool(self._failing) and self._since_tried >= TRIES
        if stamp == self._stamp and not trying:
            return
        self._stamp = stamp
        self._load()

    def end(self) -> str | None:
        """Write everything, an open draft too, and stop; what is lost and why, None where nothing is."""
        self._ended = True
        if self.draft is not None and self.draft.unsaved:
            self._notebook.change(self.draft.edit(), self._ignore)
        failed = self._notebook.close()
        return None if failed is None else f"{failed}; {_counted(len(self._notebook.unsaved))} lost"

    def may_leave(self, again: str) -> bool:
        """Whether everything is saved that can be; if not, warn once. ``again`` names the key that quits anyway."""
        if not self._failing or not self.unsaved or self._warned:
            return True
        self._warned = True
        self._view.warn(f"Not saved: {self._failing}. {again} again quits and loses {_counted(self.unsaved)}")
        return False

    @property
    def unsaved(self) -> int:
        """The number of changes that are not on the disk."""
        return len(self._notebook.unsaved)

    @property
    def has_file(self) -> bool:
        """Whether notes outlive the run of the reader."""
        return self._opened is not None

    def _ignore(self, _: Notes | StoreError) -> None:
        """The reader is being left: `end` reports what is lost."""

    def _load(self) -> None:
        waited = self.unsaved
        self._since_tried = 0.0
        self._notebook.load(lambda result: self._place(result, partial(self._took, waited)))

    def _place(self, result: Notes | StoreError, then: Callable[[Notes | StoreError], None]) -> None:
        """In the notebook's thread: find new marks in the text."""
        if isinstance(result, Notes):
            unknown = [mark for mark in result.marks if mark.id not in self._places]
            places = anchoring(self._view.document, unknown) if unknown else ()
            self._places.update({mark.id: place for mark, place in places})
            self._ready = result, self._placed(result.marks)
        if not self._ended:
            self._post(partial(then, result))

    def _took(self, waited: int, result: Notes | StoreError) -> None:
        """A file was read."""
        if isinstance(result, StoreError):
            self._view.warn(f"Notes: {result}")
        else:
            self._keep(result)
            if result.notice:
                self._view.warn(f"Notes: {result.notice}")
            elif waited and not self.unsaved:
                self._view.tell(f"{_counted(waited)} saved now")
        if not self._loaded:
            self._loaded = True
            waiting, self._then = self._then, []
            for run in waiting:
                run()

    def _keep(self, notes: Notes) -> None:
        if not self.unsaved:
            self._failing = ""
        self._kept = notes.marks
        self._show()

    def when_loaded(self, run: Callable[[], None]) -> None:
        """Run a function as soon as the marks are known."""
        if self._loaded:
            run()
        else:
            self._then.append(run)

    # What is shown

    def _placed(self, marks: Sequence[Mark]) -> PlacedMarks:
        found = place_marks((mark, self._places.get(mark.id)) for mark in marks)
        found.precompute()
        return found

    def _show(self) -> None:
        unsaved = self._notebook.unsaved
        ready, placed = self._ready
        if unsaved or ready.marks is not self._kept:
            placed = self._placed(edited(self._kept, unsaved).marks)
        self.marks = placed
        self._view.show_marks(placed)

    def on_quotation(self, number: int) -> tuple[PlacedMark, ...]:
        """The marks on a quotation."""
        return self.marks.of_quotation(self._view.document, number) if self.marks else ()

    # Changing

    def change(self, edit: Edit, label: str, said: str) -> None:
        """Make a change that can be undone; ``said`` is told once it is on the disk."""
        self._remember(edit, label)
        self._make(edit, said)

    def _make(self, edit: Edit, said: str) -> None:
        self._notebook.change(edit, lambda result: self._place(result, partial(self._made, said)))
        self._show()

    def attempt(
        self, edit: Edit, label: str, said: str, failed: Callable[[str], None], done: Callable[[], None]
    ) -> None:
        """Make a change; where it can't be written, say why and forget it: the caller keeps the text."""

        def made(result: Notes | StoreError) -> None:
            if isinstance(result, StoreError):
                failed(str(result))
                self._show()
            else:
                self._remember(edit, label)
                done()
                self._made(said, result)

        self._notebook.change(edit, lambda result: self._place(result, made), stays=False)

    def _remember(self, edit: Edit, label: str) -> None:
        self._history.add(
            UndoStep(label, lambda said: self._make(edit.undone, said), lambda said: self._make(edit, said))
        )

    def _made(self, said: str, result: Notes | StoreError) -> None:
        if isinstance(result, StoreError):
            self._failing, self._warned = str(result), False
            self._since_tried = 0.0
            self._view.warn(f"Not saved: {result}. It is kept here, and tried again")
            self._show()
            return
        self._keep(result)
        if result.notice:
            self._view.warn(f"{said.split(';', maxsplit=1)[0]}; {result.notice}")
        else:
            self._view.tell(said)

    def with_place(self, mark: Mark, parts: Sequence[Part]) -> Mark:
        """A new mark; its place is known, so it needn't be looked for."""
        self._places[mark.id] = tuple(parts)
        return mark


def _counted(changes: int) -> str:
    return "1 change of the notes" if changes == 1 else f"{changes} changes of the notes"
