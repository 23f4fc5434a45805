"""A verb of manner or belief that commas set off from a clause reports the clause, as one of saying does."""

from __future__ import annotations

import pytest
from who_said import said, told

from reader.attribution import attribute, paragraphs_of


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "The soup was cold, Ilka Dorn complained, as it was late.",
            "The soup was cold as it was late",
        ),
        ("The soup was cold, Ilka Dorn grumbled on Friday.", "The soup was cold"),
        ("The soup, Ilka Dorn mused, was a gift.", "The soup was a gift"),
        ("The hives, Ilka Dorn decreed, would be blue.", "The hives would be blue"),
        ("The hives, Ilka Dorn reckons, will be moved.", "The hives will be moved"),
        ("The hives were moved at night, Ilka Dorn has found.", "The hives were moved at night"),
    ],
)
def test_the_clause_is_reported(sentence: str, words: str) -> None:
    document = attribute(paragraphs_of(f"A headline\n\n{sentence}"))
    assert [line.replace(" // ", " ") for line in said(document)] == [f"Ilka Dorn|i|{words}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "In May, Ilka Dorn complained, and the hives were moved.",
        "When the hives were moved, Ilka Dorn complained.",
        "At the gate, Ilka Dorn grumbled.",
        "The hives were full, Ilka Dorn smiled.",
        "The hives were moved, and Ilka Dorn complained.",
    ],
)
def test_what_only_stands_beside_it_is_not(sentence: str) -> None:
    assert told(sentence) == []
