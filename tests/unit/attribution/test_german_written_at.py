"""German passages of our own in which words are to be read on something that a body or somebody has."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        ("den Klub, in dessen Heft noch im Mai „Jeder ist willkommen“ zu lesen gewesen sei", "Klub"),
        ("das Amt, auf dessen Internetseite „Jeder ist willkommen“ stehe", "Amt"),
        ("die Firma Nordpol, in deren Werbung „Jeder ist willkommen“ gestanden habe", "Nordpol"),
        ("den Wirt, an dessen Schaufenster „Jeder ist willkommen“ zu lesen sei", "Wirt"),
        ("den Ton des Klubs, in dessen Heft „Jeder ist willkommen“ zu lesen sei", "Klub"),
        ("die Firma, auf deren Dach „die schönste Aussicht“ zu haben sei", "Rita Thoma"),
        ("die Firma, auf deren Seite „viel zu wenig“ erklärt werde", "Rita Thoma"),
        ("die Firma, deren Vorgehen „ein Skandal“ sei", "Rita Thoma"),
    ],
)
def test_whose_page_words_stand_on(behind: str, found: str) -> None:
    text = f"Aus der Stadt\n\nRita Thoma kritisierte {behind}."
    assert said(attribute(paragraphs_of(text), "de"))[-1].split("|")[0] == found
