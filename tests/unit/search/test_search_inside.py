"""Words inside runs without spaces and in compounds, and numbers whose digits are grouped."""

from __future__ import annotations

import pytest

from reader.document.model import Document, Paragraph, Part, Quotation, Span, Speaker
from reader.search.document import DocumentIndex, search_document
from reader.search.fold import fold, fold_text

TEXTS = [
    "会长说明天不会关闭那座旧水车",
    "市は橋を来年修理すると発表した",
    "นายกเทศมนตรีบอกว่าจะซ่อมสะพาน",
    "Die Oberbürgermeisterin sprach vor der Hafenverwaltung.",
    "It cost 2,500,000 crowns, or 3.750.000 in the north, and 12,345 were paid, 12,50,000 in rupees.",
    "The others said nothing at all about the mill.",
]


def found(query):
    document = Document("A title", tuple(Paragraph(f"p{n}", text) for n, text in enumerate(TEXTS, start=1)))
    results = search_document(DocumentIndex.build(document), query, 5)
    return [(hit.passage.text[span.start : span.end], hit.passage.paragraph) for hit in results for span in hit.spans]


@pytest.mark.parametrize(
    ("query", "paragraph"),
    [
        ("水车", 0), ("关闭", 0), ("修理", 1), ("橋", 1), ("สะพาน", 2), ("Bürgermeisterin", 3), ("verwaltung", 3),
        ('"水车"', 0), ('"橋"', 1), ('"橋を来年"', 1), ('"สะพาน"', 2), ("burgermeisterin", 3),
    ],
)  # fmt: skip
def test_a_word_inside_a_run_is_found(query, paragraph):
    assert found(query) == [(found(query)[0][0], paragraph)]
    assert fold_text(found(query)[0][0]) == fold_text(query)


@pytest.mark.parametrize(
    ("query", "words"), [("Bürgermeisterinnen", "bürgermeisterin"), ("Verwaltungen", "verwaltung")]
)
def test_another_form_of_a_word_inside_a_compound_is_a_close_hit(query, words):
    assert found(query) == [(words, 3)]


def test_what_is_shut_out_is_shut_out_of_runs():
    assert [at for _, at in found("-水车 关闭")] == []
    assert [at for _, at in found("-橋梁 修理")] == [1]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("2500000", "2,500,000"),
        ("2,500,000", "2,500,000"),
        ("2.500.000", "2,500,000"),
        ("3750000", "3.750.000"),
        ("12345", "12,345"),
        ("1250000", "12,50,000"),
    ],
)
def test_a_number_is_found_however_its_digits_are_grouped(query, words):
    assert (words, 4) in found(query)


@pytest.mark.parametrize("text", ["1,000,000", "1.000.000", "1\u202f000\u202f000", "1’000’000"])
def test_grouped_digits_are_one_word_that_knows_where_it_stands(text):
    assert fold_text(text) == "1000000"
    assert fold(f"about {text} of").span(6, 13).end == 6 + len(text)


@pytest.mark.parametrize("text", ["3.14", "2019, 300", "1,00", "12,3456", "10.30.15"])
def test_other_numbers_stay_apart(text):
    assert " " in fold_text(text)


@pytest.mark.parametrize("query", ["senater presure", "senator pressure", "presure senater"])
def test_a_role_without_an_operator_finds_what_its_holder_said(query):
    text = "“The pressure has to stay,” said Ada Bell. “We like pressure,” said Tom Orr."
    quotations = [("bell", "The pressure has to stay,"), ("orr", "We like pressure,")]
    document = Document(
        "A title",
        (Paragraph("p1", text),),
        tuple(
            Quotation(speaker, (Part(0, Span(text.index(words), text.index(words) + len(words))),), speaker)
            for speaker, words in quotations
        ),
        (Speaker("bell", "Ada Bell", role="senator for the coast"), Speaker("orr", "Tom Orr", role="keeper")),
    )
    best = next(iter(search_document(DocumentIndex.build(document), query, 5)))
    assert best.passage.speaker == "bell"
    assert best.close == ("senater" in query)  # two misspelt words, one of them not in the text: a close hit
