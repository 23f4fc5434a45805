"""Who is only told of in French and Spanish does not speak: "relató que el gerente le pidió callar. «…», contó"."""

from __future__ import annotations

import pytest
from who_said import marked

CASES = {
    "in what the witness tells": (
        "es",
        (
            "Declaró después Consuelo Aguado, la contable. La testigo relató que descubrió el agujero y"
            " que el gerente le pidió que lo dejara estar. «Me dijo que me fuera de vacaciones», contó."
        ),
        ["Consuelo Aguado"],
    ),
    "what the boss ordered": (
        "es",
        (
            "Rosa Millán declaró después. La cajera explicó que su jefe le ordenó que firmara los "
            "recibos. «No quise hacerlo», afirmó."
        ),
        ["Rosa Millán"],
    ),
    "a law in marks has no verb of speech": (
        "fr",
        (
            "Anne Roux est inquiète. Elle rappelle que la loi « Climat et rivages » permet à la commune"
            " de racheter les biens et de les louer. « C’est peu », dit-elle."
        ),
        ["Anne Roux", "Anne Roux"],
    ),
    "the court before which it was said": (
        "es",
        (
            "El exalcalde Aurelio Benet tardó dos horas. «Firmé sin leer», dijo al fin ante la "
            "Audiencia Provincial. «Me fiaba de todos»."
        ),
        ["Aurelio Benet", "Aurelio Benet"],
    ),
    "a half of a surname": (
        "es",
        (
            "El neurólogo Esteban Quirós-Laínez atiende a treinta pacientes. «Es una piedra», ilustra.\n\n"
            "Ana Ruiz espera fuera. «Tengo miedo», dice Ruiz. Quirós es optimista. «He visto llorar a "
            "señores», cuenta Quirós."
        ),
        ["Esteban Quirós-Laínez", "Ana Ruiz", "Esteban Quirós-Laínez"],
    ),
    "a saint is no priest": (
        "es",
        ("El párroco de San Telmo llegó hace cuatro años. «Fue un milagro», dijo el párroco."),
        ["párroco de San Telmo"],
    ),
}


@pytest.mark.parametrize(("language", "text", "speakers"), CASES.values(), ids=CASES.keys())
def test_who_says_it(language: str, text: str, speakers: list[str]) -> None:
    assert marked(text, language) == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Luis Prado a gagné. « Quel bonheur », dit Prado. D’après le Colombien, le col était « un mur ».",
        "Le procureur, Luis Prado, parle. « C’est lourd », dit Prado. « Deux ans », a requis le procureur.",
    ],
)
def test_they_are_named_before(text: str) -> None:
    assert marked(text, "fr") == ["Luis Prado", "Luis Prado"]


def test_the_accused_is_no_prosecutor() -> None:
    court = "Le procureur, Paul Lenoir, a requis deux ans. Kévin Ardoin écoute. « C’est lourd », a dit Lenoir."
    assert marked(f"{court} « Je regrette », a murmuré le prévenu.", "fr") == ["Paul Lenoir", "Kévin Ardoin"]


def test_an_office_is_no_name() -> None:
    text = "La fiscal Anticorrupción, Marta Ordal, pidió seis años. «Es grave», dijo la fiscal."
    assert marked(text, "es") == ["Marta Ordal"]


def test_whom_something_is_called_does_not_say_it() -> None:
    text = "Ana Ruiz dirige la escuela. «Es tarde», dijo Ruiz. Al alcalde lo llamó «farsante y cobarde»."
    assert "alcalde" not in marked(text, "es")
