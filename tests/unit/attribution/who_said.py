"""Who says what in a document, a line a quotation."""

from __future__ import annotations

from reader.document.model import Document, speakers_by_id, words_of

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
