"""Whom a description means that the text has named a little before, and whom a question only supposes."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The first thing Wendy Karras noticed was the noise.\n\n“I went out,” the principal of Varn College said.",
            "Wendy Karras",
        ),
        (
            "For Ana Marlund it began with a letter.\n\nThe head of Orr Hospital said that it had come at night.",
            "Ana Marlund",
        ),
        ("A group called Save Our Baths met on Monday. “This is not over,” the group said.", "Save Our Baths"),
        ("It is run by a charity named Open Water. On Monday the charity said it would sue.", "Open Water"),
        (
            "Ana Harrow and Jude Harrow wrote it. Jude says it took a year. “He was slow,” his sister says.",
            "Ana Harrow",
        ),
        (
            "Stefan Aldermoor came in late. Would he take a player who wants to leave? “I have had plenty,” he said.",
            "Stefan Aldermoor",
        ),
    ],
)
def test_whom_a_description_means(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        # She has another role, there are two of them, or she was named long before.
        "Wendy Karras, a baker, heard the noise.\n\n“I went out,” the principal of Varn College said.",
        "Wendy Karras and Bo Marlund heard the noise.\n\n“I went out,” the principal of Varn College said.",
        "Wendy Karras came. It rained. It blew. It froze. It thawed.\n\n“I went out,” the head of Varn College said.",
        # Who lost her home is not the mayor.
        "Wendy Karras lost her home.\n\n“It was late,” the mayor said.",
    ],
)
def test_whom_it_does_not(text: str) -> None:
    assert told(text)[-1][0] not in ("Wendy Karras", "Bo Marlund")
