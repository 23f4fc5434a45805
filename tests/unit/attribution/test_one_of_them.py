"""One of several without a name opens a sentence: nobody whom the rest of it tells of has the words."""

from __future__ import annotations

import pytest
from who_said import told

BEFORE = "Two harbour clerks who know the plan said the market would move."


@pytest.mark.parametrize(
    "text",
    [
        "One of them described it as “a gift to us,” adding that three cooks had asked for more.",
        "One of them called it “a gift to us,” adding that three cooks had left.",
        "One of them called it “a gift to us” and said some growers were glad.",
    ],
)
def test_it_is_none_of_whom_the_words_tell(text: str) -> None:
    assert {name for name, _, _ in told(f"{BEFORE} {text}")} == {"harbour clerks"}


def test_who_is_named_as_one_of_them_is_that_one() -> None:
    text = f"{BEFORE} One of them, the pilot Ana Ruiz, had left. “It is late,” she said."
    assert told(text)[-1][0] == "Ana Ruiz"
