"""Subjects of great numbers, counties behind towns, papers that have seen a letter, and whose a report is."""

from __future__ import annotations

import pytest
from who_said import lines


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Hundreds of residents called it “a wall of mud”.", "residents"),
        ("Dozens of oyster farmers in Wexley called it “a wall of mud”.", "oyster farmers in Wexley"),
        ("Scores of people in Wexley, Marsh County, called it “a wall of mud”.", "people in Wexley"),
    ],
)
def test_a_great_number_of_people_speaks(sentence: str, who: str) -> None:
    assert lines(sentence) == [f"{who}|p|a wall of mud"]


def test_a_great_number_of_things_does_not() -> None:
    assert [line.partition("|")[0] for line in lines("Hundreds of letters called it “a wall of mud”.")] != ["letters"]


def test_a_county_behind_a_town_is_not_they() -> None:
    found = lines("Hundreds of fish porters in Wexley, Marsh County, have walked out over what they called “a joke”.")
    assert not found[0].startswith("Marsh County")


@pytest.mark.parametrize("paper", ["this newspaper", "the Wexley Argus"])
def test_who_has_seen_a_letter_does_not_write_it(paper: str) -> None:
    sentence = f"In a letter of May 3 seen by {paper}, the harbour master, Ida Marsh, said it was “out of her hands”."
    assert lines(sentence) == ["Ida Marsh|p|out of her hands"]


@pytest.mark.parametrize(
    "writing",
    ["The council’s report", "Wexley Council’s policy", "The council’s 2021 survey"],
)
def test_the_report_of_a_body_is_its_own_words(writing: str) -> None:
    assert lines("Wexley Council met in May.", f"{writing} says the quay is “as good as lost”.") == [
        "Wexley Council|p|as good as lost"
    ]
