"""Pairs packed in little room, and sequences that make their entries: as the lists that they stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.compact.int_pairs import IntPairs
from reader.compact.lazy import Computed

PAIRS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 2**32 - 1)))


@given(PAIRS)
def test_pairs_come_back_as_they_went_in(pairs: list[tuple[int, int]]) -> None:
    packed = IntPairs(pairs)
    assert [packed.pair(number) for number in range(len(packed))] == pairs
    for pair in pairs:
        packed.append(*pair)
    packed.sort()
    assert [packed.pair(number) for number in range(len(packed))] == sorted(pairs * 2)


@given(PAIRS, st.integers(0, 6), st.integers(0, 2**32 - 1))
def test_pairs_are_found_by_their_first_number(pairs: list[tuple[int, int]], first: int, second: int) -> None:
    pairs.sort()
    packed = IntPairs(pairs)
    assert packed.first_at(first, second) == sum(pair < (first, second) for pair in pairs)
    assert [pairs[number] for number in packed.within(first)] == [pair for pair in pairs if pair[0] == first]
    assert packed.of(first) == tuple(number for start, number in pairs if start == first)


@given(st.lists(st.text(max_size=2)), st.slices(10))
def test_what_is_made_is_as_the_list(words: list[str], part: slice) -> None:
    made = Computed(len(words), words.__getitem__)
    assert [*made] == words
    assert made[part] == words[part]
    assert [*reversed(made)] == words[::-1]
    for number in range(-len(words), len(words)):
        assert made[number] == words[number]
    with pytest.raises(IndexError):
        made[len(words)]


def test_nothing_is_made_before_it_is_asked_for() -> None:
    asked: list[int] = []
    made = Computed(10**12, lambda number: asked.append(number) or number)  # type: ignore[func-returns-value]
    assert made[-1] == 10**12 - 1
    assert asked == [10**12 - 1]
