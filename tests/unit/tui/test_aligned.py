"""A quotation and its source in two columns: every word once, in order, in the cell of its counterpart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.document import Document, Paragraph
from reader.document.clean import visible
from reader.tui.verify.aligned import AlignedRow, aligned_rows, cells_of
from reader.tui.verify.words import change_of
from reader.verify.check import check_words
from reader.verify.source import Source
from reader.verify.verdict import Category

SAID = "We counted 43 gulls on the quay, and we did not lose a single one of them during the whole of that long night."


def source(text: str = SAID) -> Source:
    return Source.of(Document(title="", paragraphs=(Paragraph("p1", text),)), "said.txt")


def side(rows: list[AlignedRow], name: str) -> list[str]:
    return " ".join(getattr(cell, name) for row in rows for cell in row.cells).split()


def test_a_changed_number_stands_beside_what_it_was():
    said = source()
    verdict = check_words(SAID.replace("43", "34"), [said])
    assert change_of(verdict) == "number: 43 → 34"
    changed = [cell for row in aligned_rows(verdict, said.document, 30) for cell in row.cells if cell.edit]
    assert [(cell.quoted, cell.source) for cell in changed] == [("34", "43")]


def test_a_word_that_is_left_out_has_nothing_beside_it():
    said = source()
    verdict = check_words(SAID.replace(" not", ""), [said])
    changed = [cell for row in aligned_rows(verdict, said.document, 200) for cell in row.cells if cell.edit]
    assert ("", "not") in [(cell.quoted, cell.source) for cell in changed]
    assert change_of(verdict) == "negation: - not"


WORDS = SAID.split()


@given(
    st.lists(st.sampled_from([*WORDS, "not", "never", "12", "…", "[the gulls]", "港の鴎", "x" * 40]), max_size=30),
    st.integers(8, 90),
)
def test_every_word_of_the_quotation_is_drawn_once_and_fits(words, width):
    said = source()
    quotation = " ".join(words)
    verdict = check_words(quotation, [said])
    rows = aligned_rows(verdict, said.document, width)
    assert "".join(side(rows, "quoted")) == "".join(visible(quotation).split())
    for row in rows:
        assert sum(map(cells_of, row.cells)) + len(row.cells) - 1 <= width


@given(st.integers(0, len(WORDS) - 8), st.integers(8, 20), st.integers(12, 60))
def test_words_that_are_the_same_begin_in_the_same_cell(first, count, width):
    said = source()
    verdict = check_words(" ".join(WORDS[first : first + count]), [said])
    assert verdict.category is Category.VERBATIM
    rows = aligned_rows(verdict, said.document, width)
    for row in rows:
        for cell in row.cells:
            assert cell_len(cell.quoted) <= cells_of(cell)
            assert cell.quoted.strip(",.") == cell.source.strip(",.")
