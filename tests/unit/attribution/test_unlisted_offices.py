"""Who holds an office that no list has, and words in marks that tell how somebody has spoken."""

from __future__ import annotations

import pytest
from who_said import told

BEFORE = "Judge Dele Osho opened the bridge.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Oba of Varn, Musa Bello, said it was late.", "Musa Bello"),
        ("The Sarkin of the upper town, Bisi Taiwo, told the judge that it was late.", "Bisi Taiwo"),
        ("The Sarkin of the upper town, Alhaja Bisi Taiwo, said it was late.\n\n“It is,” she said.", "Bisi Taiwo"),
        ("The Guardian of London, Musa Bello, said it was late.", "Guardian of London"),
        ("The Bank of Varn, Musa Bello, and Ana Ruiz said it was late.", "Ana Ruiz"),
    ],
)
def test_the_name_behind_it_speaks(text: str, speaker: str) -> None:
    assert told(BEFORE + text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lorne laughed, saying that the nurse and Reyle had spoken “at great length.”", "Lorne"),
        ("Lorne said that Reyle had spoken “with great care” on Monday.", "Lorne"),
        ("Lorne said that Reyle had talked “at some length” with him.", "Lorne"),
        ("Lorne said that Reyle had spoken of “a great mess” on Monday.", "Reyle"),
    ],
)
def test_how_somebody_spoke_is_told_by_who_says_so(text: str, speaker: str) -> None:
    assert [name for name, kind, _ in told(text) if kind == "partial"] == [speaker]
