"""Merge two people's corrections of one document: a three-way comparison of each quotation and field of the head.

The other person's corrections are never undone: if both changed the same differently, theirs is kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.document.correcting.head import with_head_of
from reader.document.model import Document, Part, Quotation, Speaker
from reader.document.speakers.identifiers import LONGEST_STEM
from reader.errors import ReaderError

_Key = tuple[Part, ...]


class NotCombinedError(ReaderError, ValueError):
    """The documents have different paragraphs."""


@dataclass(frozen=True, slots=True)
class Combined:
    """The merged document. ``yielded`` counts our corrections that were dropped for theirs."""

    document: Document
    yielded: int = 0


def combine(base: Document, ours: Document, theirs: Document) -> Combined:
    """``theirs`` with the changes from ``base`` to ``ours``.

    Raises:
        NotCombinedError: the paragraphs are not the same.
    """
    headed, lost = with_head_of(base, ours, theirs)
    if replace(theirs, source=base.source) == base:
        return Combined(replace(ours, source=headed.source), lost)
    if theirs.paragraphs != base.paragraphs or ours.paragraphs != base.paragraphs:
        raise NotCombinedError
    speakers, known_as = _speakers(base, ours, theirs)
    quotations, yielded = _quotations(base, _called(ours, known_as), theirs)
    named = {name for quotation in quotations for name in (quotation.speaker, quotation.via)}
    everybody = {s.id: s for s in (*theirs.speakers, *base.speakers, *_called(ours, known_as).speakers)}
    missing = [everybody[name] for name in everybody if name in named and name not in speakers]
    listed = (*speakers.values(), *missing)
    return Combined(replace(headed, quotations=quotations, speakers=listed), yielded + lost)


def _speakers(base: Document, ours: Document, theirs: Document) -> tuple[dict[str, Speaker], dict[str, str]]:
    """The speakers of both by id, and the new ids of those of ours whose id is taken."""
    before = {speaker.id: speaker for speaker in base.speakers}
    mine = {speaker.id: speaker for speaker in ours.speakers}
    found: dict[str, Speaker] = {}
    for speaker in theirs.speakers:
        old, own = before.get(speaker.id), mine.get(speaker.id)
        if old is None or own is None or own == old:
            if own is not None or old is None or speaker != old:  # else it is gone in ours
                found[speaker.id] = speaker
        else:
            found[speaker.id] = own if speaker == old else speaker
    known_as: dict[str, str] = {}
    names = {speaker.name.casefold(): speaker.id for speaker in theirs.speakers}
    taken = {*before, *mine, *(speaker.id for speaker in theirs.speakers)}
    for speaker in ours.speakers:
        if speaker.id in before:
            continue
        if same := names.get(speaker.name.casefold()):
            known_as[speaker.id] = same
            continue
        if speaker.id in {other.id for other in theirs.speakers}:
            known_as[speaker.id] = _free(speaker.id, taken)
            taken.add(known_as[speaker.id])
        identifier = known_as.get(speaker.id, speaker.id)
        found[identifier] = replace(speaker, id=identifier)
    return found, known_as


def _called(ours: Document, known_as: dict[str, str]) -> Document:
    """Our document with other ids for some speakers."""
    if not known_as:
        return ours
    return replace(
        ours,
        speakers=tuple(replace(s, id=known_as.get(s.id, s.id)) for s in ours.speakers),
        quotations=tuple(
            replace(q, speaker=known_as.get(q.speaker or "", q.speaker), via=known_as.get(q.via or "", q.via))
            for q in ours.quotations
        ),
    )


def _quotations(base: Document, ours: Document, theirs: Document) -> tuple[tuple[Quotation, ...], int]:
    """The quotations of both in reading order, and how many of our corrections were dropped."""
    before, mine = _by_place(base.quotations), _by_place(ours.quotations)
    found = _by_place(theirs.quotations)
    yielded = 0
    for place in dict.fromkeys((*before, *mine)):
        old, own, other = before.get(place), mine.get(place), found.get(place)
        if _same(own, old) or _same(own, other):
            continue
        if not _same(other, old) or (old is None and any(_overlap(place, taken) for taken in found)):
            yielded += 1
        elif own is None:
            del found[place]
        else:
            found[place] = own if other is None else replace(own, id=other.id)
    taken: set[str] = set()
    whole: list[Quotation] = []
    for place in sorted(found):
        quotation = found[place]
        identifier = quotation.id if quotation.id not in taken else _free(quotation.id, {q.id for q in found.values()})
        taken.add(identifier)
        whole.append(replace(quotation, id=identifier))
    return tuple(whole), yielded


def _same(one: Quotation | None, other: Quotation | None) -> bool:
    """Whether two hold the same, their ids aside: a quotation without one of its own is numbered by its position."""
    return one is other or (one is not None and other is not None and replace(one, id=other.id) == other)


def _by_place(quotations: Iterable[Quotation]) -> dict[_Key, Quotation]:
    return {quotation.parts: quotation for quotation in quotations}


def _overlap(some: _Key, others: _Key) -> bool:
    return any(a.paragraph == b.paragraph and a.span.overlaps(b.span) for a in some for b in others)


def _free(identifier: str, taken: Iterable[str]) -> str:
    identifier = identifier[:LONGEST_STEM]
    known, number = set(taken), 2
    while f"{identifier}-{number}" in known:
        number += 1
    return f"{identifier}-{number}"
