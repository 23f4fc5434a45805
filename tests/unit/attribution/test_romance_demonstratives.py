"""Whom "ce dernier", "celle-ci" and "este" mean in French and Spanish: who was named last, and no more than likely."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("fr", "Luc Roy a accusé Bruno Petit. Ce dernier affirme que c’est une « manœuvre grossière ».", "Bruno Petit"),
        ("fr", "Luc Roy a accusé Bruno Petit. Ce dernier dénonce une « manœuvre ».", "Bruno Petit"),
        ("fr", "Luc Roy voit Bruno Petit et Anne Roux. Cette dernière parle d’un « geste fort ».", "Anne Roux"),
        ("fr", "Anne Petit appelle la ministre Élise Morel. Celle-ci a répondu : « On verra. »", "Élise Morel"),
        ("es", "Luis Prado acusó a Blas Nogal. «Es falso», respondió este.", "Blas Nogal"),
        ("es", "Ana Ruiz llamó a la ministra Inés Soto. Esta contestó: «Ya veremos».", "Inés Soto"),
    ],
)
def test_who_was_named_last(language: str, text: str, who: str) -> None:
    assert [(name, sure) for name, _, sure in told(text, language)] == [(who, False)]


def test_last_before_a_noun_is_nobody() -> None:
    text = "Luc Roy est venu. Cette dernière demande a surpris. Il affirme que c’est « bien fini »."
    assert told(text, "fr")[-1][0] == "Luc Roy"
