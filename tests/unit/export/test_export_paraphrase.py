"""Reported speech is the reporter's words: nothing sets them in quotation marks, and everything says what they are."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from reader.annotations.excerpt import attributed_now, noted
from reader.annotations.marks import MarkScope, mark_of, mark_record, new_mark, quotes_of
from reader.document.model import Document, Paragraph, Part, Quotation, QuotationKind, Source, Span, Speaker
from reader.export.excerpt import Excerpt
from reader.export.formats.formats import FORMATS
from reader.export.rows import quotation_rows
from reader.export.styles.cite import STYLES
from reader.plain.colour import Depth
from reader.plain.notes import note_blocks, note_lines

WORDS = "the weir would be opened at noon"
TEXT = f"Ines Vall said {WORDS}."
START = TEXT.index(WORDS)
TOLD = Quotation("q1", (Part(0, Span(START, START + len(WORDS))),), "vall", QuotationKind.INDIRECT)
DOCUMENT = Document(
    "The weir", (Paragraph("p1", TEXT),), (TOLD,), (Speaker("vall", "Ines Vall"),), byline="Ada Bell",
    publisher="The Courier", published="2021-03-04", source=Source(url="https://courier.example/weir"),
)  # fmt: skip
INFERRED = replace(DOCUMENT, quotations=(replace(TOLD, confidence=0.5),))
IN_MARKS = re.compile(r"[“”\"'‘’«„]\s*" + WORDS + "|" + WORDS + r"[.,]?\s*[“”\"'‘’»]")


@pytest.mark.parametrize("document", [DOCUMENT, INFERRED], ids=["known", "inferred"])
@pytest.mark.parametrize("style", [style for style in STYLES if style.name not in ("words", "link")], ids=str)
def test_a_citation_says_so(document, style):
    cited = style.cite(document, document.quotations[0])
    assert WORDS in cited
    assert "paraphrased" in cited
    assert "quoted in" not in cited
    assert "qtd." not in cited
    assert "quote=" not in cited
    assert style.name == "csl-json" or not IN_MARKS.search(cited)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@pytest.mark.parametrize("chosen", [None, (0,)], ids=["whole", "quotations"])
def test_an_export_says_so(form, chosen):
    text = form.render([Excerpt(DOCUMENT, "weir.yaml", chosen)])
    assert WORDS in text
    assert "paraphrased" in re.sub('title="[^"]*"', "", text)
    if "json" not in form.name and form.name != "annotation":  # there every text is in marks
        assert not IN_MARKS.search(text)


def test_a_tag_in_markdown_says_so_and_of_nothing_else():
    quoted = "“It is about time,” she said."
    start = quoted.index("It")
    more = replace(
        DOCUMENT,
        paragraphs=(*DOCUMENT.paragraphs, Paragraph("p2", quoted)),
        quotations=(*INFERRED.quotations, Quotation("q2", (Part(1, Span(start, start + 17)),), "vall")),
    )
    text = next(form for form in FORMATS if form.name == "markdown").render([Excerpt(more, "weir.yaml", None)])
    assert f"Ines Vall said \\[VAL?, paraphrased\\] {WORDS}." in text
    assert "\\[VAL\\] “It is" in text
    assert text.count("paraphrased") == 1


def test_markdown_sets_it_as_a_paragraph():
    text = next(style for style in STYLES if style.name == "markdown").cite(DOCUMENT, TOLD)
    assert ">" not in text.replace("(<", "").replace(">)", "")


def test_rows_say_so():
    assert [row["paraphrased"] for row in quotation_rows(DOCUMENT, "")] == [True]


def test_notes_say_so():
    mark = replace(new_mark(MarkScope.QUOTATION, quotes_of(DOCUMENT, TOLD.parts), "Ines Vall", paragraph=1), note="ask")
    assert "“" in next(note_lines([(mark, None)], None, "weir"))  # one that was made before marks knew of it
    placed = list(attributed_now(DOCUMENT, [(mark, TOLD.parts)]))
    assert next(note_lines(placed, DOCUMENT, "weir")) == f"weir:1: {WORDS} (paraphrased) [ask]"
    blocks = list(note_blocks(placed, DOCUMENT, 80, Depth.NONE))
    assert blocks[0] == "¶ 1 · Ines Vall · paraphrased · note"
    assert blocks[1] == f"  {WORDS}"
    again = mark_of(json.loads(json.dumps(mark_record(placed[0][0]))))
    assert again == placed[0][0]
    assert not again.in_marks
    assert next(note_lines([(again, None)], None, "weir")) == f"weir:1: {WORDS} (paraphrased) [ask]"
    for form in FORMATS:
        text = form.render([noted(DOCUMENT, "weir", placed)])
        assert "paraphrased" in text
        assert "json" in form.name or form.name == "annotation" or not IN_MARKS.search(text)
