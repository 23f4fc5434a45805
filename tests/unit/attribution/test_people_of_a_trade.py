"""People whose noun no list has, or whose trade one tells, are the subject with all that belongs to them."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The vote will slip to May, energy lawyers say.", "energy lawyers"),
        ("The vote, dairy farmers say, will slip to May.", "dairy farmers"),
        ("The vote will slip to May, housing lawyers told the Courier.", "housing lawyers"),
        ("The vote will slip to May, nurses say.", "nurses"),
    ],
)
def test_a_trade_stands_before_people_at_the_end(sentence: str, speaker: str) -> None:
    assert [name for name, _, _ in told(sentence)] == [speaker]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("But weavers along the mill's north side say the loom is lost.", "weavers along the mill's north side"),
        ("But weavers at the mill say the loom is lost.", "weavers at the mill"),
        ("Weavers hired by the mill said the loom was lost.", "weavers hired by the mill"),
        ("Weavers at the mill's gate said the loom was lost.", "weavers at the mill's gate"),
        ("A growing number of growers say the loom is lost.", "growers"),
        ("But a handful of local doctors say the loom is lost.", "local doctors"),
        ("Pilots hit by the strike said the loom was lost.", "pilots hit by the strike"),
    ],
)
def test_a_noun_of_no_list_has_what_belongs_to_it(sentence: str, speaker: str) -> None:
    assert [name for name, _, _ in told(sentence)] == [speaker]


def test_who_is_told_of_by_a_relative_clause_says_it() -> None:
    text = "“It is lost,” a porter who saw the fire told them. A weaver who saw the smoke told them that it was late."
    assert [(kind, bool(name)) for name, kind, _ in told(text)] == [("direct", True), ("indirect", True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The locks failed in whatever state they were in at the time.",
        "He left the hall, leaving lawyers to say it.",
        "Ivo Bell could win the poorer, though proud, areas of the state.",
    ],
)
def test_things_and_acts_say_nothing(sentence: str) -> None:
    assert told(sentence) == []
