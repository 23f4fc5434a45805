"""Pages: on which one words stand, and where each begins."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Document, Paragraph, Part, Position, Span
from reader.document.model import PageBreak
from reader.document.pages import page_at, page_near, page_place, page_start, page_starts, page_words, pages_of
from reader.document.yaml.editing.edit import edited
from reader.document.yaml.read import check, load

LONG = "The mill stood idle until the thaw. Nobody came to open its sluice before the eels were gone."
RUNS_ON = Paragraph("p1", LONG, page="12", page_breaks=(PageBreak(36, "13"), PageBreak(71, "14")))
DOCUMENT = Document("Mill", (RUNS_ON, Paragraph("p2", "Eels.", page="14"), Paragraph("p3", "Rain.", page="15")))

WRITTEN = """\
quote-reader: 1
title: Mill
speakers:
  orr: {name: Ida Orr}
paragraphs:
  - page: xii   # as printed
    text: “It ran dry,” said Ida Orr. “Nobody came.”
    page-breaks:
      - {page: 1, words: “Nobody came}
    quotations:
      - {speaker: orr, exact: "It ran dry,"}
      - {speaker: orr, exact: Nobody came.}
"""


def part(start: int, end: int, paragraph: int = 0) -> Part:
    return Part(paragraph, Span(start, end))


@pytest.mark.parametrize(("offset", "page"), [(0, "12"), (35, "12"), (36, "13"), (70, "13"), (71, "14"), (900, "14")])
def test_a_place_is_on_the_page_that_began_last(offset, page):
    assert page_at(RUNS_ON, offset) == page


def test_words_in_the_second_half_of_a_paragraph_are_on_the_second_page():
    assert pages_of(DOCUMENT, [part(36, 50)]) == ("13", "13")
    assert pages_of(DOCUMENT, [part(4, 36)]) == ("12", "12")  # ends before the page does
    assert pages_of(DOCUMENT, [part(4, 37)]) == ("12", "13")
    assert page_place(DOCUMENT, [part(4, 37)]) == "pp. 12–13"
    assert page_place(DOCUMENT, [part(80, 90), part(0, 5, 2)]) == "pp. 14–15"
    assert page_place(DOCUMENT, [part(0, 5, 1)]) == "p. 14"


def test_without_pages_there_is_nothing_to_say():
    bare = Document("t", (Paragraph("p1", "Words."),))
    assert pages_of(bare, [part(0, 5)]) == ("", "")
    assert page_place(bare, [part(0, 5)]) == page_words("", "") == page_near(bare, 0) == ""
    assert page_starts(bare) == ()
    assert page_near(Document("t", ()), -4) == ""


def test_every_page_begins_once_also_where_notes_stand_below_what_runs_over_it():
    note = Paragraph("p2", "1 A note at the foot of page 12.", page="12")
    document = replace(DOCUMENT, paragraphs=(RUNS_ON, note, *DOCUMENT.paragraphs[1:]))
    assert page_starts(document) == (
        ("12", Position(0, 0)),
        ("13", Position(0, 36)),
        ("14", Position(0, 71)),
        ("15", Position(3, 0)),
    )
    assert page_start(document, " 14") == Position(0, 71)
    assert page_start(document, "16") is None
    assert page_near(document, -4) == "12"
    assert page_near(document, 3, 2) == "15"


def test_numbering_that_begins_anew_gives_pages_of_the_same_name():
    names = ["i", "ii", "1", "2", "3", "4", "1", "2"]
    document = Document("t", tuple(Paragraph(f"p{n}", "Words.", page=name) for n, name in enumerate(names)))
    assert [start.page for start in page_starts(document)] == names


@given(st.lists(st.integers(1, 60), unique=True, max_size=6).map(sorted), st.integers(0, 70))
def test_pages_never_go_back_within_a_paragraph(places, offset):
    paragraph = Paragraph("p", "x" * 70, page="0", page_breaks=tuple(PageBreak(p, str(p)) for p in places))
    assert page_at(paragraph, offset) == str(max([0, *(place for place in places if place <= offset)]))


def test_pages_written_by_hand_are_read_without_offsets():
    paragraph = load(WRITTEN).paragraphs[0]
    assert paragraph.page == "xii"
    assert paragraph.page_breaks == (PageBreak(28, "1"),)
    assert not check(WRITTEN)


def test_a_correction_leaves_pages_as_they_were_written():
    document = load(WRITTEN)
    corrected = replace(document, speakers=(replace(document.speakers[0], role="miller"),))
    written, held = edited(WRITTEN.encode(), corrected)
    assert held.paragraphs == document.paragraphs
    assert "  - page: xii   # as printed\n" in written.decode()
    assert "- {page: 1, words: “Nobody came}" in written.decode()


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("page: xii ", "page: 123456789012345678901234567890x ", "not the number of a page"),
        ("page: xii ", "page: [1] ", "'page' is a list, not text"),
        ("words: “Nobody came", "words: Somebody came", "these words are not in the paragraph"),
        ("words: “Nobody came", "words: “It ran", "this page begins before the one above"),
        ("page: 1, ", "", "the page break has no 'page'"),
        (", words: “Nobody came", "", "the page break has no 'words'"),
    ],
)
def test_what_is_wrong_with_a_page_is_said(before, after, said):
    assert before in WRITTEN
    problems = [str(problem) for problem in check(WRITTEN.replace(before, after))]
    assert any(said in problem for problem in problems), problems
