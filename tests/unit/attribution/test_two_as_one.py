"""Two people of one surname, and who "the couple", "Mr" and "Mrs" and "they" are then."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of
from reader.document.model import speakers_by_id

OPENING = "Roof comes down\n\nThe shed belonged to Owen and Ruth Tarn, who keep hens at Lower Fold. "


def who(text: str) -> list[str]:
    document = attribute(paragraphs_of(OPENING + text))
    speakers = speakers_by_id(document)
    return [speakers[q.speaker].name if q.speaker else "" for q in document.quotations]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("\n\n“It went like paper,” said Mr Tarn, 66.", "Owen Tarn"),
        ("\n\n“It went like paper,” said Mrs Tarn, 64.", "Ruth Tarn"),
        ("\n\n“It went like paper,” Owen said.", "Owen Tarn"),
        ("\n\nThe couple said the hens had not laid since.", "Owen Tarn and Ruth Tarn"),
        ("\n\nThe couple slept in the barn. They said the hens had not laid since.", "Owen Tarn and Ruth Tarn"),
    ],
)
def test_a_surname_that_stands_once_is_that_of_both(text: str, name: str) -> None:
    assert who(text) == [name]


def test_two_who_speak_together_are_one_speaker() -> None:
    text = "Roof comes down\n\nOwen and Ruth Tarn said they were safe.\n\n“We were asleep,” the couple said."
    assert said(attribute(paragraphs_of(text)))[-1] == "Owen Tarn and Ruth Tarn|d|We were asleep,"
