"""Reported words that a frame interrupts, with when or where it was said; and what only stands between commas."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def reported(text: str) -> list[str]:
    """What is reported without marks below a headline: speaker, letter, words."""
    return [one for one in said(attribute(paragraphs_of(f"A headline\n\n{text}"))) if "|i|" in one]


@pytest.mark.parametrize(
    ("frame", "before", "behind"),
    [
        ("Ana Ruiz argued at the time", "Candour", "was nothing to dread"),
        ("Ana Ruiz said at the time", "The wall", "was quite dry"),
        ("Ana Ruiz argued in court", "The wall", "would fall within a year"),
        ("Ana Ruiz said in May", "The wall would fall", "and nobody would mend it"),
        ("Ana Ruiz said in court", "In May", "the wall was quite dry"),
        ("Ana Ruiz said", "Within a year", "only the boat was left"),
    ],
)
def test_words_go_on_behind_when_they_were_said(frame: str, before: str, behind: str) -> None:
    assert reported(f"{before}, {frame}, {behind}.") == [f"Ana Ruiz|i|{before} // {behind}"]


@pytest.mark.parametrize(
    "text",
    [
        "In May, Ana Ruiz spoke in court, and the wall was dry.",
        "On Monday, Ana Ruiz argued in court, and the wall fell.",
        "Before the fair, Ana Ruiz lobbied to shut the hall, and the wall fell.",
    ],
)
def test_what_happened_then_is_not_reported(text: str) -> None:
    assert reported(text) == []
