"""Readers whom a paper names by their initials: "MB, Swindon", "PT from Leith", and "AW, Pelham" below a letter."""

from __future__ import annotations

import pytest
from who_said import lines

DECK = "Fergus Dunmow fights for readers"


@pytest.mark.parametrize(
    "named", ["In February MB, Swindon, booked", "MB of Swindon has booked", "MB from Leith booked"]
)
def test_a_reader_writes(named: str) -> None:
    found = lines(
        "A flight that moved",
        DECK,
        f"{named} four seats to Faro. Later he found that it had been moved.",
        "“I rang Linnet, who told me to wait,” he writes.",
        "MB now has his £612.",
    )
    assert "MB|d|I rang Linnet, who told me to wait," in found


@pytest.mark.parametrize("signed", ["AW, Pelham Cross", "AW, Pelham"])
def test_initials_sign_a_letter(signed: str) -> None:
    found = lines("A villa that went", DECK, "“We booked it in May. I have kept the email.”", signed, "You were right.")
    assert found == ["AW|d|We booked it in May. I have kept the email."]


@pytest.mark.parametrize("body", ["EU", "UN", "BBC"])
def test_bodies_keep_their_initials(body: str) -> None:
    found = lines(f"The deal was late. {body} officials from Lund came. {body} said it was late.")
    assert all("Fergus" not in one for one in found)
    assert any(one.startswith(body) for one in found)


def test_an_office_of_two_letters_is_nobody() -> None:
    found = lines("“It was late,” said Bo Lind, VP of Sales. VP said so twice. “It is gone.”")
    assert found[0] == "Bo Lind|d|It was late,"
    assert not any(one.startswith("VP|d") for one in found)
