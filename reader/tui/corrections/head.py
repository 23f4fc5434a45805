"""Correct the head of the document, which citations are made from, and the role of a speaker."""

from __future__ import annotations

from collections.abc import Mapping

from reader.document.correcting.correct import CorrectionError
from reader.document.correcting.head import HEAD, ROLES, correct_head, correct_role, value_of
from reader.document.head import shown_date
from reader.document.model import Document, Speaker
from reader.tui.corrections.apply import take_over
from reader.tui.dialogs.form import FormField, FormScreen, WrongValueError
from reader.tui.screen.reading_screen import ReadingScreen

_LABELS = {
    "title": "Headline",
    "deck": "Deck",
    "byline": "Byline",
    "publisher": "Publisher",
    "published": "Date",
    "url": "Address",
}
_NONE = "the source states none"


def edit_head(screen: ReadingScreen) -> None:
    """Ask for headline, deck, byline, publisher, date and address; what is changed is one correction."""

    def save(changed: Mapping[str, str]) -> None:
        document = screen.document
        for field, value in changed.items():
            try:
                document = correct_head(document, field, value)
            except CorrectionError as error:
                raise WrongValueError(field, str(error)) from None
        if document is not screen.document:
            said = ", ".join(_LABELS[field].lower() for field in changed)
            take_over(screen, document, screen.reading.current, f"Corrected the {said}")

    document = screen.document
    fields = [
        FormField(field, _LABELS[field], _on_one_line(shown_date(value_of(document, field))), _about(document, field))
        for field in HEAD
    ]
    screen.app.push_screen(FormScreen("The head of this document", fields, save, screen.palette, screen.commands))


def edit_role(screen: ReadingScreen, speaker: Speaker) -> None:
    """Ask for a speaker's role and affiliation."""

    def save(changed: Mapping[str, str]) -> None:
        document = screen.document
        now = next((s for s in document.speakers if s.id == speaker.id), None)
        if now is None:
            raise WrongValueError("role", f"{speaker.name} is quoted no more")
        role, affiliation = changed.get("role", now.role), changed.get("affiliation", now.affiliation)
        document = correct_role(document, speaker.id, role, affiliation)
        take_over(screen, document, screen.reading.current, f"Corrected the role of {now.name}")

    fields = [
        FormField(key, key.capitalize(), _on_one_line(getattr(speaker, key)), _said_of(key in speaker.corrected))
        for key in ROLES
    ]
    screen.app.push_screen(FormScreen(speaker.name, fields, save, screen.palette, screen.commands))


def _on_one_line(value: str) -> str:
    """A value as a field can hold it: it drops line ends, and what was not touched would count as changed."""
    return " ".join(value.split())


def _about(document: Document, field: str) -> str:
    if field in document.source.corrected:
        return _said_of(by_hand=True)
    if field in document.source.inferred:
        return "inferred: the source does not state it"
    return "as the source states it" if value_of(document, field) else _NONE


def _said_of(by_hand: bool) -> str:
    return "corrected by hand; it is kept when the source is imported again" if by_hand else ""
