"""Quotations as the notes of a bibliography's entry."""

from __future__ import annotations

from reader.document import Document, Quotation, QuotationKind
from reader.export.cite import quoted, who_said
from reader.export.excerpt import Excerpt
from reader.export.harmless import on_one_line


def notes(excerpt: Excerpt) -> tuple[str, ...]:
    """One line a quotation: ``Ada Moor, mayor: “…” (¶ 2)``. Scare quotes are left out: nobody is quoted by them."""
    document = excerpt.document
    return tuple(_note(document, q) for _, q in excerpt.numbered if q.kind is not QuotationKind.SCARE)


def _note(document: Document, quotation: Quotation) -> str:
    return on_one_line(f"{who_said(document, quotation)}: {quoted(document, quotation)} (¶ {quotation.paragraph + 1})")
