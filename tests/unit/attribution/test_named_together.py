"""What several are who are named side by side, and whom of two with a calling a longer description means."""

from __future__ import annotations

import pytest
from who_said import told

from reader.attribution import attribute
from reader.document.model import Document, Paragraph


def roles(text: str) -> dict[str, str]:
    """The role of each speaker."""
    said = " “No,” says Reed. “Yes,” says Lind."
    document = attribute(Document("", (Paragraph("a", text + said),)))
    return {speaker.name: speaker.role for speaker in document.speakers}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Two teachers, Tom Reed and Ann Lind, bought the house.", "teacher"),
        ("Neighbours Tom Reed and Ann Lind bought the house.", "neighbour"),
        ("Senators Tom Reed and Ann Lind bought the house.", "senator"),
        ("The brothers, Tom Reed and Max Lind, bought the house.", "brother"),
        ("Researchers Tom Reed, Al Ash and Ann Lind bought the house.", "researcher"),
        ("She wrote to her neighbours, Tom Reed and Ann Lind, in May.", "neighbour"),
        ("The couple, Tom Reed and Ann Lind, bought the house.", ""),
        ("After the doctors, Tom Reed and Ann Lind left.", ""),
        ("Unlike his neighbours, Tom Reed and Ann Lind left.", ""),
        ("He met the nurses, and Tom Reed and Ann Lind left.", ""),
    ],
)
def test_the_calling_of_each(text: str, role: str) -> None:
    assert set(roles(text).values()) == {role}


def test_a_body_with_the_noun_of_a_calling_is_none() -> None:
    assert roles("The Farmers, the Firefighters and Tom Reed stay away. Ann Lind comes.") == {
        "Tom Reed": "",
        "Ann Lind": "",
    }


@pytest.mark.parametrize(
    ("one", "other", "meant"),
    [
        ("A spokesman for the port", "A spokesman for the council, Ray Moss,", "the port spokesman"),
        ("A spokesman for the port", "A spokesman for the council, Ray Moss,", "the port’s spokesman"),
        ("A lawyer for the port", "A lawyer for the council, Ray Moss,", "the port's lawyer"),
        ("A port official", "A council official, Ray Moss,", "the port official"),
    ],
)
def test_the_one_without_a_name_whose_body_is_said_again(one: str, other: str, meant: str) -> None:
    text = f"{one} said the wall was “safe”. {other} said it was not.\n\n“We never said so,” {meant} said."
    assert told(text)[-1][0] == one.partition(" ")[2]
