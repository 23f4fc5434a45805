"""German passages of our own in which somebody reports what another is to have said."""

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
        ("Dieser habe die Akten versteckt und erklärt, sie seien „leider verbrannt“.", "Nils Harms"),
        ("Dieser habe ihr versichert, dass alles „in bester Ordnung“ sei.", "Nils Harms"),
        ("Der Hausmeister Bo Lind habe zugesichert, man sei „sehr bald so weit“.", "Bo Lind"),
        ("Ein Mitarbeiter habe ihr erzählt, er sei „nie gefragt worden“.", "Mitarbeiter"),
        ("Sie habe schon im Mai erklärt, das sei „nicht haltbar“.", "Rita Thoma"),
        ("Ein Lehrling sei gegangen, denn er sei „nie gefragt worden“.", "Rita Thoma"),
        ("Der Kämmerer habe gewusst, die Kasse sei „ganz leer“.", "Rita Thoma"),
    ],
)
def test_words_that_another_is_reported_to_have_said_are_theirs(behind: str, found: str) -> None:
    assert speaker(f"Rita Thoma beschuldigte auch den Kämmerer Nils Harms. {behind}") == found
