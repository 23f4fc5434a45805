"""German passages of our own in which a relative clause parts a subject, and a passive with a noun has its agent."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ole Brandt sagte, die Frau, die das gesehen habe, sei sicher.", "die Frau, die das gesehen habe, sei sicher"),
        (
            "Ole Brandt forderte, alle Fische, die zu klein sind, sollten zurück ins Meer.",
            "alle Fische, die zu klein sind, sollten zurück ins Meer",
        ),
        ("Am Montag sagte Ole Brandt, der Leiter des Amtes, die Frau sei sicher.", "die Frau sei sicher"),
    ],
)
def test_a_report_begins_with_its_subject(text: str, words: str) -> None:
    assert lines(text) == [f"Ole Brandt|i|{words}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Am Abend wurde von Fischern die Warnung ausgegeben, es könnte bald ein Sturm kommen.",
            "Fischer|i|es könnte bald ein Sturm kommen",
        ),
        ("Von der Opposition wurde der Vorwurf erhoben, dass Geld fehle.", "Opposition|i|Geld fehle"),
        ("Dem Minister wurde vom Rat der Vorwurf gemacht, er habe gelogen.", "Rat|i|er habe gelogen"),
        ("Am Morgen hatte es noch geheißen, das Fest sei abgesagt.", "None|i|das Fest sei abgesagt"),
        (
            "Der Bund, der sich „Rat der Wahrheit“ nennt, will helfen. Das erklärte Ole Brandt am Montag.",
            "Ole Brandt|i|Der Bund, der sich // nennt, will helfen",
        ),
    ],
)
def test_a_passive_with_a_noun_for_words_has_its_agent(text: str, expected: str) -> None:
    assert expected in lines(text)


def test_what_somebody_has_confirmed_of_others_words_is_theirs() -> None:
    assert lines("Rieke Thoms sagte, es sei spät. Das bestätigte Ole Brandt.") == ["Rieke Thoms|i|es sei spät"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Rheinpost berichtete, das Essen sei kalt gewesen. Der Koch soll demnach am Sonntag gekündigt haben.",
            ["Rheinpost|i|das Essen sei kalt gewesen", "Rheinpost|i|Der Koch soll demnach am Sonntag gekündigt haben"],
        ),
        ("Ina Feld sagte demnach, sie gehe.", ["Ina Feld|i|sie gehe"]),
        (
            "Ole Brandt warf dem Koch vor, ohne Rezept gekocht zu haben.",
            ["Ole Brandt|i|ohne Rezept gekocht zu haben"],
        ),
        ("Ole Brandt erklärte sich, ohne Gründe zu nennen.", []),
        (
            "Ole Brandt sagte, der Saal sei voll. Falle der Strom aus, werde man Kerzen anzünden und um Ruhe bitten.",
            [
                "Ole Brandt|i|der Saal sei voll",
                "Ole Brandt|i|Falle der Strom aus, werde man Kerzen anzünden und um Ruhe bitten",
            ],
        ),
    ],
)
def test_verbs_of_saying_inside_a_report_are_not_who_tells(text: str, expected: list[str]) -> None:
    assert lines(text) == expected
