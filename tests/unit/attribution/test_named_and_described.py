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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # What stands before "she" is what she is.
        ("Jean Oak, 81, fled. A retired nurse who had been moved out before, she said the road was clear.", "Jean Oak"),
        # The other one of a couple.
        (
            "Becky and Liam Thorn came, whose son Art Thorn is ill. Becky Thorn was sent away. Her "
            "husband said it was late.",
            "Liam Thorn",
        ),
        # Two offices before one name.
        ("Loop co-founder and editor Priya Venk wrote that the app would keep its name.", "Priya Venk"),
        # Who is only told of in what she tells.
        (
            "Becky Thorn was sent away. On the second day, she told them, a doctor asked if she had tried a bath.\n\n"
            "“I knew how it feels,” she said.",
            "Becky Thorn",
        ),
        ("The Rev. Alan Whit asked for nothing. The pastor, who is 79, told them it was his fault.", "Alan Whit"),
    ],
)
def test_who_somebody_is(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


def test_an_office_for_something_else_is_somebody_elses() -> None:
    text = "The health secretary told us it was late. “Enough,” she said. “No,” said Chris Abar, general secretary."
    assert [speaker for speaker, _, _ in told(text)][:2] == ["health secretary"] * 2
