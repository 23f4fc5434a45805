"""CSL-JSON, which citation processors (Zotero, Pandoc, citeproc) read: one item for each document."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document import Document, Quotation
from reader.export.dates import When
from reader.export.excerpt import Excerpt, excerpt_of
from reader.export.formats.bibliography_notes import notes, pages_of_one
from reader.export.formats.citation_keys import citation_keys
from reader.export.names import Name
from reader.export.reference import RETOLD, Reference, reference
from reader.export.rows import Row, json_text
from reader.export.sanitize import on_one_line


def render(excerpts: Sequence[Excerpt]) -> str:
    """A JSON array of items."""
    return json_text(_items(excerpts)) + "\n"


def item_of_quotation(document: Document, quotation: Quotation) -> str:
    """An array of the one item, with this quotation in it."""
    return json_text(_items([excerpt_of(document, quotation)]))


def _items(excerpts: Sequence[Excerpt]) -> list[Row]:
    sources = [reference(excerpt.document) for excerpt in excerpts]
    keys = citation_keys(sources)
    return [_item(key, source, one) for key, source, one in zip(keys, sources, excerpts, strict=True)]


def _item(key: str, source: Reference, excerpt: Excerpt) -> Row:
    given: Row = {
        "title": source.title,
        "publisher" if source.is_book else "container-title": source.publisher,
        "author": [_name(name) for name in source.authors],
        "issued": _date(source.published),
        "page": "-".join(dict.fromkeys(pages_of_one(excerpt))),
        "accessed": _date(source.accessed),
        "URL": source.url,
        "language": source.language,
        "abstract": on_one_line(excerpt.document.deck),
        "note": RETOLD[0].upper() + RETOLD[1:] if source.retold else "",
        "annote": "\n".join(notes(excerpt)),
    }
    published = "article-newspaper" if source.publisher else "webpage" if source.url else "document"
    kind = "book" if source.is_book else published
    return {"id": key, "type": kind} | {name: value for name, value in given.items() if value}


def _name(name: Name) -> Row:
    if name.literal:
        return {"literal": name.literal}
    given = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {part: value for part, value in given.items() if value}


def _date(when: When | None) -> Row | None:
    return {"date-parts": [list(when.numbers)]} if when else None
