"""Corrections of the head of a document, and that importing the source again keeps them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document.correct import CorrectionError
from reader.document.correct_head import HEAD, correct_head, correct_role, value_of
from reader.document.model import BY_HAND, Document, Paragraph, Part, Quotation, Source, Span, Speaker
from reader.document.yaml.read import load
from reader.document.yaml.write import dump
from reader.ingest.corrections import carried

DOCUMENT = Document(
    "Orchard Sold",
    (Paragraph("p1", "“Nobody asked the trees,” said Hedda Brandt."),),
    quotations=(Quotation("q1", (Part(0, Span(1, 24)),), "brandt", rule="quotation-cue-speaker"),),
    speakers=(Speaker("brandt", "Hedda Brandt", role="picker"),),
    byline="Fen Herald",
    published="2026-05-03",
    source=Source(url="https://herald.example/a", inferred=("title", "byline")),
)
VALUES = {
    "title": "Orchard above Tarn sold unseen",
    "deck": "The pickers heard it last",
    "byline": "Ivy Marsh",
    "publisher": "The Fen Herald",
    "published": "2026-05-04",
    "url": "https://herald.example/b",
}


@pytest.mark.parametrize("field", HEAD)
def test_a_field_is_corrected_saved_and_kept(field: str) -> None:
    corrected = correct_head(DOCUMENT, field, f"  {VALUES[field]} ")
    assert value_of(corrected, field) == VALUES[field]
    assert corrected.source.corrected == (field,)
    assert field not in corrected.source.inferred
    assert load(dump(corrected)) == corrected
    again = carried(corrected, replace(DOCUMENT, quotations=(), speakers=(), byline="Another Paper", title="Other"))
    assert value_of(again, field) == VALUES[field]
    assert again.source.corrected == (field,)
    assert field not in again.source.inferred
    assert (again.title == "Other") == (field != "title")


def test_the_same_value_is_no_correction() -> None:
    assert correct_head(DOCUMENT, "byline", "Fen  Herald") is DOCUMENT


def test_a_field_can_be_emptied_and_stays_empty() -> None:
    corrected = correct_head(DOCUMENT, "byline", "")
    assert carried(corrected, DOCUMENT).byline == ""


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("title", " ", "needs a headline"),
        ("published", "yesterday", "is no date"),
        ("published", "2026-13-40", "is no date"),
        ("url", "javascript:alert(1)", "is no address"),
        ("url", "herald.example", "is no address"),
    ],
)
def test_what_cannot_stand_in_a_head(field: str, value: str, message: str) -> None:
    with pytest.raises(CorrectionError, match=message):
        correct_head(DOCUMENT, field, value)


@pytest.mark.parametrize("value", ["2026", "2026-05", "2026-05-04T10:00:00+02:00", ""])
def test_dates_as_far_as_they_are_known(value: str) -> None:
    assert correct_head(DOCUMENT, "published", value).published == value


def test_the_role_of_a_speaker_is_kept_with_their_quotations() -> None:
    corrected = correct_role(DOCUMENT, "brandt", "orchard keeper", "Tarn Growers")
    assert corrected.quotations[0].rule == BY_HAND
    again = carried(corrected, replace(DOCUMENT, quotations=(), speakers=()))
    assert [(s.role, s.affiliation) for s in again.speakers] == [("orchard keeper", "Tarn Growers")]
