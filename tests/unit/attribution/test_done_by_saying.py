"""A gerund or infinitive behind what somebody does tells what they say, where doing it is saying it."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    "sentence",
    [
        "Odo Falk spent many evenings telling tenants that the tower was sound.",
        "Odo Falk kept telling tenants that the tower was sound.",
        "Odo Falk is fond of telling guests that the tower is sound.",
        "Odo Falk had a habit of saying that the tower was sound.",
        "Odo Falk was fined for saying the tower was sound.",
        "Odo Falk apologised for telling tenants that the tower was sound.",
        "Odo Falk went on the radio to say that the tower was sound.",
        "Odo Falk rang the Courier to complain that the tower was unsound.",
        "Odo Falk called a meeting to announce that the tower was sound.",
        "Odo Falk likes to tell guests that the tower is sound.",
    ],
)
def test_the_subject_says_it(sentence: str) -> None:
    assert [name for name, _, _ in told(sentence)] == ["Odo Falk"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Odo Falk stopped short of saying that the tower was sound.",
        "Odo Falk was afraid of saying that the tower was sound.",
        "Odo Falk plans to say that the tower is sound.",
        "Odo Falk was ready to tell tenants that the tower was sound.",
        "Odo Falk did not rise to say that the tower was sound.",
        "Odo Falk was called in to say that the tower was sound.",
        "Odo Falk found a telling sign that the tower was sound.",
    ],
)
def test_what_nobody_has_said_yet_is_nobodys(sentence: str) -> None:
    assert {name for name, _, _ in told(sentence)} <= {""}
