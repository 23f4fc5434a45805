"""Vocabularies: whichever way the words are kept, the same ones are near."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from reader.search.index.vocabulary import SortedWords
from reader.search.similarity import EXACT, liken

WORDS = st.text(alphabet="abcde1é", min_size=1, max_size=9)


@given(st.sets(WORDS, min_size=1, max_size=60), WORDS, st.integers(1, 3))
@settings(max_examples=200, deadline=None)
def test_within_finds_every_word_so_near(words: set[str], typed: str, edits: int) -> None:
    vocabulary = SortedWords(sorted(words))
    near = {(word, OSA.distance(typed, word)) for word in words if OSA.distance(typed, word) <= edits}
    assert {(word, distance) for word, distance, _ in vocabulary.within(typed, edits)} == near
    assert all(vocabulary.words[number] == word for word, _, number in vocabulary.within(typed, edits))


@given(st.sets(WORDS, min_size=1, max_size=60), WORDS)
def test_words_that_begin_alike_are_one_range(words: set[str], start: str) -> None:
    vocabulary = SortedWords(sorted(words))
    first, last = vocabulary.beginning_with(start)
    assert [w for w in vocabulary.words if w.startswith(start)] == list(vocabulary.words[first:last])


@given(st.sets(st.one_of(WORDS, st.text(min_size=1, max_size=40)), min_size=1, max_size=60), WORDS, st.integers(1, 3))
@settings(max_examples=200, deadline=None)
def test_arrays_find_the_same_words(words: set[str], typed: str, edits: int) -> None:
    arrays = pytest.importorskip("reader.search.index.arrays")
    ordered = sorted(word for word in words if "\0" not in word)
    if not ordered:
        return
    plain, other = SortedWords(ordered), arrays.ArrayWords.of(ordered)
    assert sorted(plain.within(typed, edits)) == sorted(other.within(typed, edits))
    for length in range(3, 10):
        assert sorted(plain.heads_within(typed, length, edits)) == sorted(other.heads_within(typed, length, edits))


def test_arrays_find_the_same_words_among_many() -> None:
    arrays = pytest.importorskip("reader.search.index.arrays")
    rng = random.Random(5)
    ordered = sorted({"".join(rng.choices("etaoinsrh", k=rng.randrange(1, 12))) for _ in range(6000)})
    plain, other = SortedWords(ordered), arrays.ArrayWords.of(ordered)
    for typed in rng.sample(ordered, 40):
        assert sorted(plain.within(typed, 2)) == sorted(other.within(typed, 2))
        for length in range(3, 9):
            assert sorted(plain.heads_within(typed, length, 1)) == sorted(other.heads_within(typed, length, 1))


@given(st.sets(st.one_of(WORDS, st.text(min_size=1, max_size=12)), min_size=1, max_size=60), WORDS, st.integers(0, 20))
@settings(max_examples=200, deadline=None)
def test_holding_finds_every_word_with_a_part_further_on(words: set[str], part: str, most: int) -> None:
    ordered = sorted(word for word in words if "\n" not in word)
    holding = [(word, n) for n, word in enumerate(ordered) if part in word and not word.startswith(part)]
    vocabulary = SortedWords(ordered)
    assert vocabulary.holding(part, len(ordered)) == holding
    assert vocabulary.holding(part, most) == (holding if len(holding) <= most else [])


VOCABULARY = SortedWords(
    sorted("press pressed pressing pressure pressures measure work works worked the then 2018".split())
)


@pytest.mark.parametrize(
    ("typed", "open_", "word"),
    [
        ("presure", False, "pressure"),
        ("pressrue", False, "pressure"),
        ("pres", True, "pressure"),
        ("presu", True, "press"),
        ("prssu", True, "pressure"),
        ("wrok", False, "work"),
        ("working", False, "worked"),
        ("pressing", False, "pressed"),
    ],
)
def test_what_a_word_may_mean(typed: str, open_: bool, word: str) -> None:
    assert 0 < liken(typed, open_, VOCABULARY).similarity(word) < EXACT


@pytest.mark.parametrize(("typed", "word"), [("wo", "work"), ("zebra", "works"), ("pre", "the"), ("th", "2018")])
def test_what_it_may_not_mean(typed: str, word: str) -> None:
    assert liken(typed, False, VOCABULARY).similarity(word) == 0


def test_the_nearer_the_more_similar() -> None:
    likeness = liken("pressure", False, VOCABULARY)
    similarities = [likeness.similarity(word) for word in ("pressure", "pressures", "measure", "work")]
    assert similarities == sorted(similarities, reverse=True)


def test_ranges_and_words_say_the_same() -> None:
    likeness = liken("presu", True, VOCABULARY)
    for first, last, _ in likeness.ranges:
        assert all(likeness.similarity(word) > 0 for word in VOCABULARY.words[first:last])
