"""German passages of our own in which somebody without a name speaks for a body that the text around tells."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def last(text: str) -> str:
    """Who is said to say the last quotation below a headline."""
    return said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))[-1].split("|")[0]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Das Bauministerium wartet ab. Ein Sprecher sagte, man prüfe noch.", "Sprecher (Bauministerium)"),
        ("Die Polizei nahm drei fest. „Sie aßen Marmelade“, sagte eine Sprecherin.", "Sprecherin (Polizei)"),
        (
            "Die Nordpol AG streicht Stellen. Es sei spät, sagte eine Sprecherin des Unternehmens.",
            "Sprecherin des Unternehmens (Nordpol AG)",
        ),
        (
            "Die Nordpol AG streicht Stellen. „Es ist spät“, sagte eine Unternehmenssprecherin.",
            "Unternehmenssprecherin (Nordpol AG)",
        ),
        ("Die Küstenwache sucht. Zwei fehlten, sagte ein Sprecher der Behörde.", "Sprecher der Behörde (Küstenwache)"),
    ],
)
def test_a_spokesperson_speaks_for_whom_the_text_is_about(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ute Brahm ging. „Sie aßen Marmelade“, sagte ein Sprecher der Stadt.", "Sprecher der Stadt"),
        ("Ute Brahm ging. „Sie aßen Marmelade“, sagte ein Sprecher.", "Sprecher"),
        ("Die Zeitung berichtete darüber. Ein Sprecher sagte, man prüfe noch.", "Sprecher"),
        ("Die Firma schweigt. Ein Sprecher sagte, man prüfe noch.", "Sprecher"),
        ("Das Ministerium warf der Nordpol AG Betrug vor. Sie schwieg. „Nein“, sagte ein Polizeisprecher.",
         "Polizeisprecher"),
    ],
)  # fmt: skip
def test_nobody_is_told_for_whom_where_the_text_does_not(text: str, speaker: str) -> None:
    assert last(text) == speaker
