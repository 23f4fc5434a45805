"""German passages of our own in which an age in small letters means somebody, and a part of a day nobody."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def speaker(text: str) -> str:
    """Who is said to say the last quotation below a headline."""
    return said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))[-1].split("|")[0]


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        ("sagte der 44-jährige am Dienstagmorgen in der neuen Halle.", "Arne Kolb"),
        ("sagte der 44-jährige Samstagmittag der Zeitung.", "Arne Kolb"),
        ("erklärte der 44-jährige Donnerstagnacht in Kalda.", "Arne Kolb"),
        ("so der 44-jährige nach dem Spiel.", "Arne Kolb"),
        ("sagte ein 44-jähriger mit Hund.", "44-Jähriger"),
    ],
)
def test_an_age_in_small_letters_is_a_noun(behind: str, found: str) -> None:
    assert speaker(f"Der Ruderer Arne Kolb hört auf. „Mir tat alles weh“, {behind}") == found


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        ("sagte der 60-jährige Wirt am Abend.", "60-jähriger Wirt"),
        ("sagte der 60-jährige aus Kalda stammende Wirt am Abend.", "60-jährige aus Kalda stammende Wirt"),
        ("sagte der 60-jährige und sehr stille Wirt.", "60-jährige und sehr stille Wirt"),
        ("sagte Mia Sonntag.", "Mia Sonntag"),
    ],
)
def test_an_age_in_front_of_its_noun_is_none(behind: str, found: str) -> None:
    assert speaker(f"Die Ruderin Ute Kolb hört auf. „Mir tat alles weh“, {behind}") == found
