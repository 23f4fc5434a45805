"""German passages of our own about teams of researchers, and whom a plain plural means behind them."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def speakers(text: str) -> list[str]:
    """Who is said to say something in a passage below a headline, in the order of the words."""
    return [line.split("|")[0] for line in said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Das Meer ist warm. Das meldet die Gruppe um die Ärztin Ida Holt von der Hochschule Kalda. Es werde "
            "wärmer, schreiben die Wissenschaftler.\n\nEs regnet. Die Autoren raten, weniger zu heizen.",
            "Gruppe um die Ärztin Ida Holt",
        ),
        (
            "Ein Team um den Physiker Jan Behr hat gemessen. Die Forscher schreiben, es sei kalt.",
            "Team um den Physiker Jan Behr",
        ),
        (
            "Das Forscherteam um Jan Behr teilte mit, es sei kalt. Es regnet. Das Team warnt, es werde kälter.",
            "Forscherteam um Jan Behr",
        ),
        ("Das Team um Jan Behr misst. Die Gruppe um Ana Ruiz misst. Die Forscher schreiben, es sei kalt.", "Forscher"),
        ("Das Team um Jan Behr misst. Die Anwohner sagen, es sei kalt.", "Anwohner"),
        ("Das Team um Jan Behr misst. Die Forscher der Hochschule schreiben, es sei kalt.", "Forscher der Hochschule"),
        ("Das Team kämpft um den Titel. Die Forscher schreiben, es sei kalt.", "Forscher"),
    ],
)
def test_whom_researchers_are(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Kalda (dpa) – Die Löwen Kalda suchen eine Halle. Die alte ist zu klein, wie der Club mitteilte.",
            "Löwen Kalda",
        ),
        ("Kalda (apd) – Das Werk Nord ruht. Es sei kalt, teilte der Betrieb mit.", "Werk Nord"),
        (
            "Schäfer klagen laut. Es eile, sagte Rätin Ana Ruiz.\n\nDer Schäfer wartet. „Es ist kalt“, sagt er.",
            "Schäfer",
        ),
    ],
)
def test_who_is_told_of_below_a_headline(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker
