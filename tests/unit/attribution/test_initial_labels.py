"""Interviews whose turns begin with the letter of a question or an answer and a full stop."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

SPANISH = ["¿Cuándo empezó la sequía?", "En marzo.", "Y nadie vino.", "Nadie.", "¿Quién pagó el pozo?", "El pueblo."]


@pytest.mark.parametrize(("question", "answer"), [("P.", "R."), ("P.-", "R.-"), ("P:", "R:"), ("P.:", "R.:")])
def test_letters_of_a_spanish_interview_are_labels(question: str, answer: str) -> None:
    turns = [f"{answer if n % 2 else question} {words}" for n, words in enumerate(SPANISH)]
    found = said(attribute(paragraphs_of("El pozo de Arrola\n\n" + "\n\n".join(turns), "es")))
    speakers = ["entrevistador", "entrevistado"] * 3
    assert found == [f"{name}|d|{words}" for name, words in zip(speakers, SPANISH, strict=True)]


def test_a_french_answer_has_its_own_letter() -> None:
    turns = ["Q. Depuis quand ?", "R. Depuis mars.", "Q. Et après ?", "R. Rien du tout."]
    found = said(attribute(paragraphs_of("Au bord de la Vire\n\n" + "\n\n".join(turns), "fr")))
    assert [one.split("|")[2] for one in found] == [turn[3:] for turn in turns]


def test_initials_of_names_are_no_labels() -> None:
    text = "P. Nadales llegó tarde a la plaza.\n\nR. Tovar habló después.\n\nP. Nadales no quiso hablar.\n\nLlovía."
    assert said(attribute(paragraphs_of(text, "es"))) == []
