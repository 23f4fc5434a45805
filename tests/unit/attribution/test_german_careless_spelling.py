"""German passages of our own with a comma forgotten in front of a report, and "das" written for "dass"."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ole Brandt sagte er werde zurücktreten.", "Ole Brandt|i|er werde zurücktreten"),
        ("Ole Brandt sagte am Montag er werde gehen.", "Ole Brandt|i|er werde gehen"),
        ("Ole Brandt hat gesagt er werde gehen.", "Ole Brandt|i|er werde gehen"),
        ("Die Sprecherin teilte mit das Werk werde geschlossen.", "Sprecherin|i|das Werk werde geschlossen"),
        ("Rieke Thoms erklärte man habe nichts gewusst.", "Rieke Thoms|i|man habe nichts gewusst"),
        ("Wie die Polizei mitteilte wurden zehn Menschen verletzt.", "Polizei|i|wurden zehn Menschen verletzt"),
        ("„Wir müssen jetzt handeln.“ so Minister Ole Brandt.", "Ole Brandt|d|Wir müssen jetzt handeln."),
        ("„Wir müssen jetzt handeln“ so Minister Ole Brandt.", "Ole Brandt|d|Wir müssen jetzt handeln"),
    ],
)
def test_a_report_begins_without_its_comma(text: str, expected: str) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Fahrerin gab gegenüber der Presse an, das die Ampel grün war.", "Fahrerin|i|die Ampel grün war"),
        ("Rieke Thoms versprach, das der Beitrag nicht steigt.", "Rieke Thoms|i|der Beitrag nicht steigt"),
        ("Desweiteren forderte Ole Brandt, das der Staat eingreift.", "Ole Brandt|i|der Staat eingreift"),
    ],
)
def test_das_is_written_for_dass(text: str, expected: str) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ole Brandt kündigte ein Gesetz an, das die Steuer senkt.", ["Ole Brandt|i|ein Gesetz"]),
        ("Ole Brandt stellte ein Gutachten vor, das die Stadt bestellt hat.", []),
        ("Der Rat lobte das Haus, das die Stadt baut.", ["Rat|i|das Haus"]),
        ("Ole Brandt setzte sich für das Ende des Streits ein, das er für nahe hält.", []),
        ("Die Zeitung hat über das neue „Gesetz zur Post“ berichtet, das die Preise senken soll.", []),
    ],
)
def test_das_means_a_thing_in_front_of_it(text: str, expected: list[str]) -> None:
    assert [line for line in lines(text) if line.split("|")[1] == "i"] == expected


def test_a_train_that_is_called_so_says_nothing() -> None:
    assert all(line.startswith("None") for line in lines("Die „Nordbahn“ so heißt die Linie, fährt wieder."))
