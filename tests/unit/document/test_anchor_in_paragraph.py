from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.anchoring.in_paragraph import MOST_COUNTED, NotAnchoredError, anchor
from reader.document.model import Span

TEXT = "no pressure, said the senator; no pressure, said the clerk"


@pytest.mark.parametrize(
    ("exact", "hint", "start"),
    [
        ("senator", None, 22),
        ("senator", Span(0, 3), 22),
        ("senator", Span(500, 507), 22),
        ("no pressure", Span(0, 11), 0),
        ("no pressure", Span(31, 42), 31),
        ("no pressure", Span(25, 36), 31),
        ("no pressure", Span(10, 21), 0),
        ("no pressure", Span(900, 911), 31),
        ("no pressure", Span(31, 99), 31),
    ],
)
def test_the_words_decide_and_the_hint_chooses(exact: str, hint: Span | None, start: int) -> None:
    assert anchor(exact, TEXT, hint) == Span(start, start + len(exact))


def test_of_two_places_at_the_same_distance_the_earlier_one() -> None:
    assert anchor("ab", "ab..ab", Span(2, 4)) == Span(0, 2)


@pytest.mark.parametrize(("exact", "count"), [("mayor", 0), ("", 0), ("no pressure", 2), ("s", 7)])
def test_words_that_do_not_say_where(exact: str, count: int) -> None:
    with pytest.raises(NotAnchoredError) as caught:
        anchor(exact, TEXT)
    assert caught.value.count == count


def test_words_that_stand_nowhere_stand_nowhere_with_a_hint() -> None:
    with pytest.raises(NotAnchoredError) as caught:
        anchor("mayor", TEXT, Span(3, 8))
    assert caught.value.count == 0


def test_counting_stops() -> None:
    with pytest.raises(NotAnchoredError) as caught:
        anchor("a", "a" * 1_000_000)
    assert caught.value.count == MOST_COUNTED


@given(st.text("ab ", min_size=1, max_size=40), st.data())
def test_the_nearest_place_wins(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    exact = text[start : data.draw(st.integers(start + 1, len(text)))]
    hint = data.draw(st.integers(0, 50))
    span = anchor(exact, text, Span(hint, hint + 1))
    places = [place for place in range(len(text)) if text.startswith(exact, place)]
    assert text[span.start : span.end] == exact
    assert span.start == min(places, key=lambda place: (abs(place - hint), place))
