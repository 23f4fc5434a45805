"""The quotations of a document that a search finds, however many."""

from __future__ import annotations

from collections.abc import Collection

from reader.document.model import Document


def quotations_found(document: Document, search: str, of: Collection[str] | None = None) -> tuple[int, ...]:
    """The indices of the quotations that a query finds, in reading order; ``of`` keeps those of some speaker ids."""
    from dataclasses import replace

    from reader.search.document import DocumentIndex, search_document
    from reader.search.query import parse

    query = parse(search)
    if of is not None:
        names = (speaker.name for speaker in document.speakers if speaker.id in of)
        query = replace(query, speakers=tuple(names))
    index = DocumentIndex.build(document)
    hits = search_document(index, query, max(len(index.passages), 1))
    found = {hit.passage.quotation for hit in hits if hit.passage.quotation is not None}
    return tuple(sorted(number for number in found if of is None or document.quotations[number].speaker in of))
