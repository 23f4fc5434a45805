"""Where the hits of a search are in the text, and the spans to highlight. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.reading.quotation_index import TOP, Position, QuotationIndex

if TYPE_CHECKING:
    from reader.search.document import PassageHit


def has_place(hit: PassageHit) -> bool:
    """Whether a hit stands somewhere in the text."""
    return bool(hit.passage.parts or hit.passage.stands)


def position_of(hit: PassageHit, indexed: QuotationIndex) -> Position:
    """Where a hit is: its first matched letter, a note's words, a speaker's first quotation, or else the top."""
    for places in (hit.places, hit.passage.parts, hit.passage.stands):
        if places:
            return Position(places[0].paragraph, places[0].span.start)
    theirs = indexed.of_speaker.get(hit.passage.speaker or "", ())
    return indexed.starts[theirs[0]] if theirs else TOP


def highlights_of(hits: Iterable[PassageHit]) -> dict[int, list[tuple[int, int]]]:
    """The spans that hits matched, by paragraph, ascending and apart."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for hit in hits:
        for place in hit.places:
            spans.setdefault(place.paragraph, []).append((place.span.start, place.span.end))
    for paragraph, found in spans.items():
        apart: list[tuple[int, int]] = []
        for start, end in sorted(found):
            if apart and start <= apart[-1][1]:
                apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
            else:
                apart.append((start, end))
        spans[paragraph] = apart
    return spans
