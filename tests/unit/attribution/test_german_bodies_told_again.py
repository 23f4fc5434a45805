"""German bodies told of again by a plain noun, and names of which the noun is a part."""

from __future__ import annotations

import pytest
from who_said import german_lines

PASSAGES = [
    pytest.param(
        "Der „Nordheide-Bote“ hatte zuerst über den Fall berichtet. Dem Blatt zufolge soll der Kämmerer "
        "40.000 Euro abgezweigt haben.",
        [
            "None|s|Nordheide-Bote",
            "Nordheide-Bote|i|über den Fall",
            "Nordheide-Bote|i|soll der Kämmerer 40.000 Euro abgezweigt haben",
        ],
        id="a paper by das Blatt",
    ),
    pytest.param(
        "„Ich bleibe“, sagte Landrat Emil Sörgel dem „Harzer Anzeiger“. Die Zeitung hatte ihn zuvor "
        "einen „müden Löwen“ genannt.",
        [
            "Emil Sörgel|d|Ich bleibe",
            "None|s|Harzer Anzeiger",
            "Harzer Anzeiger|p|müden Löwen",
        ],
        id="a paper that somebody spoke to",
    ),
    pytest.param(
        "Landrat Emil Sörgel sagte dem „Talkurier“, er bleibe. Dieselbe Zeitung hatte ihn als „müden "
        "Löwen“ bezeichnet.",
        [
            "None|s|Talkurier",
            "Emil Sörgel|i|er bleibe",
            "Talkurier|p|müden Löwen",
        ],
        id="the same paper",
    ),
    pytest.param(
        "Das Nachrichtenmagazin „Turm“ berichtet, der Konzern sei pleite. Dem Magazin zufolge fehlen zwei Millionen.",
        [
            "None|s|Turm",
            "Turm|i|der Konzern sei pleite",
            "Turm|i|fehlen zwei Millionen",
        ],
        id="a magazine by its noun",
    ),
    pytest.param(
        "Der Sender Radio Süd meldete, die Brücke sei zu. Derselbe Sender hatte am Vortag von „Sprengung“ gesprochen.",
        [
            "Radio Süd|i|die Brücke sei zu",
            "Radio Süd|p|Sprengung",
        ],
        id="a broadcaster",
    ),
    pytest.param(
        "Der Alpenverein Rehberg kritisiert die Pläne. Der Verband verlangt ein Fahrverbot.",
        [
            "Alpenverein Rehberg|i|die Pläne",
            "Alpenverein Rehberg|i|ein Fahrverbot",
        ],
        id="a club of a place",
    ),
    pytest.param(
        "Der Mieterbund Hessen kritisiert die Pläne. Die Diakonie Hessen verlangt mehr Geld.",
        [
            "Mieterbund Hessen|i|die Pläne",
            "Diakonie Hessen|i|mehr Geld",
        ],
        id="a body of a land",
    ),
    pytest.param(
        "Das Umweltbundesamt rechnet mit Ozon. Man beobachte die Lage, so das Amt.",
        [
            "Umweltbundesamt|i|Man beobachte die Lage",
        ],
        id="an office by three letters",
    ),
    pytest.param(
        "Amnesty International kritisiert die Haft. Die Menschenrechtsorganisation forderte einen Prozess.",
        [
            "Amnesty International|i|die Haft",
            "Amnesty International|i|einen Prozess",
        ],
        id="a body whose name ends as no person's",
    ),
    pytest.param(
        "Die FDP kritisiert den Plan. Die Partei forderte eine Debatte.",
        [
            "FDP|i|den Plan",
            "FDP|i|eine Debatte",
        ],
        id="a party",
    ),
    pytest.param(
        "Die Uniklinik Moorheim schließt eine Station. Das Krankenhaus verwies auf fehlendes Personal.",
        [
            "Uniklinik Moorheim|i|auf fehlendes Personal",
        ],
        id="a hospital",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_german_bodies_told_again(text: str, expected: list[str]) -> None:
    assert german_lines(text) == expected
