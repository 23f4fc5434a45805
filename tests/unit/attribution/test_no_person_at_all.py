"""Names that a pronoun cannot mean: of streets, spots, lines and firms; and words that are in nobody's mouth."""

from __future__ import annotations

import pytest
from who_said import lines


@pytest.mark.parametrize(
    "scene",
    [
        "A lorry overturned in Douglas Lane on Sunday, and eleven sheep got out.",
        "The ferry was moored at Wendy Quay for nine hours on Sunday.",
        "Otters have built a den at Wexley, and nobody had seen them come.",
        "A pipe burst under Florence Crescent at four in the morning.",
        "The Monica Line was shut on Sunday after a tree fell.",
        "The tram broke down on Sunday outside Norman & Frith.",
    ],
)
@pytest.mark.parametrize("pronoun", ["he", "she"])
def test_a_place_or_a_firm_is_no_person(scene: str, pronoun: str) -> None:
    assert lines(scene, f"“I only took my coat,” {pronoun} said.") == ["None|d|I only took my coat,"]


def test_a_person_with_such_a_surname_is_one() -> None:
    assert lines("Nathan Lane came late on Sunday.", "“I took my coat,” he said.") == ["Nathan Lane|d|I took my coat,"]
    assert lines("They put their trust in Holly Ridge, who ran it.", "“I can do it,” she said.") == [
        "Holly Ridge|d|I can do it,"
    ]


def test_a_verb_between_two_nouns_names_nobody() -> None:
    got = lines("The depot traced one sculptor whose crate had been lost. “I had forgotten it,” he said.")
    assert got == ["sculptor|d|I had forgotten it,"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Marsh stressed the third syllable, as they do in the hills.",
        "The new gates warned off the goats.",
        "Otto Brandt noted the number of the crate and shut the lid.",
        "Ida Marsh repeated the exercise with her left hand.",
        "Nurse Ida Marsh admitted four patients and a cat.",
        "Otto Brandt told a joke at the supper.",
        "Ida Marsh said grace over a pie.",
        "The firm rejected that on Monday in a letter.",
    ],
)
def test_what_is_done_with_a_thing_is_no_report(sentence: str) -> None:
    assert lines(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Ida Marsh stressed the importance of clean water.", "the importance of clean water"),
        ("Ida Marsh noted the risk of floods in May.", "the risk of floods in May"),
        ("Ida Marsh warned of floods and of moles.", None),
        ("Ida Marsh said that on Monday the river had risen.", "on Monday the river had risen"),
    ],
)
def test_what_is_told_is_reported(sentence: str, words: str | None) -> None:
    assert [line.split("|")[2] for line in lines(sentence)] == ([words] if words else [])
