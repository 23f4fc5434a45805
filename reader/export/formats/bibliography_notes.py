"""Quotations as the notes of a bibliography's entry."""

from __future__ import annotations

from reader.document import Document, Quotation, QuotationKind
from reader.document.certainty import remarks
from reader.document.pages import place_of_words
from reader.export.excerpt import Excerpt
from reader.export.noted import Note, Passage
from reader.export.sanitize import on_one_line
from reader.export.styles.cite import quoted, who_said
from reader.export.styles.locator import pages


def notes(excerpt: Excerpt) -> tuple[str, ...]:
    """One line for each quotation: ``Ada Moor, mayor: “…” (¶ 2)``, followed by the reader's notes.

    One that is inferred or paraphrased says so: ``Ada Moor?, mayor: … (¶ 2; paraphrased; attribution inferred)``.

    Scare quotes are left out, unless they are noted: nobody is quoted by them.
    """
    document = excerpt.document
    quoted = ((index, q) for index, q in excerpt.chosen if q.kind is not QuotationKind.SCARE or excerpt.noted)
    lines = [_note(document, q) + _noted(excerpt.notes.get(index, Note())) for index, q in quoted]
    lines += [on_one_line(f"“{p.words}”{_place(document, p)}") + _noted(p.note) for p in excerpt.passages]
    return tuple(lines)


def pages_of_one(excerpt: Excerpt) -> tuple[str, str]:
    """The pages of an excerpt that is a single quotation; empty strings for others, whose notes have them."""
    alone = not excerpt.whole and len(excerpt.chosen) == 1
    return pages(excerpt.document, excerpt.chosen[0][1]) if alone else ("", "")


def _note(document: Document, quotation: Quotation) -> str:
    place = "; ".join((place_of_words(document, quotation.parts), *remarks(quotation)))
    return on_one_line(f"{who_said(document, quotation)}: {quoted(document, quotation)} ({place})")


def _noted(note: Note) -> str:
    tags = " ".join(f"#{on_one_line(tag)}" for tag in note.tags)
    return "".join(f" — {words}" for words in (on_one_line(note.text), tags) if words)


def _place(document: Document, passage: Passage) -> str:
    return f" ({place_of_words(document, passage.parts)})" if passage.parts else ""
