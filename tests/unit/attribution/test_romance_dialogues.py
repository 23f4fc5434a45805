"""Whose words stand alone in French and Spanish: answers of interviews and in court, and what a colon leads in."""

from __future__ import annotations

import pytest
from who_said import marked

CASES = {
    "an interview with dashes": (
        "es",
        (
            "Rosa Prado pinta desde niña. «No sé parar», dice Prado.\n\n"
            "—¿Cuándo empezó?\n\n"
            "—A los seis años, en la cocina.\n\n"
            "—¿Y quién la enseñó?\n\n"
            "—Nadie. Miraba."
        ),
        ["Rosa Prado", "", "Rosa Prado", "", "Rosa Prado"],
    ),
    "the answer beside the question": (
        "fr",
        (
            "À la barre, Kevin Ardoin ne ressemble guère à un patron. « Je n’ai voulu voler personne »,"
            " lâche-t-il.\n\n"
            "« Trop de chantiers ? », l’interroge la présidente, Isabelle Forget. Un silence. « Les "
            "deux, madame. »"
        ),
        ["Kevin Ardoin", "Isabelle Forget", "Kevin Ardoin"],
    ),
    "the colon is behind a thing": (
        "es",
        (
            "«Llovía mucho», respondió Aurelio Benet. La sala rio. Las risas obligaron al magistrado a "
            "intervenir: «Esto no es un teatro»."
        ),
        ["Aurelio Benet", "magistrado"],
    ),
    "the colon is behind a thing and a name": (
        "es",
        (
            "Aurelio Benet habló primero. «Llovía mucho», dijo Benet.\n\n"
            "Las risas obligaron a la jueza Ana Prado a intervenir: «Esto no es un teatro»."
        ),
        ["Aurelio Benet", "Ana Prado"],
    ),
    "an answer is announced by a noun": (
        "fr",
        "Réponse, plus tard, de l’élu du Finistère : « Nous en avons déposé cent. »",
        [""],
    ),
}


@pytest.mark.parametrize(("language", "text", "speakers"), CASES.values(), ids=CASES.keys())
def test_who_says_it(language: str, text: str, speakers: list[str]) -> None:
    assert marked(text, language) == speakers
