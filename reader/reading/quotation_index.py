"""Where the quotations of a document stand, looked up in many ways at no cost.

Worked out once when a document is opened; everything that jumps, counts or draws asks here.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from reader.compact.int_pairs import IntPairs
from reader.document import Document, QuotationKind, Speaker
from reader.document.shares import Share, shares
from reader.document.tags import tags
from reader.reading.position import Position as Position
from reader.reading.position import Positions

FRONT = ("title", "deck", "byline", "source")
"""What stands above the first paragraph, in order; the title is paragraph -4, the source line -1."""

TOP = Position(-len(FRONT), 0)


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """A document with its quotations indexed. Quotations are named by their index in `Document.quotations`.

    ``starts`` is the position of each, ascending; ``of_speaker`` holds indices in reading order, ``standing`` the
    paragraph and index of each in each of its paragraphs; ``shares`` stands in order of first appearance, which is
    also the speakers' numbering.
    """

    document: Document
    starts: Positions
    of_speaker: dict[str, Sequence[int]]
    standing: IntPairs
    shares: tuple[Share, ...]
    tags: dict[str, str]
    number: dict[str, int]

    def in_paragraph(self, paragraph: int) -> tuple[int, ...]:
        """The quotations of which something stands in a paragraph, in reading order."""
        return self.standing.of(paragraph)

    def speaker_of(self, quotation: int | None) -> Speaker | None:
        """Who a quotation belongs to; None for a scare quote, an unknown speaker or no quotation."""
        if quotation is None:
            return None
        speaker = self.document.quotations[quotation].speaker
        return None if speaker is None else self.shares[self.number[speaker]].speaker

    def quotation_at(self, position: Position) -> int | None:
        """The quotation whose words stand at a position; its marks count as its own."""
        for index in self.in_paragraph(position.paragraph):
            for part in self.document.quotations[index].parts:
                if part.paragraph == position.paragraph and part.span.start - 1 <= position.offset <= part.span.end:
                    return index
        return None

    def first_at(self, position: Position) -> int:
        """The first quotation that begins at or after a position; ``len(starts)`` where there is none."""
        return self.starts.first_at(*position)


def outline(document: Document) -> Outline:
    """Index a document's quotations."""
    of_speaker: dict[str, array[int]] = {}
    standing = IntPairs()
    for i, quotation in enumerate(document.quotations):
        if quotation.speaker is not None and quotation.kind is not QuotationKind.SCARE:
            of_speaker.setdefault(quotation.speaker, array("I")).append(i)
        for paragraph in {part.paragraph for part in quotation.parts}:
            standing.append(paragraph, i)
    standing.sort()
    everyone = shares(document)
    return Outline(
        document=document,
        starts=Positions((q.paragraph, q.span.start) for q in document.quotations),
        of_speaker=dict(of_speaker),
        standing=standing,
        shares=everyone,
        tags=tags(document),
        number={share.speaker.id: n for n, share in enumerate(everyone)},
    )
