"""Acts that somebody tells, and who hears what somebody says."""

from __future__ import annotations

import pytest
from who_said import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ned Ash admitted to taking the money.", "Ned Ash: to taking the money"),
        ("Ned Ash confessed to having sold it.", "Ned Ash: to having sold it"),
        ("Ned Ash complained of being followed home.", "Ned Ash: of being followed home"),
        ("Ned Ash boasted of winning twice.", "Ned Ash: of winning twice"),
        ("Ned Ash apologised for not telling them.", "Ned Ash: for not telling them"),
        ("Ned Ash claimed to be a vet.", "Ned Ash: to be a vet"),
    ],
)
def test_an_act_behind_a_preposition_is_told(text: str, expected: str) -> None:
    assert reported(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ned Ash complained about parking.",
        "Ned Ash complained to building managers.",
        "Ned Ash spoke to reporters before leaving.",
        "Ned Ash spoke of a long night.",
    ],
)
def test_a_thing_or_a_hearer_behind_one_is_none(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ned Ash told the court Deane, 34, had been late.", "Ned Ash: Deane, 34, had been late"),
        ("Ned Ash told the jury Mr Deane had been late.", "Ned Ash: Mr Deane had been late"),
        ("Ned Ash told the inquest Deane left at six.", "Ned Ash: Deane left at six"),
        ("Ned Ash told the meeting the lane flooded in May.", "Ned Ash: the lane flooded in May"),
        ("Ned Ash told staff the till was empty.", "Ned Ash: the till was empty"),
        ("Ned Ash told the director Paul Ames that it was late.", "Ned Ash: it was late"),
        ("Ned Ash told the newspaper Hexley Courier that it was late.", "Ned Ash: it was late"),
    ],
)
def test_what_is_told_begins_behind_who_hears_it(text: str, expected: str) -> None:
    assert reported(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The inquest heard from Dr Sen that the cut was old.", "Sen: the cut was old"),
        ("A court heard from Ned Ash, a vet, that the cut was old.", "Ned Ash: the cut was old"),
        ("Police said Deane, of Hill Road, Lund, had been late.", "police: Deane, of Hill Road, Lund, had been late"),
        ("Lund Water did not comment but in a statement said it was late.", "Lund Water: it was late"),
        ("The Reeve intervened to say that members knew it.", "Reeve: members knew it"),
        ("The man was hurt, deputies said.", "deputies: The man was hurt"),
        ("A weaver said the rope was old.", "weaver: the rope was old"),
    ],
)
def test_who_tells_it(text: str, expected: str) -> None:
    assert reported(text) == [expected]


def test_nobody_is_heard_from_on_a_day() -> None:
    assert reported("We heard from Ned Ash on Monday.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz said Bo Lind told staff to take it away.", ["Ana Ruiz: Bo Lind told staff to take it away"]),
        ("Asked by the Courier whether she would go, Ana Ruiz said no.", []),
        ("According to a diary, Ana Ruiz declared that the lake was dry.", ["Ana Ruiz: the lake was dry"]),
        ("Ana Ruiz said it was late, the Hexley Courier reported.", ["Ana Ruiz: it was late"]),
    ],
)
def test_who_asks_and_who_relays_is_another(text: str, expected: list[str]) -> None:
    assert reported(text) == expected


def test_the_first_half_before_words_in_marks_is_reported() -> None:
    text = "Ana Ruiz said she had never asked for a card and had thought it was “the bank being kind” when one came."
    assert reported(text) == ["Ana Ruiz: she had never asked for a card"]
