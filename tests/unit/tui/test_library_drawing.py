"""How a quotation of the library is drawn: never cut without a sign, never wider than its room."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.document import Span
from reader.library.engine import Record
from reader.library.printings.copies import difference
from reader.tui.library.drawing import head_line, word_lines
from reader.tui.library.elsewhere.printings import difference_lines
from reader.tui.library.person.statements import month_words
from reader.tui.style.palette import palette
from reader.tui.style.themes import INK

PALETTE = palette(INK)
sentences = st.lists(st.text("abcdeé 漢\u202e\x1b’", min_size=1, max_size=9), min_size=1, max_size=40).map(" ".join)


def record(text: str, kind: str = "direct") -> Record:
    where = ("/a.html", "Title", "Ness Post", "2018-01-02", 736_696, "en", 0)
    return Record(1, *where, text, kind, "Ada Moor", "mayor", "", 7, 1, "", 1.0, "cue")


def text_of(lines) -> list[str]:
    return ["".join(part.text for part in line) for line in lines]


@given(sentences.filter(str.strip), st.integers(20, 90), st.integers(1, 3), st.sampled_from(("direct", "indirect")))
def test_words_fit_and_are_cut_with_a_sign(words, width, rows, kind):
    lines = text_of(word_lines(record(words, kind), (), width, rows, PALETTE, PALETTE.text))
    assert len(lines) <= rows
    assert all(cell_len(line) <= width for line in lines)
    everything = text_of(word_lines(record(words, kind), (), width, 0, PALETTE, PALETTE.text))
    shown, whole = (" ".join(" ".join(those).split()) for those in (lines, everything))
    assert shown == whole or "…" in shown
    if shown != whole:
        assert not shown.endswith("”") or shown.startswith("“…")
    assert "\x1b" not in "".join(lines)
    assert "\u202e" not in "".join(lines)


@given(sentences.filter(str.strip), st.data(), st.integers(24, 60))
def test_what_matched_is_lit_where_it_is_shown(words, data, width):
    start = data.draw(st.integers(0, len(words) - 1))
    spans = (Span(start, data.draw(st.integers(start + 1, len(words)))),)
    for line in word_lines(record(words), spans, width, 2, PALETTE, PALETTE.text):
        assert cell_len("".join(part.text for part in line)) <= width


@pytest.mark.parametrize("width", [20, 40, 78])
def test_a_head_has_who_when_and_where(width):
    line = text_of([head_line(record("x"), width, PALETTE, PALETTE.text)])[0]
    assert "MOO" in line
    assert "2018" in line or width == 20


def test_a_difference_has_signs():
    pieces = difference("The wall will not hold", "The old wall will hold")
    lines = text_of(difference_lines(pieces, 60, PALETTE, PALETTE.text))
    assert lines == ["The {+old+} wall will [-not-] hold"]
    assert difference_lines((), 60, PALETTE, PALETTE.text) == []


def test_months():
    assert month_words("2016-05") == "May 2016"
    assert month_words("") == "Without a date"


def test_scare_quotes_are_nobodys_and_called_what_they_are():
    marked = replace(record("miracle boat", "scare"), person=None, speaker="")
    (line,) = text_of([head_line(marked, 60, PALETTE, PALETTE.text)])
    assert line.split("  ")[-1]
    assert line.strip().startswith("scare quotes")
    assert "?" not in line
    unknown = replace(record("We will."), person=None, speaker="")
    assert "?    —, speaker not identified" in text_of([head_line(unknown, 60, PALETTE, PALETTE.text)])[0]
