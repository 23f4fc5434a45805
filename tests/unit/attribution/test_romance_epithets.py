"""French and Spanish call people again by another noun: "el mandatario", "l’intéressée", "la misma vecina"."""

from __future__ import annotations

import pytest
from who_said import marked

CASES = {
    "who holds a portfolio is the minister": (
        "es",
        (
            "La titular de Vivienda, Elena Barquero, defendió la norma. «Es urgente», subrayó.\n\n"
            "Nuria Casal fue más explícita. «Me llamaron tarde», protestó Casal. «Todo va bien», zanjó "
            "la ministra."
        ),
        ["Elena Barquero", "Nuria Casal", "Elena Barquero"],
    ),
    "the head of state": (
        "fr",
        (
            "Le président Efraïm Choquet a lancé sa campagne. « Notre sel est à nous », a-t-il dit.\n\n"
            "Anne Roux doute. « Rien ne change », dit-elle. « Je pars si je perds », a lancé le chef de "
            "l’Etat."
        ),
        ["Efraïm Choquet", "Anne Roux", "Efraïm Choquet"],
    ),
    "a sculptor is an artist": (
        "es",
        (
            "Rosario Inchaustegui, galerista, lo desmiente. «No hubo pelea», dice Inchaustegui.\n\n"
            "Casilda Ferrer, escultora, deja la taza. «Me fui», dice Ferrer. «No la busqué», añade "
            "Inchaustegui. «Volví tarde», responde la artista."
        ),
        ["Rosario Inchaustegui", "Casilda Ferrer", "Rosario Inchaustegui", "Casilda Ferrer"],
    ),
    "a governor is a mandatario": (
        "es",
        (
            "El gobernador Julián Ortal siguió el trámite. «Es poco», relató un asesor.\n\n"
            "Por la mañana el mandatario había elegido otro tono. «La gente nos votó para terminar las "
            "obras», afirmó."
        ),
        ["asesor", "Julián Ortal"],
    ),
    "the same inhabitant": (
        "fr",
        (
            "Une habitante de la rue Haute a vu les flammes. « C’était immense », raconte-t-elle.\n\n"
            "Paul Lenoir a appelé les pompiers. « J’ai couru », dit-il. « On ne dormait plus », lance "
            "la même habitante."
        ),
        ["habitante de la rue Haute", "Paul Lenoir", "habitante de la rue Haute"],
    ),
    "the one concerned is not who spoke": (
        "fr",
        (
            "Jeanne Orval coud des livres. « Ne touchez à rien », prévient Jeanne Orval.\n\n"
            "Sa fille Inès est comédienne. « Je croyais que toutes les mères cousaient », s’amuse Inès."
            " L’intéressée plaide coupable : « Je lui ai tout volé. »"
        ),
        ["Jeanne Orval", "Inès", "Jeanne Orval"],
    ),
    "who acts is not described in the sentence": (
        "es",
        (
            "El preparador Nando Arregui reconoció que se equivocó y explicó que retiró a Ledesma "
            "porque el delantero le pidió el relevo. «Tenía el gemelo como una piedra», planteó.\n\n"
            "Ledesma, autor del primer gol, comentó que estaba para seguir. «Hice un gesto, nada más», "
            "deslizó el delantero."
        ),
        ["Nando Arregui", "Ledesma"],
    ),
}


@pytest.mark.parametrize(("language", "text", "speakers"), CASES.values(), ids=CASES.keys())
def test_who_says_it(language: str, text: str, speakers: list[str]) -> None:
    assert marked(text, language) == speakers
