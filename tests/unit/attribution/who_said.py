"""Who says what in a document, a line a quotation."""

from __future__ import annotations

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure
from reader.document.model import Document, QuotationKind, speakers_by_id, words_of

KINDS = {"d": "direct", "p": "partial", "i": "indirect", "s": "scare"}


def said(document: Document) -> list[str]:
    """Every quotation as speaker, first letter of its kind, words."""
    speakers = speakers_by_id(document)
    letters = {kind: letter for letter, kind in KINDS.items()}
    return [
        f"{speakers[q.speaker].name if q.speaker else None}|{letters[q.kind.value]}|"
        + words_of(document, q).replace("\n", " // ")
        for q in document.quotations
    ]


def lines(*paragraphs: str) -> list[str]:
    """Every quotation below a headline as speaker, first letter of its kind, words."""
    return said(attribute(paragraphs_of("\n\n".join(("A headline", *paragraphs)))))


def german_lines(text: str) -> list[str]:
    """Every quotation below a German headline as speaker, first letter of its kind, words."""
    return said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))


def reported(text: str) -> list[str]:
    """What is reported without marks below a headline: speaker, words."""
    return _reports(lines(text))


def german_reported(text: str) -> list[str]:
    """What is reported without marks below a German headline: speaker, words."""
    return _reports(german_lines(text))


def _reports(found: list[str]) -> list[str]:
    return [line.replace("|i|", ": ") for line in found if "|i|" in line]


def told(text: str, language: str | None = None) -> list[tuple[str, str, bool]]:
    """Speaker, kind and sureness of everything that is said below a headline; what nobody says is left out."""
    document = attribute(paragraphs_of(f"A headline\n\n{text}"), language)
    speakers = speakers_by_id(document)
    return [
        (speakers[q.speaker].name if q.speaker else "", q.kind.value, is_sure(q))
        for q in document.quotations
        if q.kind is not QuotationKind.SCARE
    ]


def marked(text: str, language: str | None = None) -> list[str]:
    """Who says each passage in marks below a headline, empty where nobody does; terms aside."""
    return [name for name, kind, _ in told(text, language) if kind != "indirect"]


def sure_of(text: str, language: str) -> list[tuple[str, bool]]:
    """Speaker and sureness of everything that is said below a headline, in a language; no speaker is never sure."""
    document = attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), language)
    speakers = speakers_by_id(document)
    said_by = [(speakers[q.speaker].name if q.speaker else "", q) for q in document.quotations]
    return [(name, bool(name) and is_sure(q)) for name, q in said_by]
