"""What is reported behind "that" and a phrase of time, behind "he's said", and of a body whose phrase is a list."""

from __future__ import annotations

import pytest
from who_said import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz said that in May they travelled in three cars.", ["Ana Ruiz: in May they travelled in three cars"]),
        ("Ana Ruiz said that on Monday the boats sailed.", ["Ana Ruiz: on Monday the boats sailed"]),
        ("Ana Ruiz told them that at night Bo Lind walked home.", ["Ana Ruiz: at night Bo Lind walked home"]),
        ("Ana Ruiz rejected that on Tuesday in a statement.", []),
        ("Ana Ruiz denied that in a letter signed by Bo Lind.", []),
        ("No minister said it was late.", []),
        ("No spokesman for the port has said that it was late.", []),
        ("No fewer than nine ministers said it was late.", ["ministers: it was late"]),
        ("Ana Ruiz confirmed that in a letter she sent to the Herald.", []),
        ("Ana Ruiz denied that in court on Friday while she testified.", []),
        (
            "Ana Ruiz said that on Monday, after they met, the boats sailed.",
            ["Ana Ruiz: on Monday, after they met, the boats sailed"],
        ),
        ("Ana Ruiz said that for those who work it is late.", ["Ana Ruiz: for those who work it is late"]),
        ("Tom Lund left. He’s said he will fight all the way.", ["Tom Lund: he will fight all the way"]),
        ("Tom Lund left. It’s said that he left for good.", []),
        ("Tom Lund told reporters outside that he had rung the firm.", ["Tom Lund: he had rung the firm"]),
        (
            "The maker of valves, sensors and braking systems said it now expected profit to fall.",
            ["maker of valves: it now expected profit to fall"],
        ),
    ],
)
def test_what_is_reported(text: str, expected: list[str]) -> None:
    assert reported(text) == expected
