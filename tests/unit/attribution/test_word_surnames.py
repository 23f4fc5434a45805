"""Surnames that are a thing, a place or a calling elsewhere, and other names whose form misleads."""

from __future__ import annotations

import pytest
from who_said import told

OPENING = "The council met on Tuesday and the debate about the harbour wall was long.\n\n"


def names(text: str) -> list[str]:
    """Who says each passage."""
    return [name for name, _, _ in told(OPENING + text)]


@pytest.mark.parametrize("surname", ["Hall", "West", "Park", "Wall", "Fox", "Church", "Lake", "Stone", "Challenger"])
def test_a_surname_that_is_a_word_is_the_full_name_before(surname: str) -> None:
    text = f"“It leaks,” said Tom {surname}, a cook.\n\n“It does,” {surname} said. {surname} called it “a basket.”"
    assert names(text) == [f"Tom {surname}"] * 3


@pytest.mark.parametrize("surname", ["Hall", "West", "Challenger"])
def test_so_it_is_behind_a_first_name_that_no_list_has(surname: str) -> None:
    text = f"“It leaks,” remembers Shavonna {surname}, who cooks.\n\n“It does,” {surname} said."
    assert names(text) == [f"Shavonna {surname}"] * 2


def test_a_hall_stays_a_hall() -> None:
    text = (
        "“It leaks,” said Tom Hall, a cook.\n\nThe Town Hall said it was “late.” Wall Street was calm. “No,” Hall said."
    )
    assert names(text) == ["Tom Hall", "Town Hall", "Tom Hall"]


def test_an_office_before_the_name_tells_the_surname() -> None:
    text = "Patrol Chief James Hall with the Sund police said it leaks “like a basket.” “It does,” he said."
    assert names(text) == ["James Hall", "James Hall"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Deputy Fire Marshal Jane Orr said it was “late.”", "Jane Orr"),
        ("Port CIO Shaun Kherad said it was “late.”", "Shaun Kherad"),
        ("Army Sgt. 1st Class Mike Cole said it was “late.”", "Mike Cole"),
    ],
)
def test_an_office_is_no_part_of_the_name(text: str, name: str) -> None:
    assert names(text) == [name]


def test_a_ship_is_nobody() -> None:
    text = (
        "Defense Secretary Robert Gatt came. “It leaks,” Gatt said.\n\n"
        "Aboard the destroyer USS Higgins, the Pentagon chief said it was “too big.”"
    )
    assert names(text) == ["Robert Gatt", "Robert Gatt"]
