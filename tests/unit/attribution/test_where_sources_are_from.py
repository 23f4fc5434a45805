"""Where somebody is from stands between a name and its verb, and "who" tells of people that no list has."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Ilka Dorn of the University of Fenn in Norway, who led the dig, says that it was late.", "Ilka Dorn"),
        ("Ilka Dorn of the University of Fenn in Norway says that it was late.", "Ilka Dorn"),
        ("Ilka Dorn at the Museum of Fenn in Varn, who led the dig, says it was late.", "Ilka Dorn"),
        ("The hall was full of weavers, who said they were late.", "weavers"),
        ("The storm hit some of the weavers, who told them that it was late.", "weavers"),
    ],
)
def test_who_says_it(sentence: str, speaker: str) -> None:
    assert [name for name, _, _ in told(sentence)] == [speaker]


def test_a_thing_says_nothing() -> None:
    assert told("They live by the river, which said nothing.") == []
