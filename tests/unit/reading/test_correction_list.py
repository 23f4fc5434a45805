"""The list of corrections: what was before, and what is now."""

from __future__ import annotations

from dataclasses import replace

from reader.document import Document, Paragraph, Span
from reader.document.correcting import correct as by_hand
from reader.document.correcting.head import correct_head, correct_role
from reader.ingest.make import with_quotations
from reader.reading.correcting.correction_list import corrections, is_corrected

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
    assert not is_corrected(document, document)
    renamed = by_hand.rename(document, document.speakers[0].id, "Mira Osk-Hell")
    assert is_corrected(renamed, document)
    assert len(corrections(renamed, by_rules(renamed), document)) == 1


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


def test_what_stood_in_the_file_counts_before_what_the_rules_would_say():
    told = read()
    opened, other = by_hand.add_speaker(told, "Ada Bell")
    given = replace(opened.quotations[0], speaker=other, rule="from the tape")
    opened = replace(opened, quotations=(given, *opened.quotations[1:]))
    document, lind = by_hand.add_speaker(opened, "Paula Lind")
    (found,) = corrections(by_hand.attribute(document, 0, lind), by_rules(document), opened)
    assert (found.before, found.after) == ("Ada Bell", "Paula Lind")


def test_the_head_roles_and_mergers_are_listed_with_what_was_before():
    opened, bell = by_hand.add_speaker(read(), "M. Osk")
    osk = next(speaker.id for speaker in opened.speakers if speaker.name == "Mira Osk")
    document = correct_head(opened, "title", "The wall cracks")
    document = correct_head(document, "url", "https://wall.example/")
    document = by_hand.merge(correct_role(document, osk, "former mayor"), bell, osk)
    found = [(one.before, one.after, one.words) for one in corrections(document, by_rules(document), opened)]
    assert found == [
        ("title: Wall", "The wall cracks", ""),
        ("url: none", "https://wall.example/", ""),
        ("role: mayor", "former mayor", "Mira Osk"),
        ("M. Osk", "Mira Osk", "merged"),
    ]
    again = corrections(document, by_rules(document), document)
    assert [one.before for one in again] == ["title: as imported", "url: as imported", "role: as imported"]
