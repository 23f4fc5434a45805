"""Paragraph numbers: body paragraphs alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.document import Document, Paragraph, ParagraphKind
from reader.document.paragraph_numbers import (
    number_near,
    paragraph_count,
    paragraph_index,
    paragraph_name,
    paragraph_number,
    paragraph_place,
)

BODY, HEADING, CAPTION, PULL = (
    ParagraphKind.BODY,
    ParagraphKind.HEADING,
    ParagraphKind.CAPTION,
    ParagraphKind.PULL_QUOTE,
)


def document(*kinds: ParagraphKind) -> Document:
    return Document("t", tuple(Paragraph(f"p{n}", "text", kind) for n, kind in enumerate(kinds)))


def test_body_paragraphs_are_counted_and_others_called_what_they_are():
    text = document(CAPTION, BODY, HEADING, BODY, PULL, BODY)
    assert [paragraph_number(text, n) for n in range(6)] == [0, 1, 0, 2, 0, 3]
    assert [paragraph_place(text, n) for n in range(6)] == ["caption", "¶ 1", "heading", "¶ 2", "pull quote", "¶ 3"]
    assert [paragraph_name(text, n) for n in range(3)] == ["caption", "1", "heading"]
    assert [number_near(text, n) for n in range(-1, 7)] == [1, 1, 1, 1, 2, 2, 3, 3]
    assert paragraph_count(text) == 3


@given(st.lists(st.sampled_from([BODY, HEADING, CAPTION])))
def test_a_number_leads_back_to_its_paragraph(kinds):
    text = document(*kinds)
    for number in range(1, paragraph_count(text) + 1):
        index = paragraph_index(text, number)
        assert index is not None
        assert paragraph_number(text, index) == number
    assert paragraph_index(text, 0) is None
    assert paragraph_index(text, paragraph_count(text) + 1) is None


def test_an_empty_text_has_no_numbers():
    assert paragraph_count(document()) == 0
    assert paragraph_index(document(), 1) is None
    assert number_near(document(), 0) == 1
