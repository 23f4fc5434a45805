"""Corrections of the head of a document, and that importing the source again keeps them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document.correcting.combine import combine
from reader.document.correcting.correct import CorrectionError, merge, rename
from reader.document.correcting.head import HEAD, correct_head, correct_role, value_of
from reader.document.model import Document, Paragraph, Part, Quotation, Source, Span, Speaker
from reader.document.yaml.read import load
from reader.document.yaml.write import dump
from reader.ingest.corrections import Earlier, carried, combined, with_names

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


@pytest.mark.parametrize("field", HEAD)
def test_a_field_can_be_emptied_and_stays_empty(field: str) -> None:
    corrected = correct_head(DOCUMENT, field, "")
    assert value_of(load(dump(corrected)), field) == ""
    assert value_of(carried(corrected, DOCUMENT), field) == ""


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("published", "yesterday", "is no date"),
        ("published", "2026-13-40", "is no date"),
        ("published", "2026-03-05T99:99", "is no date"),
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


def test_a_role_leaves_each_quotation_its_own_confidence_and_rule() -> None:
    corrected = correct_role(DOCUMENT, "brandt", "orchard keeper", " Tarn  Growers")
    assert corrected.quotations == DOCUMENT.quotations
    assert corrected.speakers[0].corrected == ("role", "affiliation")
    assert load(dump(corrected)) == corrected
    assert correct_role(DOCUMENT, "brandt", "picker") is DOCUMENT


def test_a_role_is_kept_by_the_next_import() -> None:
    corrected = correct_role(DOCUMENT, "brandt", "", "Tarn Growers")
    (again,) = with_names(corrected, DOCUMENT).speakers
    assert (again.role, again.affiliation, again.corrected) == ("", "Tarn Growers", ("role", "affiliation"))
    renamed = rename(corrected, "brandt", "Hedda Brand")
    (again,) = with_names(renamed, DOCUMENT).speakers
    assert (again.name, again.affiliation) == ("Hedda Brand", "Tarn Growers")


def test_a_role_that_is_lost_is_no_longer_kept() -> None:
    corrected = correct_role(DOCUMENT, "brandt", "orchard keeper")
    earlier = Earlier(b"-", corrected)
    assert earlier.is_kept_in(with_names(corrected, DOCUMENT))
    assert not earlier.is_kept_in(replace(DOCUMENT, quotations=(), speakers=()))


def test_of_two_who_are_merged_the_role_counts_that_a_person_wrote() -> None:
    other = Speaker("hedda", "Hedda", role="foreman", corrected=("role",))
    both = replace(DOCUMENT, speakers=(*DOCUMENT.speakers, other))
    assert merge(both, "hedda", "brandt").speakers[0].role == "foreman"
    assert merge(both, "brandt", "hedda").speakers[0].role == "foreman"
    emptied = correct_role(both, "hedda", "")
    assert merge(emptied, "brandt", "hedda").speakers[0].role == ""


@pytest.mark.parametrize("field", HEAD)
def test_a_newer_document_of_ours_gets_what_was_corrected_in_the_one_before(field: str) -> None:
    corrected = correct_head(DOCUMENT, field, VALUES[field])
    newer = replace(DOCUMENT, byline="Another Paper", title="Other")
    again = combined(corrected, newer)
    assert value_of(again, field) == VALUES[field]
    assert (again.quotations, again.speakers) == (newer.quotations, newer.speakers)


def test_authors_that_are_listed_go_with_another_byline_and_else_are_kept() -> None:
    listed = replace(DOCUMENT, authors=("Marsh, Ivy",))
    assert correct_head(listed, "byline", "Tom Reed").authors == ()
    assert correct_head(listed, "title", "Other").authors == ("Marsh, Ivy",)
    assert carried(listed, DOCUMENT).authors == ("Marsh, Ivy",)
    corrected = correct_head(listed, "byline", "Tom Reed")
    since = correct_head(corrected, "title", "Other")
    undone = combine(corrected, listed, since).document
    assert (undone.byline, undone.authors, undone.title) == ("Fen Herald", ("Marsh, Ivy",), "Other")
