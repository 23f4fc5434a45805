"""People are told apart by what was done to them or what they do, and not by when they say something."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Officials at first said the dam was safe.", "officials"),
        ("Officials at the time said the dam was safe.", "officials"),
        ("Dozens of residents said the dam was safe.", "residents"),
        ("Workers laid off by Tarn Mills in May said the dam was safe.", "workers laid off by Tarn Mills"),
        ("Those laid off in May said the dam was safe.", "those laid off in May"),
        ("The man accused of arson said the dam was safe.", "man"),
        ("The detective leading the inquiry said the dam was safe.", "detective"),
        ("A woman claiming to be her aunt said the dam was safe.", "woman claiming to be her aunt"),
        ("A woman described as her aunt said the dam was safe.", "woman"),
        ("An expert not involved in the study said the dam was safe.", "expert"),
        ("A nurse at the hospital where he died said the dam was safe.", "nurse at the hospital"),
        ("A nurse on the ward where he died told the inquest the dam was safe.", "nurse"),
        ("The house where Ilka Dorn said he slept was safe.", "Ilka Dorn"),
        ("A teacher in the public gallery said the dam was safe.", "teacher in the public gallery"),
    ],
)
def test_who_says_it(sentence: str, speaker: str) -> None:
    assert [name for name, _, _ in told(sentence)] == [speaker]


def test_hundreds_of_people_are_nobody_in_particular() -> None:
    assert [(name, kind) for name, kind, _ in told("Hundreds of people who live there say the dam is safe.")] == [
        ("", "indirect")
    ]
