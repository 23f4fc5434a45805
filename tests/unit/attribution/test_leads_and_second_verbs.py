"""Whom the lead of an article describes and the next line names, and where a report ends before another verb."""

from __future__ import annotations

import pytest
from who_said import lines


@pytest.mark.parametrize(
    ("lead", "below", "speaker"),
    [
        ("A woman who lost her van says she feels “robbed by it all”.", "Shazia Marsh had parked it.", "Shazia Marsh"),
        ("A man from Hexley says he feels “robbed by it all”.", "Tom Lind had parked it on the hill.", "Tom Lind"),
        ("A state legislator in Hexley has called it “robbed by it all”.", "Rep. Ana Ruiz spoke late.", "Ana Ruiz"),
        ("A lawmaker has called it “robbed by it all”.", "Cllr Ana Ruiz made the remark on Monday.", "Ana Ruiz"),
    ],
)
def test_whom_a_lead_describes_the_next_line_names(lead: str, below: str, speaker: str) -> None:
    assert lines(lead, below)[0].partition("|")[0] == speaker


@pytest.mark.parametrize(
    ("lead", "below"),
    [
        ("A woman who lost her van says she feels “robbed by it all”.", "Tom Lind had parked it on the hill."),
        ("A man who lost his van says he feels “robbed by it all”.", "Sgt Tom Lind had parked it on the hill."),
        ("A roofer has called it “robbed by it all”.", "Cllr Ana Ruiz made a remark on Monday."),
    ],
)
def test_whom_a_lead_describes_is_not_everybody_below(lead: str, below: str) -> None:
    assert lines(lead, below)[0].partition("|")[0] in ("woman", "man", "roofer")


@pytest.mark.parametrize("verb", ["said it was", "called it"])
@pytest.mark.parametrize("joined", ["and", "but"])
def test_a_report_ends_before_a_second_verb(joined: str, verb: str) -> None:
    found = lines(f"Hexley police confirmed that officers were reviewing it {joined} {verb} “too early to speculate”.")
    assert found[0] == "Hexley police|i|officers were reviewing it"


def test_a_clause_behind_while_is_reported_too() -> None:
    found = lines("Ana Ruiz said that the site would be patrolled while it considered an appeal.")
    assert found == ["Ana Ruiz|i|the site would be patrolled while it considered an appeal"]


@pytest.mark.parametrize("noun", ["roar", "whisper", "call"])
def test_a_noun_that_is_a_cue_elsewhere_opens_a_clause(noun: str) -> None:
    assert lines(f"Ana Ruiz insists the {noun} is off.") == [f"Ana Ruiz|i|the {noun} is off"]


def test_a_call_to_admit_them_says_nothing() -> None:
    found = lines(
        "The governor took issue with Lind’s call to admit only clerks, saying the town had no business there."
    )
    assert [line.partition("|")[0] for line in found] == ["governor"]


@pytest.mark.parametrize("runs", ["presidential hopeful", "Senate candidate"])
def test_who_runs_for_an_office_may_have_one(runs: str) -> None:
    found = lines(
        f"Republican {runs} Tom Marsh said he would not go.",
        "“You don’t burn down the barn,” the two-term Nebraska governor told about 200 people.",
    )
    assert [line.partition("|")[0] for line in found] == ["Tom Marsh", "Tom Marsh"]


def test_a_place_in_passing_is_nobody_near() -> None:
    found = lines(
        "“It is late,” said Tom Lund.",
        "Governor Sule Marsh, who cut short a trip to Hexley, met them. He vowed that the town would not pay.",
    )
    assert found[-1] == "Sule Marsh|i|the town would not pay"


@pytest.mark.parametrize("name", ["Ronnie", "Charlie", "Max"])
@pytest.mark.parametrize("pronoun", ["she", "he"])
def test_some_first_names_are_of_men_and_women(name: str, pronoun: str) -> None:
    found = lines(f"The deputy in charge, {name} Marsh, has run 61 searches. “Young guy,” {pronoun} said.")
    assert found == [f"{name} Marsh|d|Young guy,"]
