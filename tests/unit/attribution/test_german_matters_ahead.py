"""German passages of our own in which a matter stands in front of a verb as its object, and goes on saying nothing."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def speaker(text: str) -> str:
    """Who is said to say the last quotation below a headline."""
    return said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))[-1].split("|")[0]


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("Eine Stundung lehnt Lund jedoch ab.", "Eva Lund"),
        ("Eine Sperrung lehnt die Gewerkschaft ab.", "Gewerkschaft"),
        ("Eine Räumung schloss Lund aus.", "Eva Lund"),
        ("Eine Begrünung befürwortete Lund dagegen.", "Eva Lund"),
        ("Die Verwaltung lehnt Lund ab.", "Verwaltung"),
        ("Eine Sprecherin lehnt Fragen ab.", "Sprecherin"),
        ("Die Initiative kritisierte Lund scharf.", "Initiative"),
        ("Die Umfrage kritisierte Lund scharf.", "Umfrage"),
    ],
)
def test_a_matter_that_somebody_refuses_does_not_speak(before: str, found: str) -> None:
    assert speaker(f"Eva Lund besuchte die Halle. {before} Man werde „das Dach abdecken“.") == found
