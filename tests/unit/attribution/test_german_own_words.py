"""German passages of our own about whose "nach eigenen Angaben" are, and sources as the nominative has them."""

from __future__ import annotations

import pytest
from who_said import said, sure_of

from reader.attribution import attribute, paragraphs_of


def speakers(text: str) -> list[str]:
    """Who is said to say something in a passage below a headline; terms and names in marks aside."""
    lines = said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))
    return [line.split("|")[0] for line in lines if "|s|" not in line]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rundblick24 hat nach eigenen Angaben 9 Millionen Mitglieder.", "Rundblick24"),
        ("Der Wirtin Ana Ruiz wurde nach eigener Darstellung ein Brief zugespielt.", "Ana Ruiz"),
        ("Dem Weblog „turmblick“ wurde nach eigener Darstellung eine Liste zugespielt.", "turmblick"),
        ("Nach eigenen Angaben ist die Wirtin Ana Ruiz 2010 nach Kalda gezogen.", "Ana Ruiz"),
        ("Die Wirtin Ana Ruiz, die nach eigenen Angaben 2010 nach Kalda zog, ist krank.", "Ana Ruiz"),
        ("Im Mai verlor der Händler Bo Kern nach eigenen Angaben 40 Schafe.", "Bo Kern"),
        ("Bo Kern verlor eigenen Angaben zufolge 40 Schafe.", "Bo Kern"),
        ("Die Wirtin Ana Ruiz verkauft, nach eigenen Angaben, 40 Schafe im Jahr.", "Ana Ruiz"),
        ("Ana Ruiz kam. Vier Männer wurden nach ihren Worten in den Rücken getroffen.", "Ana Ruiz"),
        ("Bo Kern kam. Nach seinen Angaben im Ort Kalda ist alles gut.", "Bo Kern"),
        ("Das Geld ist nach eigenen Angaben weg.", "None"),
    ],
)
def test_whose_own_words_they_are(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("nach Angaben des Krisenstabes", "Krisenstab"),
        ("nach Angaben des Krisenstabs", "Krisenstab"),
        ("nach Angaben der Zentralen Wahlkommission", "Zentrale Wahlkommission"),
        ("nach Angaben des Zentralen Lagezentrums", "Zentrales Lagezentrum"),
        ("nach Angaben des Roten Kreuzes", "Rotes Kreuz"),
        ("nach Angaben des Landratsamtes Kalda", "Landratsamt Kalda"),
        ("nach Informationen des „Treblauer Tageblatts“", "Treblauer Tageblatt"),
        ("nach Informationen des „Focus“", "Focus"),
        ("nach Angaben der Baden Bank", "Baden Bank"),
        ("nach Angaben des Gremiums", "Gremium"),
        ("nach Medienberichten", "Medienberichte"),
        ("laut Medienberichten", "Medienberichte"),
        ("laut Messungen", "Messungen"),
    ],
)
def test_a_source_is_listed_in_the_nominative(source: str, speaker: str) -> None:
    assert speakers(f"Das Wehr bleibt {source} geschlossen.") == [speaker]


@pytest.mark.parametrize(
    "opening",
    [
        "Für den Ökonomen Jo Kern vom Institut für Handel in Kiel ist die Sache klar",
        "Für die Trainerin Jo Kern aus Kiel steht fest",
        "Für Jo Kern (SPD) von der Gewerkschaft Verdi ist klar",
    ],
)
def test_for_whom_something_is_so_with_where_they_belong(opening: str) -> None:
    assert sure_of(f"{opening}: „Wir steigen auf.“", "de") == [("Jo Kern", True)]
