"""One more of several people without names: "the other said", "the third, who hid, said"."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two women spoke. Mia Holt said it was “late”.\n\nThe other said he had thrown a pan.", "other woman"),
        ("Two women spoke. Mia Holt said it was “late”.\n\n“He threw a pan,” the other said.", "other woman"),
        ("Two women spoke. Mia Holt said it was “late”.\n\n“He threw a pan,” said the other.", "other woman"),
        (
            "Three firefighters spoke. Lee Platt said it was “late”.\n\n"
            "The third, who gave evidence from behind a screen, said the stairs were shut.",
            "third firefighter",
        ),
    ],
)
def test_the_other_is_one_more(text: str, name: str) -> None:
    assert told(text)[-1][0] == name


@pytest.mark.parametrize(
    "text",
    [
        "Mia Holt spoke. The other candidate, Bo Lind, said it was “late”.",
        "On the one hand it rains. On the other, Bo Lind said, it was “late”.",
        "Bo Lind took one box and left the other. He said it was “late”.",
    ],
)
def test_another_thing_says_nothing(text: str) -> None:
    assert told(text)[-1][0] == "Bo Lind"
