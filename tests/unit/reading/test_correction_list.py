"""The list of corrections: what was before, and what is now."""

from __future__ import annotations

from dataclasses import replace

from reader.document import Document, Paragraph, Span
from reader.document.correcting import correct as by_hand
from reader.ingest.make import with_quotations
from reader.reading.correcting.correction_list import corrections

TEXTS = (
    "Mira Osk, the mayor, met Paula Lind, the surveyor, on the quay.",
    "“The wall is cracked,” Osk said.",
    "They called it a “plan” and left the wall as it was.",
)


def read() -> Document:
    return with_quotations(Document("Wall", tuple(Paragraph(f"p{n}", text) for n, text in enumerate(TEXTS))))


def by_rules(document: Document) -> Document:
    return with_quotations(replace(document, quotations=(), speakers=()))


def test_nothing_is_listed_of_what_the_rules_say():
    document = read()
    assert corrections(document, by_rules(document), document) == []


def test_a_corrected_speaker_stands_beside_the_one_before():
    opened = read()
    document, lind = by_hand.add_speaker(opened, "Paula Lind")
    document = by_hand.attribute(document, 0, lind)
    (found,) = corrections(document, by_rules(document), opened)
    assert (found.place, found.before, found.after) == (0, "Mira Osk", "Paula Lind")
    assert found.words.startswith("The wall is cracked")


def test_what_was_added_renamed_and_taken_for_no_quotation_is_listed():
    opened = read()
    document, lind = by_hand.add_speaker(opened, "Paula Lind")
    document, number = by_hand.add_quotation(document, 0, Span(26, 36), lind)
    osk = next(speaker.id for speaker in document.speakers if speaker.name == "Mira Osk")
    document = by_hand.rename(document, osk, "Mira Osk-Hell")
    document = by_hand.to_scare(document, 1)
    found = corrections(document, by_rules(document), opened)
    assert [(one.before, one.after) for one in found if one.place is None][:1] in ([("Mira Osk", "Mira Osk-Hell")], [])
    assert (number, "not found", "Paula Lind") in [(one.place, one.before, one.after) for one in found]
    assert (1, "Mira Osk", "nobody is quoted") in [(one.place, one.before, one.after) for one in found]
