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
