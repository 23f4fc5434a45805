"""German passages of our own about whom "die Chefin" means in a portrait of a firm."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

FAR = "Es regnet. Der Bus kommt selten."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            f"Ina Brand lacht. Sie gründete 2003 die Moorwerk AG. Bo Kern kam.\n\n{FAR} "
            "„Schwer ist es“, sagt die Chefin.",
            "Ina Brand",
        ),
        (
            f"Die Chefin eines Betriebs baut um.\n\nIna Brand betreibt die Moorwerk AG.\n\n{FAR} "
            "„Schwer ist es“, sagt die Chefin.",
            "Ina Brand",
        ),
        (f"Hans Brand übernahm 2011 die Moorwerk AG.\n\n{FAR} „Schwer ist es“, sagt der Inhaber.", "Hans Brand"),
        (f"Hans Brand führt die Moorwerk AG. Ina Kern kam.\n\n{FAR} „Schwer ist es“, sagt die Chefin.", "Chefin"),
        (f"Hans Brand führt durch das Haus. Ina Kern kam.\n\n{FAR} „Schwer ist es“, sagt der Chef.", "Chef"),
        (
            f"Ina Brand leitet die Seifenfabrik Brand. Ida Holt leitet die Moorwerk AG.\n\n{FAR} "
            "„Schwer ist es“, sagt die Chefin.",
            "Chefin",
        ),
        (
            f"Ina Brand leitet die Seifenfabrik Brand. Seine Chefin Ida Holt kam.\n\n{FAR} "
            "„Schwer ist es“, sagt die Chefin.",
            "Ida Holt",
        ),
    ],
)
def test_who_runs_a_firm_is_its_head(text: str, speaker: str) -> None:
    document = attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de")
    assert said(document)[-1].split("|")[0] == speaker
