"""A name between commas is the subject, where what stands in front tells it is one of several, or what it is twice."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("One of them, FerryFour, says it will buy two ships.", "FerryFour"),
        ("Another, FerryFour, said it would buy two ships.", "FerryFour"),
        ("But the biggest, FerryFour, says it will buy two ships.", "FerryFour"),
        ("One of them, a baker, said she would buy two ships.", "baker"),
        ("Her aunt and fishing partner, Ilka, said the nets were torn.", "Ilka"),
        ("My neighbour and riding companion, Ilka, says the yard will buy two ships.", "Ilka"),
        ("The choir's founder and rowing coach, Ilka, said the yard would buy two ships.", "Ilka"),
    ],
)
def test_who_is_named_between_commas_says_it(sentence: str, speaker: str) -> None:
    assert [name for name, _, _ in told(sentence)] == [speaker]


def test_two_people_are_not_the_one_who_is_named() -> None:
    assert [name for name, _, _ in told("The yard's owner and his aunt, Ilka, said it was late.")] != ["Ilka"]
    assert told("One of them, in May, said nothing.") == []


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Early on Monday, 19-year-old Ilka Dorn walked to the quay and said the boat was gone.", "Ilka Dorn"),
        ("Late on Monday, 61-year-old Ilka Dorn rang the Courier and said she had seen it.", "Ilka Dorn"),
        ("Officials toured the quay on Monday and told the Courier they had seen it.", "officials"),
        ("A woman in the crowd rose and said she had seen it.", "woman in the crowd"),
    ],
)
def test_the_second_verb_of_a_clause_has_its_subject(sentence: str, speaker: str) -> None:
    assert [name for name, _, _ in told(sentence)] == [speaker]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The yard's owners, Dorn Ferries, said it was late.", "Dorn Ferries"),
        ("His employers, Fenn Council, said it was late.", "Fenn Council"),
        ("His parents, Ilka and Odo Falk, said it was late.", "Ilka Falk and Odo Falk"),
    ],
)
def test_several_people_may_be_a_body(sentence: str, speaker: str) -> None:
    assert [name for name, _, _ in told(sentence)] == [speaker]
