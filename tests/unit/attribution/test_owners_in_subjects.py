"""What tells a source from others may have an owner in it, or say where somebody was."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Advisers close to the prince's thinking said the visit was off.", "advisers close to the prince's thinking"),
        (
            "Two officials briefed on the king's plans said the visit was off.",
            "officials briefed on the king's plans",
        ),
        ("People familiar with the lender's books say the visit is off.", "people familiar with the lender's books"),
        ("A union representing the mill's weavers said the visit was off.", "union representing the mill's weavers"),
        ("The visit is off, a person close to the prince's aunt said.", "person close to the prince's aunt"),
    ],
)
def test_an_owner_stands_inside_the_phrase(sentence: str, speaker: str) -> None:
    assert [name for name, _, _ in told(sentence)] == [speaker]


@pytest.mark.parametrize("where", ["there", "here", "upstairs", "online"])
def test_who_was_there_says_it(where: str) -> None:
    assert [name for name, _, _ in told(f"A teacher who was {where} said the wall had moved.")] == ["teacher"]


def test_the_mark_of_an_auxiliary_owns_nothing() -> None:
    assert told("The clerk in there's calling the visit off.") == []
    assert told("A teacher was widely said to have left.") == []
