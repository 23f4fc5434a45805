"""Colours and signs of speakers: they stay, and neighbours differ."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.document.speakers.colours import (
    ALWAYS_APART,
    COLOURS,
    SIGNS,
    TERMINAL_COLOURS,
    alike,
    sign_of,
    speaker_colours,
)
from reader.tui.style.palette import _ANSI_NAMES, HUES, speaker_sign
from reader.tui.style.palette import SIGNS as SHAPES

NAMES = [f"speaker-{number}" for number in range(60)]


def test_there_are_as_many_as_the_palette_has():
    assert (len(HUES), len(SHAPES), len(_ANSI_NAMES)) == (COLOURS, SIGNS, TERMINAL_COLOURS)
    assert speaker_sign(13) == SHAPES[sign_of(13)]


@given(st.integers(1, 60), st.randoms(use_true_random=False))
def test_neighbours_in_the_list_differ_in_colour_and_sign(count, random):
    speakers = NAMES[:count]
    shown = random.sample(speakers, count)
    found = speaker_colours(speakers, shown, {})
    assert len(set(found.values())) == count
    for one, other in pairwise(shown):
        first, second = found[one], found[other]
        assert first % COLOURS != second % COLOURS
        assert sign_of(first) != sign_of(second)
        if max(speakers.index(one), speakers.index(other)) >= ALWAYS_APART:
            assert not alike(first, second)


@given(st.integers(0, 40), st.randoms(use_true_random=False))
def test_everyone_keeps_theirs_when_another_is_added(count, random):
    before = NAMES[:count]
    found = speaker_colours(before, random.sample(before, count), {})
    speakers = NAMES[: count + 1]
    shown = random.sample(speakers, count + 1)
    later = speaker_colours(speakers, shown, found)
    assert later.items() >= found.items()
    beside = shown.index(speakers[-1])
    near = [later[name] for name in shown[max(beside - 1, 0) : beside + 2] if name != speakers[-1]]
    assert count < ALWAYS_APART or not any(alike(later[speakers[-1]], one) for one in near)


@given(st.integers(0, 8), st.randoms(use_true_random=False))
def test_the_first_nine_have_theirs_also_when_the_document_is_opened_again(count, random):
    before, after = NAMES[:count], NAMES[: count + 1]
    old = speaker_colours(before, random.sample(before, count), {})
    assert speaker_colours(after, random.sample(after, count + 1), {}).items() >= old.items()
