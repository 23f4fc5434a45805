"""The outline: headings, and under which of them a place stands."""

from __future__ import annotations

from reader.document import Document, Paragraph, ParagraphKind
from reader.reading.outline import heading_at, outline
from reader.reading.quotation_index import TOP, Position


def document(*kinds: ParagraphKind) -> Document:
    return Document("Wall", tuple(Paragraph(f"p{n}", f"text {n}", kind) for n, kind in enumerate(kinds)))


def test_a_text_without_headings_has_no_outline():
    assert outline(document(ParagraphKind.BODY), TOP) == []
    assert heading_at([], TOP) is None


def test_a_place_stands_under_the_last_heading_before_it():
    body, heading = ParagraphKind.BODY, ParagraphKind.HEADING
    found = outline(document(body, heading, body, body, heading, body), TOP)
    assert [(one.words, one.at.paragraph) for one in found] == [("Wall", TOP.paragraph), ("text 1", 1), ("text 4", 4)]
    places = [TOP, Position(0, 3), Position(1, 0), Position(3, 5), Position(4, 0), Position(5, 9)]
    assert [heading_at(found, place) for place in places] == [0, 0, 1, 1, 2, 2]
