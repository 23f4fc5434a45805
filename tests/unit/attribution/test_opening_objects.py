"""Whom an opening names that shares its subject with the main verb is somebody else: "Without naming Lund, he said"."""

from __future__ import annotations

import pytest
from read_sentences import read
from who_said import told

TWO = "Otto Reyle spoke in Hexley. Dan Lorne, who lives in Varn, was there too.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Without quoting Reyle’s letter, he called the bridge “a waste”.",
        "After losing Reyle’s case, he said it was “a waste”.",
        "When asked about Reyle, he said it was “a waste”.",
        "Mocking Reyle, he said it was “a waste”.",
    ],
)
def test_he_is_another(text: str) -> None:
    assert told(TWO + text)[-1][0] == "Dan Lorne"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In Reyle’s first year, he said, it was “a waste”.", {"Dan Lorne", "Otto Reyle"}),
        ("Asked about it, Reyle smiled. “It was a waste,” he said.", {"Otto Reyle"}),
        ("Following Reyle’s talk, he said it was “a waste”.", {"Dan Lorne", "Otto Reyle"}),
    ],
)
def test_other_openings_tell_nothing(text: str, speaker: set[str]) -> None:
    assert told(TWO + text)[-1][0] in speaker


@pytest.mark.parametrize(
    "text",
    ["Asked about Otto Reyle, the mayor coughed.", "Asked in May about Otto Reyle, the mayor coughed."],
)
def test_a_subject_behind_such_an_opening_is_no_apposition(text: str) -> None:
    found = told(f"Dan Lorne praised the town and called it “a good one”.\n\n{text} “He owes me a boat,” he said.")
    assert found[-1][0] != "Otto Reyle"


def test_an_apposition_that_a_comma_closes_is_one() -> None:
    text = "Asked about Otto Reyle, the mayor, Dan Lorne shrugged.\n\n“It is late,” the mayor said."
    assert told(text)[-1][0] == "Otto Reyle"


def test_the_mark_of_a_note_is_no_part_of_the_sentence() -> None:
    assert [t.text for t in read("Mira*, the night cook, wept.")[0]][:3] == ["Mira", ",", "the"]
    assert "*" in [t.text for t in read("Kolleg*innen and 2 * 3 are here.")[0]]
