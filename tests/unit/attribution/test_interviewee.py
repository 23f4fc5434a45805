"""Interviews whose answers have no name: who answers, and whether the reader is sure of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of
from reader.document.model import Document

TURNS = """Q. Why the salt workers?

A. Because my grandmother was one. She said: “Salt takes your hunger.”

Q. The producer Tom Izco calls you difficult. And Tom Izco paid for it.

A. Tom knows me well.

Q. And the critics?

A. I did not come to be applauded."""


def read(above: str, below: str = "", title: str = "", turns: str = TURNS, **more: object) -> Document:
    document = paragraphs_of("\n\n".join(filter(None, (above, turns, below))), str(more.pop("language", "en")))
    return attribute(replace(document, title=title, **more))  # type: ignore[arg-type]


def who_answers(document: Document) -> set[str]:
    return {line.partition("|")[0] for line in said(document)[1::2]}


def all_are_sure(document: Document) -> bool:
    return all(quotation.confidence > 0.9 for quotation in document.quotations[1::2])


@pytest.mark.parametrize(
    ("title", "above"),
    [
        ("Interview with Carmen Olavide", "She shows us her fifth film."),
        ("Carmen Olavide on salt and critics", "The director shows us her fifth film. Tom Izco paid for it."),
        ("Salt and tears", "Carmen Olavide, the director, shows us her fifth film."),
        ("Salt and tears", "Interview: Carmen Olavide, film director"),
        ("", "INTERVIEW | Carmen Olavide, film director"),
    ],
)
def test_who_is_named_above_the_questions_answers(title: str, above: str) -> None:
    document = read(above, title=title)
    assert who_answers(document) == {"Carmen Olavide"}
    assert all_are_sure(document)
    assert len(said(document)) == 6


def test_whom_the_questions_are_about_does_not_answer() -> None:
    assert who_answers(read("The director shows us her fifth film.")) == {"interviewee"}


def test_the_author_asks() -> None:
    document = read("Carmen Olavide met Sarah Poe at home.", authors=("Sarah Poe",))
    assert who_answers(document) == {"Carmen Olavide"}
    assert all_are_sure(document)


def test_of_two_that_are_named_above_the_one_spoken_to_answers() -> None:
    turns = TURNS.replace("Q. Why", "Q. Ms. Olavide, why")
    document = read("Sarah Poe met Carmen Olavide at home.", turns=turns)
    assert who_answers(document) == {"Carmen Olavide"}
    assert all_are_sure(document)


def test_of_two_that_are_named_above_none_is_sure() -> None:
    assert not all_are_sure(read("Sarah Poe met Carmen Olavide at home."))


def test_who_is_named_below_only() -> None:
    document = read("She shows us her fifth film.", "Carmen Olavide was born in a harbour town.")
    assert who_answers(document) == {"Carmen Olavide"}


@pytest.mark.parametrize(
    ("language", "turns"),
    [
        ("de", "Frage: Frau Simonis, wer ist schuld?\n\nAntwort: Wir.\n\nFrage: Und nun?\n\nAntwort: Wir bauen."),
        ("en", "Q. Mr. Simonis, who is to blame?\n\nA. We are.\n\nQ. And now?\n\nA. We build."),
        ("fr", "Q. – Mme Simonis, à qui la faute ?\n\nR. – À nous.\n\nQ. – Et après ?\n\nR. – On bâtit."),
        ("es", "P.- Sra. Simonis, ¿quién falló?\n\nR.- Todos.\n\nP.- ¿Y ahora?\n\nR.- Construimos."),
    ],
)
def test_who_is_only_spoken_to_with_a_title(language: str, turns: str) -> None:
    assert who_answers(read("2026", turns=turns, language=language)) == {"Simonis"}


@pytest.mark.parametrize(("question", "answer"), [("Pregunta. ", "Respuesta. "), ("PREGUNTA.- ", "RESPUESTA.- ")])
def test_words_for_who_asks_are_labels_before_their_letters(question: str, answer: str) -> None:
    turns = f"{question}¿Dimitirá?\n\n{answer}No.\n\nP. ¿Y si hay moción?\n\nR. La perderán."
    document = read("Tomás Quiroga, alcalde de Arandilla, recibe al diario en su casa.", turns=turns, language="es")
    assert said(document) == [
        "entrevistador|d|¿Dimitirá?",
        "Tomás Quiroga|d|No.",
        "entrevistador|d|¿Y si hay moción?",
        "Tomás Quiroga|d|La perderán.",
    ]


@pytest.mark.parametrize("topic", ["Exclusive", "Interview", "Tennis"])
def test_one_word_above_a_text_is_a_topic_and_nobody(topic: str) -> None:
    text = f"{topic}: “We were wrong about it.”\n\nThe town is wet. “It will dry,” said Karla Simonis, the mayor."
    assert said(attribute(paragraphs_of(text))) == [
        "None|d|We were wrong about it.",
        "Karla Simonis|d|It will dry,",
    ]


def test_a_name_above_a_text_speaks() -> None:
    text = "Simonis: “We were wrong about it.”\n\nThe town is wet. “It will dry,” said Karla Simonis, the mayor."
    assert said(attribute(paragraphs_of(text)))[0] == "Karla Simonis|d|We were wrong about it."
