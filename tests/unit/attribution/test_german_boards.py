"""German passages of our own in which a board or a group of firms is a source, and listed in the nominative."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Nach Angaben des Kuratoriums", "Kuratorium"),
        ("Nach Auskunft des Baukonsortiums", "Baukonsortium"),
        ("Laut Kuratorium", "Kuratorium"),
        ("Nach Angaben des Museums", "Museum"),
    ],
)
def test_a_board_is_listed_in_the_nominative(source: str, found: str) -> None:
    text = f"Aus der Stadt\n\nDer Turm ist zu. {source} fehlen noch neun Fenster."
    assert said(attribute(paragraphs_of(text), "de"))[0].split("|")[0] == found
