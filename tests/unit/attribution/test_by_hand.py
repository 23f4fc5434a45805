"""Corrections that a person made are kept, and decide what goes on from them."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution import attribute, paragraphs_of
from reader.document.model import BY_HAND, Document, QuotationKind, Speaker, speakers_by_id, words_of

TEXT = "The gate\n\n“It sticks,” said Ana Ruiz, a gardener.\n\n“It always stuck.”\n\n“Oil helps,” Ruiz said."


def corrected() -> Document:
    """The article with its second quotation, which floats, given to somebody else."""
    document = attribute(paragraphs_of(TEXT))
    floating = document.quotations[1]
    hand = replace(floating, speaker="keeper", rule=BY_HAND, confidence=1.0, note="heard on the tape")
    return replace(
        document,
        quotations=(document.quotations[0], hand, *document.quotations[2:]),
        speakers=(*document.speakers, Speaker("keeper", "Old Tom", role="keeper")),
    )


def test_a_correction_survives_with_its_id_note_and_speaker() -> None:
    before = corrected()
    after = attribute(before)
    kept = next(q for q in after.quotations if q.rule == BY_HAND)
    assert kept == next(q for q in before.quotations if q.rule == BY_HAND)
    assert speakers_by_id(after)["keeper"] == Speaker("keeper", "Old Tom", role="keeper")
    assert len(after.quotations) == 3


def test_what_floats_behind_a_correction_follows_it() -> None:
    text = TEXT.replace("“It always stuck.”", "“It always stuck.”\n\n“Since the flood.”")
    document = attribute(paragraphs_of(text))
    hand = replace(document.quotations[1], speaker="keeper", rule=BY_HAND)
    given = replace(document, quotations=(hand,), speakers=(Speaker("keeper", "Old Tom"),))
    after = attribute(given)
    assert [q.speaker for q in after.quotations] == ["ruiz", "keeper", "keeper", "ruiz"]


def test_marks_that_were_called_scare_by_hand_stay_so() -> None:
    document = attribute(paragraphs_of(TEXT))
    scare = replace(document.quotations[0], kind=QuotationKind.SCARE, speaker=None, rule=BY_HAND)
    after = attribute(replace(document, quotations=(scare,)))
    assert after.quotations[0] == scare


def test_a_speaker_entered_by_hand_is_found_by_name_and_keeps_their_id() -> None:
    document = paragraphs_of(TEXT)
    found = attribute(document)
    hand = replace(found.quotations[1], speaker="the-gardener", rule=BY_HAND)
    named = Speaker("the-gardener", "Ana Ruiz", role="head gardener", aliases=("Annie",))
    after = attribute(replace(document, quotations=(hand,), speakers=(named,)))
    assert after.speakers == (named,)
    assert {q.speaker for q in after.quotations} == {"the-gardener"}


def test_speakers_that_nobody_quotes_any_more_are_not_listed() -> None:
    document = replace(paragraphs_of(TEXT), speakers=(Speaker("ghost", "Nobody Atall"),))
    assert [s.name for s in attribute(document).speakers] == ["Ana Ruiz"]


def test_the_text_is_untouched() -> None:
    document = paragraphs_of(TEXT)
    after = attribute(document)
    assert after.paragraphs is document.paragraphs
    assert [words_of(after, q) for q in after.quotations] == ["It sticks,", "It always stuck.", "Oil helps,"]
