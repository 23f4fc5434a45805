"""Where the quotations of a document stand, looked up in many ways at no cost.

Worked out once when a document is opened; everything that jumps, counts or draws asks here.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from reader.document import Document, QuotationKind, Speaker
from reader.document.shares import Share, shares
from reader.document.tags import tags


class Position(NamedTuple):
    """A place in the text: a paragraph's index and a code point of its text.

    Negative paragraphs are the front matter, see `FRONT`. It survives resizing, which a row or a scroll
    fraction does not.
    """

    paragraph: int
    offset: int


FRONT = ("title", "deck", "byline", "source")
"""What stands above the first paragraph, in order; the title is paragraph -4, the source line -1."""

TOP = Position(-len(FRONT), 0)


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """A document with its quotations indexed. Quotations are named by their index in `Document.quotations`.

    ``starts`` is the position of each, ascending; ``of_speaker`` and ``in_paragraph`` hold indices in
    reading order; ``shares`` stands in order of first appearance, which is also the speakers' numbering.
    """

    document: Document
    starts: tuple[Position, ...]
    of_speaker: dict[str, tuple[int, ...]]
    in_paragraph: dict[int, tuple[int, ...]]
    shares: tuple[Share, ...]
    tags: dict[str, str]
    number: dict[str, int]

    def speaker_of(self, quotation: int | None) -> Speaker | None:
        """Who a quotation belongs to; None for a scare quote, an unknown speaker or no quotation."""
        if quotation is None:
            return None
        speaker = self.document.quotations[quotation].speaker
        return None if speaker is None else self.shares[self.number[speaker]].speaker

    def quotation_at(self, position: Position) -> int | None:
        """The quotation whose words stand at a position; its marks count as its own."""
        for index in self.in_paragraph.get(position.paragraph, ()):
            for part in self.document.quotations[index].parts:
                if part.paragraph == position.paragraph and part.span.start - 1 <= position.offset <= part.span.end:
                    return index
        return None

    def first_at(self, position: Position) -> int:
        """The first quotation that begins at or after a position; ``len(starts)`` where there is none."""
        return bisect_left(self.starts, position)


def outline(document: Document) -> Outline:
    """Index a document's quotations."""
    of_speaker: dict[str, list[int]] = {}
    in_paragraph: dict[int, list[int]] = {}
    for i, quotation in enumerate(document.quotations):
        if quotation.speaker is not None and quotation.kind is not QuotationKind.SCARE:
            of_speaker.setdefault(quotation.speaker, []).append(i)
        for paragraph in dict.fromkeys(part.paragraph for part in quotation.parts):
            in_paragraph.setdefault(paragraph, []).append(i)
    everyone = shares(document)
    return Outline(
        document=document,
        starts=tuple(Position(q.paragraph, q.span.start) for q in document.quotations),
        of_speaker={speaker: tuple(found) for speaker, found in of_speaker.items()},
        in_paragraph={paragraph: tuple(found) for paragraph, found in in_paragraph.items()},
        shares=everyone,
        tags=tags(document),
        number={share.speaker.id: n for n, share in enumerate(everyone)},
    )
