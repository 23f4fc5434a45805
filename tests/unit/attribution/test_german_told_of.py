"""German pronouns behind reports that go on: who reports is he, and nobody he tells of."""

from __future__ import annotations

import pytest
from who_said import german_lines, sure_of

PASSAGES = [
    pytest.param(
        "„Es reicht“, sagte Olaf Grewe. Landrat Emil Sörgel habe ihn belogen. „So geht das nicht“, sagte er.",
        [
            "Olaf Grewe|d|Es reicht",
            "Olaf Grewe|i|Landrat Emil Sörgel habe ihn belogen",
            "Olaf Grewe|d|So geht das nicht",
        ],
        id="he told of another by name",
    ),
    pytest.param(
        "Olaf Grewe ist enttäuscht. Emil Sörgel habe ihn belogen. Der Landrat habe nie helfen wollen. "
        "„So geht das nicht“, sagte er.",
        [
            "Olaf Grewe|i|Emil Sörgel habe ihn belogen. Der Landrat habe nie helfen wollen",
            "Olaf Grewe|d|So geht das nicht",
        ],
        id="two sentences of another",
    ),
    pytest.param(
        "Anwältin Rita Miel widersprach. Ihre Mandantin sei unschuldig. Die 33-Jährige wolle in "
        "Berufung gehen. „Das lassen wir uns nicht bieten“, sagte sie.",
        [
            "Rita Miel|i|Ihre Mandantin sei unschuldig. Die 33-Jährige wolle in Berufung gehen",
            "Rita Miel|d|Das lassen wir uns nicht bieten",
        ],
        id="a lawyer and her client",
    ),
    pytest.param(
        "Das Amt habe versagt, sagte Olaf Grewe. Landrat Emil Sörgel habe ihn belogen. Das lasse er "
        "sich nicht bieten, fügte er hinzu.",
        [
            "Olaf Grewe|i|Das Amt habe versagt",
            "Olaf Grewe|i|Landrat Emil Sörgel habe ihn belogen",
            "Olaf Grewe|i|Das lasse er sich nicht bieten",
        ],
        id="he adds a report",
    ),
    pytest.param(
        "„Es reicht“, sagte Ina Lohr. Landrat Emil Sörgel habe sie belogen. „Das stimmt nicht“, sagte er.",
        [
            "Ina Lohr|d|Es reicht",
            "Ina Lohr|i|Landrat Emil Sörgel habe sie belogen",
            "Emil Sörgel|d|Das stimmt nicht",
        ],
        id="another gender than the teller's",
    ),
    pytest.param(
        "„Es reicht“, sagte Olaf Grewe. Landrat Emil Sörgel habe ihn belogen. Dieser widersprach. „Das "
        "stimmt nicht“, sagte er.",
        [
            "Olaf Grewe|d|Es reicht",
            "Olaf Grewe|i|Landrat Emil Sörgel habe ihn belogen",
            "Emil Sörgel|d|Das stimmt nicht",
        ],
        id="the writer turns to whom was told of",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_german_told_of(text: str, expected: list[str]) -> None:
    assert german_lines(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Bo Kern soll die Helfer als „Ungeziefer“ bezeichnet haben.",
        "Bo Kern soll die Polizistin „dumme Kuh“ genannt haben.",
        "Bo Kern soll die Polizistin „Hexe“ genannt haben.",
        "Bo Kern soll vor den Kindern die Polizistin „Hexe“ genannt haben.",
        "Bo Kern soll die eigene Tochter „eine faule Gans“ genannt haben.",
        "In einem Film soll Bo Kern die Polizistin als „dumme Kuh“ beschimpft haben.",
    ],
)
def test_what_somebody_is_said_to_have_called_others_is_theirs(text: str) -> None:
    assert sure_of(text, "de")[0][0] == "Bo Kern"


@pytest.mark.parametrize(
    "text",
    [
        "Bo Kern soll als „Ratte“ beschimpft worden sein.",
        "Bo Kern soll das Lied „Blaue Stunde“ gelobt haben.",
        # Nor are the names of animals, boats and children.
        "Den Hund soll Bo Kern „Wotan“ genannt haben.",
        "Das Boot soll Kapitän Bo Kern nach seiner Frau „Erna“ genannt haben.",
        "Bo Kern soll seine kleine Tochter „Luna Sternenlicht“ genannt haben.",
        "Ihren Kater soll die Malerin Ana Ruiz „Mozart“ genannt haben.",
    ],
)
def test_what_they_are_called_and_titles_are_not(text: str) -> None:
    assert sure_of(text, "de")[0][0] == ""
