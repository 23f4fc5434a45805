"""German passages of our own about things that are no subjects, terms that nobody says, and whose a writing is."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def lines(text: str) -> list[str]:
    """Every quotation below a headline as speaker, first letter of its kind, words; names in marks are left out."""
    return [line for line in said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de")) if "|s|" not in line]


SUBJECTS = [
    (
        "Jo Lind lobte den Plan, verlangte aber zusätzliche Mittel. Das Geld sei knapp.",
        ["Jo Lind|i|den Plan", "Jo Lind|i|zusätzliche Mittel", "Jo Lind|i|Das Geld sei knapp"],
    ),
    ("Jo Lind begrüßte den Plan, forderte aber mehr Geld.", ["Jo Lind|i|den Plan", "Jo Lind|i|mehr Geld"]),
    ("Das Tor sei zu, sagte aber Kolb.", ["Kolb|i|Das Tor sei zu"]),
    ("Der Wirt, der selbst nur alte Kessel besaß, sagte, es sei kalt.", ["Wirt|i|es sei kalt"]),
    ("Der Wirt, der kaum Gäste hatte, sagte, es sei kalt.", ["Wirt|i|es sei kalt"]),
    ("Die Stadt, die Geld fordert, sei arm, sagte Jo Lind.", ["Jo Lind|i|Die Stadt, die Geld fordert, sei arm"]),
    ("Ana Ruiz, die Hilfe gefordert hatte, sagte, es sei kalt.", ["Ana Ruiz|i|Hilfe", "Ana Ruiz|i|es sei kalt"]),
    ("Es sei gut, sagte Ana Ruiz, die Lage bleibe ernst.", ["Ana Ruiz|i|Es sei gut // die Lage bleibe ernst"]),
    ("Jo Lind sagte, der auch im Rat sitzende Wirt sei krank.", ["Jo Lind|i|der auch im Rat sitzende Wirt sei krank"]),
    ("Das Blog „Turm“ druckte einen Brief, den Jo Lind schrieb.", []),
    ("Das Blog „Turm“ veröffentlichte eine Liste, die Namen, Orte und Summen von Gästen enthalten soll.", []),
    ("Jo Lind sagte, der Hafen soll umziehen.", ["Jo Lind|i|der Hafen soll umziehen"]),
    ("Die Liste sei echt, schreibt der Betreiber des Blogs, Jo Lind.", ["Jo Lind|i|Die Liste sei echt"]),
    (
        "Kritik kam von der Linken: Die Chefin der Räte, Ana Ruiz, warf der Stadt vor, den Bau verschlafen zu haben.",
        ["Ana Ruiz|i|den Bau verschlafen zu haben"],
    ),
    ("Kritik kam von der Linken: Der Bau sei zu teuer.", ["Linken|i|Der Bau sei zu teuer"]),
]

CLAUSES = [
    ("Jo Lind meinte im Radio, erwischt würden nur die Kleinen.", "Jo Lind|i|erwischt würden nur die Kleinen"),
    ("Jo Lind sagte, man höre Rufe aus dem Stollen.", "Jo Lind|i|man höre Rufe aus dem Stollen"),
    (
        "Es sei gut, sagte Ana Ruiz. Als erstes wolle sie lüften.",
        "Ana Ruiz|i|Es sei gut // Als erstes wolle sie lüften",
    ),
    ("Nach Zählung des Moorbunds brüten hier zehn Paare.", "Moorbund|i|brüten hier zehn Paare"),
]

WRITINGS = [
    (
        "Für Ärger hatte eine Meldung des Magazins „Turm“ gesorgt, nach der die Räte Geld bekommen sollen.",
        ["Turm|i|die Räte Geld bekommen sollen"],
    ),
    (
        "Einen Bericht des „Moorkuriers“, nach dem der Bau ruht, wollte Ana Ruiz nicht kommentieren.",
        ["Moorkurier|i|der Bau ruht"],
    ),
    ("Das war die Sitzung des Rats, nach der alle gingen.", []),
    (
        "Der Moorbund lehnt das ab; Kräne würden die Gefahr erhöhen, heißt es in einer Stellungnahme.",
        ["Moorbund|i|Kräne würden die Gefahr erhöhen"],
    ),
    ("Das Tor ist zu; es sei alt, heißt es in einer Stellungnahme.", ["Stellungnahme|i|es sei alt"]),
    (
        "Nach einem Bericht des Berner „Tageblatts“ soll Ole Brandt krank sein.",
        ["Tageblatt|i|soll Ole Brandt krank sein"],
    ),
]

TERMS = [
    (
        "Wirt Jo Lind lachte. In der Stadt spreche man von „Hafenfieber“, sagte er.",
        ["Jo Lind|i|In der Stadt spreche man von"],
    ),
    ("Das Tier ist schwer. Im Team heißt es nur „Dino“.", []),
    ("Wirt Jo Lind lachte. Man sei „sehr müde“, sagte er.", ["Jo Lind|p|sehr müde"]),
    ("Im Team heißt es: „Wir warten ab.“", ["Team|d|Wir warten ab."]),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECTS)
def test_who_is_the_subject(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_a_clause_is_reported(text: str, expected: str) -> None:
    assert " // ".join(lines(text)).replace(" // Ana Ruiz|i|", " // ") == expected


@pytest.mark.parametrize(("text", "expected"), WRITINGS)
def test_whose_a_writing_is(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(("text", "expected"), TERMS)
def test_a_term_that_all_use_is_nobodys(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_whom_a_paper_has_words_from_is_quoted() -> None:
    text = "Die Zeitung beruft sich auf einen hohen Beamten. „Man hat gewartet“, wird dieser zitiert."
    assert lines(text) == ["hoher Beamter|d|Man hat gewartet"]


def test_a_senate_is_its_court() -> None:
    text = "Das Landgericht Kalda sprach ihn frei. Der Senat erklärte, es fehle der Beweis."
    assert lines(text)[-1] == "Landgericht Kalda|i|es fehle der Beweis"


def test_several_are_nobody_who_was_told_of() -> None:
    text = "Ein Wirt liegt in der Klinik. Nach Auskunft der Ärzte ist er gesund."
    assert lines(text) == ["Ärzte|i|ist er gesund"]
