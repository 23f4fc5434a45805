"""German passages of our own about whose a ruling, a decision or a note is, and what was said back then."""

from __future__ import annotations

import pytest
from who_said import said, sure_of

from reader.attribution import attribute, paragraphs_of


def speakers(text: str) -> list[str]:
    """Who is said to say something in a passage below a headline, in the order of the words."""
    return [line.split("|")[0] for line in said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Das Landgericht Kalda gab ihm recht. Das Tor sei „zu laut“, heißt es in der Begründung.",
            "Landgericht Kalda",
        ),
        (
            "Das Oberlandesgericht Kalda hat ein Urteil des Amtsgerichts Treblau bestätigt.\n\n"
            "Es regnete. Das Tor sei „zu laut“, heißt es in der Begründung.",
            "Oberlandesgericht Kalda",
        ),
        (
            "Das Oberlandesgericht Kalda prüft. Das Amtsgericht Treblau war strenger. "
            "Das Tor sei „zu laut“, heißt es in dem Urteil.",
            "Amtsgericht Treblau",
        ),
        ("Die Stadt Kalda sagte ab. Der Platz sei „zu nass“, heißt es in der Begründung.", "Stadt Kalda"),
        (
            "Das Oberlandesgericht Kalda prüft. Das Amtsgericht Treblau war strenger. "
            "Das Tor sei „zu laut“, hieß es damals.",
            "Amtsgericht Treblau",
        ),
        ("Die Moorwerk AG sagte ab. Der Stahl sei „zu teuer“, hieß es am Montag zur Begründung.", "Moorwerk AG"),
    ],
)
def test_the_grounds_are_those_of_the_body_that_a_text_is_about(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Der Gemeinderat beschloss, den Turm zu sperren. Laut Beschluss ist er bis Mai zu.", "Gemeinderat"),
        (
            "Der Kreistag beschloss, zwei Busse zu kaufen. Es regnete.\n\nLaut Beschluss zahlt das Land „keinen Cent“.",
            "Kreistag",
        ),
        ("Der Gemeinderat zögert. Laut Beschluss ist der Turm bis Mai zu.", "Beschluss"),
        ("Der Gemeinderat beschloss, zu bauen. Laut einem Beschluss der Liga ist der Turm zu.", "Beschluss der Liga"),
    ],
)
def test_a_decision_is_of_the_body_that_decided(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_a_decision_of_nobody_is_not_sure() -> None:
    assert sure_of("Der Turm ist alt. Laut Beschluss ist er bis Mai zu.", "de") == [("Beschluss", False)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Das Umweltministerium zögert. In einer Aktennotiz des Hauses heißt es, Salz sei „zu teuer“.",
            "Umweltministerium",
        ),
        (
            "Das Museum Kalda baut. In einem Vermerk des Hauses heißt es, man sei „zu laut“.",
            "Museum Kalda",
        ),
        ("In einem Vermerk des Hauses heißt es, Salz sei „zu teuer“.", "Vermerk des Hauses"),
        (
            "Das Umweltministerium zögert. Das Landwirtschaftsministerium wartet. "
            "In einem Vermerk des Hauses heißt es, Salz sei „zu teuer“.",
            "Vermerk des Hauses",
        ),
    ],
)
def test_a_note_of_the_house_is_of_the_one_body_so_called(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Viele liefen durch Kalda. Auf einem Transparent stand: „Rettet das Moor!“",
        "Viele liefen durch Kalda. Auf Schildern hieß es: „Rettet das Moor!“",
        "Rätin Ana Ruiz sprach, es sei kalt. Auf Plakaten stand: „Rettet das Moor!“",
    ],
)
def test_what_a_poster_says_is_surely_nobodys(text: str) -> None:
    assert not sure_of(text, "de")[-1][1]
