"""Bylines taken apart into names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.names import Name, names_of


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ada Moor and Ben Quill", ["Moor, Ada", "Quill, Ben"]),
        ("BY ADA MOOR", ["MOOR, ADA"]),
        ("Ada Moor, Ben Quill, and Cara Dunn in Holm", ["Moor, Ada", "Quill, Ben", "Dunn, Cara"]),
        ("Von Ada Moor und Ben Quill", ["Moor, Ada", "Quill, Ben"]),
        ("Moor, Ada; Quill, Ben", ["Moor, Ada", "Quill, Ben"]),
        ("Moor, Ada", ["Moor, Ada"]),
        ("By Ludwig van der Berg, staff writer", ["van der Berg, Ludwig"]),
        ("Ursula von der Leyen & Robert De Niro", ["von der Leyen, Ursula", "De Niro, Robert"]),
        ("Van Morrison", ["Morrison, Van"]),
        ("María García y López", ["García y López, María"]),
        ("Martin Moor, Jr., and Ben Quill III", ["Moor, Martin, Jr.", "Quill, Ben, III"]),
        ("J. R. R. Moor", ["Moor, J. R. R."]),
        ("Dr. Ada Moor, PhD", ["Moor, Ada"]),
        ("Ada Moor, political correspondent, The Courant", ["Moor, Ada"]),
        ("Ada Moor for The Courant", ["Moor, Ada"]),
        ("Ada Moor and agencies", ["Moor, Ada"]),
        ("Story by Ada Moor @adamoor", ["Moor, Ada"]),
        ("Reuters", ["Reuters"]),
        ("The Associated Press", ["The Associated Press"]),
        ("The Courant", ["The Courant"]),
        ("Department of Health and Social Care", ["Department of Health and Social Care"]),
        ("a staff reporter", ["a staff reporter"]),
        ("王小明", ["王小明"]),
        ("Banksy", ["Banksy"]),
        ("By", []),
        ("  ", []),
    ],
)
def test_names_of_bylines(byline, names):
    assert [name.inverted for name in names_of(byline, "The Courant")] == names


def test_a_name_has_its_parts():
    assert names_of("Ludwig van der Berg") == (Name("Berg", "Ludwig", "van der"),)
    assert names_of("Harbour Trust") == (Name(literal="Harbour Trust"),)
    assert [n.straight for n in names_of("Martin Moor, Jr., Ben Quill III")] == ["Martin Moor, Jr.", "Ben Quill III"]


WORDS = st.sampled_from(["By", "and", ",", ";", "van", "Ada", "Moor", "Jr.", "PhD", "Dr.", "y", "Press", "in", "("])


@given(st.text(max_size=40) | st.lists(WORDS | st.text(max_size=4), max_size=9).map(" ".join))
def test_any_line_gives_whole_names_or_none(byline):
    for name in names_of(byline):
        assert bool(name.literal) != bool(name.family)
        assert name.straight.strip()
        assert name.inverted.strip()


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Ada Bell/dpa", ["Ada Bell", "dpa"]),
        ("Von Ada Bell / Tom Orr", ["Ada Bell", "Tom Orr"]),
        ("Ada Bell und dpa/AFP", ["Ada Bell", "dpa", "AFP"]),
        ("Staff and agencies", ["Staff and agencies"]),
        ("Staff", ["Staff"]),
        ("{Bell, Orr and Sons}", ["Bell, Orr and Sons"]),
        ("By {The Board of Farrow}", ["The Board of Farrow"]),
    ],
)
def test_no_word_of_an_agency_or_a_body_is_dropped(byline, names):
    found = names_of(byline)
    assert [name.straight for name in found] == names
    assert [bool(name.literal) for name in found] == [len(name.split()) != 2 for name in names]
