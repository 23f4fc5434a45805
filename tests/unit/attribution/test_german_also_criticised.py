"""German passages of our own in which a passive goes on criticising, and "so" has a long rest behind its speaker."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Der Mieterbund wirft der Stadt vor, Fristen gebrochen zu haben. Vor allem kritisiert wird, dass die "
            "Akten fehlten.",
            "Mieterbund",
        ),
        (
            "Ole Brandt sagte, der Rat habe gelogen. Zudem wurde beschlossen, dass das Bad schließt.",
            "None",
        ),
        ("Zudem wird verlangt, dass die Stadt hilft.", "None"),
    ],
)
def test_a_passive_with_more_goes_on_criticising(text: str, speaker: str) -> None:
    assert lines(text)[-1].split("|")[0] == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die meisten Diebe werden gefasst, so eine Information des Zollkriminalamtes (ZKA) in Kalda nach der "
            "Bekanntgabe des Falles am Montag.",
            "Zollkriminalamt|i|Die meisten Diebe werden gefasst",
        ),
        ("Die Brücke bleibt zu, so Ole Brandt nach Angaben der Stadt.", "Ole Brandt|i|Die Brücke bleibt zu"),
    ],
)
def test_a_source_behind_so_is_its_first(text: str, expected: str) -> None:
    assert lines(text) == [expected]


def test_so_with_a_verb_at_its_end_says_how_far() -> None:
    assert not lines("Er lief, so die Gelenke es zuließen, jeden Tag um den See und wieder zurück.")


def test_an_adverb_stands_beside_whom_somebody_has_words_from() -> None:
    text = "So habe er von Trainerin Rieke Thoms selbst die Nachricht bekommen, dass ein Sturm komme."
    assert lines(text) == ["Rieke Thoms|i|ein Sturm komme"]
