"""Which quotations hang on another: their speaker follows from who said that one.

"She said" and words without any attribution go to whoever spoke before. When a person corrects who that was, the rules
are asked again with the correction as given; whoever changes with it hangs on it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from reader.document.certainty import is_inferred
from reader.document.correcting import correct as by_hand
from reader.document.model import (
    BY_HAND,
    Document,
    Part,
    Quotation,
    QuotationKind,
    Speaker,
    SpeakerKind,
    speakers_by_id,
)

Attribute = Callable[[Document], Document]
"""Attribute a document anew: all but its quotations `BY_HAND`."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """What hangs on a quotation (by index) that a person gave to a speaker, in the document as it was then."""

    document: Document
    number: int
    speaker: str
    others: tuple[int, ...]


_STAND_IN = "Somebody Else"
"""The name of a person who is in no document, to ask what would follow if they had said something."""

AROUND = 80
"""Paragraphs before and after a quotation that are read again, in a document that has more."""


def hanging(document: Document, corrected: Document, index: int, attribute: Attribute) -> tuple[int, ...]:
    """The indices of the quotations that hang on one (by index) which a person gave to somebody in ``corrected``.

    They had the same speaker as it had in ``document``, not by hand, the rules gave them that one, and now give them
    the other. Where it was right as it was, they are the doubtful ones that would go to somebody else if it did.
    Indices are those of both documents, which have the same quotations.
    """
    old, new = document.quotations[index].speaker, corrected.quotations[index].speaker
    if old == new:
        return _confirmed(corrected, index, attribute)
    first, last = _range(document, index)
    by_part = {
        quotation.parts[0]: number
        for number, quotation in enumerate(document.quotations)
        if number != index and quotation.speaker == old and _may_follow(quotation)
    }
    if new is None or not any(first <= part.paragraph < last for part in by_part):
        return ()
    before = _speakers(attribute(_excerpt(document, first, last)), first)
    after = _speakers(attribute(_excerpt(corrected, first, last)), first)
    was, now = speakers_by_id(document).get(old or ""), speakers_by_id(corrected)[new]
    return tuple(
        sorted(
            number
            for part, number in by_part.items()
            if part in before and part in after and _is(before[part], was) and _is(after[part], now)
        )
    )


def _confirmed(document: Document, index: int, attribute: Attribute) -> tuple[int, ...]:
    """The doubtful quotations of the same speaker that the rules give to somebody else when they are told that the
    one at ``index`` is somebody else's."""
    speaker = document.quotations[index].speaker
    first, last = _range(document, index)
    by_part = {
        quotation.parts[0]: number
        for number, quotation in enumerate(document.quotations)
        if number != index and quotation.speaker == speaker and is_inferred(quotation) and _may_follow(quotation)
    }
    if speaker is None or not any(first <= part.paragraph < last for part in by_part):
        return ()
    known = speakers_by_id(document)[speaker]
    now = _speakers(attribute(_excerpt(document, first, last)), first)
    theirs = [part for part in by_part if part in now and _is(now[part], known)]
    found: set[int] = set()
    for other in _others(document, index):
        if not theirs:
            break
        changed, to = by_hand.add_speaker(document, other)
        then = _speakers(attribute(_excerpt(by_hand.attribute(changed, index, to), first, last)), first)
        found |= {by_part[part] for part in theirs if part in then and not _is(then[part], known)}
    return tuple(sorted(found))


def _others(document: Document, index: int) -> tuple[str, ...]:
    """Names of others who might have said a quotation: the likeliest one, else another speaker, and nobody known."""
    quotation = document.quotations[index]
    own = speakers_by_id(document)[quotation.speaker or ""].name
    likely = [one.name for one in quotation.candidates if one.name != own]
    listed = [one.name for one in document.speakers if one.name != own and one.kind is SpeakerKind.PERSON]
    return (*(likely or listed)[:1], _STAND_IN)


def _may_follow(quotation: Quotation) -> bool:
    return quotation.rule != BY_HAND and quotation.kind is not QuotationKind.SCARE


def _is(one: Speaker | None, other: Speaker | None) -> bool:
    """Whether two speakers of two attributions are one person, or both nobody."""
    if one is None or other is None:
        return one is other
    names = {name.casefold() for name in (other.name, *other.aliases)}
    return one.name.casefold() in names


def _range(document: Document, index: int) -> tuple[int, int]:
    """The paragraphs to read again: all, or those around a quotation of a long document."""
    paragraph, count = document.quotations[index].paragraph, len(document.paragraphs)
    if count <= 2 * AROUND:
        return 0, count
    return max(paragraph - AROUND, 0), min(paragraph + AROUND, count)


def _excerpt(document: Document, first: int, last: int) -> Document:
    """Some paragraphs of a document, with the quotations by hand that stand whole in them."""
    kept = [
        replace(q, parts=tuple(Part(part.paragraph - first, part.span) for part in q.parts))
        for q in document.quotations
        if q.rule == BY_HAND and all(first <= part.paragraph < last for part in q.parts)
    ]
    return replace(document, paragraphs=document.paragraphs[first:last], quotations=tuple(kept))


def _speakers(document: Document, first: int) -> dict[Part, Speaker | None]:
    """The speaker of each quotation by where it begins, in paragraphs of the whole document."""
    everyone = speakers_by_id(document)
    return {
        Part(q.parts[0].paragraph + first, q.parts[0].span): everyone.get(q.speaker or "") for q in document.quotations
    }
