"""Names that end in "'s"."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We are sorry,” said Sandbury’s in a statement.", "Sandbury’s"),
        ("Denholm's, which has 40 shops, is to close two. “We know,” Denholm's said.", "Denholm's"),
        ("St Bede’s said it was “ours”.", "St Bede’s"),
    ],
)
def test_a_name_that_says_something_keeps_its_end(text: str, name: str) -> None:
    assert told(text)[-1][0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Denholm's chief executive, Ana Ruiz, said it was “late”.", "Ana Ruiz"),
        ("Ana Lund is a cook. “It was late,” said a friend of Lund’s.", "friend"),
        ("Ana Lund is a cook. “It is,” said Lund’s brother, Bo.", "Bo"),
    ],
)
def test_an_owner_is_none(text: str, name: str) -> None:
    assert told(text)[-1][0].startswith(name)
