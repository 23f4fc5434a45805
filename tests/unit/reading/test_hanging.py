"""What hangs on a quotation: those whose speaker follows from who said it."""

from __future__ import annotations

from dataclasses import replace

from reader.document import BY_HAND, Document, Paragraph
from reader.document.correcting import correct as by_hand
from reader.ingest.make import with_quotations
from reader.reading.correcting.hanging import AROUND, hanging

TEXTS = (
    "Mira Osk, the mayor, met Paula Lind, the surveyor, on the quay.",
    "“The wall is cracked,” she said.",
    "“It was built too fast.”",
    "“Nobody asked us,” she said. “We would have told them.”",
    "Then Jonas Brekke arrived. “I will pay for it,” Brekke said.",
    "“I never will,” said Osk.",
)


def read(*texts: str) -> Document:
    return with_quotations(Document("Wall", tuple(Paragraph(f"p{n}", text) for n, text in enumerate(texts))))


def corrected(document: Document, number: int, name: str) -> Document:
    document, speaker = by_hand.add_speaker(document, name)
    return by_hand.attribute(document, number, speaker)


def test_what_goes_on_and_what_a_pronoun_says_hangs_on_who_spoke():
    document = read(*TEXTS)
    assert {q.speaker for q in document.quotations[:4]} == {"osk"}
    assert hanging(document, corrected(document, 0, "Paula Lind"), 0, with_quotations) == (1, 2, 3)


def test_nothing_hangs_on_the_last_of_a_run():
    document = read(*TEXTS)
    assert hanging(document, corrected(document, 3, "Paula Lind"), 3, with_quotations) == ()


def test_who_is_named_beside_the_words_does_not_hang_on_anybody():
    document = read(*TEXTS)
    assert hanging(document, corrected(document, 4, "Paula Lind"), 4, with_quotations) == ()


def test_what_was_decided_by_hand_does_not_change():
    document = read(*TEXTS)
    document = by_hand.attribute(document, 2, "osk")
    found = hanging(document, corrected(document, 0, "Paula Lind"), 0, with_quotations)
    assert 2 not in found
    assert 1 in found


def test_in_a_long_document_only_what_is_around_is_read_again():
    filler = ("It rained on the quay.",) * (AROUND + 10)
    document = read(*filler, *TEXTS, *filler)
    seen: list[int] = []

    def attribute(excerpt: Document) -> Document:
        seen.append(len(excerpt.paragraphs))
        return with_quotations(excerpt)

    assert hanging(document, corrected(document, 0, "Paula Lind"), 0, attribute) == (1, 2, 3)
    assert seen == [2 * AROUND, 2 * AROUND]


def test_a_document_that_the_rules_read_otherwise_offers_nothing():
    document = read(*TEXTS)
    others = tuple(replace(q, speaker="brekke") if n == 1 else q for n, q in enumerate(document.quotations))
    document = replace(document, quotations=others)
    assert 1 not in hanging(document, corrected(document, 0, "Paula Lind"), 0, with_quotations)
    assert all(q.rule != BY_HAND for q in document.quotations)


def test_what_is_inferred_hangs_on_one_that_is_accepted_as_it_is():
    document = read(*TEXTS)
    doubtful = tuple(replace(q, confidence=0.5 if n < 3 else 1.0) for n, q in enumerate(document.quotations))
    document = replace(document, quotations=doubtful)
    accepted = by_hand.attribute(document, 0, "osk")
    assert hanging(document, accepted, 0, with_quotations) == (1, 2)


def test_what_is_sure_needs_nobody_to_accept_it():
    document = read(*TEXTS)
    sure = tuple(replace(q, confidence=1.0) for q in document.quotations)
    document = replace(document, quotations=sure)
    assert hanging(document, by_hand.attribute(document, 0, "osk"), 0, with_quotations) == ()
