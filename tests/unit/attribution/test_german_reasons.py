"""German reports by their mood alone: reasons, infinitives in front of a colon, and what is heard of a body."""

from __future__ import annotations

import pytest
from who_said import german_lines

PASSAGES = [
    pytest.param(
        "Das Landgericht Kemmen ließ die Revision zu, weil die Frage „höchstrichterlich offen“ sei.",
        [
            "Landgericht Kemmen|p|höchstrichterlich offen",
        ],
        id="a reason of a court",
    ),
    pytest.param(
        "Landrat Emil Sörgel bleibt der Feier fern, weil man ihn nicht eingeladen habe.",
        [
            "Emil Sörgel|i|weil man ihn nicht eingeladen habe",
        ],
        id="a reason without marks",
    ),
    pytest.param(
        "Das Spiel fiel aus, weil der Rasen zu nass war. Das Konzert wurde verlegt, weil die Halle „nicht sicher“ sei.",
        [
            "None|s|nicht sicher",
        ],
        id="a reason of the writer's",
    ),
    pytest.param(
        "Ihr Kollege Olaf Grewe bemüht sich, den Abend zu retten: Der Wirt sei müde gewesen und habe gescherzt.",
        [
            "Olaf Grewe|i|Der Wirt sei müde gewesen und habe gescherzt",
        ],
        id="an infinitive in front of a colon",
    ),
    pytest.param(
        "Am Abend trat Ina Lohr auf, um die Wogen zu glätten: Niemand werde entlassen.",
        [
            "Ina Lohr|i|Niemand werde entlassen",
        ],
        id="a purpose in front of a colon",
    ),
    pytest.param(
        "Das Urteil falle am 3. Mai, sagte ein Gerichtssprecher. Wegen des Sturms habe der Prozess "
        "später begonnen, hieß es.",
        [
            "Gerichtssprecher|i|Das Urteil falle am 3. Mai",
            "Gerichtssprecher|i|Wegen des Sturms habe der Prozess später begonnen",
        ],
        id="heard of the spokesman who spoke last",
    ),
    pytest.param(
        "Das Innenministerium schweigt; man kenne den Fall, heißt es knapp.",
        [
            "Innenministerium|i|man kenne den Fall",
        ],
        id="heard of the body in front of a semicolon",
    ),
    pytest.param(
        "Die Brücke sei zu, sagte Ina Lohr. Sie werde im Mai geöffnet, hieß es.",
        [
            "Ina Lohr|i|Die Brücke sei zu",
            "None|i|Sie werde im Mai geöffnet",
        ],
        id="heard of nobody behind a person",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_german_reasons(text: str, expected: list[str]) -> None:
    assert german_lines(text) == expected
