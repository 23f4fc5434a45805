"""German reasons of others, terms in marks before a verb of speech, surnames that are lands."""

from __future__ import annotations

import pytest
from who_said import german_lines


@pytest.mark.parametrize(
    "sentence",
    [
        "Trainer Ralf Kuhn musste gehen, weil er „die Kabine verloren“ habe.",
        "Stürmer Nico Harms wurde gesperrt, weil er den Gegner „beleidigt“ habe.",
        "Mieterin Olga Prinz bekam die Kündigung, weil sie zu laut sei.",
        "Bürgermeister Kurt Renz wurde entlassen: Er habe das Vertrauen verspielt.",
        "Nico Harms wirbt für einen Hersteller von Sportschuhen.",
    ],
)
def test_whom_something_befalls_gives_no_reason(sentence: str) -> None:
    assert all(one.startswith("None|") for one in german_lines(sentence))


def test_a_spokeswoman_gives_the_reason() -> None:
    found = german_lines("Leo Quast fehlte, weil er krank sei, wie seine Sprecherin Ina Pohl mitteilte.")
    assert found == ["Ina Pohl|i|Leo Quast fehlte, weil er krank sei"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Er nannte sich „König von Lauben“, sagte Zeugin Maria Steg.",
        "Auf dem Schild steht „Zu“, sagte Wirtin Maria Steg.",
    ],
)
def test_who_tells_of_a_term_goes_on(sentence: str) -> None:
    assert german_lines(f"{sentence} „Das war immer so.“")[-1] == "Maria Steg|d|Das war immer so."


def test_a_surname_may_be_a_land() -> None:
    found = german_lines("Karl Österreich kam zu spät. „Ich bin dagegen“, sagte Österreich.")
    assert found == ["Karl Österreich|d|Ich bin dagegen"]
