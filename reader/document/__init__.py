"""The document: its model, its YAML form, and the problems found in one."""

from __future__ import annotations

from reader.document.model import (
    BY_HAND,
    Document,
    Paragraph,
    ParagraphKind,
    Part,
    Quotation,
    QuotationKind,
    Removed,
    Source,
    Span,
    Speaker,
    SpeakerKind,
    speakers_by_id,
    words_of,
)

__all__ = [
    "BY_HAND",
    "Document",
    "Paragraph",
    "ParagraphKind",
    "Part",
    "Quotation",
    "QuotationKind",
    "Removed",
    "Source",
    "Span",
    "Speaker",
    "SpeakerKind",
    "speakers_by_id",
    "words_of",
]
