"""Folding: what people type and what is printed meet, and every folded letter knows where it came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.fold import FoldedWords, fold, fold_text

TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("aAeéßæﬁ'’“”—- .,\u00a0\u200b\u00adñ½İ…1"), st.characters()), max_size=60
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Maximum  Pressure!", "maximum pressure"),
        ("don’t, don't, don‘t", "dont dont dont"),
        ("“pre-negotiations”—he said…", "pre negotiations he said"),
        ("Café, Cafe\u0301, naïve", "cafe cafe naive"),
        ("Straße, Ærø, Łódź, œuvre", "strasse aero lodz oeuvre"),
        ("ﬁnal oﬃce", "final office"),
        ("no\u00a0break, zero\u200bwidth, soft\u00adhyphen", "no break zerowidth softhyphen"),
        ("İstanbul ΣΊΣΥΦΟΣ", "istanbul σισυφοσ"),
        ("1,000 of 25½", "1000 of 2512"),
        (" \t\n ", ""),
        ("हिन्दी 日本", "हिन्दी 日本"),
        ("L’avion d’Orly, jusqu’à l'an 2000, aujourd’hui", "l avion d orly jusqu a l an 2000 aujourdhui"),
        ("dell’opera, all'alba", "dell opera all alba"),
        ("O’Brien isn’t at y’all’s c’mon", "obrien isnt at yalls cmon"),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold_text(text) == folded


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


@given(TEXTS)
def test_the_map_is_complete_and_monotone(text: str) -> None:
    folded = fold(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))


@given(TEXTS, st.data())
def test_a_folded_word_is_what_its_original_folds_to(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    words = folded.text.split()
    if not words:
        return
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    start = len(" ".join(words[:first])) + (first > 0)
    wanted = " ".join(words[first : last + 1])
    span = folded.span(start, start + len(wanted))
    assert fold_text(text[span.start : span.end]) == wanted


def test_an_accent_of_its_own_belongs_to_its_letter() -> None:
    text = "cafe\u0301 noir"
    assert text[: fold(text).span(0, 4).end] == "cafe\u0301"


@given(TEXTS)
def test_the_quick_way_to_a_word_is_the_long_way(text: str) -> None:
    folded = fold(text)
    words = FoldedWords(text)
    assert len(words) == len(folded.text.split())
    at = 0
    for number, word in enumerate(folded.text.split()):
        assert words.length(number) == len(word)
        for start in range(len(word)):
            assert words.span(number, start, len(word)) == folded.span(at + start, at + len(word))
            assert words.span(number, 0, start + 1) == folded.span(at, at + start + 1)
        at += len(word) + 1
