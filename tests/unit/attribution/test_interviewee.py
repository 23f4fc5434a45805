"""Interviews whose answers have no name: who answers, and whether the reader is sure of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of
from reader.document.model import Document
from reader.ingest.make import article_of, with_quotations
from reader.ingest.sources.file_type import kind_of
from reader.ingest.sources.source import SourceData

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
        ("Carmen Olavide Knows the Secret of Salt", "Here the director Carmen Olavide shows us her fifth film."),
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


def test_a_question_above_a_short_answer_is_asked_too() -> None:
    rows = [("What do you eat?", "Soup. Always soup."), ("What is your regret?", "I should have gone back that night.")]
    rows += [
        ("Whom do you admire?", "My deputy. She told me to go home and I did."),
        ("And now?", "I sleep a lot now."),
    ]
    lines = "\n\n".join(f"{question}\n{answer}" for question, answer in rows)
    data = f"Five minutes with Carla Lund\n\nThe harbour master talks of dogs and soup.\n\n{lines}\n".encode()
    document = with_quotations(article_of(SourceData(data, kind_of(data, "", "x"), "x"), in_child=False))
    turns = [(f"interviewer|d|{question}", f"Carla Lund|d|{answer}") for question, answer in rows]
    assert said(document) == [line for turn in turns for line in turn]


@pytest.mark.parametrize("kicker", ["Talk", "Interview", "Debate"])
def test_a_kicker_above_labelled_turns_has_no_turn(kicker: str) -> None:
    text = (
        f"{kicker}: “I would do it again”\n\nThe Courier: Mr Lund, do you sleep?\n\nLund: Never.\n\n"
        "The Courier: And the dog?\n\nLund: He drowned.\n\nIvo Lund is a harbour master."
    )
    document = attribute(paragraphs_of(text))
    names = [line.partition("|")[0] for line in said(document)]
    assert names[1:] == ["Courier", "Ivo Lund", "Courier", "Ivo Lund"]
    assert names[0] in ("None", "Ivo Lund")


def test_who_asks_with_and_without_an_article_is_one() -> None:
    text = "2026\n\nDER BOTE: Herr Lund?\n\nLund: Ja.\n\nBOTE: Und?\n\nLund: Nein.\n\nBOTE: Doch?\n\nLund: Nie."
    assert {line.partition("|")[0] for line in said(attribute(paragraphs_of(text, "de")))[::2]} == {"bote"}


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


@pytest.mark.parametrize("label", ["Anne-Marie", "Kovač, 23", "Osei, a baker"])
def test_one_word_that_is_told_to_be_somebody_is_a_name(label: str) -> None:
    text = f"They were asked about the wall.\n\n{label}: “I like it.”\n\nIngrid Bor (45): “I do not.”"
    assert said(attribute(paragraphs_of(text))) == [
        f"{label.partition(',')[0]}|d|I like it.",
        "Ingrid Bor|d|I do not.",
    ]


def test_a_given_name_of_two_parts_in_a_headline_is_known() -> None:
    assert who_answers(read("The manager shows us his hotel.", title="Tea with Jean-Marc Delorme")) == {
        "Jean-Marc Delorme"
    }


def test_what_somebody_is_stands_before_the_name_of_who_answers() -> None:
    document = read("Novelist Carmen Olavide left the coast at nineteen and came back with a goat.")
    assert who_answers(document) == {"Carmen Olavide"}


def test_questions_in_bold_type_are_an_interview_where_somebody_talks_about_something() -> None:
    page = (
        "<html lang='en'><title>A poet comes home</title><body><article><h1>A poet comes home</h1>"
        "<p>Poet Carmen Olavide left the coast at nineteen with a boat and came home at sixty with a goat.{}</p>"
        "<p><b>Your book has no trees. Why?</b></p><p>Nothing grows in it.</p><p><b>Who printed it?</b></p>"
        "<p>A friend did.</p><p><b>And now?</b></p><p>Now he keeps bees, and sends some of the honey to the mayor.</p>"
        "</article></body></html>"
    )

    def answered(above: str) -> list[str]:
        data = page.format(above).encode()
        return said(with_quotations(article_of(SourceData(data, kind_of(data, "", "x"), "x"), in_child=False)))

    assert answered(" She talks about it at home.")[1] == "Carmen Olavide|d|Nothing grows in it."
    assert answered(" She is tall.") == []
