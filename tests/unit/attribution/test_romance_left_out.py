"""Whom a sentence goes on about whose subject only its verb tells, and who is only mentioned in it."""

from __future__ import annotations

import pytest
from who_said import marked, told

FISHER = "El pescador Luis Prado protesta. {} “No es justo y no pienso callarme”, dice."


@pytest.mark.parametrize(
    "sentence",
    [
        "Conoce desde hace años a Blas Nogal.",
        "Trabaja en el puerto con Blas Nogal.",
        "Llegó después que Blas Nogal.",
        "Compró el barco de Blas Nogal.",
        "Heredó el negocio cuando murió Blas Nogal.",
        "Ha sustituido en el cargo a Blas Nogal.",
        "Perdió las elecciones frente a Blas Nogal.",
        "No se fía de Blas Nogal.",
        "Le debe mucho a Blas Nogal.",
        "Fue detenido por orden de Blas Nogal.",
        "Como Blas Nogal, nació en la costa.",
        "A diferencia de Blas Nogal, no cobra por ello.",
        "Quiere que dimita Blas Nogal.",
        "Pidió ayuda a su vecino, Blas Nogal.",
    ],
)
def test_who_is_only_mentioned_does_not_go_on(sentence: str) -> None:
    assert marked(FISHER.format(sentence), "es") == ["Luis Prado"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cerró la jornada Inés Tabua, una de las socias.",
        "La primera en denunciar fue Inés Tabua, maestra. Había vendido el coche.",
        "Compareció ayer Inés Tabua.",
        "Después fue el turno de Inés Tabua, que cuidó a la anciana.",
        "Inés Tabua calla.",
    ],
)
def test_who_comes_behind_the_verb_goes_on(sentence: str) -> None:
    assert marked(FISHER.format(sentence), "es") == ["Inés Tabua"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anunció una línea de créditos la ministra Inés Tabua.",
        "Asumirá el cargo la vicerrectora Inés Tabua.",
        "Puso la primera piedra la alcaldesa Inés Tabua.",
        "Defendió el proyecto de ampliación la alcaldesa Inés Tabua.",
        "Se mostró contraria a las obras la alcaldesa Inés Tabua.",
        "Sirve el mate su esposa, Inés Tabua.",
    ],
)
def test_who_stands_behind_a_verb_and_its_object_goes_on(sentence: str) -> None:
    assert marked(
        f"El productor Abel Herrera perdió la soja. “No queda nada”, dijo. {sentence} “Ya llegará”, dijo.", "es"
    ) == [
        "Abel Herrera",
        "Inés Tabua",
    ]


def test_who_is_not_named_in_the_sentence_before_is_not_sure_where_that_is_about_a_body() -> None:
    text = (
        "La joyera Ana Sosa estaba sola. “Me apuntaron”, relató. Investiga el caso la Policía Nacional. "
        "“Ya está”, informó."
    )
    assert not told(text, "es")[-1][2]


def test_what_is_left_out_is_in_italian_too() -> None:
    text = "Il pescatore Luca Prato protesta. Lavora al porto con Biagio Noce. «Non è giusto», dice."
    assert marked(text, "it") == ["Luca Prato"]


@pytest.mark.parametrize(
    "text",
    [
        "El notario, Blas Nogal, negó todo. Ana Prado cuidó a la anciana. Según explicó, el notario vino dos veces.",
        "Ana Prado dirige la lonja. El precio subió, según explicó, un tres por ciento.",
        "Ana Prado dirige la lonja. Según cuenta, Luis Ruiz compró el barco.",
    ],
)
def test_who_explains_in_passing_is_left_out(text: str) -> None:
    found = told(f"{text} “No lo sabía nadie”, añadió.", "es")
    assert [(name, kind) for name, kind, _ in found] == [("Ana Prado", "indirect"), ("Ana Prado", "direct")]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("es", "Ana Prado es médica. La dirección del centro dice que no. Ella matiza: “Es un retraso”.", "Ana Prado"),
        ("it", "Anna Ruis è medica. La direzione lo nega. Lei precisa: «È solo un ritardo».", "Anna Ruis"),
    ],
)
def test_a_pronoun_that_could_be_left_out_is_nobodys_but_a_persons(language: str, text: str, who: str) -> None:
    assert marked(text, language) == [who]
