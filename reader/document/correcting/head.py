"""Corrections of the head of a document by hand: headline, deck, byline, date, publisher, address, and roles.

A citation is made from the head, so a wrong head makes a wrong citation. What a person wrote is named in
``Source.corrected``, so that it is told apart and survives importing the source again.
"""

from __future__ import annotations

from dataclasses import replace

from reader.document.correcting.correct import CorrectionError
from reader.document.dates import is_date
from reader.document.model import Document, Speaker

HEAD = ("title", "deck", "byline", "publisher", "published", "url")
"""The fields of a head that can be corrected, by the names that they have in a document."""

ROLES = ("role", "affiliation")
"""The fields of a speaker that can be corrected so, by the names that they have there."""


def value_of(document: Document, field: str) -> str:
    """The value of a field of `HEAD`; an empty string where the document has none."""
    return document.source.url if field == "url" else str(getattr(document, field))


def correct_head(document: Document, field: str, value: str) -> Document:
    """Give a field of `HEAD` another value; an empty one takes it out. With another byline the list of authors goes.

    Raises:
        CorrectionError: the date is none, or the address is no ``http`` or ``https`` URL.
    """
    value = " ".join(value.split())
    if field == "published" and value and not is_date(value):
        raise CorrectionError(f"“{value}” is no date; write 2026-03-05, 2026-03 or 2026")
    if field == "url" and value and not value.lower().startswith(("http://", "https://")):
        raise CorrectionError(f"“{value}” is no address; it begins with https://")
    if value == " ".join(value_of(document, field).split()):
        return document
    corrected = tuple(dict.fromkeys((*document.source.corrected, field)))
    inferred = tuple(name for name in document.source.inferred if name != field)
    source = replace(document.source, corrected=corrected, inferred=inferred)
    authors = () if field == "byline" else document.authors
    return _with(replace(document, source=source, authors=authors), field, value)


def correct_role(document: Document, speaker: str, role: str, affiliation: str = "") -> Document:
    """Give a speaker (by id) another role and affiliation. How sure their quotations are, and why, stays as it is."""
    known = next(s for s in document.speakers if s.id == speaker)
    wanted = replace(known, role=" ".join(role.split()), affiliation=" ".join(affiliation.split()))
    fields = [field for field in ROLES if getattr(wanted, field) != " ".join(getattr(known, field).split())]
    if not fields:
        return document
    changed = replace(wanted, corrected=tuple(dict.fromkeys((*known.corrected, *fields))))
    return replace(document, speakers=tuple(changed if s.id == speaker else s for s in document.speakers))


def with_head_of(base: Document, ours: Document, theirs: Document) -> tuple[Document, int]:
    """``theirs`` with the fields of the head that differ between ``base`` and ``ours``, and how many are lost.

    Lost are those that ``theirs`` has otherwise, too: they stay as they are there.
    """
    merged, lost = theirs, 0
    for field in HEAD:
        before, own, other = (_state(document, field) for document in (base, ours, theirs))
        if own in (before, other):
            continue
        if other != before:
            lost += 1
            continue
        value, *marks, authors = own
        if field == "byline":
            merged = replace(merged, authors=authors)
        source = merged.source
        inferred, corrected = (
            _marked(now, field, is_marked, like)
            for now, is_marked, like in zip(
                (source.inferred, source.corrected), marks, (ours.source.inferred, ours.source.corrected), strict=True
            )
        )
        source = replace(source, inferred=inferred, corrected=corrected)
        merged = _with(replace(merged, source=source), field, value)
    return merged, lost


def _state(document: Document, field: str) -> tuple[str, bool, bool, tuple[str, ...]]:
    """The value of a field, whether it is inferred, or corrected by hand; for the byline also the authors listed."""
    source = document.source
    authors = document.authors if field == "byline" else ()
    return value_of(document, field), field in source.inferred, field in source.corrected, authors


def _marked(names: tuple[str, ...], field: str, is_marked: bool, like: tuple[str, ...]) -> tuple[str, ...]:
    """``names`` with or without a field, in the order of ``like``; others stand behind."""
    wanted = {*names, field} if is_marked else {*names} - {field}
    return tuple(name for name in dict.fromkeys((*like, *names, field)) if name in wanted)


def carried_roles(earlier: Document, document: Document) -> Document:
    """``document`` with the roles and affiliations that a person corrected in ``earlier``, by the speaker's name."""
    by_name = {speaker.name: speaker for speaker in earlier.speakers if speaker.corrected}
    return replace(
        document,
        speakers=tuple(_with_role(s, by_name[s.name]) if s.name in by_name else s for s in document.speakers),
    )


def _with_role(speaker: Speaker, known: Speaker) -> Speaker:
    kept = set(known.corrected)
    return replace(
        speaker,
        role=known.role if "role" in kept else speaker.role,
        affiliation=known.affiliation if "affiliation" in kept else speaker.affiliation,
        corrected=tuple(dict.fromkeys((*speaker.corrected, *known.corrected))),
    )


def carried_head(earlier: Document, document: Document) -> Document:
    """``document`` with the fields of the head that a person corrected in ``earlier``, and the authors listed there:
    no source lists any.
    """
    if earlier.authors:
        document = replace(document, authors=earlier.authors)
    for field in earlier.source.corrected:
        if field in HEAD:
            inferred = tuple(name for name in document.source.inferred if name != field)
            corrected = (*document.source.corrected, field)
            source = replace(document.source, corrected=corrected, inferred=inferred)
            document = _with(replace(document, source=source), field, value_of(earlier, field))
    return document


def _with(document: Document, field: str, value: str) -> Document:
    match field:
        case "url":
            return replace(document, source=replace(document.source, url=value))
        case "title":
            return replace(document, title=value)
        case "deck":
            return replace(document, deck=value)
        case "byline":
            return replace(document, byline=value)
        case "publisher":
            return replace(document, publisher=value)
        case _:
            return replace(document, published=value)
