"""German passages of our own in which a dateline or a thing says nothing, and a participle is one woman."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines


@pytest.mark.parametrize(
    "dateline",
    ["Lissabon (Portugal), 16.10.2018 – ", "Lissabon (Portugal), 16. Oktober 2018 – ", "Lissabon, 16.10.2018 — "],
)
def test_a_place_in_front_of_a_text_says_nothing(dateline: str) -> None:
    text = f"{dateline}Die Händler haben sich geeinigt. Demnach dürfen im Mai weniger Wagen fahren."
    assert lines(text) == ["None|i|Demnach dürfen im Mai weniger Wagen fahren"]


def test_a_place_with_a_date_that_is_no_dateline_may_act() -> None:
    assert lines("Die Stadt Kalda sagte am 16.10.2018 zu, sie werde zahlen.") == ["Stadt Kalda|i|sie werde zahlen"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bilder gab es dort. Auch das Lied ist dort zu finden: „Bald endet alles.“", "None|d|Bald endet alles."),
        ("Die Lage ist klar: „Wir haben kein Geld mehr.“", "None|d|Wir haben kein Geld mehr."),
        ("Die Melodie klang vertraut: „Bald endet alles.“", "None|d|Bald endet alles."),
        ("Der Wirt schüttelt den Kopf: „Bald endet alles.“", "Wirt|d|Bald endet alles."),
        ("Das Schild hing am Tor: „Betreten verboten.“", "None|d|Betreten verboten."),
        ("Das Tiefbauamt reagierte sofort: „Wir haben kein Geld.“", "Tiefbauamt|d|Wir haben kein Geld."),
    ],
)
def test_a_thing_says_nothing_in_front_of_a_colon(text: str, expected: str) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    "office",
    [
        "Ratsvorsitzende in Kalda",
        "Vorsitzende von St. Anna in Kalda",
        "Kirchenratsvorsitzende von St. Anna in Kalda",
        "Naturschutzbeauftragte der Stadt",
    ],
)
def test_a_compound_of_a_participle_is_one_woman_with_a_name_behind(office: str) -> None:
    assert lines(f"„Nein, nie“, sagte die {office}, Mechthild Holm.") == ["Mechthild Holm|d|Nein, nie"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Zuspruch kommt von der Tierschutzbeauftragten. Sie hatte die Stadt aufgefordert, das "
            "Gehege zu schließen. Ihre Behörde habe „große Bedenken“, hieß es in einem Schreiben.",
            "Tierschutzbeauftragte|p|große Bedenken",
        ),
        (
            "Minister Ole Brandt ist dagegen. Seine Partei stimme nicht zu, hieß es in einer Mitteilung.",
            "Ole Brandt|i|Seine Partei stimme nicht zu",
        ),
        (
            "Nach Behördenangaben geschah das Unglück am Montag. Am Ufer fehlt ein Zaun.",
            "Behörden|i|geschah das Unglück am Montag",
        ),
        (
            "Pfarrer Ole Brandt betonte, dass nichts fehle. Der Stadtkonservator mahnte. Man irre, sagte er dem Radio.",
            "Stadtkonservator|i|Man irre",
        ),
    ],
)
def test_whose_body_a_writing_tells_of(text: str, expected: str) -> None:
    assert lines(text)[-1] == expected
