"""Corrections by hand: who said it, who is who, and what is a quotation at all.

Each takes a document and gives the corrected one. What a person decided is marked `BY_HAND` with full
confidence, so that it is told apart from what was inferred and survives importing the source again.
"""

from __future__ import annotations

from dataclasses import replace

from reader.document.model import (
    BY_HAND,
    Document,
    Part,
    Quotation,
    QuotationKind,
    Span,
    Speaker,
    words_of,
)
from reader.document.quotation_marks import MARKS
from reader.document.speakers.identifiers import identifier_of
from reader.errors import ReaderError
from reader.text.patterns import later

_SENTENCE_END = later(r"[.!?…,][”\"’]?$")


class CorrectionError(ReaderError, ValueError):
    """The correction is not possible here. The message is a sentence for people."""


def attribute(document: Document, quotation: int, speaker: str) -> Document:
    """Give a quotation (by index) to a speaker (by id). A scare quote becomes a quotation by it."""
    old = document.quotations[quotation]
    kind = _kind_of(document, old) if old.kind is QuotationKind.SCARE else old.kind
    via = None if old.via == speaker else old.via
    return _with(document, quotation, replace(old, speaker=speaker, kind=kind, via=via, rule=BY_HAND, confidence=1.0))


def to_scare(document: Document, quotation: int) -> Document:
    """Mark a quotation as scare quotes: irony, a title or a nickname, not somebody's words."""
    old = document.quotations[quotation]
    changed = replace(old, speaker=None, via=None, cue="", kind=QuotationKind.SCARE, rule=BY_HAND, confidence=1.0)
    return _without_unquoted(_with(document, quotation, changed), old.speaker)


def to_quotation(document: Document, quotation: int) -> Document:
    """Turn scare quotes back into a quotation; `attribute` then gives it a speaker."""
    old = document.quotations[quotation]
    return _with(document, quotation, replace(old, kind=_kind_of(document, old), rule=BY_HAND, confidence=1.0))


def add_speaker(document: Document, name: str) -> tuple[Document, str]:
    """Add a person as a speaker. Return the document and the new id, or the id of an existing speaker of that name.

    Raises:
        CorrectionError: the name is empty.
    """
    name = " ".join(name.split())
    if not name:
        raise CorrectionError("A speaker needs a name")
    for speaker in document.speakers:
        if speaker.name.casefold() == name.casefold():
            return document, speaker.id
    taken = {speaker.id for speaker in document.speakers}
    identifier = stem = identifier_of(name)
    number = 2
    while identifier in taken:
        identifier, number = f"{stem}-{number}", number + 1
    return replace(document, speakers=(*document.speakers, Speaker(identifier, name))), identifier


def rename(document: Document, speaker: str, name: str) -> Document:
    """Rename a speaker. The old name becomes an alias; how sure their quotations are, and why, stays as it is.

    Raises:
        CorrectionError: the name is empty, or another speaker's.
    """
    name = " ".join(name.split())
    if not name:
        raise CorrectionError("A speaker needs a name")
    if any(s.id != speaker and s.name.casefold() == name.casefold() for s in document.speakers):
        raise CorrectionError(f"Another speaker is called {name}; merge them instead")
    speakers = tuple(
        replace(s, name=name, aliases=_names(s.aliases, s.name, without=name)) if s.id == speaker else s
        for s in document.speakers
    )
    return replace(document, speakers=speakers)


def merge(document: Document, speaker: str, into: str) -> Document:
    """Merge two speakers. The first is removed, and its names, quotations and relays go to the other.

    How sure the quotations are, and why, stays as it is: that two names are one person says nothing about who spoke.

    Raises:
        CorrectionError: they are the same already.
    """
    if speaker == into:
        raise CorrectionError("That is the same speaker")
    gone = next(s for s in document.speakers if s.id == speaker)
    speakers = tuple(
        replace(
            s,
            role=_kept("role", s, gone),
            affiliation=_kept("affiliation", s, gone),
            corrected=tuple(dict.fromkeys((*s.corrected, *gone.corrected))),
            aliases=_names(s.aliases, gone.name, *gone.aliases, without=s.name),
        )
        if s.id == into
        else s
        for s in document.speakers
        if s.id != speaker
    )
    return _moved(replace(document, speakers=speakers), speaker, into)


def split(document: Document, quotation: int, into: str) -> Document:
    """Give a quotation and all later ones of its speaker to another speaker: two were taken for one."""
    speaker = document.quotations[quotation].speaker
    quotations = tuple(
        replace(q, speaker=into, rule=BY_HAND, confidence=1.0) if n >= quotation and q.speaker == speaker else q
        for n, q in enumerate(document.quotations)
    )
    return _without_unquoted(replace(document, quotations=quotations), speaker)


def add_quotation(document: Document, paragraph: int, span: Span, speaker: str | None) -> tuple[Document, int]:
    """Add a quotation of the words in a span. Return the document and the quotation's index.

    Quotation marks and blanks at the ends of the span are left out. Words in marks are direct or partial,
    others indirect.

    Raises:
        CorrectionError: nothing is left of the span, or a quotation stands there already.
    """
    text = document.paragraphs[paragraph].text
    start, end = span.start, min(span.end, len(text))
    while start < end and (text[start].isspace() or text[start] in MARKS):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in MARKS):
        end -= 1
    if start == end:
        raise CorrectionError("Select some words first")
    part = Part(paragraph, Span(start, end))
    for quotation in document.quotations:
        if any(p.paragraph == paragraph and p.span.overlaps(part.span) for p in quotation.parts):
            raise CorrectionError("There is a quotation in these words already; a gives it to somebody else")
    taken = {quotation.id for quotation in document.quotations}
    number = len(document.quotations) + 1
    while f"q{number}" in taken:
        number += 1
    added = Quotation(f"q{number}", (part,), speaker, rule=BY_HAND)
    added = replace(added, kind=_kind_of(document, added))
    quotations = tuple(sorted((*document.quotations, added), key=lambda q: q.parts[0]))
    return replace(document, quotations=quotations), quotations.index(added)


def _with(document: Document, quotation: int, changed: Quotation) -> Document:
    quotations = document.quotations
    return replace(document, quotations=(*quotations[:quotation], changed, *quotations[quotation + 1 :]))


def _moved(document: Document, speaker: str, into: str) -> Document:
    """Give all quotations and relays of a speaker to another."""
    quotations = tuple(
        replace(
            q,
            speaker=into if q.speaker == speaker else q.speaker,
            via=None if {q.via, q.speaker} <= {speaker, into} else into if q.via == speaker else q.via,
        )
        if speaker in (q.speaker, q.via)
        else q
        for q in document.quotations
    )
    return replace(document, quotations=quotations)


def _without_unquoted(document: Document, speaker: str | None) -> Document:
    """Remove a speaker without quotations, so that the list has only people who are quoted."""
    if speaker is None or any(speaker in (q.speaker, q.via) for q in document.quotations):
        return document
    return replace(document, speakers=tuple(s for s in document.speakers if s.id != speaker))


def _kind_of(document: Document, quotation: Quotation) -> QuotationKind:
    """Direct for whole sentences in marks, partial for a phrase, indirect without marks."""
    text = document.paragraphs[quotation.paragraph].text
    before = text[quotation.span.start - 1 : quotation.span.start]
    if before not in MARKS or not before:
        return QuotationKind.INDIRECT
    words = words_of(document, quotation)
    whole = words[:1].isupper() and bool(_SENTENCE_END.search(words)) and len(words.split()) > 1
    return QuotationKind.DIRECT if whole else QuotationKind.PARTIAL


def _kept(field: str, speaker: Speaker, gone: Speaker) -> str:
    """What becomes of a role or an affiliation: a person's own correction counts before what was inferred."""
    own, other = str(getattr(speaker, field)), str(getattr(gone, field))
    by_hand = field in speaker.corrected or field not in gone.corrected
    return own if by_hand and (own or field in speaker.corrected) else other


def _names(known: tuple[str, ...], *more: str, without: str) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys((*known, *more)) if name != without)
