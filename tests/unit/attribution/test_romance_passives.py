"""Passives in French, Spanish and Italian: the words are of whom "by" names, and never of whom they are about."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", "Marcos Lindo fue acusado de “mentir a la Cámara” el lunes.", "None"),
        ("es", "Marcos Lindo ha sido calificado de “vergüenza real” por Ana Ruiz.", "Ana Ruiz"),
        ("es", "La obra fue criticada por su “falta de valor” ayer.", "None"),
        ("fr", "Marc Lindon a été accusé de « mentir à la Chambre » lundi.", "None"),
        ("fr", "La loi est jugée « beaucoup trop dure » par Ana Ruiz.", "Ana Ruiz"),
        ("fr", "Le texte est critiqué pour sa « grande dureté ».", "None"),
        ("it", "Marco Lindo è stato accusato di «mentire alla Camera» lunedì.", "None"),
        ("it", "Marco Lindo è stato definito «una vera vergogna» da Ana Ruiz.", "Ana Ruiz"),
    ],
)
def test_passive(language: str, text: str, speaker: str) -> None:
    document = attribute(paragraphs_of(f"Varn\n\n{text}", language), language)
    assert {line.partition("|")[0] for line in said(document)} == {speaker}
