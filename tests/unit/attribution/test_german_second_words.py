"""German second words for people and bodies, and reports around relative clauses and nested marks."""

from __future__ import annotations

import pytest
from who_said import german_lines

PASSAGES = [
    pytest.param(
        "Es sei eng, sagte der Vorsitzende der Konferenz, Hansohm (SPD).",
        [
            "Hansohm|i|Es sei eng",
        ],
        id="a surname with a party behind an office",
    ),
    pytest.param(
        "Ähnlich hatte sich der Vorsitzende der Konferenz, Hansohm (SPD), geäußert. Er schlug Geld vor.",
        [
            "Hansohm|i|Geld",
        ],
        id="a surname parted from its participle",
    ),
    pytest.param(
        "Die Polizei Moorheim sucht Zeugen. Das Auto sei rot, teilten die Beamten mit.",
        [
            "Polizei Moorheim|i|Das Auto sei rot",
        ],
        id="the officers of a police",
    ),
    pytest.param(
        "Die Polizei sucht Zeugen. „Er war rot“, sagte ein Beamter.",
        [
            "Beamter|d|Er war rot",
        ],
        id="one officer is somebody",
    ),
    pytest.param(
        "„Wir bleiben“, sagte Uli Brand. Von einer Klage, über die die Presse berichtet hatte, wisse er nichts.",
        [
            "Uli Brand|d|Wir bleiben",
            "Uli Brand|i|Von einer Klage, über die die Presse berichtet hatte, wisse er nichts",
        ],
        id="a report around a relative clause",
    ),
    pytest.param(
        "„Es geht um Müll“, sagt Hans Berger. „Irgendwann muss man sagen: ‚Es reicht.‘“ Die Bilder "
        "würden gelöscht, und Gesichter seien nicht zu erkennen.",
        [
            "Hans Berger|d|Es geht um Müll",
            "Hans Berger|d|Irgendwann muss man sagen: ‚Es reicht.‘",
            "Hans Berger|i|Die Bilder würden gelöscht, und Gesichter seien nicht zu erkennen",
        ],
        id="marks that end with nested ones",
    ),
    pytest.param(
        "Torhüter Emil Sörgel bleibt ruhig. „Das stimmt so“, sagte der Kapitän.",
        [
            "Emil Sörgel|d|Das stimmt so",
        ],
        id="a captain who keeps the goal",
    ),
    pytest.param(
        "Winzerin Ina Lohr bleibt ruhig. „Das stimmt so“, sagte die Weinbäuerin.",
        [
            "Ina Lohr|d|Das stimmt so",
        ],
        id="a winemaker",
    ),
    pytest.param(
        "Bürgermeister Emil Sörgel bleibt ruhig. „Das stimmt so“, sagte das Gemeindeoberhaupt.",
        [
            "Emil Sörgel|d|Das stimmt so",
        ],
        id="a town hall by another word",
    ),
    pytest.param(
        "Nach der Wahl haben die Minister der Führung des Landes mit Strafen gedroht.",
        [
            "Minister|i|der Führung des Landes mit Strafen",
        ],
        id="whom a threat is made to",
    ),
    pytest.param(
        "Das Werk werde verkauft, sagten drei mit dem Vertrag vertraute Personen der Nachrichtenagentur Reuters.",
        [
            "Personen|i|Das Werk werde verkauft",
        ],
        id="an agency that people speak to",
    ),
    pytest.param(
        "Der Papa tue nur so, sagt Mia Sand. „Er schläft heimlich.“ Ole Sand zuckt mit den Schultern. „Nur sonntags.“",
        [
            "Mia Sand|i|Der Papa tue nur so",
            "Mia Sand|d|Er schläft heimlich.",
            "Ole Sand|d|Nur sonntags.",
        ],
        id="a gesture of another than who spoke",
    ),
    pytest.param(
        "Das Sportgericht hat den Ruderer Jan Ostrop gesperrt. Er habe verweigert, heißt es im Schiedsspruch.",
        ["Sportgericht|i|Er habe verweigert"],
        id="a court's ruling is the court's",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_german_second_words(text: str, expected: list[str]) -> None:
    assert german_lines(text) == expected
