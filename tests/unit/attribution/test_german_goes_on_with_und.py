"""German passages of our own in which "und" and a verb go on with a subject, and a relative clause ends in between."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der Sieger sagte, es sei nichts geschehen, und verglich die Lage mit einem Fest, weil „alle singen“.",
            "Sieger|p|alle singen",
        ),
        (
            "Ole Brandt sagte, es sei spät, und kritisierte die Polizei als „blind und taub“.",
            "Ole Brandt|p|blind und taub",
        ),
        ("Ole Brandt sagte, es sei kalt, und verlangte ein Gutachten: „Es eilt.“", "Ole Brandt|d|Es eilt."),
        ("Ole Brandt sagte, es sei kalt, und die Polizei erklärte, er gehe.", "Polizei|i|er gehe"),
    ],
)
def test_a_verb_behind_und_has_the_subject_in_front(text: str, expected: str) -> None:
    assert lines(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Laut Kaldaer Feuerwehr ist die Übung, zu der ein Verband aufgerufen hatte, „ohne Störungen“ verlaufen.",
            "Kaldaer Feuerwehr|p|ohne Störungen",
        ),
        (
            "Laut Kaldaer Feuerwehr kam ein Mann, der die Übung „albern“ genannt hatte, zu spät.",
            "Mann|p|albern",
        ),
    ],
)
def test_words_behind_a_relative_clause_are_of_the_source(text: str, expected: str) -> None:
    assert expected in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Laut „taz“ ist der Hafen zu.",
        "Ole Brandt schreibt in „Diario da Tarde“, das Land brauche Ruhe.",
        "Helfer des Bündnisses „Pro Wald“ und der „Wald-Initiative Nordland e.V. (WIN)“ klagen gegen das Land.",
        "Ole Brandt lobte das „Gesetz zur Änderung der Hafenordnung“, das im Mai kommt.",
    ],
)
def test_names_of_papers_societies_and_laws_are_nobodys_words(text: str) -> None:
    assert all(line.split("|")[1] in "si" for line in lines(text))


def test_what_a_law_is_not_called_is_somebodys_words() -> None:
    assert lines("Ole Brandt lobte den „Mut der Stadt“, die das Geld gab.") == ["Ole Brandt|p|Mut der Stadt"]
