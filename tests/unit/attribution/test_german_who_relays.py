"""German passages of our own about sources: who only passes words on, where a source ends, what goes on behind it."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

PASSAGES = [
    pytest.param(
        "„Das ist ein schwerer Tag“, sagte Vorständin Karla Ebner nach Angaben von Besuchern. Der Umsatz sei gesunken.",
        ["Karla Ebner|d|Das ist ein schwerer Tag", "Karla Ebner|i|Der Umsatz sei gesunken"],
        id="who speaks goes on and not those who heard it",
    ),
    pytest.param(
        "Die Grube bleibe zu, sagte der parteilose Gemeinderat Jan Ebert damals laut Protokoll. Er habe "
        "nichts gegen Kinder.",
        ["Jan Ebert|i|Die Grube bleibe zu", "Jan Ebert|i|Er habe nichts gegen Kinder"],
        id="the minutes only pass on what stands in front",
    ),
    pytest.param(
        "Das Geschäft lief schlecht. Ohne Kredit reicht das Geld Bankkreisen zufolge bis März.",
        ["Bankkreise|i|Ohne Kredit reicht das Geld // bis März"],
        id="a source behind a subject without a comma",
    ),
    pytest.param(
        "Der Fahrer war laut Anklage Jan R., 33 Jahre alt, gelernter Maurer.",
        ["Anklage|i|Der Fahrer war // Jan R., 33 Jahre alt, gelernter Maurer"],
        id="a source has no person's name",
    ),
    pytest.param(
        "Laut der Gewerkschaft ver.di fehlen 300 Leute. Die Stadt widerspricht.",
        ["ver.di|i|fehlen 300 Leute"],
        id="a name in small letters with a full stop",
    ),
    pytest.param(
        "Deren Abschlussbericht fällt hart aus: Die Aufsicht sei „kaum vorhanden“ gewesen, heißt es auf Seite 12.",
        [
            "Abschlussbericht|i|Deren Abschlussbericht fällt hart aus: Die Aufsicht sei",
            "Abschlussbericht|p|kaum vorhanden",
        ],
        id="a page is no source",
    ),
    pytest.param(
        "Ein Gutachten der Hochschule war 2020 zu dem Ergebnis gekommen, dass Bilder „fast sicher gefälscht“ seien.",
        ["Hochschule|p|fast sicher gefälscht"],
        id="zu dem Ergebnis kommen in the pluperfect",
    ),
    pytest.param(
        "„Ich finde die Akten nicht“, schrieb die Leiterin der Buchhaltung an den Vorstand der Nordkai AG.",
        ["Leiterin der Buchhaltung|d|Ich finde die Akten nicht"],
        id="to whom somebody writes is no part of their office",
    ),
    pytest.param(
        "In den Wagen sei es ruhig geblieben, berichtete die Studentin Bao Mai Duong. Später seien alle müde gewesen.",
        ["Bao Mai Duong|i|In den Wagen sei es ruhig geblieben", "Bao Mai Duong|i|Später seien alle müde gewesen"],
        id="a month between two names is a name",
    ),
    pytest.param(
        "Wehrführer Arno Pichler sagte, man habe nicht löschen können. Der Notarzt der Klinik habe aus Ulm anfahren "
        "müssen. „Ohne Strom geht da keiner rein.“",
        [
            "Arno Pichler|i|man habe nicht löschen können",
            "Arno Pichler|i|Der Notarzt der Klinik habe aus Ulm anfahren müssen",
            "Arno Pichler|d|Ohne Strom geht da keiner rein.",
        ],
        id="words alone behind a report are whose that is",
    ),
    pytest.param(
        "Laut mehreren Personen aus dem Umfeld des Klubs hatte die Präsidentin einen Wechsel verlangt.",
        ["Personen aus dem Umfeld des Klubs|i|hatte die Präsidentin einen Wechsel verlangt"],
        id="from whose surroundings sources are",
    ),
    pytest.param(
        "In den Kellern der Bibliothek liegen nach deren Angaben noch 200 Bilder. Im Depot des Museums lagern nach "
        "dessen Angaben Masken.",
        [
            "Bibliothek|i|In den Kellern der Bibliothek liegen // noch 200 Bilder",
            "Museum|i|Im Depot des Museums lagern // Masken",
        ],
        id="deren and dessen mean the last that agrees",
    ),
    pytest.param(
        "Die Halle sei alt, sagte Ute Lund. Es sei undicht, und die Reparatur koste nach neuester Schätzung viel.",
        [
            "Ute Lund|i|Die Halle sei alt",
            "Ute Lund|i|Es sei undicht, und die Reparatur koste nach neuester Schätzung viel",
        ],
        id="an estimate of nobody's inside a report",
    ),
    pytest.param(
        "Nach ersten Schätzungen fehlen drei Millionen Euro.",
        ["ersten Schätzungen|i|fehlen drei Millionen Euro"],
        id="an estimate of nobody's outside of one",
    ),
    pytest.param(
        "Die Rumbach AG streicht Stellen. Jedes dritte Unternehmen plant laut einer Umfrage den Umzug. Die "
        "Gespräche sollen nach Unternehmensangaben im Mai beginnen.",
        [
            "Umfrage|i|Jedes dritte Unternehmen plant // den Umzug",
            "Rumbach AG|i|Die Gespräche sollen // im Mai beginnen",
        ],
        id="jedes dritte Unternehmen is none that is meant again",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_who_relays(text: str, expected: list[str]) -> None:
    """Each passage and each report is attributed to whose it is, and not to who passes it on."""
    assert said(attribute(paragraphs_of(text), "de")) == expected
