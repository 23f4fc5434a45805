"""What a person corrected in a document, taken over when its source is imported again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.document.anchoring.finder import Finder
from reader.document.anchoring.text_quote import quote_part
from reader.document.correct_head import carried_head
from reader.document.model import BY_HAND, Document, Part, Quotation, Speaker


def with_corrections(document: Document, earlier: Path) -> Document:
    """``document`` with the quotations and speakers that a person corrected in the file of an earlier import.

    A quotation is found again by its words and what stands around them (`reader.document.anchoring`). One whose words
    are gone is left out. Without an earlier file, or one that can be read, nothing is taken over.
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
    finder = Finder(paragraph.text for paragraph in document.paragraphs)
    texts = [paragraph.text for paragraph in earlier.paragraphs]
    for quotation in earlier.quotations:
        if quotation.rule != BY_HAND:
            continue
        parts = tuple(finder.find_exact(quote_part(texts, part)) for part in quotation.parts)
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
