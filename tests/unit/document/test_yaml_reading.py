"""What a file that is right becomes: ids by position, quotations found again after an edit."""

from __future__ import annotations

from reader.document.model import (
    Document,
    Paragraph,
    ParagraphKind,
    Part,
    Quotation,
    QuotationKind,
    Removed,
    Source,
    Span,
    Speaker,
    SpeakerKind,
)
from reader.document.yaml.read import load

HEAD = "quote-reader: 1\ntitle: T\n"


def spans(data: str) -> list[tuple[int, int]]:
    return [(part.span.start, part.span.end) for quotation in load(data).quotations for part in quotation.parts]


def quoting(text: str, *entries: str) -> str:
    lines = "".join(f"      - {{exact: {entry}}}\n" for entry in entries)
    return f"{HEAD}paragraphs:\n  - text: {text}\n    quotations:\n{lines}"


def test_everything_that_a_document_has() -> None:
    data = """\
# a comment
quote-reader: 1
title: >-
  A title
  on two lines
deck: no
byline: null
publisher: 1e3
published: 2019-03-15
language: no
source:
  url: https://example.org/
  file: a.html
  retrieved: 2019-03-16T10:00:00Z
  sha256: 0000000000000000000000000000000000000000000000000000000000000000
  retold: True
  note: A note.
  inferred: [published, yes]
speakers:
  lee:
    name: Ann Lee
    kind: organisation
    role: mayor
    affiliation: Town
    aliases:
      - Lee
      - 12:30
  "no": {name: Bo}
paragraphs:
  - kind: caption
    text: “Go,” said Lee, “or
      stay.”
    credit: A Photographer
    quotations:
      - speaker: lee
        exact: "Go,"
        kind: partial
        cue: said
        via: no
        confidence: .5
        rule: by-hand
        note: A note.
      - {id: x, exact: or stay., at: 16-24}
removed:
  - {text: Cookies, reason: cookie notice, line: 57}
  - {text: Home, before: p1}
  - {text: Menu, after: p1}
  - {text: Lost, before: p9}
"""
    assert load(data) == Document(
        title="A title on two lines",
        paragraphs=(Paragraph("p1", "“Go,” said Lee, “or stay.”", ParagraphKind.CAPTION, "A Photographer"),),
        quotations=(
            Quotation(
                "q1", (Part(0, Span(1, 4)),), "lee", QuotationKind.PARTIAL, "said", "no", 0.5, "by-hand", "A note."
            ),
            Quotation("x", (Part(0, Span(17, 25)),)),
        ),
        speakers=(
            Speaker("lee", "Ann Lee", SpeakerKind.ORGANISATION, "mayor", "Town", ("Lee", "12:30")),
            Speaker("no", "Bo"),
        ),
        deck="no",
        byline="null",
        publisher="1e3",
        published="2019-03-15",
        language="no",
        source=Source(
            "https://example.org/", "a.html", "2019-03-16T10:00:00Z", "0" * 64, "A note.", True, ("published", "yes")
        ),
        removed=(
            Removed("Cookies", "cookie notice", 57),
            Removed("Home", "", 0, 0),
            Removed("Menu", "", 0, 1),
            Removed("Lost", "", 0),
        ),
    )


def test_empty_values_are_as_good_as_none() -> None:
    data = HEAD + "deck:\nsource:\nspeakers:\nparagraphs:\n  - text: A\n    quotations:\n    credit: ''\nremoved:\n"
    assert load(data) == Document("T", (Paragraph("p1", "A"),))


def test_ids_that_are_left_out_follow_the_position_and_avoid_those_that_are_given() -> None:
    data = HEAD + "paragraphs:\n  - text: a\n  - {id: p3, text: b}\n  - text: c\n  - text: d\n"
    assert [paragraph.id for paragraph in load(data).paragraphs] == ["p1", "p3", "p4", "p5"]


def test_escapes_in_a_file_are_cleaned_before_anything_is_measured() -> None:
    document = load(quoting(r'"\e]52;c;QUJD\a“Go” \u202esaid\tAl\r\nx"', r'"\0Go"').replace(r"\0", r"\e[1m"))
    assert document.paragraphs[0].text == "“Go” \ufffdsaid Al\nx"
    assert document.quotations[0].parts == (Part(0, Span(1, 3)),)


def test_the_hint_chooses_between_places_and_does_not_have_to_fit() -> None:
    text = "“no” and “no” and “no”"
    assert spans(quoting(text, "no, at: 10-12")) == [(10, 12)]
    assert spans(quoting(text, "no, at: 11-13")) == [(10, 12)]
    assert spans(quoting(text, "no, at: 900-902")) == [(19, 21)]


def test_quotations_come_in_reading_order_whatever_the_order_of_the_file() -> None:
    document = load(quoting("“one” and “two”", "two", "one"))
    assert [(quotation.id, quotation.span.start) for quotation in document.quotations] == [("q2", 1), ("q1", 11)]


def test_words_said_twice_are_found_again_after_an_edit_before_them() -> None:
    """Stored at 1 and 41; forty characters came in before them, so the first now stands where the second stood."""
    written = quoting("x" * 40 + "“no” " + "y" * 35 + "“no”", "no, at: 1-3", "no, at: 41-43")
    assert spans(written) == [(41, 43), (81, 83)]


def test_a_wrong_hint_does_not_mislead_the_next_one() -> None:
    text = "“yes” and “no” and “no”"
    assert spans(quoting(text, "yes, at: 9-12", "no, at: 20-22")) == [(1, 4), (20, 22)]


def test_a_quotation_that_runs_on_over_three_paragraphs() -> None:
    data = HEAD + (
        "paragraphs:\n"
        "  - {text: “One., quotations: [{exact: One.}]}\n"
        "  - {text: “Two., quotations: [{continues: q1, exact: Two.}]}\n"
        "  - {text: “Three.” “Four.”, quotations: [{continues: q1, exact: Three.}, {exact: Four.}]}\n"
    )
    document = load(data)
    assert [quotation.id for quotation in document.quotations] == ["q1", "q2"]
    assert [part.paragraph for part in document.quotations[0].parts] == [0, 1, 2]
