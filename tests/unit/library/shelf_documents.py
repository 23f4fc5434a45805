"""Small documents for the tests of libraries."""

from __future__ import annotations

from reader.document import Document, Paragraph, Part, Quotation, Span, Speaker
from reader.document.model import Source

WORDS = "I promised a ferry, and the island will have one."


def letter(source: Source) -> Document:
    """A document with one quotation."""
    return Document(
        title="A letter",
        speakers=(Speaker("s", "Ada Moor"),),
        paragraphs=(Paragraph("p", f"“{WORDS}” said Ada Moor."),),
        quotations=(Quotation("q", (Part(0, Span(1, 1 + len(WORDS))),), "s"),),
        source=source,
    )
