"""Reports that go on behind "but" and "and", of the sides in court, and of who claims to be something."""

from __future__ import annotations

import pytest
from who_said import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm claims to be the best in town.", ["firm: to be the best in town"]),
        ("Ana Reed claims to have seen the money.", ["Ana Reed: to have seen the money"]),
        ("Ana Reed’s claims to have seen it were late.", []),
        ("The prosecution argued that it is a curse.", ["prosecution: it is a curse"]),
        ("The defence argued that it is a curse.", ["defence: it is a curse"]),
        ("Speaking in their defence, Tom Greer said that they were ill.", ["Tom Greer: they were ill"]),
        (
            "The ministry spoke. It made no mention of the fire, but said air defences had hit 112 drones.",
            ["ministry: air defences had hit 112 drones"],
        ),
        ("Tom Greer said the plan was late and hoped for “a quick talk.”", ["Tom Greer: the plan was late"]),
        ("Tom Greer said he baked bread and salted “fish”.", []),
    ],
)
def test_what_is_reported(text: str, expected: list[str]) -> None:
    assert reported(text) == expected
