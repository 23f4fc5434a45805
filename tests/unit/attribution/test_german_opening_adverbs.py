"""German passages of our own that open with an adverb, which is no speaker in front of a verb of saying."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines


@pytest.mark.parametrize("adverb", ["Gleichwohl", "Sodann", "Umgehend", "Lapidar", "Hierauf", "Nunmehr", "Zuvörderst"])
def test_an_adverb_is_no_speaker(adverb: str) -> None:
    assert lines(f"{adverb} betonte Ole Brandt, man habe gewonnen.") == ["Ole Brandt|i|man habe gewonnen"]
    assert lines(f"{adverb} erklärte die Stadt, man habe gewonnen.") == ["Stadt|i|man habe gewonnen"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marnix sagte, man habe gewonnen.", "Marnix|i|man habe gewonnen"),
        ("Marnix nannte Ole Brandt einen „Narren im Amt“.", "Marnix|p|Narren im Amt"),
    ],
)
def test_a_name_that_no_list_has_still_speaks(text: str, expected: str) -> None:
    assert lines(text) == [expected]
