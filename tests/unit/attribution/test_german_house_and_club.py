"""German passages of our own about bodies: their houses, clubs and boards, names in marks, writings there."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def speakers(text: str) -> list[str]:
    """Who is said to say something in a passage below a headline that is no name in marks, in the order of words."""
    lines = said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))
    return [line.split("|")[0] for line in lines if line.split("|")[1] != "s"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Drei Gäste wurden nach einer Mitteilung der Polizei in Gewahrsam genommen.", "Polizei"),
        ("Nach Angaben der Feuerwehr in Sicherheit gebracht wurden zwölf Gäste.", "Feuerwehr"),
        ("Nach Angaben der Polizei in Tremm brannte es zweimal.", "Polizei in Tremm"),
        ("Ministerin Ute Brahm klagte. Eine Familie müsse nach Berechnungen ihres Hauses mehr zahlen.", "Ute Brahm"),
        ("Ministerin Ute Brahm klagte. Nach Einschätzung ihres Ministeriums ist das zu viel.", "Ministerium"),
        ("Das Dorf erhalte weniger, teilte das kantonale Baudepartement mit.", "kantonales Baudepartement"),
        ("Der SV Tremm sucht einen Trainer. Das gab der Handball-Zweitligist bekannt.", "SV Tremm"),
        ("Das Komitee „Tremm bleibt Tremm“ sammelt. Es fehle Geld, teilte das Komitee mit.", "Tremm bleibt Tremm"),
        ("„Schön“, sagte der Dirigent, Edo Tjarks. Der Orchestervorstand erklärte, es sei spät.", "Orchestervorstand"),
        (
            "Diebe haben beim Online-Händler Kistenkauf Daten gestohlen. Es fehle Geld, teilte das Unternehmen mit.",
            "Online-Händler Kistenkauf",
        ),
        (
            "Der Hersteller Rechenkern ruft Geräte zurück. Gebaut hat sie die dänische Firma Solvatec. "
            "Der Konzern räumte Fehler ein: Es sei zu warm gewesen.",
            "Solvatec",
        ),
        ("Am Montag kam Papst Benedikt XVI. nach Tremm. „Es ist still“, sagte das Kirchenoberhaupt.", "Benedikt XVI."),
        (
            "Zu der Tat bekannte sich eine Gruppe mit dem Namen „Rote Linie“. "
            "In einem Beitrag auf Twitter hieß es: „Bis bald.“",
            "Rote Linie",
        ),
    ],
)
def test_who_a_body_is(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Der Blogger Edo Tjarks zählt Kopien auf 61 von 214 Seiten. Das wiege schwer, schrieb Tjarks in seinem "
            "Blog. „So etwas ist kein Zufall“, heißt es dort.",
            "Edo Tjarks",
        ),
        (
            "Der Angeklagte ließ eine Erklärung von seinem Verteidiger verlesen. Darin heißt es, er habe getrunken.",
            "Angeklagte",
        ),
        (
            "Der Stadtrat Edo Tjarks fehlte. Die Mehrkosten seien ein Skandal, schrieb er in einem Leserbrief. "
            "„Für Bücher, die keiner liest“, heißt es darin.",
            "Edo Tjarks",
        ),
        (
            "Nach den Erkenntnissen der Ermittler stieg der Mann durchs Fenster. Seinen Angaben zufolge fehlte Geld.",
            "Mann",
        ),
        ("Ein Wirt las eine Erklärung von seinem Anwalt. Darin heißt es, er habe getrunken.", "Anwalt"),
    ],
)
def test_whose_a_writing_is_there(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_a_number_in_front_of_a_verb_does_not_say_what_the_police_state() -> None:
    text = "Die Teilnehmerzahl gab die Polizei mit 800 an, das Bündnis „Kein Gift“ zählte mehr als 900 Gäste."
    assert "Teilnehmerzahl" not in speakers(text)
    assert speakers("Die Initiative kritisierte die Polizei: „Das war zu viel.“") == ["Initiative"]
