"""Reported clauses in sentences that have words in marks, too."""

from __future__ import annotations

import pytest
from who_said import lines


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        (
            "Ida Marsh said the cracks were “wider than a hand” and that divers had found another last week.",
            "divers had found another last week",
        ),
        (
            "Ida Marsh told the club that she had “slept on it twice” but that the fine would ruin the town.",
            "the fine would ruin the town",
        ),
        (
            "Ida Marsh said it had paid every bill and that her “door stands open to all of them”.",
            "it had paid every bill",
        ),
        (
            "The quay had been built by the rules, Ida Marsh said, and the board was “as surprised as the gulls”.",
            "The quay had been built by the rules",
        ),
        (
            "Ida Marsh said she had been promised in May that it floats and demanded “a full refund”.",
            "she had been promised in May that it floats",
        ),
    ],
)
def test_a_clause_without_marks_is_reported_beside_one_with_them(sentence: str, reported: str) -> None:
    found = lines(sentence)
    assert f"Ida Marsh|i|{reported}" in found
    assert len(found) == 2


def test_a_title_does_not_hide_what_is_reported() -> None:
    sentence = "Ida Marsh recalls that she hid her coins inside a copy of “The Long Quay” in her room."
    assert lines(sentence) == [
        "Ida Marsh|i|she hid her coins inside a copy of // in her room",
        "None|s|The Long Quay",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Olaf Brandt, Ida Marsh said, was “late as ever”.",
        "Ida Marsh said the cracks were “wider than a hand” and no worse.",
        "Ida Marsh wrote music for the show “Harbour Lights” and left it.",
    ],
)
def test_what_has_no_clause_of_its_own_is_not(sentence: str) -> None:
    assert not [line for line in lines(sentence) if "|i|" in line]


def test_who_reports_may_go_on_to_do_something() -> None:
    sentence = "Ida Marsh said the clerk had called and promised that the boat would float."
    assert lines(sentence)[0].startswith("Ida Marsh|i|the clerk had called and promised")
    assert lines("Ida Marsh said she would stay and would sue.") == ["Ida Marsh|i|she would stay and would sue"]


def test_an_unfinished_clause_before_a_source_is_not_reported() -> None:
    assert lines("The plan is, in the words of Ida Marsh, “a leaky boat”.") == ["Ida Marsh|p|a leaky boat"]


@pytest.mark.parametrize(
    ("clause", "rest"),
    [
        ("the quay was closed", ", which clerks called “a farce”"),
        ("the divers had left", " because the water was “too cold to think in”"),
        ("she had sold the boat", ", “for a song”"),
        ("the club would pay", " “if it must”"),
        ("the fine had been paid", " but not “in full”"),
    ],
)
def test_a_clause_ends_where_words_in_marks_are_only_added(clause: str, rest: str) -> None:
    assert f"Ida Marsh|i|{clause}" in lines(f"Ida Marsh said {clause}{rest}.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Marsh said the quay, which she calls “the shelf”, was hers.",
        "Ida Marsh said the quay was, “in a word”, shut.",
        "Ida Marsh said because the quay was shut, “we had to swim”.",
        "Ida Marsh wrote that Olaf Brandt, who ran the club, was “late as ever”.",
        "Ida Marsh asked about a note that Olaf Brandt had left for him, “Gone.”",
        "If it leaks, Ida Marsh said, mending it would be “quite hard”.",
        "The fine, Ida Marsh said, waving a notice, was “a farce”.",
        "The harbour has become, in the words of Ida Marsh, “a puddle”.",
    ],
)
def test_a_clause_that_goes_on_in_the_marks_has_no_end_before_them(sentence: str) -> None:
    assert not [line for line in lines(sentence) if "|i|" in line]


@pytest.mark.parametrize(
    "rest",
    [
        "Ida Marsh told the club, waving a “final” notice",
        "Ida Marsh told Radio Wexley on Monday, leafing through a “thorough” study",
        "said Ida Marsh, holding up a “golden” key",
    ],
)
def test_who_only_acts_besides_has_said_what_stands_in_front(rest: str) -> None:
    assert "Ida Marsh|i|The fine was unjust" in lines(f"The fine was unjust, {rest}.")
