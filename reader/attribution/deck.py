"""Attribution that also reads the deck: whom it introduces is known in the text below it."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.lexicon.lexicon import Lexicon
from reader.attribution.pipeline import attribute
from reader.document.model import Document, Paragraph, Part, Quotation


def attribute_below_deck(
    document: Document, language: str | None = None, *, lexicon: Lexicon | None = None
) -> Document:
    """`reader.attribution.pipeline.attribute`, with the deck read as the first paragraph.

    Quotations stand in paragraphs, so one in the deck itself is nobody's place in the result; a deck with quotation
    marks is kept as a paragraph when a source is taken in.
    """
    if not document.deck:
        return attribute(document, language, lexicon=lexicon)
    above = Paragraph("deck", document.deck)
    whole = replace(
        document,
        paragraphs=(above, *document.paragraphs),
        quotations=tuple(_moved(quotation, 1) for quotation in document.quotations),
    )
    found = attribute(whole, language, lexicon=lexicon)
    kept = tuple(_moved(q, -1) for q in found.quotations if all(part.paragraph for part in q.parts))
    named = {name for quotation in kept for name in (quotation.speaker, quotation.via)}
    listed = {speaker.id for speaker in document.speakers}
    speakers = tuple(speaker for speaker in found.speakers if speaker.id in named or speaker.id in listed)
    return replace(document, quotations=_numbered(document, kept), speakers=speakers)


def _moved(quotation: Quotation, by: int) -> Quotation:
    return replace(quotation, parts=tuple(Part(part.paragraph + by, part.span) for part in quotation.parts))


def _numbered(document: Document, quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """The quotations with ids without a gap: those of the document keep theirs."""
    own = {quotation.id for quotation in document.quotations}
    numbers = (f"q{number}" for number in range(1, len(quotations) + len(own) + 1) if f"q{number}" not in own)
    return tuple(q if q.id in own else replace(q, id=next(numbers)) for q in quotations)
