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


def told(text: str) -> list[tuple[str, str, bool]]:
    """Speaker, kind and sureness of everything that is said below a headline; what nobody says is left out."""
    document = attribute(paragraphs_of(f"A headline\n\n{text}"))
    speakers = speakers_by_id(document)
    return [
        (speakers[q.speaker].name if q.speaker else "", q.kind.value, is_sure(q))
        for q in document.quotations
        if q.kind is not QuotationKind.SCARE
    ]


def sure_of(text: str, language: str) -> list[tuple[str, bool]]:
    """Speaker and sureness of everything that is said below a headline, in a language; no speaker is never sure."""
    document = attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), language)
    speakers = speakers_by_id(document)
    said_by = [(speakers[q.speaker].name if q.speaker else "", q) for q in document.quotations]
    return [(name, bool(name) and is_sure(q)) for name, q in said_by]
