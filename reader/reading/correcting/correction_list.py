"""What a person corrected in a document, each with what it was before. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document.certainty import doubt
from reader.document.model import BY_HAND, Document, Quotation, QuotationKind, words_of

UNKNOWN = "speaker not identified"
NOT_FOUND = "not found"
NO_QUOTATION = "nobody is quoted"


@dataclass(frozen=True, slots=True)
class Corrected:
    """One correction. ``place`` indexes `Document.quotations`; None for one that is about no quotation.

    ``before`` and ``after`` are what stood there and stands there now, ``words`` the first words it is about.
    """

    place: int | None
    before: str
    after: str
    words: str = ""


def corrections(document: Document, by_rules: Document, opened: Document | None = None) -> list[Corrected]:
    """What was corrected in a document, in reading order; before that what is about its head and its speakers.

    ``by_rules`` is the same text as the rules attribute it, without anything decided by hand. ``opened`` is the
    document as it was opened, by which renamed speakers are known; None where it is not kept.
    """
    found = [
        Corrected(None, f"{field}, as imported", str(getattr(document, field, "")))
        for field in document.source.corrected
    ]
    if opened is not None:
        names = {speaker.id: speaker.name for speaker in opened.speakers}
        found += [
            Corrected(None, names[speaker.id], speaker.name, "renamed")
            for speaker in document.speakers
            if names.get(speaker.id, speaker.name) != speaker.name
        ]
    earlier = {quotation.parts[0]: quotation for quotation in by_rules.quotations}
    for number, quotation in enumerate(document.quotations):
        if quotation.rule == BY_HAND:
            was = earlier.get(quotation.parts[0])
            before = NOT_FOUND if was is None else _whose(by_rules, was)
            words = " ".join(words_of(document, quotation).split())
            found.append(Corrected(number, before, _whose(document, quotation), words))
    return found


def _whose(document: Document, quotation: Quotation) -> str:
    """The speaker of a quotation in words, with a question mark where they are inferred."""
    if quotation.kind is QuotationKind.SCARE:
        return NO_QUOTATION
    name = next((speaker.name for speaker in document.speakers if speaker.id == quotation.speaker), None)
    return UNKNOWN if name is None else name + doubt(quotation)
