"""Whom the sentence before brings up without a name is "the woman" behind it, and one entry."""

from __future__ import annotations

import pytest
from who_said import told

BEFORE = "“We like the bells,” said Theo Lunt, who lives beside the tower.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Another tenant, who gave no name, sighed.\n\n“They ring too soon,” the woman said.", "tenant"),
        ("Another neighbour sighed.\n\n“They ring too soon,” the man said.", "neighbour"),
        ("A shopkeeper who had waited an hour sighed.\n\n“They ring too soon,” the man said.", "shopkeeper"),
    ],
)
def test_they_have_the_words(text: str, speaker: str) -> None:
    assert told(BEFORE + text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A shopkeeper who had come with his mother sighed.\n\n“They ring too soon,” the woman said.", "woman"),
        ("Another tenant sighed.\n\nRosa Kemp came in.\n\n“They ring too soon,” the woman said.", "Rosa Kemp"),
        ("Two tenants sighed.\n\n“They ring too soon,” the woman said.", "woman"),
        ("A waiter brought it.\n\nIt was ten.\n\n“They ring too soon,” the woman said.", "woman"),
    ],
)
def test_they_are_not_who_is_brought_up_elsewhere(text: str, speaker: str) -> None:
    assert told(BEFORE + text)[-1][0] == speaker
