"""Whom the title names, by what the line below it calls them, and who answers in a short interview."""

from __future__ import annotations

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure
from reader.document.model import speakers_by_id, words_of

TITLE = "Olvido Serral: la novelista que volvió"
LINE = "Treinta años después, la autora publica una novela sobre los telares."
OPENING = "La casa huele a lana. Olvido Serral abre la puerta. «No estoy acostumbrada», dice Serral."
SISTER = "Nieves, su hermana mayor, guardaba los recortes. «Los tenía en una caja», revela Nieves."
QUESTIONS = (
    "¿Le molestó aquello?",
    "«No. Lo llevo puesto, mire».",
    "¿Por qué esperó tanto?",
    "«No esperé. Estaba trabajando».",
)


def speakers(*paragraphs: str) -> list[str]:
    document = attribute(paragraphs_of("\n\n".join((TITLE, *paragraphs)), "es"), "es")
    named = speakers_by_id(document)
    return [named[q.speaker].name if q.speaker else "" for q in document.quotations if words_of(document, q)]


def test_the_author_is_whom_the_title_names() -> None:
    last = "«No crea que es virtud», corrige la autora."
    assert speakers(LINE, OPENING, SISTER, last) == ["Olvido Serral", "Nieves", "Olvido Serral"]


def test_questions_of_their_own_are_put_to_whom_the_title_names() -> None:
    assert speakers(OPENING, SISTER, *QUESTIONS) == ["Olvido Serral", "Nieves", "Olvido Serral", "Olvido Serral"]


def test_a_single_question_is_no_interview() -> None:
    paragraphs = "\n\n".join((TITLE, OPENING, SISTER, *QUESTIONS[:2]))
    assert not is_sure(attribute(paragraphs_of(paragraphs, "es"), "es").quotations[-1])  # it may be the sister


def test_who_is_met_above_the_questions_answers_them() -> None:
    met = "Directora del taller desde 1998, Rosa Prado nos recibe en su despacho."
    assert speakers(OPENING, SISTER, met, *QUESTIONS)[-2:] == ["Rosa Prado", "Rosa Prado"]


def test_the_daughter_is_whom_the_title_names() -> None:
    father = "Julio Serral, su padre, fue tejedor. «No la vi crecer», dice Julio Serral. Rosa Prado lo cuidó."
    daughter = "La hija calla. «Vino tarde», dice la hija."
    assert speakers(OPENING, father, daughter) == ["Olvido Serral", "Julio Serral", "Olvido Serral"]


def test_questions_in_marks_are_nobodys() -> None:
    asked = [f"«{words}»" if words.startswith("¿") else words for words in QUESTIONS]
    found = speakers(OPENING, SISTER, *asked)
    assert found == ["Olvido Serral", "Nieves", "", "Olvido Serral", "", "Olvido Serral"]
