"""A paragraph cut into narrative and quotations, for the formats that give the whole text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.document import Document, Quotation
from reader.document.quotation_numbers import quotation_number


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a paragraph's text; with the quotation that it is a part of, whose first part if ``begins``.

    ``number`` is that of the quotation (`quotation_number`).
    """

    text: str
    number: int = 0
    quotation: Quotation | None = None
    begins: bool = False


def pieces_of(document: Document) -> tuple[tuple[Piece, ...], ...]:
    """The pieces of every paragraph, in order; together they are its text. Of parts that overlap the first counts."""
    parts: list[list[tuple[int, int, int, bool]]] = [[] for _ in document.paragraphs]
    for index, quotation in enumerate(document.quotations):
        for place, part in enumerate(quotation.parts):
            parts[part.paragraph].append((part.span.start, part.span.end, index, not place))
    return tuple(
        tuple(_cut(document, paragraph.text, sorted(own)))
        for paragraph, own in zip(document.paragraphs, parts, strict=True)
    )


def _cut(document: Document, text: str, parts: list[tuple[int, int, int, bool]]) -> Iterator[Piece]:
    at = 0
    for start, end, index, begins in parts:
        if start < at or end <= start:
            continue
        if start > at:
            yield Piece(text[at:start])
        yield Piece(text[start:end], quotation_number(document, index), document.quotations[index], begins)
        at = end
    if at < len(text):
        yield Piece(text[at:])
