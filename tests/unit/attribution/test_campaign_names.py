"""Bodies whose names "for" joins to a word that is no body's: "Plate for All"."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Health for the Valleys said it had bought “four” of them.", "Health for the Valleys"),
        ("“It is time,” Plate for All said.", "Plate for All"),
        ("The charity Sight for All said it was “late”.", "Sight for All"),
        ("Health for the Valleys, which runs the wards, said it was “late”.", "Health for the Valleys"),
    ],
)
def test_a_name_that_for_joins_says_something(text: str, name: str) -> None:
    assert told(text)[-1][0] == name


@pytest.mark.parametrize(
    "text",
    [
        "Asked for comment, Bo Lind said it was “late”.",
        "Standing for Mayor Bo Lind is new. “It is late,” he said.",
        "She left Varnholm for Pellwort, which said it was “late”. “It is late,” Pellwort said.",
        "Time for Ana Ruiz is short. “It is late,” she said.",
        "Ana Ruiz for the council said it was “late”. “It is late,” she said.",
    ],
)
def test_for_joins_no_two_names(text: str) -> None:
    names = [name for name, _, _ in told(text)]
    assert names
    assert not any(" for " in name for name in names)
