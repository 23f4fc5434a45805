"""Several verbs of one subject, a clause that goes on behind marks, who is heard saying, who asks."""

from __future__ import annotations

import pytest
from who_said import reported


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Ana Ruiz said her tenant had been “lost” and had always intended to return.",
            "had always intended to return",
        ),
        ("Ana Ruiz said it was made “in haste” and should not be repeated.", "should not be repeated"),
        ("Ana Ruiz told the court it was “late” and could not be mended.", "could not be mended"),
        ("Ana Ruiz said it was “late” and that it leaks at both ends.", "it leaks at both ends"),
        ("Ana Ruiz said it was “late” and that the wall leaks at both ends.", "the wall leaks at both ends"),
    ],
)
def test_a_clause_goes_on_behind_its_words_in_marks(text: str, words: str) -> None:
    assert reported(text) == [f"Ana Ruiz: {words}"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said the wall was “a mess” and left the hall at once.",
        "Ana Ruiz said the wall was “a mess” and would not say more about it.",
        "Ana Ruiz said the wall was “a mess” and has since left the party.",
        "Ana Ruiz called the wall “a mess” and could not sleep at night.",
        "Ana Ruiz said “no” and had her hat brought to her.",
    ],
)
def test_what_else_somebody_does_is_not_reported(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz called it “elegant”, said that the sample was small and warned that it would leak.",
        "Ana Ruiz thanked the crew, said that the sample was small and warned that it would leak.",
        "The crew left, and Ana Ruiz praised it, said that the sample was small and warned that it would leak.",
    ],
)
def test_commas_join_the_verbs_of_one_subject(text: str) -> None:
    assert reported(text) == ["Ana Ruiz: the sample was small", "Ana Ruiz: it would leak"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Ruiz was heard telling anybody that the boat was late.", ["Ana Ruiz: the boat was late"]),
        ("A man in a red cap was overheard saying that the boat was late.", ["man in a red cap: the boat was late"]),
        ("Ana Ruiz told anyone who would listen that the boat was late.", ["Ana Ruiz: the boat was late"]),
        (
            "She hasn’t told anyone that the boat is late, Ana Ruiz says.",
            ["Ana Ruiz: She hasn’t told anyone that the boat is late"],
        ),
        ("Locals in Hexley say that the loss would be great.", ["locals in Hexley: the loss would be great"]),
        ("Ana Ruiz asked when the boat would leave.", ["Ana Ruiz: when the boat would leave"]),
        ("Ana Ruiz asked who had taken the boat.", ["Ana Ruiz: who had taken the boat"]),
        ("Ana Ruiz asked the crew when she arrived.", []),
        (
            "Asked by Bo Lind whether the yard was full, Ana Ruiz said she did not know.",
            ["Bo Lind: whether the yard was full", "Ana Ruiz: she did not know"],
        ),
        ("Asked by Bo Lind for comment, Ana Ruiz said she did not know.", ["Ana Ruiz: she did not know"]),
    ],
)
def test_who_is_heard_and_who_asks(text: str, found: list[str]) -> None:
    assert reported(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was a bridge that the mayor says will be the longest.", ["mayor: will be the longest"]),
        ("The wall, which Ana Ruiz says is late by a year, fell.", ["Ana Ruiz: is late by a year"]),
        ("The wall that Ana Ruiz says is late by a year has fallen.", ["Ana Ruiz: is late by a year"]),
        (
            "The wall, which Ana Ruiz says has leaked since May and which is old, fell.",
            ["Ana Ruiz: has leaked since May"],
        ),
        ("The committee voted to reject the plan from Lund Homes.", []),
        ("The committee voted six to four on Monday to reject the plan from Lund Homes.", []),
        ("The mayor rejected the claim that it was late.", ["mayor: the claim that it was late"]),
    ],
)
def test_what_is_said_inside_a_clause_and_what_is_done(text: str, found: list[str]) -> None:
    assert reported(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Ruiz informed her early on that the boat was late.", ["Ana Ruiz: the boat was late"]),
        (
            "She heard it from a lad, Bo Lind, who is ten and shy, and who told her that it was wrong.",
            ["Bo Lind: it was wrong"],
        ),
        ("A clerk who had seen it and who told the court that it was late has left.", ["clerk: it was late"]),
        ("Ana Ruiz met Bo Lind, who left, and the clerk who said that it was late.", ["clerk: it was late"]),
    ],
)
def test_who_is_meant_by_a_second_relative_clause(text: str, found: list[str]) -> None:
    assert reported(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Ruiz wants to know if the boat is late.", ["Ana Ruiz: if the boat is late"]),
        ("Ana Ruiz wanted to know why the boat was late.", ["Ana Ruiz: why the boat was late"]),
        ("Ana Ruiz has asked to come back to the yard.", ["Ana Ruiz: to come back to the yard"]),
        ("Ana Ruiz, who asked to be called only Bo, said it was too late.", ["Ana Ruiz: it was too late"]),
        ("Ana Ruiz asked the crew for a boat.", []),
        ("Ana Ruiz wanted to see the boat.", []),
    ],
)
def test_what_somebody_wants_to_know_or_asks_for(text: str, found: list[str]) -> None:
    assert reported(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "In the back of it Ana Ruiz, a weaver, pours us tea and explains that it is late.",
            ["Ana Ruiz: it is late"],
        ),
        ("In the kitchen Ana Ruiz pours us tea and explains that it is late.", ["Ana Ruiz: it is late"]),
        ("At a meeting with Ana Ruiz the crew rose and explained that it is late.", []),
    ],
)
def test_who_is_named_behind_a_place_has_the_second_verb(text: str, found: list[str]) -> None:
    assert reported(text) == found
