"""Faults of quotations that somebody has looked at: kept as marks with the document's notes, found by the words.

A seen fault is a mark on the quotation with two tags, `SEEN` and the fault itself, and the reason as its note. So it is
listed, changed and taken back as any note is. The same words with another fault are not seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.annotations.anchoring import anchored
from reader.annotations.marks import Mark, MarkScope, has_tag, new_mark, quotes_of
from reader.document.certainty import is_inferred, is_paraphrased
from reader.document.model import Document, Quotation, speakers_by_id
from reader.document.paragraph_numbers import paragraph_number
from reader.verify.check import Checked
from reader.verify.report import code_of
from reader.verify.verdict import Flag, Verdict

SEEN = "seen"
"""The tag of a mark that says that a fault was looked at. By hand it stands for any fault of the quotation."""


def fault_tag(verdict: Verdict) -> str:
    """The tag that names a verdict's fault."""
    return f"{SEEN}-{code_of(verdict)}"


def seen_mark(document: Document, quotation: Quotation, verdict: Verdict, reason: str) -> Mark:
    """A mark that says that this fault was looked at, and why it may stand."""
    speaker = speakers_by_id(document).get(quotation.speaker or "")
    name = "" if speaker is None else speaker.name
    quotes = quotes_of(document, quotation.parts)
    inferred, paraphrased = is_inferred(quotation), is_paraphrased(quotation)
    number = paragraph_number(document, quotation.paragraph)
    mark = new_mark(MarkScope.QUOTATION, quotes, name, inferred=inferred, paraphrased=paraphrased, paragraph=number)
    return replace(mark, tags=(SEEN, fault_tag(verdict)), note=reason)


def is_seen(mark: Mark, checked: Checked) -> bool:
    """Whether a mark on a quotation says that its fault was looked at.

    That somebody else said it was looked at for one speaker: whoever is named since has to be looked at again.
    """
    verdict = checked.verdict
    other = Flag.OTHER_SPEAKER in verdict.flags and mark.speaker != checked.speaker
    if other or not has_tag(mark, SEEN):
        return False
    faults = [tag for tag in mark.tags if tag.casefold().startswith(f"{SEEN}-")]
    return not faults or has_tag(mark, fault_tag(verdict))


def seen(document: Document, marks: Iterable[Mark], checked: Sequence[Checked]) -> tuple[tuple[int, str], ...]:
    """The numbers of the quotations whose fault was looked at, each with the reason that was given."""
    placed = [(mark, place) for mark, place in anchored(document, (m for m in marks if has_tag(m, SEEN))) if place]
    found: dict[int, str] = {}
    for one in checked:
        for mark, place in placed:
            overlaps = any(
                part.paragraph == other.paragraph and part.span.overlaps(other.span)
                for part in one.quotation.parts
                for other in place
            )
            if overlaps and is_seen(mark, one):
                found[one.number] = mark.note
    return tuple(found.items())
