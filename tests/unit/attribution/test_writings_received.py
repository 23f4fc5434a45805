"""A writing that somebody only gets or finds is not theirs: "she got an email saying “no”"."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    "text",
    [
        "Lind sat down. She got an email saying, “You are let go.”",
        "Lind received a letter saying that “the flat is no longer yours.”",
        "Lind was handed a note saying, “You are let go.”",
        "Ruiz found a message on her phone reading “Do not come home.”",
        "Ruiz was sent a text reading “Do not come home.”",
        "Her boss told Ruiz she would be paid, and then she got an email saying, “You are let go.”",
        "Lind’s wife says that it hurts, and last month I got a text that said, “Stop it at once.”",
    ],
)
def test_who_gets_a_writing_has_not_said_it(text: str) -> None:
    speaker, _, sure = told(text)[-1]
    assert speaker in ("", "text", "email", "letter", "note", "message") or not sure
    assert speaker not in ("Lind", "Ruiz", "boss", "wife")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Lind sat down. She sent an email saying, “You are let go.”", "Ana Lind"),
        ("Ana Ruiz posted a picture with a caption saying “We are sorry.”", "Ana Ruiz"),
        ("Ana Ruiz wrote a letter to the board saying, “We are late.”", "Ana Ruiz"),
    ],
)
def test_who_sends_it_has(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker
