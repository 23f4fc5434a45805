"""Apply a correction: shown at once, saved in the background, undone without undoing what others corrected since."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from reader.document import Document
from reader.document.correcting.combine import combine
from reader.reading.correcting.corrections import Outcome
from reader.reading.correcting.undo import UndoStep
from reader.storage.files import is_protected
from reader.tui.keys.hints import hint, undo_hint
from reader.tui.screen.filters import show_document
from reader.tui.screen.reading_screen import ReadingScreen


def take_over(
    screen: ReadingScreen, document: Document, current: int | None, said: str, then: Callable[[], None] | None = None
) -> None:
    """Take over a corrected document, at a quotation of it, and save it, ``then`` go on; it can be undone."""
    before, place = screen.session.document, screen.reading.current

    def undo(words: str) -> None:
        _travel(screen, document, before, place, words)

    def redo(words: str) -> None:
        _travel(screen, before, document, current, words)

    step = UndoStep(said[:1].lower() + said[1:], undo, redo)
    screen.session.undo.add(step)
    screen.clear_selection()
    _keep(screen, document, current, said + undo_hint(screen.commands) + _where(screen), step, then)


def _travel(screen: ReadingScreen, there: Document, to: Document, current: int | None, said: str) -> None:
    """Make the change from one version to another in the document as it is now: others may have corrected it since."""
    combined = combine(there, to, screen.session.document)
    if combined.yielded:
        said = "Another reader has corrected it since, and that correction stays"
    _keep(screen, combined.document, _same(to, current, combined.document), said)


def _where(screen: ReadingScreen) -> str:
    """That a write-protected document is corrected in a copy; an empty string for any other."""
    opened = screen.session.opened
    if opened is None or not opened.copied or opened.source is None or not is_protected(opened.source):
        return ""
    return "; in your own copy, as the file is write-protected"


def _keep(
    screen: ReadingScreen,
    document: Document,
    current: int | None,
    said: str,
    step: UndoStep | None = None,
    then: Callable[[], None] | None = None,
) -> None:
    show_document(screen, document, current)
    screen.session.corrections.change(document, partial(_kept, screen, said, step, then))


def _kept(
    screen: ReadingScreen, said: str, step: UndoStep | None, then: Callable[[], None] | None, outcome: Outcome
) -> None:
    """A correction was saved, or could not be. One that never can be is taken back."""
    if outcome.merged is not None:
        show_document(screen, outcome.merged, _same(screen.document, screen.reading.current, outcome.merged))
    if outcome.problem is None:
        screen.session.corrected()
    screen.follow()
    if outcome.refused:
        if step is not None:
            screen.session.undo.drop(step)
        kept = f"; yours is kept in {outcome.kept}" if outcome.kept else ""
        screen.warn((outcome.problem or "") + hint(screen.commands, "reload", "reads it again") + kept)
    elif outcome.problem is not None:
        screen.warn(outcome.problem)
    else:
        screen.tell(outcome.notice or said)
        if then is not None and not outcome.notice:
            then()


def _same(document: Document, number: int | None, other: Document) -> int | None:
    """The number of a quotation in another version of the document; None where that doesn't have it."""
    if number is None or document is other:
        return number
    parts = document.quotations[number].parts
    return next((n for n, quotation in enumerate(other.quotations) if quotation.parts == parts), None)
