"""Where the quotations of a library stand in their documents, as somebody counts who reads them.

A library keeps positions; what has a number and on which page it is, its documents say.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.document.model import Part, Span
from reader.document.paragraph_numbers import paragraph_name
from reader.document.yaml.skeleton import skeleton

if TYPE_CHECKING:
    from reader.document.model import Document
    from reader.export.rows import Row
    from reader.library.engine import Engine, QuotationId, Record


@dataclass(frozen=True, slots=True)
class Standing:
    """The place of a quotation: ``name`` is the number of its paragraph in figures, or what that is ("caption"); a dash
    where the document is gone. ``row`` has number, paragraph, page, last_page and parts, as rows of quotations do.
    """

    name: str
    row: Row


def standings(engine: Engine, records: Iterable[Record]) -> dict[QuotationId, Standing]:
    """The places of quotations, by their ids."""
    bare: dict[str, Document | None] = {}
    found: dict[QuotationId, Standing] = {}
    for record in records:
        if record.source not in bare:
            bare[record.source] = _skeleton(engine.body(record.source))
        found[record.id] = _standing(bare[record.source], record)
    return found


def _skeleton(body: bytes | None) -> Document | None:
    try:
        return None if body is None else skeleton(zlib.decompress(body).decode("utf-8", "replace"))
    except (zlib.error, ValueError):
        return None


def _standing(document: Document | None, record: Record) -> Standing:
    from reader.export.rows import place_row

    parts = [Part(paragraph, Span(start, end)) for paragraph, start, end in record.parts]
    known = document is not None and parts and max(part.paragraph for part in parts) < len(document.paragraphs)
    if document is None or not known or record.number >= len(document.quotations):
        return Standing("–", dict.fromkeys(("number", "paragraph", "page", "last_page")) | {"parts": []})
    return Standing(paragraph_name(document, parts[0].paragraph), place_row(document, record.number, parts))
