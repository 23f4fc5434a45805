"""Resume where one stopped: from a kept place to a state of reading, and back. Pure.

The same functions serve the start and, when the reader is left, the frame that the next start draws first, so the two
are alike in every cell.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from reader.config.config import Config, Origin
from reader.document import Document
from reader.document.paragraph_numbers import paragraph_count, paragraph_index
from reader.document.position import Position
from reader.documents.opened_document import OpenedDocument
from reader.documents.place import Place
from reader.reading.quotation_index import TOP
from reader.reading.state import Order, Reading

CONTEXT = 2
"""Rows that a jump keeps above its target."""


def place_asked_for(place: Place | None, config: Config) -> Place | None:
    """The place to open a document at: None where resuming is switched off; a flag overrides what was kept."""
    if place is None or not config.settings.resume:
        return None
    flagged = {name for name, origin in config.origins.items() if origin is Origin.FLAG}
    return place._replace(
        measure=0 if "width" in flagged else place.measure,
        order="" if "order" in flagged else place.order,
        quotations_only=None if "quotations_only" in flagged else place.quotations_only,
    )


def is_as_in_file(config: Config) -> bool:
    """Whether documents open as the configuration file alone says, and where one left them."""
    return config.settings.resume and {*config.origins.values()} <= {Origin.FILE, Origin.DEFAULT}


def placed(opened: OpenedDocument, start: str) -> Place | None:
    """Where a document opens: where one left it, or at ``start`` (``+12``, ``+G``; ``+/words`` is searched later)."""
    if not start:
        return opened.place
    paragraphs = opened.document.paragraphs
    wanted = start[1:]
    if wanted == "G" and paragraphs:
        end = Position(len(paragraphs) - 1, len(paragraphs[-1].text))
        return Place(end, end, CONTEXT)
    if not wanted.isdigit() or wanted == "1" or not paragraphs:
        return None
    number = min(int(wanted[:9]), paragraph_count(opened.document))
    there = Position(paragraph_index(opened.document, number) or 0, 0)
    return Place(there, there, CONTEXT)


def reading_at(first: Reading, place: Place | None) -> Reading:
    """The state of reading at a place; ``first``, as documents open, where there is none."""
    if place is None:
        return first
    number, indexed = place.quotation, first.indexed
    return replace(
        first,
        at=_position(place.at),
        current=number if number is not None and number < len(indexed.starts) else None,
        only=place.only if place.only in indexed.number else None,
        quotations_only=first.quotations_only if place.quotations_only is None else place.quotations_only,
        order=Order(place.order) if place.order in set(Order) else first.order,
    )


def place_at(
    reading: Reading, first: Reading, anchor: tuple[Position, int], end: Position, *, measure: int = 0
) -> Place:
    """The place to keep for a state of reading; what is as in ``first`` is not kept.

    ``anchor`` is a position in view and the rows above it, ``end`` the first position below the view, ``measure`` the
    width of the column in cells, 0 for the usual one.
    """
    top, above = anchor
    return Place(
        at=Position(*reading.at),
        top=Position(*top),
        above=above,
        quotation=reading.current,
        only=reading.only,
        quotations_only=reading.quotations_only if reading.quotations_only != first.quotations_only else None,
        order=reading.order if reading.order is not first.order else "",
        measure=measure,
        read=share_read(reading.indexed.document, end),
    )


def share_read(document: Document, end: Position) -> float:
    """The share of the text before a position, from 0 to 1."""
    paragraphs = document.paragraphs
    total = sum(len(paragraph.text) for paragraph in paragraphs)
    if end.paragraph >= len(paragraphs) or not total:
        return 1.0
    before = sum(len(paragraph.text) for paragraph in islice(paragraphs, max(end.paragraph, 0)))
    return (before + max(end.offset, 0)) / total if end.paragraph >= 0 else 0.0


def anchor_of(place: Place | None) -> tuple[Position, int]:
    """What a place keeps in view: a position, and the rows above it."""
    return (TOP, 0) if place is None else (_position(place.top), place.above)


def _position(spot: Position) -> Position:
    return max(Position(spot.paragraph, spot.offset), TOP)
