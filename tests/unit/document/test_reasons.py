"""Why somebody is shown as a speaker, in sentences that need no knowledge of the rules."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from articles import article

from reader.attribution.content.rules import Rule
from reader.document import BY_HAND, Document, Paragraph, QuotationKind, is_inferred
from reader.document.model import Candidate
from reader.document.reasons import REASONS, why
from reader.ingest.make import with_quotations


def test_every_rule_has_a_sentence_and_every_sentence_a_rule():
    assert set(REASONS) == {*Rule, BY_HAND}


@pytest.mark.parametrize("rule", sorted(REASONS))
@pytest.mark.parametrize("cue", ["", "warned"])
def test_a_sentence_names_no_rule(rule, cue):
    document = article("{a:so it is}")
    quotation = replace(document.quotations[0], rule=rule, cue=cue)
    said = why(replace(document, quotations=(quotation,)), 0)
    assert len(said.split()) > 3
    assert not re.search(r"[{}]|\b[a-z]+-[a-z]+-[a-z]+", said)
    assert "-" not in rule or rule not in said


def test_the_rule_of_another_program_is_told_as_it_is():
    document = article("{a:so it is}")
    quotation = replace(document.quotations[0], rule="by ear")
    assert why(replace(document, quotations=(quotation,)), 0).startswith("the document’s file says: by ear")


def attributed(*texts: str) -> Document:
    paragraphs = tuple(Paragraph(f"p{n}", text) for n, text in enumerate(texts))
    return with_quotations(Document("Pier", paragraphs))


def test_it_tells_where_the_speaker_is_named_and_that_nobody_else_is():
    document = attributed("Mira Osk opened the meeting at nine.", "“The boats are full,” she said.")
    assert why(document, 0) == (
        "behind the words stand who says them and “said”; the sentence before names her; nothing else fits"
    )


def test_of_somebody_inferred_without_a_rival_it_tells_that_it_is_not_sure():
    document = attributed(
        "Mira Osk opened the meeting at nine.", "Osk denied that the wall was “cracked from end to end”."
    )
    (quotation,) = document.quotations
    assert is_inferred(quotation)
    assert why(document, 0).endswith("words given in this way are too often another’s, or nobody’s, to be sure")


def test_it_tells_who_else_fits():
    document = attributed("Mira Osk, the mayor, met Paula Lind, the surveyor.", "“The wall is cracked,” she said.")
    (quotation,) = document.quotations
    others = (Candidate("Mira Osk", 0.6), Candidate("Paula Lind", 0.3))
    document = replace(document, quotations=(replace(quotation, candidates=others),))
    assert why(document, 0).endswith("the sentence before names her; Paula Lind fits too, but less well")


def test_somebody_else_who_is_named_nearby_is_not_passed_over():
    document = attributed("Mira Osk met Jonas Brekke.", "“I agree,” said Brekke.", "“So do I,” said Osk.")
    assert why(document, 0) == ("behind the words stand “said” and who says them; this sentence names them")


def test_of_somebody_named_further_up_it_tells_the_paragraph():
    document = article("Ada A came.", "It rained.", "It stopped.", "{a:So it is.}")
    assert "¶ 1 names them last" in why(document, 0)


def test_names_inside_quotations_do_not_count():
    document = article("Ada A came.", "It rained.", "{b:I like Ada A.} Then nothing. {a:So it is.}")
    assert "¶ 1 names them last" in why(document, 1)


def test_of_nobody_it_tells_the_likeliest():
    document = article("{a:so it is}")
    (quotation,) = document.quotations
    nobody = replace(quotation, speaker=None, rule="floating", candidates=(Candidate("Ada A", 0.21),))
    said = why(replace(document, quotations=(nobody,)), 0)
    assert said.endswith("; nobody fits well enough, the likeliest is Ada A (21%)")


def test_of_a_correction_it_tells_nothing_but_that():
    document = article("{a:so it is}")
    (quotation,) = document.quotations
    assert why(replace(document, quotations=(replace(quotation, rule=BY_HAND),)), 0) == REASONS[BY_HAND]
    scare = replace(quotation, kind=QuotationKind.SCARE, speaker=None, rule="scare")
    assert why(replace(document, quotations=(scare,)), 0) == REASONS["scare"]


def test_of_who_says_i_it_tells_that_the_head_names_them() -> None:
    document = attributed("Tomas Reddick came.", "“They are hungry,” I said.")
    document = with_quotations(replace(document, byline="Orla Fennimore", quotations=(), speakers=()))
    assert "“I” is the author, whom the head of the page names" in why(document, 0)


def test_of_words_that_are_said_of_somebody_it_tells_that_nobody_is_named() -> None:
    document = attributed("Bo Lind was accused of “lying to the House” on Monday.")
    assert why(document, 0).startswith("the sentence says to whom or of whom the words were said")
