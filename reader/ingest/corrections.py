"""What a person corrected in a document, taken over when its source is imported again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.document.anchor import NotAnchoredError, anchor
from reader.document.correct_head import carried_head
from reader.document.model import BY_HAND, Document, Part, Quotation, Span, Speaker


def with_corrections(document: Document, earlier: Path) -> Document:
    """``document`` with the quotations and speakers that a person corrected in the file of an earlier import.

    A quotation is found again by its words, where it stood if its paragraph still has them, else where they stand once.
    One whose words are gone is left out. Without an earlier file, or one that can be read, nothing is taken over.
    """
    from reader.document.problems import DocumentError
    from reader.document.yaml.read import load_file

    if not earlier.exists():
        return document
    try:
        known = load_file(earlier)
    except DocumentError:
        return document
    return carried(known, document)


def carried(earlier: Document, document: Document) -> Document:
    """``document`` with what stands in ``earlier`` by hand: quotations, speakers, and fields of the head."""
    document = carried_head(earlier, document)
    kept: list[Quotation] = []
    taken: set[Part] = set()
    for quotation in earlier.quotations:
        if quotation.rule != BY_HAND:
            continue
        parts = tuple(_found(earlier, part, document) for part in quotation.parts)
        if any(part is None or part in taken for part in parts):
            continue
        whole = tuple(part for part in parts if part is not None)
        taken.update(whole)
        kept.append(replace(quotation, parts=whole))
    if not kept:
        return document
    kept.sort(key=lambda quotation: quotation.parts[0])
    named = {name for quotation in kept for name in (quotation.speaker, quotation.via)}
    speakers: tuple[Speaker, ...] = tuple(speaker for speaker in earlier.speakers if speaker.id in named)
    return replace(document, quotations=tuple(kept), speakers=speakers)


def _found(earlier: Document, part: Part, document: Document) -> Part | None:
    """Where the words of a part stand now."""
    paragraph = earlier.paragraphs[part.paragraph]
    exact = paragraph.text[part.span.start : part.span.end]
    for index, other in enumerate(document.paragraphs):
        if other.text == paragraph.text:
            return Part(index, part.span)
    places = [index for index, other in enumerate(document.paragraphs) if exact in other.text]
    if len(places) != 1:
        return None
    try:
        return Part(places[0], anchor(exact, document.paragraphs[places[0]].text, Span(part.span.start, part.span.end)))
    except NotAnchoredError:
        return None
