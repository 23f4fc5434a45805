"""Rows of what a reader noted, beside those of `reader.export.rows`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from reader.document.paragraph_numbers import paragraph_number
from reader.export.excerpt import Excerpt
from reader.export.noted import Note
from reader.export.rows import Row, page_row


def with_notes(rows: Iterable[Row], excerpt: Excerpt) -> Iterator[Row]:
    """Rows of quotations with what was noted on each: ``comment``, and ``tags`` as a list."""
    of = {excerpt.document.quotations[index].id: note for index, note in excerpt.notes.items()}
    for row in rows:
        note = of.get(cast("str", row["id"]), Note())
        yield row | {"comment": note.text, "tags": list(note.tags)}


def passage_rows(excerpt: Excerpt) -> Iterator[Row]:
    """One row for each other passage that was noted; its place is null where the words are gone from the document."""
    for passage in excerpt.passages:
        first = passage.parts[0] if passage.parts else None
        yield {
            "document": excerpt.name,
            "paragraph": (paragraph_number(excerpt.document, first.paragraph) or None) if first else None,
            "start": first.span.start if first else None,
            "end": first.span.end if first else None,
            **page_row(excerpt.document, passage.parts),
            "text": passage.words,
            "kind": "passage",
            "comment": passage.note.text,
            "tags": list(passage.note.tags),
        }
