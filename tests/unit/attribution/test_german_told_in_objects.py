"""German passages of our own in which an object tells what somebody said, and near ones in which it tells of an act."""

from __future__ import annotations

import pytest
from who_said import german_reported as lines

from reader.attribution import lexicon_for
from reader.attribution.grammar.german.vocabulary import vocabulary
from reader.attribution.lexicon.word_classes import grammar_of

TOLD = [
    ("Die Opposition forderte den Rücktritt des Ministers.", ["Opposition: den Rücktritt des Ministers"]),
    ("Der Verband verlangt drei Prozent mehr Lohn.", ["Verband: drei Prozent mehr Lohn"]),
    ("Jo Lind sprach von einem mutigen Schritt.", ["Jo Lind: einem mutigen Schritt"]),
    ("Das Amt warnte vor Reisen nach Hexland.", ["Amt: vor Reisen nach Hexland"]),
    ("Die Partei wies den Vorwurf zurück.", ["Partei: den Vorwurf"]),
    ("Ein Sprecher bezifferte den Schaden auf drei Millionen.", ["Sprecher: den Schaden auf drei Millionen"]),
    ("Der Sprecher dementierte eine Festnahme.", ["Sprecher: eine Festnahme"]),
    ("Hexland rief alle Parteien zur Ruhe auf.", ["Hexland: alle Parteien zur Ruhe"]),
    ("Die Union forderte die Regierung zum Handeln auf.", ["Union: die Regierung zum Handeln"]),
    ("Jo Lind sprach sich gegen den Verkauf aus.", ["Jo Lind: gegen den Verkauf"]),
    ("Der Anwalt kündigte Revision an.", ["Anwalt: Revision"]),
    ("Ana Ruiz bezeichnete den Plan als Unsinn.", ["Ana Ruiz: den Plan als Unsinn"]),
    ("Ana Ruiz bezeichnete sich als Opfer.", ["Ana Ruiz: als Opfer"]),
    ("Der Klub warf dem Minister Untätigkeit vor.", ["Klub: dem Minister Untätigkeit"]),
    ("Der Rat lehnte den Verkauf strikt ab.", ["Rat: den Verkauf"]),
    ("Die Gewerkschaft drohte mit Streik.", ["Gewerkschaft: mit Streik"]),
    ("Ana Ruiz zeigte sich tief enttäuscht.", ["Ana Ruiz: tief enttäuscht"]),
    ("Das Ministerium äußerte sich erleichtert über das Urteil.", ["Ministerium: erleichtert über das Urteil"]),
    ("Ana Ruiz hält den Vorwurf für falsch.", ["Ana Ruiz: den Vorwurf für falsch"]),
    ("Ana Ruiz hält das für falsch.", ["Ana Ruiz: das für falsch"]),
    ("Ana Ruiz zeigte sich offen für Gespräche.", ["Ana Ruiz: offen für Gespräche"]),
    ("Ana Ruiz wies die Vorwürfe von sich.", ["Ana Ruiz: die Vorwürfe"]),
    ("Die Polizei geht von einem Unfall aus.", ["Polizei: einem Unfall"]),
    ("Ana Ruiz machte den Wirt für den Brand verantwortlich.", ["Ana Ruiz: den Wirt für den Brand"]),
    ("Die Agentur Hexa meldete zwölf Tote.", ["Hexa: zwölf Tote"]),
    ("Als Beispiel führte Ana Ruiz den Hafen an.", ["Ana Ruiz: den Hafen"]),
    ("Ana Ruiz bot den Wirten Gespräche an.", ["Ana Ruiz: den Wirten Gespräche"]),
    ("Die Räte kritisierten den Trainer wegen der Niederlage.", ["Räte: den Trainer wegen der Niederlage"]),
]

PLACED = [
    ("Einen Rückzug aus dem Rat schloss Ana Ruiz aus.", ["Ana Ruiz: Einen Rückzug aus dem Rat"]),
    ("Vor einer Panik hat Ana Ruiz gestern in Lund gewarnt.", ["Ana Ruiz: Vor einer Panik"]),
    ("Den Schaden bezifferte die Stadt am Montag auf zehn Euro.", ["Stadt: Den Schaden // auf zehn Euro"]),
    ("Konsequenzen forderte auch die Partei.", ["Partei: Konsequenzen"]),
    ("Am 3. Mai 2018 forderte Jo Lind in Hexley mehr Geld für Busse.", ["Jo Lind: mehr Geld für Busse"]),
    ("Der Anwalt forderte drei Jahre Haft für den Mann.", ["Anwalt: drei Jahre Haft für den Mann"]),
    ("Das Amt prangerte in dem Bericht Morde und Folter an.", ["Amt: Morde und Folter"]),
    ("Nach der Wahl hat die Partei den Rücktritt gefordert.", ["Partei: den Rücktritt"]),
    ("Am Montag hatte Jo Lind, der Chef, den Vorwurf zurückgewiesen.", ["Jo Lind: den Vorwurf"]),
    ("Ana Ruiz, Sprecherin der Werft, wies am Montag den Vorwurf zurück.", ["Ana Ruiz: den Vorwurf"]),
    ("Ana Ruiz, die den Bau gefordert hatte, kam nicht.", ["Ana Ruiz: den Bau"]),
    ("Es kamen viele, während die Zeitung von 50 Gästen sprach.", ["Zeitung: 50 Gästen"]),
    ("Die Räte forderten Geld und kündigten Widerstand an.", ["Räte: Geld", "Räte: Widerstand"]),
    ("Die Räte haben den Plan gelobt und mehr Geld gefordert.", ["Räte: den Plan", "Räte: mehr Geld"]),
    ("Die Firma Nord, die von einem Koch 300 Euro Strafe verlangt, schweigt.", ["Nord: 300 Euro Strafe"]),
    ("Ana Ruiz forderte Geld und verließ den Saal.", ["Ana Ruiz: Geld"]),
    ("Ana Ruiz sagte, es sei spät. Der Wirt verlangt Ruhe.", ["Ana Ruiz: es sei spät", "Wirt: Ruhe"]),
]

UNTOLD = [
    "Das Beben forderte zwei Tote.",
    "Die Flut forderte Opfer.",
    "Das bestätigte sich am Montag.",
    "Ein DNA-Test bestätigte den Verdacht.",
    "Jo Lind lehnte sich an die Wand.",
    "Kritisiert wurde die Ministerin.",
    "Die Werft meldete Insolvenz an.",
    "Jo Lind meldete sich krank.",
    "Jo Lind meldete den Diebstahl.",
    "Jo Lind warf den Ball vor das Tor.",
    "Jo Lind drohte mit dem Messer.",
    "Jo Lind forderte den Meister heraus.",
    "Jo Lind gab den Ton an.",
    "Der Wirt gab Einzelheiten bekannt.",
    "Jo Lind bot Tee an.",
    "Jo Lind reagierte überrascht.",
    "Ein Richter verurteilte den Mann zu drei Jahren Haft.",
    "Die Partei begrüßte die Gäste.",
    "Jo Lind wies den Gast zurück.",
    "Jo Lind hält Vorträge für Kinder.",
    "Jo Lind räumte das Zimmer ein.",
    "Jo Lind rechnete mit dem Taschenrechner.",
    "Jo Lind ging von der Schule aus nach Hause.",
    "Jo Lind sah den Sohn als Erster.",
    "Jo Lind forderte die Wirtin zum Tanz auf.",
    "Der Vertrag schließt Streiks aus.",
    "Das Gericht wies die Klage zurück.",
    "Jo Lind hat den Titel verteidigt.",
    "Die Stadt warnte vor Journalisten.",
    "Jo Lind verwies auf Ana Ruiz.",
    "Von der Werft geht keine Gefahr aus.",
    "Wenn die Partei den Rücktritt fordert, geht Jo Lind.",
    "Die Stadt soll Geld gefordert haben.",
    "Die Stadt will Geld fordern.",
    "Die Stadt forderte nicht den Rücktritt.",
    "Fordert Jo Lind den Rücktritt?",
    "Der Rücktritt wurde gefordert.",
    "Das lehnte Jo Lind ab.",
    "Ablehnung signalisierten die Räte.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_an_object_tells_what_was_said(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(("text", "expected"), PLACED)
def test_where_an_object_stands(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize("text", UNTOLD)
def test_an_object_tells_of_an_act(text: str) -> None:
    assert not lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Partei forderte mehr Geld, sagte Jo Lind.", ["Jo Lind: Die Partei forderte mehr Geld"]),
        ("Wie Jo Lind sagte, forderte der Rat Geld.", ["Jo Lind: forderte der Rat Geld"]),
        ("Jo Lind forderte, die Stadt müsse zahlen.", ["Jo Lind: die Stadt müsse zahlen"]),
        ("Jo Lind wies den Vorwurf zurück, er habe gelogen.", ["Jo Lind: er habe gelogen"]),
        ("Jo Lind berichtete von „schweren Verlusten“ im Hafen.", []),
        ("Jo Lind warf dem Wirt vor, „viel zu lange“ gezögert zu haben.", []),
        ("„Bleibt weg“, warnte Jo Lind vor dem Rathaus.", []),
    ],
)
def test_an_object_tells_nothing_where_a_clause_or_marks_do(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_the_list_has_only_verbs_of_saying() -> None:
    grammar = grammar_of(lexicon_for("de"))
    words = vocabulary(grammar)
    listed = {*words.said_objects, *words.said_matters, *words.said_by_bodies, *words.judging, *words.acts}
    known = {cue.lemma for cues in (*grammar.lexicon.cues.values(), *words.light.values()) for cue in cues}
    assert not {verb for verb in listed - known if verb.replace("ss", "ß") not in known}
