"""Bodies whose noun no list has speak for themselves: "said the abbey, which", "the coast guard said", "it added"."""

from __future__ import annotations

import pytest
from who_said import marked


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ana Lund runs the abbey. “We will rebuild,” said the abbey, which burned in May.", ["abbey"]),
        ("Bo Ek came first. “We found nobody,” the coast guard said. “We search on,” it added.", ["coast guard"] * 2),
        ("Bo Ek visits his mother there. “We regret it,” the care home said.", ["care home"]),
    ],
)
def test_body(text: str, speakers: list[str]) -> None:
    assert marked(text) == speakers
