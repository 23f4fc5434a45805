"""A paragraph that breaks off anywhere is read: headings, captions and torn pages end without a mark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from reader.attribution import attribute, paragraphs_of

FIXTURES = Path(__file__).parents[2] / "fixtures"
CUT = [
    "Charges to rise by a third despite the plea from Sund traders",
    "The mail boat leaves when it is full, and Bo Lind, who has been",
    "“To me,” she told him",
    "Lind denied",
    "As the mayor of Sund, Ana Ruiz, put",
    "A report to the board by its director, Bo Lind, had warned that",
    "Ana Ruiz offered this assessment of the",
    "“It leaks,” said a man who gave his name only as",
]


@pytest.mark.parametrize("text", CUT)
def test_what_breaks_off_is_read(text: str) -> None:
    assert attribute(paragraphs_of(f"A headline\n\n{text}")).paragraphs[1].text == text


def paragraphs(folder: str, pattern: str, most: int) -> list[str]:
    """Some paragraphs of fixtures."""
    files = sorted((FIXTURES / folder).rglob(pattern))
    whole = [path.read_text(encoding="utf-8") for path in files]
    if pattern == "*.yaml":
        whole = [yaml.safe_load(text)["text"] for text in whole]
    texts = [one for text in whole for one in text.split("\n\n")]
    some = [one for one in texts if 60 < len(one) < 400]
    return some[:: max(1, len(some) // most)]


@pytest.mark.parametrize(
    ("folder", "pattern", "language"),
    [
        ("attribution-corpus", "*.txt", "en"),
        ("languages/de", "*.yaml", "de"),
        ("languages/fr", "*.yaml", "fr"),
        ("languages/es", "*.yaml", "es"),
        ("languages/it", "*.yaml", "it"),
    ],
)
def test_every_beginning_of_a_paragraph_is_read(folder: str, pattern: str, language: str) -> None:
    texts = paragraphs(folder, pattern, 40)
    assert len(texts) > 10
    for text in texts:
        for end in [match.end() for match in re.finditer(r"\w+", text)][::2]:
            assert len(attribute(paragraphs_of(f"A headline\n\n{text[:end]}", language)).paragraphs) == 2
