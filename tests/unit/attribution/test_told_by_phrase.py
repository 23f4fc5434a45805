"""Where a phrase that says whose words are ends, and what stands between a verb and "that"."""

from __future__ import annotations

import pytest
from who_said import lines, told


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("Downstairs, according to those who work nights, the vault is dry.", "the vault is dry"),
        ("According to Tarek, the owner of the boat has said that it is dry.", None),
        ("According to Tarek Osei, a guide who hid him, the vault is dry.", "the vault is dry"),
        ("The vault is dry, according to Tarek Osei, a guide who hid him.", "The vault is dry"),
    ],
)
def test_the_phrase_ends_where_the_words_begin(sentence: str, line: str | None) -> None:
    words = [said_by.split("|", 2)[2].replace(" // ", " ") for said_by in lines(sentence)]
    assert words == [line or "the owner of the boat has said that it is dry"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("A study by the Larch Trust found last year that most hives were empty.", "Larch Trust"),
        ("The auditor found on 3 May that the books were false.", "auditor"),
        ("Rosa Klint shouts back that the gate is locked.", "Rosa Klint"),
        ("The loft could give way, the county's emergency manager, Rosa Klint, said.", "Rosa Klint"),
        ("Detectives investigating the fire said it began in the loft.", "detectives investigating the fire"),
        ("The loft is dry, two people with knowledge of the plan said.", "people with knowledge of the plan"),
    ],
)
def test_who_says_it(sentence: str, speaker: str) -> None:
    assert [name for name, _, _ in told(sentence)] == [speaker]


def test_words_end_before_what_their_speaker_is() -> None:
    text = "The loft could give way, the county's emergency manager, Rosa Klint, said."
    assert lines(text) == ["Rosa Klint|i|The loft could give way"]


def test_what_is_found_in_a_place_is_no_report() -> None:
    assert told("The auditor found in the pocket of the coat that he wore a key.") == []
