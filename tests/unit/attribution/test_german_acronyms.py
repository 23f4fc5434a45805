"""German passages of our own about bodies whose names have several parts and an acronym behind them."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def speakers(text: str) -> list[str]:
    """Who is said to say something in a passage below a headline, in the order of the words."""
    return [line.split("|")[0] for line in said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Es streikten nach Angaben der Gewerkschaft Post, Verkehr und Wasser (GPVW) rund 300 Leute. Die GPVW "
            "fordert, dass alle mehr Lohn bekommen.",
            "Gewerkschaft Post, Verkehr und Wasser",
        ),
        (
            "Der Verband Boden, Luft und Licht (VBLL) sagte, es sei zu kalt. Der VBLL sagte, es werde kälter.",
            "Verband Boden, Luft und Licht",
        ),
        (
            "Nach Angaben der Industriegewerkschaft Holz, Glas, Papier (IG HGP) ruht die Arbeit.",
            "Industriegewerkschaft Holz, Glas, Papier",
        ),
        (
            "Nach Angaben der Landesanstalt für Bergbau und Geologie (LaBG) ruht der Stollen.",
            "Landesanstalt für Bergbau und Geologie",
        ),
        ("Der Bundesverband Kälte (BVK) sagte, es sei warm. Der BVK sagte, es bleibe so.", "Bundesverband Kälte"),
        ("Der Internationale Rechnungshof (IRH) sagte, es sei warm.", "Internationaler Rechnungshof"),
    ],
)
def test_an_acronym_tells_how_far_a_name_reaches(text: str, name: str) -> None:
    assert set(speakers(text)) == {name}


def test_an_acronym_of_other_letters_is_of_no_place_beside_it() -> None:
    text = "Die Behörde für Schutz in Treblau (BSK) prüft. Die BSK sagte, es sei warm."
    assert speakers(text)[-1] != "Treblau"


def test_people_and_their_party_are_no_name_of_parts() -> None:
    assert "Arne Kolb" in speakers("Ulla Renk, Ida Mey und Arne Kolb (UMK) kamen. „Es ist warm“, sagte Arne Kolb.")
