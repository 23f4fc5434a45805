"""The skeleton of a written document has the same numbers and pages as the document."""

from __future__ import annotations

from document_strategies import documents
from hypothesis import HealthCheck, given, settings

from reader.document.model import Document, Paragraph, ParagraphKind
from reader.document.pages import page_starts, pages_of
from reader.document.paragraph_numbers import paragraph_name
from reader.document.quotation_numbers import quotation_numbers
from reader.document.yaml.skeleton import skeleton
from reader.document.yaml.write import dump


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_numbers_and_pages_are_those_of_the_document(document: Document) -> None:
    bare = skeleton(dump(document))
    everywhere = range(len(document.paragraphs))
    assert [paragraph_name(bare, n) for n in everywhere] == [paragraph_name(document, n) for n in everywhere]
    assert list(quotation_numbers(bare)) == list(quotation_numbers(document))
    assert page_starts(bare) == page_starts(document)
    for quotation in document.quotations:
        assert pages_of(bare, quotation.parts) == pages_of(document, quotation.parts)
    for one, other in zip(bare.paragraphs, document.paragraphs, strict=True):
        assert one.id == other.id


def test_words_that_look_like_keys_are_words() -> None:
    text = "    kind: caption\n      - page: 9\n        at: 3-4\n  - id: p9\nremoved:\nparagraphs:\n" * 3
    document = Document("paragraphs:", (Paragraph("p1", text, ParagraphKind.HEADING), Paragraph("p2", "- id: x " * 60)))
    bare = skeleton(dump(document))
    assert [(one.id, one.kind, one.page, one.page_breaks) for one in bare.paragraphs] == [
        ("p1", ParagraphKind.HEADING, "", ()),
        ("p2", ParagraphKind.BODY, "", ()),
    ]


def test_what_is_no_document_of_ours_has_nothing() -> None:
    assert skeleton("") == skeleton("quote-reader: 1\ntitle: T\n") == Document("", ())
