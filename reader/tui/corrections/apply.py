"""A corrected document in the app: shown, saved, and taken back without what others have corrected meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.document import Document
from reader.reading.undo import UndoStep
from reader.tui.keys.command import taken_back

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen


def take_over(screen: CommandScreen, document: Document, current: int | None, said: str) -> None:
    """Take over a corrected document, at a quotation of it, and save it; it can be taken back."""
    before, place = screen.reader.document, screen.reading.current

    def back(words: str) -> None:
        _travel(screen, document, before, place, words)

    def again(words: str) -> None:
        _travel(screen, before, document, current, words)

    screen.reader.changes.add(UndoStep(said[:1].lower() + said[1:], back, again))
    screen.clear_selection()
    _keep(screen, document, current, said + taken_back())


def _travel(screen: CommandScreen, there: Document, to: Document, current: int | None, said: str) -> None:
    """Go from one version to another in the document as it is now, which others may have corrected since."""
    from reader.document.combine import combine

    combined = combine(there, to, screen.reader.document)
    if combined.yielded:
        said = "It was corrected by another reader since, and that stands; look at it"
    _keep(screen, combined.document, _same(to, current, combined.document), said)


def _keep(screen: CommandScreen, document: Document, current: int | None, said: str) -> None:
    odd = screen.reader.keep(document)
    kept = screen.reader.document
    screen.show_document(kept, _same(document, current, kept))
    screen.tell(odd or said)


def _same(document: Document, number: int | None, other: Document) -> int | None:
    """The number of a quotation in another version of the document; None where it is not in that."""
    if number is None or document is other:
        return number
    parts = document.quotations[number].parts
    return next((n for n, quotation in enumerate(other.quotations) if quotation.parts == parts), None)
