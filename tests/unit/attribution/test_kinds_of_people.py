"""Two words that tell of what kinds people are belong to one phrase, and a noun that no list has may have a name."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("State and federal officials said the dam was safe.", "state and federal officials"),
        ("Current and former employees said the dam was safe.", "current and former employees"),
        ("Three current and former employees said the dam was safe.", "current and former employees"),
        ("City and county leaders said the dam was safe.", "city and county leaders"),
        ("Environmental and civic groups said the dam was safe.", "environmental and civic groups"),
        ("The dam was safe, state and local officials said.", "state and local officials"),
        ("Friends and relatives of the dead man said the dam was safe.", "friends and relatives of the dead man"),
        ("Relatives of the late king said the dam was safe.", "relatives of the late king"),
    ],
)
def test_the_phrase_is_whole(sentence: str, speaker: str) -> None:
    assert [name for name, _, _ in told(sentence)] == [speaker]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Her lampist, Corin, said he had seen the dam.", "Corin"),
        ("The younger one, Corin, told them he had seen the dam.", "Corin"),
        ("A rival firm, Damnex, said it had seen the dam.", "Damnex"),
        ("A 34-year-old mother of two said she had seen the dam.", "34-year-old mother"),
    ],
)
def test_who_is_named_beside_a_noun_says_it(sentence: str, speaker: str) -> None:
    assert [name for name, _, _ in told(sentence)] == [speaker]


def test_a_name_and_people_stay_apart() -> None:
    assert [name for name, _, _ in told("Ilka Dorn and local officials said the dam was safe.")] == ["Ilka Dorn"]
    assert told("That night, Corin, said little.") == []
