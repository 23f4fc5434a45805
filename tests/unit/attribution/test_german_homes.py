"""German passages of our own in which somebody without a name is told apart by where they are from."""

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
        ("fragt eine Frau aus der Lindenstraße.", "Frau aus der Lindenstraße"),
        ("fragt ein Rentner aus dem dritten Stock.", "Rentner aus dem dritten Stock"),
        ("sagt ein Mann aus dem Nachbardorf.", "Mann aus dem Nachbardorf"),
        ("sagt eine Tischlerin aus der Provinz.", "Tischlerin aus der Provinz"),
        ("ruft eine Frau aus dem Fenster.", "Frau"),
        ("sagte ein Mann aus Angst.", "Mann"),
        ("sagte eine Frau in der Lindenstraße.", "Frau"),
    ],
)
def test_a_home_belongs_to_who_is_from_there(behind: str, found: str) -> None:
    assert speaker(f"Die Pumpe steht still. „Wer holt denn jetzt das Wasser?“, {behind}") == found
