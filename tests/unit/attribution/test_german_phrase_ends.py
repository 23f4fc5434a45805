"""German passages of our own about where the phrase of a source ends, and what is only an object or a date."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

PASSAGES = [
    pytest.param(
        "Gefahr bestand laut Feuerwehr bei zwei Arbeitern im Hafen von Treblau nicht.",
        ["Feuerwehr|i|Gefahr bestand // bei zwei Arbeitern im Hafen von Treblau nicht"],
        id="people in a place are no part of a body",
    ),
    pytest.param(
        "Nach Angaben der Sprecherin bei der Polizei ist die Gasse gesperrt.",
        ["Sprecherin bei der Polizei|i|ist die Gasse gesperrt"],
        id="the body that somebody works at belongs to them",
    ),
    pytest.param(
        "Dann müsste nach Ansicht von Anwälten der deutsche Staat die Halle bezahlen.",
        ["Anwälte|i|Dann müsste // der deutsche Staat die Halle bezahlen"],
        id="an adjective that no genitive has opens a subject",
    ),
    pytest.param(
        "Nach Ansicht der heute befragten Ämter ist die Halle zu klein.",
        ["heute befragten Ämter|i|ist die Halle zu klein"],
        id="an adverb behind der opens none",
    ),
    pytest.param(
        "Ein Urteil ist nach Angaben eines Gerichtssprechers im Mai zu erwarten.",
        ["Gerichtssprecher|i|Ein Urteil ist // im Mai zu erwarten"],
        id="a compound for a calling has no ending of the genitive",
    ),
    pytest.param(
        "Ruiz tagte lange. Bei dem Sturz wurden nach Polizeiangaben vier Läufer verletzt.",
        ["Polizeiangaben|i|Bei dem Sturz wurden // vier Läufer verletzt"],
        id="a number behind a compound is not whose words they are",
    ),
    pytest.param(
        "Der Deutsche Kanubund hat zwei Boote gesperrt. Betroffen sind nach Verbandsangaben Jo Kern und Ben Roth.",
        ["Deutscher Kanubund|i|Betroffen sind // Jo Kern und Ben Roth"],
        id="the body of a compound is the one named before",
    ),
    pytest.param(
        "Laut Polizeibericht war die Gasse glatt.",
        ["Polizeibericht|i|war die Gasse glatt"],
        id="a report of a body keeps its words",
    ),
    pytest.param(
        "Anna Ruiz leitet die Mühle. Namen nannte sie nicht. Einen Verkauf werde es nicht geben: „Wir bleiben da.“",
        ["Anna Ruiz|i|Einen Verkauf werde es nicht geben", "Anna Ruiz|d|Wir bleiben da."],
        id="a plural in front of a verb in the singular is its object",
    ),
    pytest.param(
        "Eine Woche davor hatte der Verein die Mitglieder gerufen und erklärt, dass die Mühle schließe.",
        ["Verein|i|die Mühle schließe"],
        id="a span of time with a word behind it is no subject",
    ),
    pytest.param(
        "FDP will mehr Straßen – Grüne: „Das hält keine Brücke aus“ – SPD geht es zu schnell",
        ["Grüne|d|Das hält keine Brücke aus"],
        id="who stands alone behind the dash of a headline",
    ),
    pytest.param(
        "Anna Ruiz kennt den Gegner – ihren Vater: „Der hält keine Brücke aus.“",
        ["Anna Ruiz|d|Der hält keine Brücke aus."],
        id="an apposition behind a dash does not speak",
    ),
    pytest.param(
        "Im Hof steht eine Gruppe, und ein Gast aus Treblau möchte wissen, ob man das Rad kaufen könne.",
        ["Gast aus Treblau|i|ob man das Rad kaufen könne"],
        id="who would like to know asks",
    ),
    pytest.param(
        "Dem Lotsen Jo Kern ist nicht wohl. Eine Urkunde, meint er, rette kein Haus.",
        ["Jo Kern|i|Eine Urkunde // rette kein Haus"],
        id="a document is no customer",
    ),
    pytest.param(
        "Der Verwaltungsrat gab sich wortkarg. Man trenne sich „in Freundschaft“, heißt es in einem kurzen Kommuniqué.",
        ["Verwaltungsrat|p|in Freundschaft"],
        id="a communiqué is of the board that the sentence before is about",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_phrase_ends(text: str, expected: list[str]) -> None:
    assert said(attribute(paragraphs_of(f"Meldung aus Treblau\n\n{text}", "de"))) == expected
