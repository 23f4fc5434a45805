"""German passages of our own in which verbs of saying tell of acts: sport, a household, who is told of somebody."""

from __future__ import annotations

import pytest
from who_said import german_reported as lines

WHO_IS_SUBJECT = [
    "Die Jury schloss Ana Ruiz vom Rennen aus.",
    "Die Jury schlug Ana Ruiz für den Preis vor.",
    "Die Verletzung schloss Ana Ruiz vom Finale aus.",
    "Das Plakat kündigte Ana Ruiz an.",
    "Die Kollegin schlug Ana Ruiz vor.",
    "Die Chefin lehnte Ana Ruiz als Erbin ab.",
    "Die Moderatorin kündigte Ana Ruiz an.",
    "Das Kleid betonte Ana Ruiz.",
    "Eine Koalition schließt der Rat aus.",
    "Das Wetter kündigte Sturm an.",
    "Der Himmel kündigte Regen an.",
    "Das Leuchten kündigte Schnee an.",
    "Das Fieber schloss Grippe aus.",
    "Die Entzündung schloss Grippe aus.",
    "Die Wolken kündigten Regen an.",
    "Die Studie bestätigte Ana Ruiz' Verdacht.",
    "Die Studie bestätigte Jo Linds Verdacht.",
]

IDIOMS = [
    "Ana Ruiz sprach von oben herab.",
    "Ana Ruiz sprach von Beginn an leise.",
    "Ana Ruiz sprach von Anfang an Dänisch.",
    "Ana Ruiz sprach vom ersten Tag an offen.",
    "Ana Ruiz sprach von Haus aus Dänisch.",
    "Ana Ruiz sprach von Mensch zu Mensch.",
    "Ana Ruiz sprach von klein auf Dänisch.",
    "Ana Ruiz sprach vom Fenster aus mit den Nachbarn.",
    "Jo Lind sprach von Lund aus zu den Gästen.",
    "Jo Lind warnte vor dem Rathaus mit einem Schild.",
    "Jo Lind warnte vor der Kirche mit einem Plakat.",
    "Jo Lind drohte mit dem Auto umzukippen.",
    "Ana Ruiz drohte mit Verspätung anzukommen.",
    "Ana Ruiz drohte mit leeren Händen dazustehen.",
    "Jo Lind drohte mit Fieber auszufallen.",
]

ACTS = [
    "Jo Lind bestritt 50 Länderspiele.",
    "Jo Lind bestritt ihr erstes Rennen.",
    "Jo Lind bestritt das Finale gegen Lund.",
    "Jo Lind bestritt ihren Unterhalt als Kellnerin.",
    "Jo Lind bestätigte ihre Form mit zwei Toren.",
    "Jo Lind verteidigte den Pokal.",
    "Jo Lind verteidigte Gold.",
    "Jo Lind bestritt die Prüfung mit Bravour.",
    "Jo Lind bestritt den Wettkampf.",
    "Jo Lind bestätigte ihren Sieg vom Vorjahr.",
    "Jo Lind lehnte den Ball ab.",
    "Jo Lind forderte Ana Ruiz im Finale.",
    "Jo Lind forderte den Weltmeister.",
    "Jo Lind räumte den Tisch ein.",
    "Jo Lind räumte schwere Kisten ein.",
    "Jo Lind räumte die Spülmaschine ein.",
    "Jo Lind gab zwei Löffel Zucker zu.",
    "Jo Lind gab Milch zu.",
    "Jo Lind verlangte am Tresen ein Bier.",
    "Der Händler verlangt für den Wagen 40.000 Euro.",
    "Der Sender verlangt 18 Euro im Monat.",
    "Jo Lind rechnet mit dem Abakus.",
    "Jo Lind bestätigte die Reservierung per Mausklick.",
    "Jo Lind betonte die Augen mit Farbe.",
    "Jo Lind unterstrich die Wörter mit Rotstift.",
]

DONE_TO_SOMEBODY = [
    "Der Verein schloss Jo Lind aus der Partei aus.",
    "Ana Ruiz begrüßte die Delegation aus Hexland.",
    "Ana Ruiz begrüßte das Publikum.",
    "Jo Lind forderte seine Frau zum Tanzen auf.",
    "Ana Ruiz räumte dem Gast mehr Zeit ein.",
    "Jo Lind kündigte den nächsten Sänger an.",
    "Der Koch warf dem Hund Reste vor.",
    "Den Täter schloss die Polizei aus dem Kreis der Verdächtigen aus.",
]

STILL_TOLD = [
    ("Der Verband bestätigte den Unfall.", ["Verband: den Unfall"]),
    ("Die Polizei schloss Fremdverschulden aus.", ["Polizei: Fremdverschulden"]),
    ("Den Plan lehnte die Partei ab.", ["Partei: Den Plan"]),
    ("Ana Ruiz bestritt die Vorwürfe.", ["Ana Ruiz: die Vorwürfe"]),
    ("Ana Ruiz verlangte mehr Geld.", ["Ana Ruiz: mehr Geld"]),
    ("Die Vorwürfe bestritt Ana Ruiz.", ["Ana Ruiz: Die Vorwürfe"]),
    ("Das Urteil begrüßte Ana Ruiz.", ["Ana Ruiz: Das Urteil"]),
    ("Kritik wies Kern zurück.", ["Kern: Kritik"]),
    ("Die Räte verlangen niedrigere Mieten.", ["Räte: niedrigere Mieten"]),
    ("Das Angebot lehnte Tesla ab.", ["Tesla: Das Angebot"]),
    ("Die Einladung lehnte Ana Ruiz ab.", ["Ana Ruiz: Die Einladung"]),
    ("Die Reform lehnte der Rat ab.", ["Rat: Die Reform"]),
    ("Eine Koalition schließt der Minister aus.", ["Minister: Eine Koalition"]),
    ("Der Rat lehnte eine Stellungnahme ab.", ["Rat: eine Stellungnahme"]),
    ("Der Rat räumte Fehler ein.", ["Rat: Fehler"]),
    ("Die Stadt begrüßte das Urteil.", ["Stadt: das Urteil"]),
    ("Die Union schlug Ana Ruiz als Kandidatin vor.", ["Union: Ana Ruiz als Kandidatin"]),
    ("Das Amt kündigte einen neuen Trainer an.", ["Amt: einen neuen Trainer"]),
    ("Die Polizei rechnet mit 500 Gästen.", ["Polizei: mit 500 Gästen"]),
    ("Jo Lind sprach von Hass an Schulen.", ["Jo Lind: Hass an Schulen"]),
    ("Jo Lind sprach von Angriffen aus dem Norden.", ["Jo Lind: Angriffen aus dem Norden"]),
    ("Jo Lind warnte vor der Schließung der Kirche.", ["Jo Lind: vor der Schließung der Kirche"]),
    ("Ana Ruiz drohte dem Rat mit einer Klage.", ["Ana Ruiz: dem Rat mit einer Klage"]),
]

BEFORE_ANOTHER_VERB = [
    ("Ana Ruiz verlangte Geld und blockierte die Straße.", ["Ana Ruiz: Geld"]),
    ("Ana Ruiz hat getanzt, gelacht und mehr Lohn gefordert.", ["Ana Ruiz: mehr Lohn"]),
    ("Ana Ruiz bezeichnete den Plan als Unsinn und zerriss ihn.", ["Ana Ruiz: den Plan als Unsinn"]),
    ("Ana Ruiz verlangte Hilfe und weinte.", ["Ana Ruiz: Hilfe"]),
    ("Ana Ruiz kritisierte den Plan und vertagte ihn.", ["Ana Ruiz: den Plan"]),
    ("Die Räte verlangten Aufklärung und verließen danach den Saal.", ["Räte: Aufklärung"]),
    ("Die Räte forderten Frieden und marschierten zum Rathaus.", ["Räte: Frieden"]),
    ("Jo Lind hat den Rat ausgepfiffen und mehr Geld gefordert.", ["Jo Lind: mehr Geld"]),
    ("Jo Lind hat Briefe verteilt und vor Armut gewarnt.", ["Jo Lind: vor Armut"]),
    ("Jo Lind hat den geplanten und umstrittenen Bau kritisiert.", ["Jo Lind: den geplanten und umstrittenen Bau"]),
    ("Jo Lind schlug Eier auf und ein Rezept vor.", ["Jo Lind: ein Rezept"]),
    ("Die Räte forderten faire und geregelte Löhne.", ["Räte: faire und geregelte Löhne"]),
]


@pytest.mark.parametrize("text", [*WHO_IS_SUBJECT, *IDIOMS, *ACTS, *DONE_TO_SOMEBODY])
def test_an_act_is_no_statement(text: str) -> None:
    assert not lines(text)


@pytest.mark.parametrize(("text", "expected"), STILL_TOLD)
def test_what_the_same_verbs_tell(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(("text", "expected"), BEFORE_ANOTHER_VERB)
def test_an_object_ends_before_another_verb(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Minister warf Jo Lind Untätigkeit vor.", ["Minister: Jo Lind Untätigkeit"]),
        ("Die Schule ist zu; sie sei marode, heißt es in einem Gutachten.", ["Gutachten: sie sei marode"]),
        (
            "Der US-Senat stimmte ab. Das Landgericht Lund tagte. Der Senat erklärte, es fehle Geld.",
            ["US-Senat: es fehle Geld"],
        ),
    ],
)
def test_who_says_it(text: str, expected: list[str]) -> None:
    assert lines(text) == expected
