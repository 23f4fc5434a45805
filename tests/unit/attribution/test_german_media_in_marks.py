"""German names of papers and broadcasts in marks: where words were said, and what is told of writings there."""

from __future__ import annotations

import pytest
from who_said import german_lines

PASSAGES = [
    pytest.param(
        "„Wir bauen weiter“, sagte die Bauministerin Jutta Kranz im ZDF-„Mittagsmagazin“. Kritik wies sie zurück.",
        [
            "Jutta Kranz|d|Wir bauen weiter",
            "None|s|Mittagsmagazin",
            "Jutta Kranz|i|Kritik",
        ],
        id="a broadcast behind an abbreviation and a hyphen",
    ),
    pytest.param(
        "„Da lief nichts“, sagte Trainer Uli Brand in der ARD-„Sportschau“.",
        [
            "Uli Brand|d|Da lief nichts",
            "None|s|Sportschau",
        ],
        id="a broadcast in the feminine",
    ),
    pytest.param(
        "Vom „Wortbruch des Jahres“ sprach Landrat Emil Sörgel gegenüber der „Nordheide-Post“. Die "
        "Gemeinden seien entsetzt.",
        [
            "Emil Sörgel|d|Wortbruch des Jahres",
            "None|s|Nordheide-Post",
            "Emil Sörgel|i|Die Gemeinden seien entsetzt",
        ],
        id="a paper that somebody talks to",
    ),
    pytest.param(
        "In einem Gespräch mit dem „Bergischen Boten“ nannte Intendantin Lore Pahl die Kürzung „blanken Unsinn“.",
        [
            "None|s|Bergischen Boten",
            "Lore Pahl|p|blanken Unsinn",
        ],
        id="a talk in front of the verb",
    ),
    pytest.param(
        "Der „Nordheide-Bote“ hatte zuerst berichtet. Derselben Zeitung sagte Bürgermeisterin Ina Lohr: "
        "„Ich bin fassungslos.“",
        [
            "None|s|Nordheide-Bote",
            "Ina Lohr|d|Ich bin fassungslos.",
        ],
        id="the same paper in the dative",
    ),
    pytest.param(
        "Berichte über eine Pleite nannte der Wirt Ole Sand „Quatsch“.",
        [
            "Ole Sand|p|Quatsch",
        ],
        id="a report in the plural is what somebody judges",
    ),
    pytest.param(
        "Trainer Uli Brand bleibt. Meldungen aus der Nachbarschaft über nächtliche Schreie nannte er „Ammenmärchen“.",
        [
            "Uli Brand|p|Ammenmärchen",
        ],
        id="more reports in the plural",
    ),
    pytest.param(
        "Ärzte ohne Grenzen nannte die Lage „verheerend“.",
        [
            "Ärzte ohne Grenzen|p|verheerend",
        ],
        id="a body whose name is a plural still speaks",
    ),
    pytest.param(
        "Ein Bericht der Bank nennt die Lage „ernst“.",
        [
            "Bank|p|ernst",
        ],
        id="reports that speak themselves",
    ),
    pytest.param(
        "Landrat Emil Sörgel hatte den Plan als „völligen Unfug ohne Maß“ verspottet.",
        [
            "Emil Sörgel|p|völligen Unfug ohne Maß",
        ],
        id="verbs of judging with als",
    ),
    pytest.param(
        "Ole Sand tat den Vorwurf als „böswilliges Gerede“ ab.",
        [
            "Ole Sand|p|böswilliges Gerede",
        ],
        id="a verb of judging in two parts",
    ),
    pytest.param(
        "Ministerin Jutta Kranz drang auf „mehr Mut zum Nein“.",
        [
            "Jutta Kranz|p|mehr Mut zum Nein",
        ],
        id="pressing for something",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_german_media_in_marks(text: str, expected: list[str]) -> None:
    assert german_lines(text) == expected
