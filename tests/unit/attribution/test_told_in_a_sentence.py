"""What the sentence itself tells: whom the writer met, whose clause with "who" it is, that "him" is another."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("I rang a lawyer. “The officer is wrong,” she told me.", "lawyer"),
        ("Mina Sorensen keeps bees. I asked a vet. “Sell them,” she said.", "vet"),
        (
            "The shop was opened by Stefan Marsh and his cousin, Anil Rao, who left over what he calls “a question of "
            "cheese”.",
            "Anil Rao",
        ),
        ("The guard waved. “Mind the gap,” he said. The guard’s name is Odd Frost.", "Odd Frost"),
        (
            "Her son, Craig, who is a verger, was there. Pauline Ames does the flowers. Her husband, Tom, who is a "
            "warden, was late. “It rained,” Mr Ames said.",
            "Tom Ames",
        ),
        (
            "Corran Quill, the chair, sent the board a telegram. It read: “Which way to the pier?”",
            "Corran Quill",
        ),
        ("Hexley Foods, Inc. is growing. “It is a fine day,” Hexley Foods, Inc. said.", "Hexley Foods"),
        ("Hexley Foods is a company. Its rivals wept. “It never leaks,” the company’s ads promise.", "Hexley Foods"),
    ],
)
def test_who_is_meant(text: str, speaker: str) -> None:
    assert told(text)[-1][0].removesuffix(", Inc.") == speaker


def test_a_newcomer_may_be_asking_somebody_else() -> None:
    text = "Walter Pole drew maps. A visitor found him at the window one day. “It never stops,” he said."
    assert not told(text)[-1][2]


def test_a_message_of_somebody_told_of_is_not_surely_the_tellers() -> None:
    text = "Mina Sorensen said that half had come from a stranger, who left no name but a note: “Sorry about the roof.”"
    assert not told(text)[-1][2]


def test_what_is_called_something_is_no_quotation() -> None:
    text = "The Aldwick Herald called the great “Long Quay” “the only map that made me seasick”."
    assert told(text) == [("Aldwick Herald", "partial", True)]


def test_what_a_body_believes_is_reported() -> None:
    assert told("Police believe the gang used a van.") == [("police", "indirect", True)]


def test_a_lobby_says_nothing() -> None:
    assert told("Hotel lobbies are where deals go to die.") == []


def test_an_old_woman_may_be_another_than_the_last_one_named() -> None:
    text = (
        "Tilda Roth, 84, taught chess. Maya Lind, 23, learned it. “She lets me win,” Lind says.\n\nThe old woman "
        "moves a knight. “A horse can jump,” she says."
    )
    assert not told(text)[-1][2]


def test_whom_the_writer_thinks_of_is_the_next_he() -> None:
    text = "A small boy waved. I thought of my father. “Big cats are small cats,” he used to say."
    assert told(text)[-1][0] == "father"


def test_what_the_writer_shouts_back_is_the_writers() -> None:
    text = "“I am a trip hazard,” Sarah Gow shouted.\n\n“Are you?” I shouted back.\n\n“Yes!” said Gow."
    assert [name for name, _, _ in told(text)] == ["Sarah Gow", "", "Sarah Gow"]
