"""Filters in the text of a query: there or not, in, out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.query import parse_library
from reader.library.typed_filters import is_typed, toggled, written

values = st.text(min_size=1, max_size=20).filter(lambda text: any(sign.isalnum() for sign in text))
names = st.sampled_from(("publisher", "person", "role", "lang", "on"))


@pytest.mark.parametrize(
    ("text", "name", "value", "after"),
    [
        ("", "publisher", "Holm Gazette", 'publisher:"Holm Gazette" '),
        ("ferry ", "lang", "de", "ferry lang:de "),
        ('ferry publisher:"holm gazette" wall', "publisher", "Holm Gazette", "ferry wall "),
        ("kind:direct ferry", "kind", "direct", "ferry "),
        ("-person:moor ferry", "person", "moor", "-person:moor ferry person:moor "),
        ("person:12 ", "person", "12", ""),
        ('"lang:de" ferry', "lang", "de", '"lang:de" ferry lang:de '),
    ],
)
def test_toggled(text, name, value, after):
    assert toggled(text, name, value) == after


@given(names, values)
def test_what_is_put_in_is_there_and_what_is_taken_out_is_gone(name, value):
    with_it = toggled("some words", name, value)
    assert is_typed(with_it, name, value)
    assert parse_library(with_it).values(name)
    without = toggled(with_it, name, value)
    assert without == "some words "
    assert not is_typed(without, name, value)


@given(names, values)
def test_a_filter_is_one_operator_whatever_its_value(name, value):
    parsed = parse_library(f"words {written(name, value)} more")
    assert len(parsed.filters) == 1
    assert [word.text for word in parsed.query.words] == ["words", "more"]
