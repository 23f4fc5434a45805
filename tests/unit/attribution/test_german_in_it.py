"""German passages of our own about words that stand in a writing: whose it is that "darin" means."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def last(text: str) -> str:
    """The last quotation below a headline as speaker, first letter of its kind, words."""
    return said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Seine Anwältin Rieke Galm trägt eine Erklärung vor, in der Timo Harms alles zugibt. Er sei, heißt es "
            "darin, aus Angst geflohen und dann umgekehrt.",
            "Timo Harms|i|Er sei // aus Angst geflohen und dann umgekehrt",
        ),
        (
            "Der Gemeinderat verschickte ein Schreiben. Das Bad werde, heißt es darin, im Mai geschlossen.",
            "Gemeinderat|i|Das Bad werde // im Mai geschlossen",
        ),
        ("Die Post fand einen Brief. „Nun seid ihr dran“, heißt es darin.", "Brief|d|Nun seid ihr dran"),
        (
            "Minister Arne Kolb wies das in einer Erklärung zurück. Er habe, so heißt es darin, nie gelogen.",
            "Arne Kolb|i|Er habe // nie gelogen",
        ),
        (
            "„Wir haben Mut“, sagte Rektorin Ulla Renk.\n\nHinter der Tat steht eine Gruppe. In einem Brief droht "
            "sie, alles zu sperren. „Eure Kopien sind weg“, heißt es darin.",
            "Gruppe|d|Eure Kopien sind weg",
        ),
    ],
)
def test_the_sentence_with_the_writing_tells_whose_it_is(text: str, expected: str) -> None:
    assert last(text) == expected


def test_a_woman_of_the_paragraph_comes_before_a_thing_or_town() -> None:
    text = "„Wir haben Mut“, sagte Rektorin Ulla Renk.\n\nDie Stadt Kalda zahlt nicht. Sie werde gehen, sagte sie."
    assert last(text).split("|")[0] != "Stadt Kalda"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rieke Galm lacht. Er habe, sagte sie, lange gehofft.", "Rieke Galm|i|Er habe // lange gehofft"),
        ("Rieke Galm lacht. Sie müsse, sagt sie, bald fertig sein.", "Rieke Galm|i|Sie müsse // bald fertig sein"),
        ("Rieke Galm lacht. Er komme, sagte sie, das Haus verlassend.", "Rieke Galm|i|Er komme"),
        (
            "Rieke Galm lacht. Der Rest sei gut, sagt sie, das hier sei eine Ware, die niemand habe haben wollen.",
            "Rieke Galm|i|Der Rest sei gut // das hier sei eine Ware, die niemand habe haben wollen",
        ),
        (
            "Rieke Galm sagt: „Ja.“ Manche Gäste verdankten ihm viel, und es seien dieselben, die nun fehlten.",
            "Rieke Galm|i|Manche Gäste verdankten ihm viel, und es seien dieselben, die nun fehlten",
        ),
        ("Rieke Galm sagt: „Ja.“ Die Kinder spielten im Hof, und der Hund bellte.", "Rieke Galm|d|Ja."),
    ],
)
def test_what_an_insertion_interrupts_goes_on_behind_it(text: str, expected: str) -> None:
    assert last(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Man gehe „in aller Freundschaft“, so steht es im Schreiben des Stadtrats.",
            "Stadtrat|p|in aller Freundschaft",
        ),
        ("Im Mai lag im Kasten ein Flugblatt. „Rettet die Linde“, stand darauf.", "Flugblatt|d|Rettet die Linde"),
        ("Der Verein verteilte ein Flugblatt. „Rettet die Linde“, stand darauf.", "Verein|d|Rettet die Linde"),
        ("„Bleibt doch noch“, steht im Brief des Hafenamts.", "Hafenamt|d|Bleibt doch noch"),
        ("Am Tor hängt ein Zettel. „Wir kommen wieder“ steht darauf.", "None|s|Wir kommen wieder"),
    ],
)
def test_words_that_stand_in_a_writing_are_of_whom_it_is(text: str, expected: str) -> None:
    assert last(text) == expected


def test_a_line_of_sources_only_names_a_work() -> None:
    text = "„Es ist zu“, sagte Ulla Renk.\n\nKaldaer Anzeiger: „Die Brücke bleibt zu“ (3.5.2024)"
    assert last(text) == "None|s|Die Brücke bleibt zu"
    assert (
        last("„Es ist zu“, sagte Ulla Renk.\n\nArne Kolb: „Die Brücke bleibt zu“") == "Arne Kolb|d|Die Brücke bleibt zu"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In einem Brief an den Rat, der uns vorliegt, fordert der Mieterverein einen Aufschub. Sonst, heißt es "
            "darin, drohten „Zustände wie im Krieg“.",
            "Mieterverein|p|Zustände wie im Krieg",
        ),
        (
            "Wie ein Sprecher der Polizei mitteilte, ist der Stall zerstört. Spuren von Brandstiftung gebe es nicht, "
            "hieß es weiter.",
            "Sprecher der Polizei|i|Spuren von Brandstiftung gebe es nicht",
        ),
    ],
)
def test_who_only_has_a_letter_and_a_crime_are_no_sources(text: str, expected: str) -> None:
    assert last(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Arne Kolb verweist auf ein Gutachten der Hochschule Treblau. Darin wird vor „schweren Schäden“ gewarnt.",
            "Hochschule Treblau|p|schweren Schäden",
        ),
        (
            "Die Betreiberin, die Gipfel Bahnen AG, zögert. Man habe alles geprüft, hieß es beim Unternehmen.",
            "Gipfel Bahnen AG|i|Man habe alles geprüft",
        ),
        (
            "Kalda (sda) Der Hafen schließt im Mai. Das hat der Regierungsrat mitgeteilt.",
            "Regierungsrat|i|Der Hafen schließt im Mai",
        ),
        (
            "Aus den eigenen Reihen kam Kritik: Der Plan sei noch nicht fertig gerechnet, sagte Ida Mey.",
            "Ida Mey|i|Der Plan sei noch nicht fertig gerechnet",
        ),
    ],
)
def test_a_writing_a_house_and_a_lead_in_are_read_apart(text: str, expected: str) -> None:
    assert last(text) == expected
