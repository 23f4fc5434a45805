"""Bookmarks and notes in the app: what a key marks, what is on the disk, and what the panes show of it.

Imported once the first frame stands. Whatever is changed shows at once and is said to be done when it is on the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reader.annotations.anchoring import Parts, anchoring
from reader.annotations.marks import Mark, new_mark, quotes_of
from reader.annotations.notebook import Notebook
from reader.annotations.notes import Edit, NotedDocument, Notes, about, edited, notes_path
from reader.document import Part
from reader.reading.placed_marks import Marked, Placed, marked
from reader.reading.undo import Change
from reader.storage.store import StoreError
from reader.tui.keys.command import taken_back
from reader.tui.notes.target import Target, named, target
from reader.tui.panes.head_line import FootLine
from reader.tui.panes.ruler import Ruler

if TYPE_CHECKING:
    from textual.timer import Timer

    from reader.documents.opened_document import OpenedDocument
    from reader.tui.notes.editor import NoteEditor
    from reader.tui.screen.command_screen import ReadingScreen

LOOKS = 2.0
"""Seconds between two looks at whether another reader has changed the notes."""

TRIES = 10.0
"""Seconds after which what could not be written is tried again."""

_STAYS = 600.0


class Marking:
    """The marks on the document that is open."""

    def __init__(self, screen: ReadingScreen, opened: OpenedDocument | None) -> None:
        self.screen = screen
        self._opened = opened
        self.marked = Marked()
        self.editor: NoteEditor | None = None
        self._notebook = (
            Notebook(notes_path(opened.source), about(opened)) if opened else Notebook(None, NotedDocument())
        )
        self._kept: tuple[Mark, ...] = ()
        self._ready = Notes(), Marked()
        self._places: dict[str, Parts | None] = {}
        self._stamp: tuple[int, int, int] | None = None
        self._loaded = self._ended = False
        self._timer: Timer | None = None
        self._then: list[Callable[[], None]] = []
        self._since_tried = 0.0
        self._failing = ""
        self._warned = False

    # What is on the disk

    def begin(self) -> None:
        """Load what there is, and watch it from then on."""
        self._stamp = self._notebook.stamp
        if self._stamp is None:
            self._loaded = True
        else:
            self._load()
        if self.screen.marked:
            self.show()  # those of the document before go
        self._timer = self.screen.set_interval(LOOKS, self.look)

    def look(self) -> None:
        """Show what another reader has changed, and try again what could not be written."""
        self._since_tried += LOOKS
        stamp, trying = self._notebook.stamp, bool(self._failing) and self._since_tried >= TRIES
        if stamp == self._stamp and not trying:
            return
        self._stamp = stamp
        self._load()

    def end(self) -> str:
        """Write all there is, the text in an open editor too, and stop; what could not be written, and why."""
        self._ended = True
        if self._timer is not None:
            self._timer.stop()
        if self.editor is not None and self.editor.changed:
            self._notebook.change(self.editor.edit(), self._forget)
        failed = self._notebook.close()
        return "" if failed is None else f"{failed}; {_counted(len(self._notebook.unsaved))} lost"

    def may_leave(self) -> bool:
        """Whether all is saved that can be; if it is not, that is said, and the next time one may."""
        if not self._failing or not self.unsaved or self._warned:
            return True
        self._warned = True
        self.warn(f"Not saved: {self._failing}. q again quits and loses {_counted(self.unsaved)}")
        return False

    @property
    def unsaved(self) -> int:
        """How many changes are not on the disk."""
        return len(self._notebook.unsaved)

    @property
    def has_file(self) -> bool:
        """Whether notes are kept longer than the reader runs."""
        return self._opened is not None

    def _forget(self, _: Notes | StoreError) -> None:
        """Nobody waits for it any more."""

    def _load(self) -> None:
        waited = self.unsaved
        self._since_tried = 0.0
        self._notebook.load(lambda result: self._place(result, partial(self._took, waited)))

    def _place(self, result: Notes | StoreError, then: Callable[[Notes | StoreError], None]) -> None:
        """In the thread of the notebook: find where marks stand that nobody has looked for yet."""
        if isinstance(result, Notes):
            unknown = [mark for mark in result.marks if mark.id not in self._places]
            document = self.screen.reading.outline.document
            self._places.update({mark.id: place for mark, place in anchoring(document, unknown)} if unknown else {})
            self._ready = result, self._drawn(result.marks)
        if not self._ended:
            self.screen.app.call_later(self._if_shown, then, result)

    def _if_shown(self, then: Callable[[Notes | StoreError], None], result: Notes | StoreError) -> None:
        """The reader may have been left since."""
        if self.screen.query(Ruler):
            then(result)

    def _took(self, waited: int, result: Notes | StoreError) -> None:
        """A file was read."""
        if isinstance(result, StoreError):
            self.warn(f"Notes: {result}")
        else:
            self._keep(result)
            if result.notice:
                self.warn(f"Notes: {result.notice}")
            elif waited and not self.unsaved:
                self.screen.tell(f"{_counted(waited)} saved now")
        if not self._loaded:
            self._loaded = True
            waiting, self._then = self._then, []
            for run in waiting:
                run()

    def _keep(self, notes: Notes) -> None:
        if not self.unsaved:
            self._failing = ""
        self._kept = notes.marks
        self.show()

    def when_loaded(self, run: Callable[[], None]) -> None:
        """Do something once it is known what is marked."""
        if self._loaded:
            run()
        else:
            self._then.append(run)

    def warn(self, words: str) -> None:
        """Say something that stays until the next thing is said."""
        self.screen.tell(words)
        self.screen.query_one(FootLine).tell(words, _STAYS)

    # What is shown

    def _drawn(self, marks: Sequence[Mark]) -> Marked:
        """Marks where they stand, looked up already in all the ways in which they are drawn."""
        drawn = marked((mark, self._places.get(mark.id)) for mark in marks)
        drawn.look_up()
        return drawn

    def show(self) -> None:
        """Draw the marks as they are now."""
        unsaved = self._notebook.unsaved
        ready, drawn = self._ready
        if unsaved or ready.marks is not self._kept:
            drawn = self._drawn(edited(self._kept, unsaved).marks)
        self.marked = drawn
        self.screen.marked = self.marked
        self.screen.article.show_marks(self.marked)
        self.screen.query_one(Ruler).show_marks(self.marked)
        for above in self.screen.app.screen_stack:
            follow = getattr(above, "follow_marks", None)
            if follow is not None and above.is_mounted:  # else it looks for itself once it is
                follow(self.marked)

    def on_quotation(self, number: int) -> tuple[Placed, ...]:
        """The marks on a quotation."""
        return self.marked.of_quotation(self.screen.reading.outline.document, number) if self.marked else ()

    # Changing

    def change(self, edit: Edit, label: str, said: str) -> None:
        """Make a change that can be taken back, and say so once it is on the disk."""
        self._remember(edit, label)
        self.make(edit, said)

    def make(self, edit: Edit, said: str) -> None:
        """Make a change; if it cannot be written it is tried again."""
        self._notebook.change(edit, lambda result: self._place(result, partial(self._made, said)))
        self.show()

    def attempt(
        self, edit: Edit, label: str, said: str, failed: Callable[[str], None], done: Callable[[], None]
    ) -> None:
        """Make a change, or say why not and forget it: whoever asked still has it."""

        def made(result: Notes | StoreError) -> None:
            if isinstance(result, StoreError):
                failed(str(result))
                self.show()
            else:
                self._remember(edit, label)
                done()
                self._made(said, result)

        self._notebook.change(edit, lambda result: self._place(result, made), stays=False)

    def _remember(self, edit: Edit, label: str) -> None:
        self.screen.reader.changes.add(
            Change(label, lambda said: self.make(edit.undone, said), lambda said: self.make(edit, said))
        )

    def _made(self, said: str, result: Notes | StoreError) -> None:
        if isinstance(result, StoreError):
            self._failing, self._warned = str(result), False
            self._since_tried = 0.0
            self.warn(f"Not saved: {result}. It is kept here, and tried again")
            self.show()
            return
        self._keep(result)
        if result.notice:
            self.warn(f"{said.split(';', maxsplit=1)[0]}; {result.notice}")
        else:
            self.screen.tell(said)

    def placed(self, mark: Mark, parts: Sequence[Part]) -> Mark:
        """A new mark whose place is known."""
        self._places[mark.id] = tuple(parts)
        return mark


def _counted(changes: int) -> str:
    return "1 change of the notes" if changes == 1 else f"{changes} changes of the notes"


def _new(marking: Marking, aim: Target) -> Mark:
    document = marking.screen.reading.outline.document
    return marking.placed(new_mark(aim.on, quotes_of(document, aim.parts), aim.speaker), aim.parts)


def toggle_bookmark(screen: ReadingScreen, paragraph: bool = False) -> None:
    """Set or take away the bookmark on what a key would mark."""
    marking = screen.reader.marking

    def toggle() -> None:
        aim = target(screen, paragraph)
        if aim is None:
            screen.tell("There is nothing here to bookmark")
            return
        screen.clear_selection()
        there = marking.marked.on(aim.on, aim.parts)
        set_bookmark(marking, there.mark if there else None, aim)

    marking.when_loaded(toggle)


def set_bookmark(marking: Marking, there: Mark | None, aim: Target) -> None:
    """Bookmark what a mark is on or was not yet on, or take the bookmark away."""
    label = f"bookmark on {named(aim.words)}"
    if there is None:
        mark = replace(_new(marking, aim), bookmarked=True)
        marking.change(Edit(None, mark), label, f"Bookmarked {named(aim.words)}{taken_back()}")
        return
    changed = replace(there, bookmarked=not there.bookmarked)
    said = "Bookmarked" if changed.bookmarked else "No bookmark any more on"
    edit = Edit(there, None if changed.empty else changed)
    marking.change(
        edit, label if changed.bookmarked else f"taking away the {label}", f"{said} {named(aim.words)}{taken_back()}"
    )


def edit_note(screen: ReadingScreen, paragraph: bool = False) -> None:
    """Write a note on what a key would mark, or change the one that is there."""
    marking = screen.reader.marking

    def write() -> None:
        aim = target(screen, paragraph)
        if aim is None:
            screen.tell("There is nothing here to note")
            return
        there = marking.marked.on(aim.on, aim.parts)
        if there is not None:
            open_editor(marking, there.mark, there.mark)
        else:
            open_editor(marking, None, _new(marking, aim))

    marking.when_loaded(write)


def open_editor(marking: Marking, before: Mark | None, mark: Mark) -> None:
    """Open the editor on a mark; ``before`` is None for one that is not kept yet."""
    from reader.tui.notes.editor import NoteEditor

    marking.screen.app.push_screen(NoteEditor(marking, before, mark))


def delete(marking: Marking, mark: Mark) -> None:
    """Delete a mark with its note and tags."""
    what = "note" if mark.note else "bookmark" if mark.bookmarked else "tags"
    label = f"deleting the {what} on {named(mark.words)}"
    marking.change(Edit(mark, None), label, f"Deleted the {what} on {named(mark.words)}{taken_back('brings it back')}")
