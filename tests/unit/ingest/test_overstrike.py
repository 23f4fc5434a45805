"""Text with overstrike reads as a printer prints it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.formats.text import page_of_text
from reader.ingest.sources.overstrike import printed

WORDS = st.text(st.characters(categories=["L", "N", "P"], exclude_characters="_"), max_size=20)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the d\bda\bam\bm", "the dam"),
        ("the _\bd_\ba_\bm", "the dam"),
        ("the d\b_a\b_m\b_", "the dam"),
        ("d\bd\bd\bdam", "dam"),
        ("dam\b\b\bdam holds", "dam holds"),
        ("+\bo item", "o item"),
        ("水\b\b水位\b\b位", "水位"),
        ("e\u0301\be\u0301te\u0301", "e\u0301te\u0301"),
        ("\b\bdam", "dam"),
        ("a\nb\b\bc", "a\nc"),
        ("snake_case", "snake_case"),
    ],
)
def test_overstrike_is_read_as_it_is_printed(text, said):
    assert printed(text) == said


@given(WORDS)
def test_bold_and_underlined_words_are_the_words(words):
    narrow = "".join(c for c in words if c.isascii())
    assert printed("".join(f"{c}\b{c}" for c in narrow)) == narrow
    assert printed("".join(f"_\b{c}" for c in narrow)) == narrow


@given(st.text(st.sampled_from("ab_ \b\n水\u0301"), max_size=60))
def test_nothing_else_is_added(text):
    assert "\b" not in printed(text)
    assert printed(text).count("\n") == text.count("\n")


def test_a_page_of_a_manual_has_its_words_once():
    (heading, block) = page_of_text("N\bNA\bAM\bME\bE\n\nthe l\blo\boc\bck\bk is shut\n").blocks
    assert (heading.text, block.text) == ("NAME", "the lock is shut")
