"""Whose verb it is behind "but" or an aside, of a word that is a noun, too, and of whom somebody meets."""

from __future__ import annotations

import pytest
from who_said import told

PAIR = "Helen Sands, a vet, won a prize. Her pupil Amara Dufresne said so.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bo Lind, a vet at the Varn Centre who was not there, called it “fine” but said it was small.", "Bo Lind"),
        (
            "Carl Ash left, and Ana Ruiz stayed, though she had paid and, as late as May, was calling it “a gift”.",
            "Ana Ruiz",
        ),
        (
            "The talks put her at odds with Bo Lind, who as recently as Thursday had called it “non-negotiable”.",
            "Bo Lind",
        ),
        ("Ana Ruiz, whose school, the oldest in Lund, was shut, said it was “a bad joke”.", "Ana Ruiz"),
        ("Judge Ana Ruiz said she had met the mayor, who called Lund “a tireless servant”.", "mayor"),
        ("She had read several, including one from the vicar, who described Bo Lind as “a tireless servant”.", "vicar"),
        ("The authors propose that it reflects “a habit of the hand”.", "authors"),
    ],
)
def test_who_it_is(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


@pytest.mark.parametrize("acts", ["plans to go abroad", "plans a trip", "heads the school", "chairs the board"])
def test_a_plural_behind_a_name_is_its_verb(acts: str) -> None:
    assert told(f"{PAIR}Sands {acts}. “My sister asked,” she said.")[-1][0] == "Helen Sands"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“Stand there,” says a voice from behind.\n\nThe voice is Magda Zielon’s, and the play is old.",
            "Magda Zielon",
        ),
        ("“Stand there,” says a voice from behind.\n\nThe voice belongs to Magda Zielon, 71.", "Magda Zielon"),
        ("“You came,” the coach says.\n\nThe coach, whose name is Arne Lill, sighs.", "Arne Lill"),
        ("“You came,” a woman said.\n\nThe woman was Ana Ruiz, 40, a baker.", "Ana Ruiz"),
    ],
)
def test_who_is_named_later_by_what_they_are(text: str, speaker: str) -> None:
    assert told(text)[0][0] == speaker


def test_of_two_unnamed_none_is_named_later() -> None:
    text = "“You came,” a woman said. “I did,” said another woman.\n\nThe woman was Ana Ruiz, 40, a baker."
    assert [name for name, _, _ in told(text)] == ["woman", "another woman"]


def test_a_scene_before_any_name_is_not_sure() -> None:
    text = "“Come in,” a man said.\n\nIt rained. Bo Lind, 61, has kept the inn for years. “I like it,” he said."
    assert told(text)[0] == ("man", "direct", False)


@pytest.mark.parametrize(
    "title", ["Ana Ruiz sang “Glass Harbour” again.", "Her biography of Fenn, “A Bad Chest,” is out."]
)
def test_songs_and_lives_are_no_words(title: str) -> None:
    assert told(title) == []
