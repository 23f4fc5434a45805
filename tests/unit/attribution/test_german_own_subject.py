"""German passages of our own in which somebody tells of themselves, and openings of sentences that are no names."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def speakers(text: str) -> list[str]:
    """Who is said to say something in a passage below a headline, in the order of the words."""
    return [line.split("|")[0] for line in said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "„Wir geben etwas zurück“, sagte Bürgermeisterin Elke Harms.\n\n"
            "Die Erbin, Ruth Lindner, war angereist. Die 81-Jährige war müde, wie sie sagte. „Nie“, sagte sie.",
            ["Elke Harms", "Ruth Lindner", "Ruth Lindner"],
        ),
        ("Rektorin Ada Klee kam allein. Die Schule ist ihr zufolge zu klein.", ["Ada Klee"]),
        (
            "Aufgeflogen war der Betrug durch eine Enkelin. Die heute 31-Jährige war Zeugin. „Ich war da“, sagte sie.",
            ["31-Jährige"],
        ),
        ("Verletzt wurden zwei Männer. Das teilte die Polizei mit.", ["Polizei"]),
        (
            "Richter Karl Bode sprach von einer „sinnlosen Tat“. Verteidigerin Iris Hahn widersprach. "
            "Ihr Mandant bereue es. Er selbst sagte: „Es tut mir leid.“",
            ["Karl Bode", "Iris Hahn", "Mandant"],
        ),
        ("Norbert war der Erste. Er sagte, es sei kalt.", ["Norbert"]),
    ],
)
def test_who_tells_of_whom(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected
