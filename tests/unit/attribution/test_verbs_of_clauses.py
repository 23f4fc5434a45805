"""A verb of saying behind "and" in a clause with "who" or "which" has whom that clause tells of."""

from __future__ import annotations

import pytest
from who_said import said, told

from reader.attribution import attribute, paragraphs_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The gate went to Larch Rooms, which hired cooks and told the press that nobody would go “without a bed”.",
            "L",
        ),
        ("The gate went to Larch Rooms, which told the Courier that nobody would go “without a bed”.", "L"),
        ("Ana Ruiz met Otto Reyle, who rose early and said the gate was “a real mess”.", "O"),
        ("Ana Ruiz met Otto Reyle, who rose early, and said the gate was “a real mess”.", "A"),
        ("Ana Ruiz called the man who ran it and said the gate was “a real mess”.", "A"),
        ("Ana Ruiz asked which was late and said the gate was “a real mess”.", "A"),
        ("Ana Ruiz, who told him it was late and said the gate was “a real mess”, won.", "A"),
    ],
)
def test_whose_it_is(text: str, speaker: str) -> None:
    names = {"L": "Larch Rooms", "O": "Otto Reyle", "A": "Ana Ruiz"}
    assert told(text)[-1][0] == names[speaker]


def test_a_report_ends_where_the_clause_does() -> None:
    text = "Ana Ruiz, who lives in Varn and had told friends that she would sell the boat, kept on rowing."
    assert said(attribute(paragraphs_of(text))) == ["Ana Ruiz|i|she would sell the boat"]


@pytest.mark.parametrize(
    ("words", "partial"),
    [("an heir would be named “within a month”", 2), ("a cutter would be named “Fog”", 1)],
)
def test_when_somebody_is_named_is_no_name(words: str, partial: int) -> None:
    found = told(f"Ana Ruiz thanked him for his “grit” and said {words}.")
    assert [name for name, kind, _ in found if kind == "partial"] == ["Ana Ruiz"] * partial
