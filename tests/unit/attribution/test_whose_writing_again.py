"""Whose "the message", "the affidavit" or "the post" is, and through whom a body speaks."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Aoife Shea read a message from Niamh Kell, who rents. “I tried,” the message read.", "Niamh Kell"),
        (
            "Sipho Garth left. According to his affidavit, Blose came in. “I sold it,” the affidavit reads.",
            "Sipho Garth",
        ),
        ("The firm, in its affidavit, denied it. The affidavit said that “all is well”.", "firm"),
        ("The Lake Police Department shared it on its page. “Case closed,” the post read.", "Lake Police Department"),
        ("Lind Water published its annual report. The report speaks of “a year of delivery”.", "Lind Water"),
        ("Ana Ruiz tweeted a picture of the boat. “We did it,” the caption read.", "Ana Ruiz"),
        ("The union, through its secretary, Ana Ruiz, called the plan “a bad joke”.", "Ana Ruiz"),
    ],
)
def test_who_has_the_words(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Minister Kerstin Ahl left, SRN reported. “We print there,” SRN quoted her as saying.", "Kerstin Ahl"),
        ("Minister Kerstin Ahl said so, broadcaster SRN reported. “We do,” SRN quoted her as saying.", "Kerstin Ahl"),
        ("“It is late,” the Lund Courier quoted one official as saying.", "official"),
    ],
)
def test_whom_a_paper_quotes(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Additional Port General Vikram Sodha came late. “It is long,” the APG said.", "Vikram Sodha"),
        ("Captain Scott Pell was sent off. Liam Oduya scored. “I am sorry,” the skipper said.", "Scott Pell"),
        (
            "Delphine Orrow has a new record. The “Glass Harbour” singer, 34, left. “I am glad,” she said.",
            "Delphine Orrow",
        ),
        ("Tarnex cut its forecast. The Lund-based company called it “a bad year”.", "Tarnex"),
        ("Shares in Hall & Price fell after the furniture retailer called it “a bad year”.", "Hall & Price"),
        ("THE MAYOR HAS denied it. “It is late,” said Ana Ruiz, the mayor.", "Ana Ruiz"),
    ],
)
def test_who_is_called_so_again(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


def test_a_note_of_hers_is_not_she() -> None:
    text = (
        "Carol Ash said so.\n\nInes Dray, a coach, called him “kind”. The note, she said, held a flower. “It is dry.”"
    )
    assert {name for name, _, _ in told(text)[1:]} == {"Ines Dray"}


@pytest.mark.parametrize("text", ["“It is wet,” Bo Lind wrote on X. A spokesman for the office called it “late”."])
def test_a_site_is_no_body(text: str) -> None:
    assert told(text)[-1][0] == "spokesman for the office"


def test_initials_of_a_thing_are_no_body() -> None:
    text = "A PIL was filed in May. The corporation has denied it. “It is late,” the corporation said."
    assert told(text)[-1][0] == "corporation"
