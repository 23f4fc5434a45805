"""Whose words a report in a report gives: "Hale said a supervisor told her it was “nothing”"; of what is only told."""

from __future__ import annotations

import pytest
from who_said import marked


def test_who_told_her() -> None:
    text = "Rosa Hale worked there. Hale said a supervisor at the plant told her it was “nothing to fear”."
    assert marked(text) == ["supervisor at the plant"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The senator, Ana Lund, cited a report that called the dam “a ticking clock”.", "report"),
        ("Bo Ek was named in a lawsuit alleging he ran “a private fief”.", "lawsuit"),
        ("The mayor, Ana Lund, was the subject of a report calling her office “a closed shop”.", "report"),
    ],
)
def test_writing_that_says_it(text: str, speaker: str) -> None:
    assert marked(text) == [speaker]
