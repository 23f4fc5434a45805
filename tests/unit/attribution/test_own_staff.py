"""The line below a headline may name who writes: "Our consumer champion, Ana Ruiz, takes up your complaints"."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution.deck import attribute_below_deck
from reader.document.model import Document, Paragraph

TEXT = (
    "I rarely laugh at a letter, but one from Hexley did it. “I am pursued by my own bank,” she wrote.",
    "“I said I could not,” she told me.",
)


def speakers(deck: str) -> list[str]:
    document = Document("A headline", tuple(Paragraph(f"p{n}", text) for n, text in enumerate(TEXT)), deck=deck)
    return [line.partition("|")[0] for line in said(attribute_below_deck(document))]


@pytest.mark.parametrize(
    "deck",
    [
        "Our consumer champion, Ana Ruiz, takes up your complaints",
        "Every week our complaints writer, Ana Ruiz, takes up your case",
    ],
)
def test_she_is_not_who_writes(deck: str) -> None:
    assert "Ana Ruiz" not in speakers(deck)


def test_somebody_else_of_the_line_may_speak() -> None:
    assert speakers("The clerk Ana Ruiz fought her bank") == ["Ana Ruiz", "Ana Ruiz"]
