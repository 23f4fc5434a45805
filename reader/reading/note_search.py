"""Search the reader's own notes along with the document. A document without notes costs nothing here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.annotations.marks import MarkScope
from reader.reading.placed_marks import PlacedMark, PlacedMarks
from reader.reading.quotation_index import Position, QuotationIndex

if TYPE_CHECKING:
    from reader.search.document import DocumentIndex, PassageHit, Results
    from reader.search.passages import Passage
    from reader.search.query import Query


class NoteSearch:
    """The notes of one document, indexed when they are first searched after a change."""

    def __init__(self, indexed: QuotationIndex) -> None:
        self._document_index = indexed
        self._of: PlacedMarks | None = None
        self._index: DocumentIndex | None = None

    def add(self, results: Results, marked: PlacedMarks, limit: int) -> Results:
        """The results in the document, merged with what the same query finds in the notes."""
        index = self._indexed(marked)
        if index is None:
            return results
        from reader.search.document import GROUPS, search_document

        notes = search_document(index, results.query, limit)
        if not notes.hits:
            return results

        def order(hit: PassageHit) -> tuple[int, bool]:
            return GROUPS.index(hit.group), hit.close

        return replace(
            results,
            hits=tuple(sorted((*results.hits, *notes.hits), key=order)),
            total=results.total + notes.total,
            close=results.close + notes.close,
            suggestion=None,
        )

    def _indexed(self, marked: PlacedMarks) -> DocumentIndex | None:
        if self._of is not marked:
            self._of = marked
            found = [
                _passage(placed, self._document_index)
                for placed in marked.placed
                if placed.mark.note or placed.mark.tags
            ]
            self._index = _index(self._document_index, found) if found else None
        return self._index


def parsed(query: str, marked: PlacedMarks) -> Query:
    """Parse a query, with the tags that are in use."""
    from reader.search.query import parse

    return parse(query, marked.tags if marked else ())


def _index(indexed: QuotationIndex, found: list[Passage]) -> DocumentIndex:
    from reader.search.document import DocumentIndex
    from reader.search.filters import Filters
    from reader.search.index.index import Index

    index = Index.build([passage.text for passage in found], [passage.about for passage in found])
    return DocumentIndex(indexed.document, tuple(found), index, Filters.of(indexed.document, found))


def _passage(placed: PlacedMark, indexed: QuotationIndex) -> Passage:
    from reader.search.passages import Passage, about

    mark, place = placed.mark, placed.place or ()
    quotation = None
    if place and mark.on is not MarkScope.PARAGRAPH:
        quotation = indexed.quotation_at(Position(place[0].paragraph, place[0].span.start))
    speaker = indexed.speaker_of(quotation)
    return Passage(
        " ".join((mark.note, *(f"#{tag}" for tag in mark.tags))).strip(),
        "note",
        place[0].paragraph if place else -1,
        (),
        speaker.id if speaker is not None else None,
        quotation,
        about(speaker) if speaker is not None else "",
        place,
        mark.tags,
    )
