"""French and Spanish passages of our own: who leads words in, and who only stands beside them."""

from __future__ import annotations

import pytest
from who_said import marked

ALCALDESA = "La alcaldesa de Varn, Julia Prado, visitó ayer el puerto. "
MAIRE = "La maire de Varne, Julie Prade, a visité hier le port. "


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", ALCALDESA + "«No ha venido», denunció sobre el concejal de Deportes, Adrián Mompó.", "Julia Prado"),
        ("es", ALCALDESA + "«Nos ha mentido», protestó contra el director del club, Tomás Lera.", "Julia Prado"),
        ("es", ALCALDESA + "«Volveré», aseguró junto al portavoz del puerto, Iker Soto.", "Julia Prado"),
        ("es", ALCALDESA + "«No volverá», dijo acerca del entrenador, Luis Vega, que calló.", "Julia Prado"),
        (
            "fr",
            MAIRE + "« Il n’est jamais venu », a dénoncé à propos de l’adjoint aux sports, Yves Soth.",
            "Julie Prade",
        ),
        ("fr", MAIRE + "« Je reviendrai », promet aux côtés du porte-parole du port, Yves Soth.", "Julie Prade"),
        # who stands behind them is the subject
        ("es", ALCALDESA + "«No vino», dijo sobre el concejal de Deportes la directora, Ana Lera.", "Ana Lera"),
        ("es", ALCALDESA + "«Volveré», aseguró frente al ayuntamiento el portavoz, Iker Soto.", "Iker Soto"),
        ("es", ALCALDESA + "«Es una vergüenza», dijo tras el pleno Marta Ruano.", "Marta Ruano"),
        ("fr", MAIRE + "« C’est faux », a lancé devant la conseillère Marthe Ruan l’éleveur Yves Soth.", "Yves Soth"),
        ("fr", MAIRE + "« Non », promet devant les journalistes le porte-parole du port, Yves Soth.", "Yves Soth"),
    ],
)
def test_who_stands_behind_a_preposition_is_no_subject(language: str, text: str, speaker: str) -> None:
    assert marked(text, language) == [speaker]
