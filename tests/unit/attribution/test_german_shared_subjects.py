"""German passages of our own whose verb has no subject of its own, or one that only looks like a subject."""

from __future__ import annotations

import pytest
from who_said import said, sure_of

from reader.attribution import attribute, paragraphs_of

PASSAGES = [
    pytest.param(
        "Gerda Lohse von den Freien Wählern gab sich gesprächsbereit, verlangte aber eine Studie. Sie habe keine Lust "
        "auf noch eine Panne.",
        [
            "Gerda Lohse|i|gesprächsbereit",
            "Gerda Lohse|i|eine Studie",
            "Gerda Lohse|i|Sie habe keine Lust auf noch eine Panne",
        ],
        id="an object behind aber is no subject",
    ),
    pytest.param(
        "Am Montag lobte Gerda Lohse den Entwurf, verlangte jedoch ein Gutachten. Sie wolle keine neue Panne.",
        ["Gerda Lohse|i|den Entwurf", "Gerda Lohse|i|ein Gutachten", "Gerda Lohse|i|Sie wolle keine neue Panne"],
        id="the subject stands behind the verb of the clause before",
    ),
    pytest.param(
        "Der Damm ist brüchig, warnte aber eine Studie. Er müsse erneuert werden.",
        ["Studie|i|Der Damm ist brüchig", "Studie|i|Er müsse erneuert werden"],
        id="a study may warn behind a thing",
    ),
    pytest.param(
        "Fünf Förster haben am Montag einen Brief vorgelegt, in dem sie das Land auffordern, den Wald zu erhalten. "
        "Ministerin Ilse Dorn lehnt ab.",
        ["Förster|i|den Wald zu erhalten"],
        id="sie of several takes up the subject of its sentence",
    ),
    pytest.param(
        "Otto Brandl, den im Dorf alle nur „Ottl“ nennen, stand am Ufer. Er wolle nicht klagen, das liege ihm nicht.",
        ["None|s|Ottl", "Otto Brandl|i|Er wolle nicht klagen, das liege ihm nicht"],
        id="what others call somebody is no subject",
    ),
    pytest.param(
        "Auf dem Hof lebt ein Kater, der längst einen Spitznamen hat: „Brummbär“. Ida Kern lacht.",
        ["None|s|Brummbär"],
        id="a nickname behind a colon is nobody's words",
    ),
    pytest.param(
        "Ida Kern nannte zwei Namen und einen Grund: „Wir hatten kein Geld.“",
        ["Ida Kern|d|Wir hatten kein Geld."],
        id="a sentence behind a colon is no nickname",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_who_shares_a_subject(text: str, expected: list[str]) -> None:
    """Each passage and each report is attributed to whom its clause or the one before is about."""
    assert said(attribute(paragraphs_of(text), "de")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Von „Willkür“ spricht Anwalt Bo Kern, von „gelebtem Recht“ Amtschefin Ana Ruiz.",
        "Von „Willkür“ spricht der Anwalt der Familie, Bo Kern. Von „gelebtem Recht“ die Leiterin des Amtes, Ana Ruiz.",
        "Bo Kern sprach von „Willkür“, von einer „Schande“ die Trainerin Ana Ruiz.",
        "Bo Kern sprach von „Willkür“, die Trainerin Ana Ruiz von einer „Schande“.",
    ],
)
def test_a_verb_is_shared_with_whom_stands_beside_other_words(text: str) -> None:
    assert sure_of(text, "de") == [("Bo Kern", True), ("Ana Ruiz", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Kern sprach von „Willkür“, von „Hohn“ und von „Pannen“.",
        "Bo Kern sprach von „Willkür“, von „Hohn“ der anderen sprach er nicht.",
    ],
)
def test_words_behind_a_comma_may_be_of_the_same_speaker(text: str) -> None:
    assert {name for name, _ in sure_of(text, "de")} == {"Bo Kern"}


@pytest.mark.parametrize("says", ["bleibt dabei", "zieht andere Schlüsse", "blieb auch am Freitag dabei"])
def test_who_stays_with_it_says_what_stands_behind_a_colon(says: str) -> None:
    assert sure_of(f"Der Rat stritt. Bo Kern {says}: Die Leute blieben aus.", "de") == [("Bo Kern", True)]
