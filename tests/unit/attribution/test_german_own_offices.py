"""German passages of our own in which who holds an office of a body is told by "ihr", "sein" or "dessen"."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def speaker(text: str) -> str:
    """Who is said to say the last quotation below a headline."""
    return said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))[-1].split("|")[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Der Gastroverband GVN wartet ab. „Uns fehlt das Eis“, sagte dessen Sprecher.", "Sprecher (GVN)"),
        ("Die Grünen tagten kurz; ihre Fraktionschefin sprach von einem „Luftschloss“.", "Fraktionschefin (Grünen)"),
        ("Die Nordpol GmbH baut um. Ihre Geschäftsführerin sagte: „Uns fehlt das Eis.“",
         "Geschäftsführerin (Nordpol GmbH)"),
        ("Das Landratsamt mahnt. „Uns fehlt das Eis“, sagte sein Sprecher.", "Sprecher (Landratsamt)"),
        ("Die Stadt Kalda baut um. Ihre Sprecherin sagte: „Uns fehlt das Eis.“", "Sprecherin (Stadt Kalda)"),
        ("Die Nordpol GmbH verklagt Jo Kern. Sein Sprecher sagte: „Uns fehlt das Eis.“", "Sprecher"),
        ("Ute Kern klagt. Ihre Sprecherin sagte: „Uns fehlt das Eis.“", "Sprecherin"),
        ("Die Nordpol GmbH baut um. Ihr Sprecher Bo Lind sagte: „Uns fehlt das Eis.“", "Bo Lind"),
        ("Die Nordpol GmbH baut um. Ihre Nachbarin sagte: „Uns fehlt das Eis.“", "Nachbarin"),
    ],
)  # fmt: skip
def test_whose_office_somebody_holds(text: str, found: str) -> None:
    assert speaker(text) == found
