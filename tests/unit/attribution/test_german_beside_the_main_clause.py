"""German passages of our own in which a clause beside the main one tells of somebody else than who goes on."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Nachdem Jo Kern ihn einen „Lügner“ genannt hatte, verließ Ole Brandt den Saal. „So nicht“, sagte er.",
            "Ole Brandt",
        ),
        ("Als Jo Kern „Feuer“ rief, lief Ole Brandt zur Tür. „Ich sah nichts“, sagte er.", "Ole Brandt"),
        ("Nachdem Rieke Thoms „Nein“ gesagt hatte, ging Ole Brandt. „Ich bleibe“, sagte sie.", "Rieke Thoms"),
        ("Ole Brandt, der das „albern“ fand, ging. „So nicht“, sagte er.", "Ole Brandt"),
    ],
)
def test_he_is_whom_the_main_clause_is_about(text: str, speaker: str) -> None:
    assert lines(text)[-1].split("|")[0] == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ole Brandt, dessen Bruder Jo Kern Minister ist, sagte, er wisse nichts.", "Ole Brandt|i|er wisse nichts"),
        ("Die Wirtin Rieke Thoms, deren Haus brannte, sagte, sie wisse nichts.", "Rieke Thoms|i|sie wisse nichts"),
        ("Von Rieke Thoms als „Schlafmütze“ bezeichnet, trat Jo Kern zurück.", "Rieke Thoms|p|Schlafmütze"),
        ("Die als „Eiserne Frau“ bekannte Rieke Thoms trat zurück.", "None|s|Eiserne Frau"),
    ],
)
def test_whose_and_known_as(text: str, expected: str) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jo Kern traf den Wirt Ole Brandt. Der sagte: „Nein.“", "Ole Brandt"),
        ("Der Wirt Jo Kern lachte. Der sagte: „Nein.“", "Jo Kern"),
        ("Der Plan ist alt. Der Minister sagte: „Nein.“", "Minister"),
    ],
)
def test_der_means_whom_the_sentence_before_names_last(text: str, speaker: str) -> None:
    assert lines(text)[-1].split("|")[0] == speaker


@pytest.mark.parametrize("text", ["Der Wirt ging, dann lachte er.", "Das Haus sei alt, dann sagte er nichts mehr."])
def test_what_happens_before_a_verb_of_saying_is_no_report(text: str) -> None:
    assert not lines(text)
