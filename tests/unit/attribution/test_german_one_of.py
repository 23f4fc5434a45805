"""German passages of our own: one of several, a surname with two particles, an apposition's gender, kin of somebody."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Einer der Geretteten, ein Koch aus Tremm, nickte. „Der Hang war weg“, sagte er.", "Koch aus Tremm"),
        ("Eine der Verletzten sagte: „Der Hang war weg.“", "eine der Verletzten"),
        ("Einer der Häftlinge, Edo Tjarks, sagte: „Der Hang war weg.“", "Edo Tjarks"),
        ("„Es wird besser“, sagte Ökonom Basil de la Motte. „Bald“, so de la Motte.", "Basil de la Motte"),
        (
            "Das Opfer, eine 44 Jahre alte Köchin, liegt im Bett. Nach Angaben ihres Bruders ist sie wach. "
            "„Sie fragt nach der Tasche“, erzählte er.",
            "Bruder",
        ),
        (
            "Für Ilka Varga stimmten drei Viertel, verriet Konzertmeisterin Ute Brahm. „Sie hört zu“, so die Geigerin.",
            "Ute Brahm",
        ),
    ],
)
def test_who_says_the_last_words(text: str, speaker: str) -> None:
    assert said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))[-1].split("|")[0] == speaker
