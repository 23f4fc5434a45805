"""Words are looked for in the whole text of a document, the nearest first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.document.anchoring.joined_text import JoinedText, nearest_first, shared_after, shared_before
from reader.document.model import Part, Span
from reader.document.position import Position

TEXTS = st.text("ab", max_size=30)
PARAGRAPHS = st.lists(st.text("ab", max_size=6), min_size=1, max_size=6)


@given(st.text("ab", min_size=1, max_size=3), TEXTS, st.integers(-5, 40))
def test_every_place_once_by_its_distance_the_earlier_first(words: str, text: str, hint: int) -> None:
    places = [at for at in range(len(text)) if text.startswith(words, at)]
    assert [*nearest_first(words, text, hint)] == sorted(places, key=lambda at: (abs(at - hint), at))


@given(TEXTS, st.integers(-5, 40))
def test_an_empty_string_stands_nowhere(text: str, hint: int) -> None:
    assert [*nearest_first("", text, hint)] == []


def test_no_more_places_than_asked_for() -> None:
    assert [*nearest_first("a", "a" * 100, 50, 3)] == [50, 49, 51]


@given(TEXTS, TEXTS, st.integers(0, 30))
def test_what_two_texts_share(words: str, text: str, at: int) -> None:
    at = min(at, len(text))
    before, after = shared_before(words, text, at), shared_after(words, text, at)
    assert text[:at].endswith(words[len(words) - before :])
    assert before in (len(words), at) or words[-before - 1] != text[at - before - 1]
    assert text[at:].startswith(words[:after])
    assert after in (len(words), len(text) - at) or words[after] != text[at + after]


@given(PARAGRAPHS, st.data())
def test_positions_and_indices_lead_to_each_other(paragraphs: list[str], data: st.DataObject) -> None:
    text = JoinedText(paragraphs)
    index = data.draw(st.integers(0, len(text.whole)))
    position = text.position_of(index)
    assert text.index_of(position) == index
    assert text.clamped(position) == position
    assert text.paragraph_at(index) == position.paragraph
    assert text.is_start(index) == (position.offset == 0)


@given(PARAGRAPHS, st.data())
def test_a_stretch_is_a_part_of_one_paragraph_or_none(paragraphs: list[str], data: st.DataObject) -> None:
    text = JoinedText(paragraphs)
    start = data.draw(st.integers(0, len(text.whole)))
    end = data.draw(st.integers(start, len(text.whole)))
    part = text.part_at(start, end - start)
    if "\n" in text.whole[start:end]:
        assert part is None
    else:
        assert part is not None
        assert paragraphs[part.paragraph][part.span.start : part.span.end] == text.whole[start:end]


def test_a_document_without_paragraphs_has_one_position() -> None:
    text = JoinedText([])
    assert text.position_of(0) == text.clamped(Position(3, 9)) == Position(0, 0)
    assert JoinedText([""]).part_at(0, 0) == Part(0, Span(0, 0))
