"""German ages: whom an age means of whom the text tells it, and whom it cannot mean in a trial."""

from __future__ import annotations

import pytest
from who_said import german_lines

PASSAGES = [
    pytest.param(
        "Ein 41-jähriger Mann fand den Koffer. Bürgermeister Jo Kern lobte ihn. „Es war Zufall“, sagte der 41-Jährige.",
        [
            "41-jähriger Mann|d|Es war Zufall",
        ],
        id="a man by his age behind another",
    ),
    pytest.param(
        "Ein 41 Jahre alter Taucher fand den Koffer. Bürgermeister Jo Kern lobte ihn. „Es war Zufall“, "
        "sagte der 41-Jährige.",
        [
            "41 Jahre alter Taucher|d|Es war Zufall",
        ],
        id="an age in three words",
    ),
    pytest.param(
        "Die 41-jährige Mia Lott fand den Koffer. Bürgermeisterin Eva Kern lobte sie. „Es war Zufall“, "
        "sagte die 41-Jährige.",
        [
            "Mia Lott|d|Es war Zufall",
        ],
        id="an age in front of a name",
    ),
    pytest.param(
        "Taucherin Mia Lott (41) fand den Koffer. Bürgermeisterin Eva Kern (52) lobte sie. „Es war "
        "Zufall“, sagte die 41-Jährige. „Ein Glück“, sagte die 52-Jährige.",
        [
            "Mia Lott|d|Es war Zufall",
            "Eva Kern|d|Ein Glück",
        ],
        id="ages in brackets",
    ),
    pytest.param(
        "Mia Lott, 41, fand den Koffer. Bürgermeisterin Eva Kern lobte sie. „Es war Zufall“, sagte die 41-Jährige.",
        [
            "Mia Lott|d|Es war Zufall",
        ],
        id="an age between commas",
    ),
    pytest.param(
        "Der 58-jährige Fahrer blieb unverletzt. Einsatzleiter Kai Lund war schnell da. Der 58-Jährige "
        "gab an, er sei eingeschlafen.",
        [
            "58-jähriger Fahrer|i|er sei eingeschlafen",
        ],
        id="a driver who gives account",
    ),
    pytest.param(
        "Bürgermeister Jo Kern stellte den neuen Koch vor. „Ich freue mich“, sagte der 45-Jährige. Koch "
        "Udo Salm, 30, winkte.",
        [
            "Jo Kern|d|Ich freue mich",
        ],
        id="another age than the newcomer's",
    ),
    pytest.param(
        "Der Angeklagte schwieg lange. Verteidiger Horst Miel verlangte Freispruch. In seinem letzten "
        "Wort sprach der 29-Jährige dann doch. „Ich war es nicht“, sagte er leise.",
        [
            "Horst Miel|i|Freispruch",
            "Angeklagte|d|Ich war es nicht",
        ],
        id="a last word is the accused's",
    ),
    pytest.param(
        "Laut Anklage hat der Angeklagte zugestochen. Verteidiger Horst Miel verlangte "
        "Freispruch.\n\nDer 41-Jährige, ein Dachdecker aus Rell, hatte bisher geschwiegen. „Es tut mir "
        "leid“, sagte er nun.",
        [
            "Anklage|i|hat der Angeklagte zugestochen",
            "Horst Miel|i|Freispruch",
            "41-Jährige|d|Es tut mir leid",
        ],
        id="an age behind a charge",
    ),
    pytest.param(
        "Anwalt Jan Kern hat ein Buch geschrieben. „Es kam über Nacht“, sagt der 54-Jährige. Er lebt in Rell.",
        [
            "Jan Kern|d|Es kam über Nacht",
        ],
        id="a lawyer without a trial has an age",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_german_ages_told(text: str, expected: list[str]) -> None:
    assert german_lines(text) == expected
