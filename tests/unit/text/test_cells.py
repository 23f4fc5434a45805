"""Plain output and the app agree on how wide a text is: wcwidth's widths are those with which Rich draws."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size, split_graphemes

from reader.text.cells import cells, character_cells, graphemes
from reader.text.wrap import wrap

JOINING = [
    "\u200d",
    "\ufe0f",
    "\ufe0e",
    "\u0301",
    "\u20e3",
    "🏽",
    "🇩",
    "🇪",
    "❤",
    "©",
    "1",
    "#",
    "👩",
    "🚀",
    "कि",
    "மொ",
    "각",
]
TEXTS = st.lists(st.one_of(st.sampled_from(JOINING), st.characters(exclude_categories=["Cs", "Cn"])), max_size=30)


def assigned() -> list[str]:
    """Every code point that this Python's Unicode knows, half characters apart."""
    return [c for c in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(c) not in {"Cs", "Cn"}]


def test_every_code_point_is_as_wide_in_a_pipe_as_in_the_app() -> None:
    every = assigned()
    assert len(every) > 140_000
    measure = character_cells.__wrapped__
    assert [ascii(c) for c in every if measure(c) != get_character_cell_size(c)] == []


def test_the_emoji_style_widens_the_same_characters() -> None:
    styled = [f"{c}\ufe0f" for c in assigned()]
    assert [ascii(text) for text in styled if cells(text) != cell_len(text)] == []


@given(TEXTS.map("".join))
@example("\u200d\u200da")
@example("\ufe0fa")
@example("a\u200d")
@example("❤\ufe0f\ufe0f")
@example("👩\u200d\ufe0f🚀")
def test_the_same_code_points_are_drawn_as_one(text: str) -> None:
    spans, width = split_graphemes(text)
    assert graphemes(text) == spans
    assert cells(text) == width
    if "\u200d" not in text:  # where one joins nothing, Rich's own two functions disagree
        assert width == cell_len(text)


@given(TEXTS.map("".join), st.integers(2, 20))
def test_texts_wrap_alike(text: str, width: int) -> None:
    assert [*wrap(text, width)] == [*wrap(text, width, lambda words: split_graphemes(words)[0])]


@pytest.mark.parametrize(
    ("text", "width"), [("Ærø, 5 €", 8), ("漢", 2), ("e\u0301", 1), ("🇩🇪", 2), ("👍🏽", 2), ("", 0)]
)
def test_widths_are_those_of_a_terminal(text: str, width: int) -> None:
    assert cells(text) == width


def test_western_prose_needs_no_tables() -> None:
    code = "import sys; from reader.text.wrap import wrap; wrap('“Yes – no”, she said. ' * 50, 40); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "wcwidth" not in ran.stdout.split()
