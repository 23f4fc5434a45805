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


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("es", "«Vinieron, cortaron el listón, abrieron una manguera», contó Elena Soria.", ["Elena Soria"]),
        ("es", "«Vino solo, cortó el listón, abrió una manguera», contó Elena Soria.", ["Elena Soria"]),
        ("es", "«Llegaron, lanzaron una piedra, rompieron el cristal», dijo Luis Amor.", ["Luis Amor"]),
        ("fr", "« Ils sont venus, ont coupé le ruban, ouvert un tuyau », raconte Anne Sorel.", ["Anne Sorel"]),
        ("fr", "« Ils arrivent, lancent une pierre, cassent la vitre », raconte Luc Amour.", ["Luc Amour"]),
        ("it", "«È venuto, ha tagliato il nastro, ha aperto un tubo», racconta Anna Ruti.", ["Anna Ruti"]),
        # somebody speaks in these
        ("es", "«Es tarde, cortó el alcalde, y hace frío».", ["alcalde", "alcalde"]),
        ("es", "«Es tarde, suspira el percebeiro, y hace frío».", ["percebeiro", "percebeiro"]),
        ("es", "«Es tarde, explican el alcalde y la edil, y hace frío».", ["alcalde", "alcalde"]),
        ("fr", "« Il est tard, lâche Luc Amour, et il fait froid. »", ["Luc Amour", "Luc Amour"]),
        ("fr", "« Il pleut, se souvient le goémonier, et il fait froid. »", ["goémonier", "goémonier"]),
        ("fr", "« Il est tard, crient les goémoniers, et il fait froid. »", ["goémoniers", "goémoniers"]),
    ],
)
def test_an_incise_has_somebody_who_speaks(language: str, text: str, speakers: list[str]) -> None:
    assert marked(text, language) == speakers
