"""Ids made from names: short enough to be read again, and never nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.speakers.identifiers import identifier_of
from reader.document.yaml.fields import LONGEST_ID


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Dorothea Quill", "dorothea-quill"),
        ("Seán O’Neil", "sean-oneil"),
        ("Seán O'Neil", "sean-oneil"),
        ("  ", "speaker"),
        ("王毅", "speaker"),
        ("A" * 89 + " b", "a" * 89),
    ],
)
def test_ids_of_names(name: str, identifier: str) -> None:
    assert identifier_of(name) == identifier


@given(st.text(max_size=300))
def test_there_is_room_for_a_number(name: str) -> None:
    assert 0 < len(f"{identifier_of(name)}-12345") <= LONGEST_ID
