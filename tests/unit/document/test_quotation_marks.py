"""The quotation marks around words, and the word at an offset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Span
from reader.document.quotation_marks import MARKS, with_marks, word_at


@pytest.mark.parametrize(
    "marks",
    ["“”", "‘’", '""', "''", "„“", "„”", "‚‘", "«»", "»«", "‹›", "›‹", "「」", "『』", "《》", "〈〉", "””", "’’"],
)
def test_the_marks_around_a_quotation_are_its_own(marks):
    text = f"He said {marks[0]}no{marks[1]} twice"
    assert with_marks(text, Span(9, 11)) == Span(8, 12)


def test_nothing_but_marks_is_taken_along():
    assert with_marks("He said no twice", Span(8, 10)) == Span(8, 10)
    assert with_marks("no", Span(0, 2)) == Span(0, 2)
    assert with_marks("“no", Span(1, 3)) == Span(0, 3)
    assert with_marks("no”", Span(0, 2)) == Span(0, 3)
    assert with_marks("(no)", Span(1, 3)) == Span(1, 3)


def test_nothing_before_an_offset_is_taken_along():
    text = "“One”“two”"
    assert with_marks(text, Span(6, 9)) == Span(5, 10)
    assert with_marks(text, Span(6, 9), after=6) == Span(6, 10)
    assert with_marks(text, Span(6, 9), after=7) == Span(7, 10)


@given(st.text("ab “”'", max_size=20), st.data())
def test_one_mark_on_either_side_at_most(text, data):
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    wide = with_marks(text, span)
    assert {*text[wide.start : span.start], *text[span.end : wide.end]} <= MARKS
    assert span.start - wide.start in (0, 1)
    assert wide.end - span.end in (0, 1)


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [("one two", 4, "two"), ("don’t go", 2, "don’t"), ("well-known", 6, "well-known"), ("a, b", 2, ""), ("", 3, "")],
)
def test_the_word_at_an_offset(text, offset, word):
    span = word_at(text, offset)
    assert text[span.start : span.end] == word
