"""Ages of which the text does not tell whose they are: "the 58-year-old"."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        (
            "A lorry fell off the Lonn bridge on Friday.\n\nGareth Pugh crawled out of it.\n\n"
            "Engineer Rhona Tait, who saw it last year, said it had been “sound”.\n\n“{},” the 58-year-old added.",
            False,
        ),
        ("Engineer Rhona Tait, 58, said the bridge had been “sound”.\n\n“{},” the 58-year-old added.", True),
        ("Bo Marr watched.\n\nEngineer Rhona Tait, 58, said it was “sound”.\n\n“{},” the 58-year-old added.", True),
    ],
)
def test_an_untold_age_is_not_surely_whom_the_text_has_just_named(text: str, sure: bool) -> None:
    name, _, certain = told(text.format("I am glad to be here"))[-1]
    assert certain is sure
    assert name == "Rhona Tait" or not sure


def test_an_expert_who_is_new_does_not_turn_one_told_by_age_away() -> None:
    text = "Isla Grant, 20, found a ring.\n\nDoctor Moses Obi said it was “old”.\n\n“It shines,” the 20-year-old said."
    assert told(text)[-1][0] == "Isla Grant"
