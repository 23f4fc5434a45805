"""The index of a document's quotations: precomputed lookups by paragraph, position and speaker.

Built once when a document is opened; everything that jumps, counts or draws asks here.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reader.compact.int_pairs import IntPairs
from reader.document import Document, QuotationKind, Speaker
from reader.document.certainty import DOUBT, doubt
from reader.document.head import NO_HEADLINE, imprint
from reader.document.quotation_numbers import quotation_numbers
from reader.document.speakers.colours import colours_of
from reader.document.speakers.shares import Share, shares
from reader.document.speakers.tags import tags
from reader.reading.position import PackedPositions
from reader.reading.position import Position as Position

FRONT = ("title", "deck", "byline", "source")
"""What stands above the first paragraph, in order; the title is paragraph -4, the source line -1."""

TOP = Position(-len(FRONT), 0)


@dataclass(frozen=True, slots=True, eq=False)
class QuotationIndex:
    """A document with its quotations indexed. Quotations are named by their index in `Document.quotations`.

    ``starts`` is the position of each, ascending; ``of_speaker`` holds indices in reading order, ``standing`` the
    paragraph and index of each in each of its paragraphs; ``shares`` stands in the order of the speakers'
    numbers (`Share.number`). ``colours`` are the numbers of the speakers' colours and signs, see `colours_of`.
    ``counted`` is the number of each quotation among all but the scare quotes, from 1; 0 for those.
    ``signs`` are what stands behind the tags of some quotations: their faults.
    """

    document: Document
    starts: PackedPositions
    of_speaker: dict[str, Sequence[int]]
    standing: IntPairs
    shares: tuple[Share, ...]
    tags: dict[str, str]
    number: dict[str, int]
    colours: Mapping[str, int]
    counted: Sequence[int]
    signs: Mapping[int, str] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many quotations there are; scare quotes are nobody's words."""
        return max(self.counted, default=0)

    def called(self, quotation: int | None) -> str:
        """The number of a quotation among `count`, in figures; a dash for none and for a scare quote."""
        return str((quotation is not None and self.counted[quotation]) or "–")

    def in_paragraph(self, paragraph: int) -> tuple[int, ...]:
        """The quotations of which something stands in a paragraph, in reading order."""
        return self.standing.of(paragraph)

    def speaker_of(self, quotation: int | None) -> Speaker | None:
        """Who a quotation belongs to; None for a scare quote, an unknown speaker or no quotation."""
        if quotation is None:
            return None
        speaker = self.document.quotations[quotation].speaker
        return None if speaker is None else self.shares[self.number[speaker]].speaker

    def colour_of(self, quotation: int) -> int | None:
        """The number of the colour of a quotation's speaker; None where nobody is known to have said it."""
        speaker = self.document.quotations[quotation].speaker
        return None if speaker is None else self.colours[speaker]

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


def index_quotations(document: Document, before: QuotationIndex | None = None) -> QuotationIndex:
    """Index a document's quotations.

    ``before`` is the index of an earlier version of it: speakers keep their colours, quotations the signs of faults.
    """
    of_speaker: dict[str, array[int]] = {}
    standing = IntPairs()
    for i, quotation in enumerate(document.quotations):
        if quotation.speaker is not None and quotation.kind is not QuotationKind.SCARE:
            of_speaker.setdefault(quotation.speaker, array("I")).append(i)
        for paragraph in {part.paragraph for part in quotation.parts}:
            standing.append(paragraph, i)
    standing.sort()
    everyone = shares(document)
    return QuotationIndex(
        document=document,
        starts=PackedPositions((q.paragraph, q.span.start) for q in document.quotations),
        of_speaker=dict(of_speaker),
        standing=standing,
        shares=everyone,
        tags=tags(document),
        number={share.speaker.id: n for n, share in enumerate(everyone)},
        colours=colours_of(document, everyone, None if before is None else before.colours),
        counted=quotation_numbers(document),
        signs={} if before is None else _signs_kept(before, document),
    )


def _signs_kept(before: QuotationIndex, document: Document) -> dict[int, str]:
    """The signs of an index for another version of its document: a quotation is the same where its words stand."""
    if not before.signs:
        return {}
    signs = {before.document.quotations[number].parts: sign for number, sign in before.signs.items()}
    return {n: signs[quotation.parts] for n, quotation in enumerate(document.quotations) if quotation.parts in signs}


def tag_of(indexed: QuotationIndex, quotation: int) -> str:
    """The tag before a quotation, ``?`` where the speaker is not identified, with the sign of a fault behind it.

    A scare quote has no more than that sign; without one an empty string.
    """
    found = indexed.document.quotations[quotation]
    sign = indexed.signs.get(quotation, "")
    if found.kind is QuotationKind.SCARE:
        return sign
    if found.speaker is None:
        return DOUBT + sign
    return indexed.tags[found.speaker] + doubt(found) + sign


def front_text(indexed: QuotationIndex, name: str) -> str:
    """One line of the front matter; an empty string where the document has none."""
    document = indexed.document
    if name == "title":
        return document.title or (NO_HEADLINE if document.paragraphs else "")
    if name == "deck":
        return document.deck
    if name == "byline":
        return " · ".join(imprint(document))
    return document.source.note or document.source.url
