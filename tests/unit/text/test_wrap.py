from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size, split_graphemes

from reader.text import cells, wrap


def drawn_by_textual(text: str) -> list[cells.Grapheme]:
    return split_graphemes(text)[0]


CHARACTERS = st.one_of(
    st.sampled_from(list("ab c -—–“”’.,()[]\n")),
    st.sampled_from(
        ["漢", "字", "。", "「", "é", "e\u0301", "👩\u200d🔧", "❤\ufe0f", "שלום", "\u200b", "\u3000", "ﬁ", "\u00a0"]
    ),
    st.characters(exclude_categories=["Cc", "Cs"]),
)
TEXTS = st.lists(CHARACTERS, max_size=80).map("".join)
PROSE = st.lists(st.text("abcdef“”-—", min_size=1, max_size=14), max_size=40).map(" ".join)


@pytest.mark.parametrize(("measure", "graphemes"), [(cell_len, drawn_by_textual), (cells.cells, cells.graphemes)])
@given(text=st.one_of(TEXTS, PROSE), width=st.integers(2, 40))
@example(text="a" * 50 + " " * 50 + "b", width=7)
@example(text="漢字" * 10 + "   ", width=5)
def test_rows_hold_every_code_point_once_and_fit(measure, graphemes, text, width):
    rows = wrap.wrap(text, width, graphemes)
    assert rows[0].start == 0
    assert rows[-1].end == len(text)
    assert all(a.end == b.start for a, b in itertools.pairwise(rows))
    for row in rows:
        assert row.start <= row.stop <= row.end
        assert measure(text[row.start : row.stop]) <= width
        assert not text[row.stop : row.end].strip(" \n" + wrap._SPACES)
        assert "\n" not in text[row.start : row.stop]


@given(text=st.one_of(TEXTS, PROSE), width=st.integers(2, 40))
def test_every_offset_is_in_the_row_that_row_of_names(text, width):
    rows = wrap.wrap(text, width)
    for offset in range(len(text)):
        row = rows[wrap.row_of(rows, offset)]
        assert row.start <= offset < row.end
    assert wrap.row_of(rows, len(text) + 5) == len(rows) - 1


@given(text=PROSE, width=st.integers(2, 40))
def test_both_ways_of_wrapping_agree_on_narrow_text(text, width):
    fast, slow = wrap.Rows(), wrap.Rows()
    wrap._wrap_narrow(text, 0, len(text), width, fast)
    wrap._wrap_wide(text, 0, len(text), width, slow, cells.graphemes)
    assert [*fast] == [*slow]


def test_narrow_means_one_cell_to_the_screen_as_well():
    narrow = [chr(c) for c in range(0x10000) if wrap._NARROW.fullmatch(chr(c))]
    assert [c for c in narrow if get_character_cell_size(c) != 1 or cells.character_cells(c) != 1] == []


def test_words_stay_whole_and_blanks_hang():
    assert wrap.wrapped("the quick  brown fox", 10) == ["the quick", "brown fox"]
    assert wrap.wrapped("exactly ten chars", 7) == ["exactly", "ten", "chars"]


def test_dashes_break_inside_words_only():
    assert wrap.wrapped("a weapons-of-mass thing", 12) == ["a weapons-", "of-mass", "thing"]
    assert wrap.wrapped("he said—twice—no", 9) == ["he said—", "twice—no"]
    assert wrap.wrapped("it was -5 and 3-4 out", 8) == ["it was", "-5 and", "3-4 out"]


def test_a_closing_mark_is_never_torn_from_its_dash():
    assert wrap.wrapped("wait “for—” it", 10) == ["wait", "“for—” it"]


def test_a_long_word_is_cut():
    assert wrap.wrapped("abcdefghij", 4) == ["abcd", "efgh", "ij"]


def test_wide_characters_break_anywhere_but_before_a_closing_mark():
    assert wrap.wrapped("漢字漢字。漢", 8) == ["漢字漢", "字。漢"]


def test_very_many_rows_are_packed_and_read_as_few_are(monkeypatch):
    text = "nine or ten words of a paragraph that goes on\n\nand on " * 400
    packed = wrap.wrap(text, 20)
    assert isinstance(packed, wrap.Rows)
    monkeypatch.setattr(wrap, "_MANY", len(packed))
    plain = wrap.wrap(text, 20)
    assert isinstance(plain, tuple)
    assert ([*packed], len(packed), packed[-1], packed[7:9]) == ([*plain], len(plain), plain[-1], [*plain[7:9]])
    assert all(wrap.row_of(packed, at) == wrap.row_of(plain, at) for at in range(0, len(text), 97))


def test_newlines_end_rows_and_an_empty_text_has_one():
    assert wrap.wrapped("one\n\ntwo", 10) == ["one", "", "two"]
    assert wrap.wrap("", 10) == (wrap.Row(0, 0, 0),)
