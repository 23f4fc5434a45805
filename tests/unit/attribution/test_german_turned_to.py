"""German reports behind somebody whom the text turns to, by what it tells of them or by what concerns them."""

from __future__ import annotations

import pytest
from who_said import german_lines

PASSAGES = [
    pytest.param(
        "Sportchef Gerd Pahl nannte das „Kindergarten“. Klubpräsident Emil Sörgel versuchte zu "
        "schlichten. Beide seien „wertvolle Mitarbeiter“.",
        [
            "Gerd Pahl|p|Kindergarten",
            "Emil Sörgel|p|wertvolle Mitarbeiter",
        ],
        id="marks behind somebody who does something",
    ),
    pytest.param(
        "Ein Teilnehmer widerspricht: Sie sei „sehr bestimmt“ gewesen. Regierungssprecher Tom Ahl "
        "wollte das nicht kommentieren. Es sei „wie immer konstruktiv“ zugegangen.",
        [
            "Teilnehmer|p|sehr bestimmt",
            "Tom Ahl|p|wie immer konstruktiv",
        ],
        id="marks behind somebody who says nothing",
    ),
    pytest.param(
        "„Es ist spät“, heißt es in dem Schreiben. Dompropst Ansgar Weil wurde deutlicher: „Wir "
        "verwalten Leere.“ Er selbst habe eine Messe mit drei Gläubigen gefeiert, „und einer davon war "
        "der Organist“.",
        [
            "Schreiben|d|Es ist spät",
            "Ansgar Weil|d|Wir verwalten Leere.",
            "Ansgar Weil|i|Er selbst habe eine Messe mit drei Gläubigen gefeiert",
            "Ansgar Weil|p|und einer davon war der Organist",
        ],
        id="marks behind somebody's words that only a colon leads in",
    ),
    pytest.param(
        "„So geht das nicht“, sagte Uli Brand. Sportchef Gerd Pahl widersprach. Er habe Brand mehrfach "
        "gewarnt. Der wiederum will davon nichts gehört haben. „Mit mir hat keiner geredet“, sagte der "
        "44-Jährige.",
        [
            "Uli Brand|d|So geht das nicht",
            "Gerd Pahl|i|Er habe Brand mehrfach gewarnt",
            "Uli Brand|d|Mit mir hat keiner geredet",
        ],
        id="a demonstrative with wiederum",
    ),
    pytest.param(
        "Dem Moorschutzbund geht der Plan zu weit. Der Verband verlangt eine Pause.",
        [
            "Moorschutzbund|i|eine Pause",
        ],
        id="a body that a plan concerns",
    ),
    pytest.param(
        "Beim Moorschutzbund stößt der Plan auf Kritik. Der Verband verlangt eine Pause.",
        [
            "Moorschutzbund|i|eine Pause",
        ],
        id="a body at which a plan meets criticism",
    ),
    pytest.param(
        "Eva Prall hörte zu. Als Zeuge kam ein 40-jähriger Maurer. Er habe die Schüsse gehört. Die Tür "
        "sei offen gewesen.",
        [
            "40-jähriger Maurer|i|Er habe die Schüsse gehört. Die Tür sei offen gewesen",
        ],
        id="a witness who is new",
    ),
    pytest.param(
        "Kaum komisch fand das Ganze eine 64-jährige Gärtnerin, die als Zeugin kam. Ihr Rad sei nie gefunden worden.",
        [
            "64-jährige Gärtnerin|i|Ihr Rad sei nie gefunden worden",
        ],
        id="an object of everything",
    ),
    pytest.param(
        "„Wir reden“, sagte Jost Vahle. Zusteller Marcel Koop glaubt nicht an eine Einigung: Sein "
        "Bruder habe elf Wochen gestreikt. „Am Ende gab es einen Gutschein.“",
        [
            "Jost Vahle|d|Wir reden",
            "Marcel Koop|i|Sein Bruder habe elf Wochen gestreikt",
            "Marcel Koop|d|Am Ende gab es einen Gutschein.",
        ],
        id="a belief denied in front of a colon",
    ),
    pytest.param(
        "Der Landkreis Lund als Träger bittet um Geduld.",
        [
            "Landkreis Lund|i|um Geduld",
        ],
        id="a body with what it is as",
    ),
    pytest.param(
        "Wer nur schimpfe, repariere kein Kabel, schrieb Ina Lohr auf der Plattform X. Das Stellwerk "
        "stamme aus dem Jahr 1958.",
        [
            "Ina Lohr|i|Wer nur schimpfe, repariere kein Kabel",
            "Ina Lohr|i|Das Stellwerk stamme aus dem Jahr 1958",
        ],
        id="the site X ends a sentence",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_german_turned_to(text: str, expected: list[str]) -> None:
    assert german_lines(text) == expected
