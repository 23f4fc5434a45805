"""Many people whom a place or a body tells apart, and bodies by acronyms of joined words."""

from __future__ import annotations

import pytest
from who_said import lines


@pytest.mark.parametrize(
    "who",
    [
        "residents of the Wexley Green Estate",
        "workers at the Marsh Steel Mill",
        "pupils at the Wexley Long Lane School",
        "traders at the Okoro Main Market",
        "fans at the Lowick Oval Ground",
    ],
)
def test_many_people_are_no_person_with_a_role(who: str) -> None:
    assert lines(f"{who[0].upper() + who[1:]} called it “a mess”.") == [f"{who}|p|a mess"]


def test_the_head_of_a_body_has_the_name_behind_it() -> None:
    assert lines("The head of the Wexley Trust Ida Marsh called it “a mess”.") == ["Ida Marsh|p|a mess"]


@pytest.mark.parametrize("owner", ["the state’s water board", "the town’s water board", "Wexley’s water board"])
def test_a_spokesman_keeps_whom_he_speaks_for(owner: str) -> None:
    assert lines(f"A spokesman for {owner} called it “a mess”.") == [f"spokesman for {owner}|p|a mess"]


def test_joined_words_give_a_letter_each() -> None:
    found = lines("The Sea-Bed Survey Office met on Sunday.", "It was “a mess”, the SBSO said.")
    assert found == ["Sea-Bed Survey Office|p|a mess"]
