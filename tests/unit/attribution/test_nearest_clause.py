"""Whose verb it is where clauses follow one another: the nearest clause's subject has it."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The fans who had come to see him sang, and the mayor said it was over.", "mayor"),
        ("Fans sang as the mayor rose and said it was over.", "mayor"),
        ("Rain was falling when Odo Falk came in, sat down and told them that it was over.", "Odo Falk"),
        ("The soup was cold by the time Odo Falk arrived and told 60 people that it was over.", "Odo Falk"),
        ("A review released last week by the Fenn Institute found that it was over.", "Fenn Institute"),
        ("It is over, according to a survey published last week by Fenn College.", "Fenn College"),
        ("Ilka Dorn, who has left, told the Herald of the Valley that it was over.", "Ilka Dorn"),
    ],
)
def test_who_says_it(sentence: str, speaker: str) -> None:
    assert [name for name, _, _ in told(sentence)] == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ilka Dorn hailed him as the best cook ever and said it was over.",
        "Ilka Dorn told how he made her his secretary of state and said it was over.",
    ],
)
def test_what_somebody_is_called_does_not_speak(sentence: str) -> None:
    assert {name for name, _, _ in told(sentence)} == {"Ilka Dorn"}
