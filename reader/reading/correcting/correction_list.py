"""What a person corrected in a document, each with what it was before. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.document.certainty import doubt
from reader.document.correcting.head import HEAD, value_of
from reader.document.model import BY_HAND, Document, Quotation, QuotationKind, speakers_by_id, words_of

UNKNOWN = "speaker not identified"
NOT_FOUND = "not found"
NO_QUOTATION = "nobody is quoted"
NONE = "none"


@dataclass(frozen=True, slots=True)
class Corrected:
    """One correction. ``place`` indexes `Document.quotations`; None for one that is about no quotation.

    ``before`` and ``after`` are what stood there and stands there now, ``words`` the first words it is about.
    """

    place: int | None
    before: str
    after: str
    words: str = ""


def is_corrected(document: Document, opened: Document | None = None) -> bool:
    """Whether `corrections` lists anything."""
    if document.source.corrected or any(quotation.rule == BY_HAND for quotation in document.quotations):
        return True
    return any(speaker.corrected for speaker in document.speakers) or (
        opened is not None and any(_about_speakers(document, opened))
    )


def corrections(document: Document, by_rules: Document, opened: Document | None = None) -> list[Corrected]:
    """What was corrected in a document, in reading order; before that what is about its head and its speakers.

    ``by_rules`` is the same text as the rules attribute it, without anything decided by hand. ``opened`` is the
    document as it was opened, which tells what stood there before; None where it is not kept.
    """
    found = [
        Corrected(None, f"{field}: {_value(opened, field)}", value_of(document, field) or NONE)
        for field in document.source.corrected
        if field in HEAD
    ]
    if opened is not None:
        found += _about_speakers(document, opened)
    earlier = {quotation.parts[0]: (by_rules, quotation) for quotation in by_rules.quotations}
    if opened is not None:  # what stood in the file counts before what the rules would say
        earlier |= {q.parts[0]: (opened, q) for q in opened.quotations if q.rule != BY_HAND}
    for number, quotation in enumerate(document.quotations):
        if quotation.rule == BY_HAND:
            was = earlier.get(quotation.parts[0])
            before = NOT_FOUND if was is None else _whose(*was)
            words = " ".join(words_of(document, quotation).split())
            found.append(Corrected(number, before, _whose(document, quotation), words))
    return found


def _value(opened: Document | None, field: str) -> str:
    """What stood in a field of the head before a person corrected it, as far as that is known."""
    if opened is None or field in opened.source.corrected:
        return "as imported"
    return value_of(opened, field) or NONE


def _about_speakers(document: Document, opened: Document) -> Iterator[Corrected]:
    """Who was renamed or merged, and whose role or affiliation was corrected."""
    before, now = speakers_by_id(opened), speakers_by_id(document)
    for speaker in document.speakers:
        was = before.get(speaker.id)
        if was is not None and was.name != speaker.name:
            yield Corrected(None, was.name, speaker.name, "renamed")
        for field in speaker.corrected:
            known = was is not None and field not in was.corrected
            value = (getattr(was, field) or NONE) if known else "as imported"
            yield Corrected(None, f"{field}: {value}", getattr(speaker, field) or NONE, speaker.name)
    for gone in opened.speakers:
        into = next((speaker for speaker in document.speakers if gone.name in speaker.aliases), None)
        if gone.id not in now and into is not None:
            yield Corrected(None, gone.name, into.name, "merged")


def _whose(document: Document, quotation: Quotation) -> str:
    """The speaker of a quotation in words, with a question mark where they are inferred."""
    if quotation.kind is QuotationKind.SCARE:
        return NO_QUOTATION
    name = next((speaker.name for speaker in document.speakers if speaker.id == quotation.speaker), None)
    return UNKNOWN if name is None else name + doubt(quotation)
