"""The outline: headings or pages, and under which of them a place stands."""

from __future__ import annotations

from reader.document import Document, Paragraph, ParagraphKind
from reader.document.model import PageBreak
from reader.reading.outline import heading_at, in_pages, outline
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


def test_a_text_without_headings_has_its_pages_as_entries():
    long = Paragraph("p1", "The mill stood idle until spring came late", page="9", page_breaks=(PageBreak(15, "10"),))
    text = Document("Mill", (long, Paragraph("p2", "Rain.", page="10"), Paragraph("p3", "Ice.", page="11")))
    found = outline(text, TOP)
    assert [(one.page, one.at, one.words) for one in found] == [
        ("", TOP, "Mill"),
        ("9", Position(0, 0), "The mill stood idle …"),
        ("10", Position(0, 15), "idle until spring came …"),
        ("11", Position(2, 0), "Ice. …"),
    ]
    assert in_pages(found, text)
    assert [heading_at(found, place) for place in (Position(0, 14), Position(0, 15), Position(1, 3))] == [1, 2, 2]


def test_headings_have_their_pages_and_go_before_pages():
    kinds = (ParagraphKind.BODY, ParagraphKind.HEADING, ParagraphKind.BODY)
    text = Document("Mill", tuple(Paragraph(f"p{n}", "Rain", kind, page=str(n)) for n, kind in enumerate(kinds)))
    found = outline(text, TOP)
    assert [(one.words, one.page) for one in found] == [("Mill", ""), ("Rain", "1")]
    assert not in_pages(found, text)
