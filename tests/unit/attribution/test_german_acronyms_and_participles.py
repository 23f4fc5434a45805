"""German passages of our own in which an acronym means a single noun, and a participle is not who speaks for others."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def speakers(text: str) -> list[str]:
    """Who has every quotation below a headline."""
    return [line.split("|")[0] for line in said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))]


@pytest.mark.parametrize(
    "text",
    [
        "Der Bundesgerichtshof (BGH) entschied, dass Händler haften. Der BGH betonte, der Kunde müsse zahlen.",
        "Die Gesundheitsorganisation (GO) warnte, es sei ernst. Nach GO-Angaben starben zehn. Die GO hofft, es ende.",
        "Das Oberverwaltungsgericht (OVG) erklärte, es sei neu. Laut OVG ist der Fall klar.",
    ],
)
def test_an_acronym_means_the_noun_in_front_of_it(text: str) -> None:
    assert len(set(speakers(text))) == 1
    assert len(speakers(text)) > 1


def test_an_acronym_of_other_letters_is_somebody_else() -> None:
    text = "Das Gericht (siehe BGH) erklärte, es sei neu. Der BGH sagte, es sei alt."
    assert speakers(text) == ["Gericht", "BGH"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Nein“, sagte ein Sprecher. Der Verurteilte sagte, er sei müde.", "Verurteilte"),
        ("„Nein“, sagte ein Sprecher der Behörde. Der Freigelassene sagte, er sei müde.", "Freigelassene"),
        ("Ein Sprecher der Polizei sagte, man ermittle. Der Beamte sprach von „Glück“.", "Sprecher der Polizei"),
        ("Behördenleiter Ole Brandt führt das auf „bessere Meldewege“ zurück.", "Ole Brandt"),
    ],
)
def test_what_befell_somebody_is_not_told_of_who_speaks_for_others(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected
