"""A report inside a relative clause ends where the sentence's own verb stands, which has a report of its own."""

from __future__ import annotations

import pytest
from who_said import lines


@pytest.mark.parametrize(
    ("sentence", "reports"),
    [
        (
            "Odo Falk, a glazier who said the kiln was cold, told the clerk that it would rain.",
            ["Odo Falk|i|the kiln was cold", "Odo Falk|i|it would rain"],
        ),
        (
            "A woman who said she had lost nine panes told the clerk that she was tired.",
            ["woman|i|she had lost nine panes", "woman|i|she was tired"],
        ),
        (
            "Ilka Dorn, a cook who says she was never paid, said the inn had closed.",
            ["Ilka Dorn|i|she was never paid", "Ilka Dorn|i|the inn had closed"],
        ),
    ],
)
def test_each_verb_has_its_own_report(sentence: str, reports: list[str]) -> None:
    assert lines(sentence) == reports


def test_a_pronoun_behind_a_verb_of_saying_is_a_subject() -> None:
    text = "Ilka Dorn met a former cook at the inn who said she planned to march to the quay."
    assert lines(text) == ["former cook at the inn|i|she planned to march to the quay"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The quay, a place Ilka Dorn says was never hers, is shut.", "was never hers"),
        ("It is called the Shelf, a name Ilka Dorn insists was chosen in May.", "was chosen in May"),
        ("It was, in what Ilka Dorn hinted would be her last speech, a long year.", "would be her last speech"),
        ("It was shut, which Ilka Dorn admitted on Friday had been a mistake.", "had been a mistake"),
        ("It is a new fee, a sum Ilka Dorn argues amounts to a tax on boats.", "amounts to a tax on boats"),
    ],
)
def test_who_says_it_may_stand_inside_without_a_relative_pronoun(sentence: str, words: str) -> None:
    assert lines(sentence) == [f"Ilka Dorn|i|{words}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "What Ilka Dorn said was wrong.",
        "On the terraces Ilka Dorn was allowing herself a little more.",
        "In the past year Ilka Dorn says has been hard.",
    ],
)
def test_what_is_told_of_words_is_not_reported(sentence: str) -> None:
    assert lines(sentence) == []
