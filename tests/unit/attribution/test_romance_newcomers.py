"""What French and Spanish tell of somebody beside their name: "Compareció su entrenador. Imanol Zubero dijo"."""

from __future__ import annotations

import pytest
from who_said import marked

CASES = {
    "a role ends the sentence before": (
        "es",
        (
            "Más serio compareció su entrenador. Imanol Zubero reconoció que su equipo no lo había "
            "merecido. «Nos han bailado», analizó el técnico."
        ),
        ["Imanol Zubero"],
    ),
    "a judge opens the sentence before": (
        "es",
        (
            "Una jueza de control envió a prisión a un tesorero. Tras nueve horas de audiencia, Leticia"
            " Armenta determinó que hay pruebas. Nadie habló.\n\n"
            "«Esto no es una pasarela», advirtió la jueza."
        ),
        ["Leticia Armenta"],
    ),
    "the president spoke": (
        "es",
        (
            "El técnico del Molinar, Walter Monje, se marchó enfadado. «No sé qué reloj usan», dijo "
            "Monje.\n\n"
            "Para cerrar, habló el presidente. Maximiliano Soaya, que hace dos semanas dudaba, ahora lo"
            " defiende. Prometió que el club va a presentar una queja. «Se irá el día que él quiera», "
            "afirmó el presidente."
        ),
        ["Walter Monje", "Maximiliano Soaya"],
    ),
    "the mayor goes on": (
        "fr",
        (
            "« On a perdu 41 élèves en dix ans, attaque Jean-Yves Le Bihan. Sans eux, la classe ferme. "
            "» Le maire rappelle que la commune est pauvre.\n\n"
            "Plus tard, un homme se lève. « Cela suffit », tranche le maire."
        ),
        ["Jean-Yves Le Bihan", "Jean-Yves Le Bihan", "Jean-Yves Le Bihan"],
    ),
    "this herder is who has just been named": (
        "fr",
        (
            "Un élu parle de millions. « C’est beaucoup », dit Paul Lenoir.\n\n"
            "L’argument laisse de marbre Eusèbe Villard. « Nous leur parlons d’eau », soupire cet "
            "éleveur de lamas."
        ),
        ["Paul Lenoir", "Eusèbe Villard"],
    ),
    "a participle is no role": (
        "fr",
        (
            "« On ne pourra pas tout garder », a prévenu d’emblée Maryvonne Le Scarec, la maire. Le "
            "débat a duré.\n\n"
            "Loïc a posé une question. « Et nous ? », a-t-il lancé. « Personne ne sera mis dehors », a "
            "rassuré la maire."
        ),
        ["Maryvonne Le Scarec", "Loïc", "Maryvonne Le Scarec"],
    ),
}


@pytest.mark.parametrize(("language", "text", "speakers"), CASES.values(), ids=CASES.keys())
def test_who_says_it(language: str, text: str, speakers: list[str]) -> None:
    assert marked(text, language) == speakers
