"""Words of nobody in particular, and of whom a second half of a sentence is, in French, Spanish and Italian."""

from __future__ import annotations

import pytest
from who_said import marked


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El festival Brisa divide al pueblo entre quienes hacen caja y quienes piden “dormir, solo dormir”."),
        ("es", "Ana Prado no entiende a quien dice que la feria es “una vergüenza”."),
        ("fr", "Anne Roux répond à celles et ceux qui jugent la fête « bruyante »."),
    ],
)
def test_whoever_says_it_is_nobody(language: str, text: str) -> None:
    assert marked(text, language) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado, quien dice que la feria es “una vergüenza”, se va.",
        "Fue Ana Prado quien dijo que la feria es “una vergüenza”.",
        "“Es tarde para quienes piden «silencio» en la feria”, dice Ana Prado.",
    ],
)
def test_who_is_described_says_it(text: str) -> None:
    assert marked(text, "es") == ["Ana Prado"]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("es", "Ana Prado traduce. Luis Rey dijo que la nieve caía “paciente” y ella escribió “lenta”.", "Ana Prado"),
        (
            "fr",
            "Anne Roux traduit. Le romancier Luc Roy disait qu’elle est « patiente » et elle a mis « lente ».",
            "Anne Roux",
        ),
        ("es", "Ana Prado traduce. Luis Rey dijo que la nieve caía “paciente” y que él prefería “lenta”.", "Luis Rey"),
    ],
)
def test_the_second_half_is_whose_pronoun_it_has(language: str, text: str, who: str) -> None:
    assert marked(text, language)[-1] == who
