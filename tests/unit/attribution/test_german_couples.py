"""German passages of our own with two people whose surname stands once."""

from __future__ import annotations

import pytest
from who_said import sure_of

BOTH = "„Wir bleiben“, sagt sie. „Leider“, brummt er."


@pytest.mark.parametrize(
    "opening",
    [
        "Ehepaar Ute und Horst Kolb wohnt am Hafen.",
        "Das Rentnerpaar Ute und Horst Kolb wohnt am Hafen.",
        "Die Eheleute Ute und Horst Kolb klagen.",
        "Die Geschwister Ute und Max Kolb wohnen am Hafen.",
        "Die Winzer Ute und Horst Kolb ernten.",
        "Ute und Horst Kolb wohnen am Hafen.",
    ],
)
def test_each_of_two_is_found_by_a_pronoun(opening: str) -> None:
    man = "Max Kolb" if "Max" in opening else "Horst Kolb"
    assert sure_of(f"{opening} {BOTH}", "de") == [("Ute Kolb", True), (man, True)]


def test_an_office_is_of_one_of_two() -> None:
    text = "Trainer Uwe und Horst Kolb stritten. „Es reicht“, sagte Horst Kolb."
    assert sure_of(text, "de") == [("Horst Kolb", True)]
