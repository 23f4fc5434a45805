"""Who is in the list of speakers, who takes turns, and how sure that is."""

from __future__ import annotations

import pytest

from reader.attribution import attribute, paragraphs_of
from reader.attribution.ranker.trees import Model
from reader.document.model import Document, QuotationKind


def read(text: str) -> Document:
    return attribute(paragraphs_of(text))


def names(text: str) -> list[str]:
    return [speaker.name for speaker in read(text).speakers]


@pytest.mark.parametrize(
    "sentence",
    [
        "Others say that the quay is sinking.",
        "People said the quay was sinking.",
        "A group said that the quay was sinking.",
        "Critics point at it, and the report said that the quay was sinking.",
    ],
)
def test_nobody_is_listed_for_what_people_in_general_are_reported_to_say(sentence: str) -> None:
    found = read(sentence)
    assert not found.speakers
    assert [q.kind for q in found.quotations] == [QuotationKind.INDIRECT]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Teachers said that the quay was sinking.", "teachers"),
        ("People in the harbour office said that the quay was sinking.", "people in the harbour office"),
        ("A neighbour said that the quay was sinking.", "neighbour"),
        ("The harbour board said that the quay was sinking.", "harbour board"),
    ],
)
def test_sources_that_are_told_apart_are_listed(sentence: str, name: str) -> None:
    assert names(sentence) == [name]


def test_a_vague_source_with_words_of_its_own_stays() -> None:
    assert names("“The quay is sinking,” people said. Others said that it was not.") == ["people"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz added 25 points for Hexley, and Bo Lind had 15.",
        "In the late summer Ana Ruiz will publish “Quay” at long last.",
        "Hexley were weak at the back, as Ana Ruiz demonstrated again and again.",
    ],
)
def test_acts_and_times_are_not_reported(sentence: str) -> None:
    assert not [q for q in read(sentence).quotations if q.kind is QuotationKind.INDIRECT]


def test_two_people_who_question_each_other_take_turns() -> None:
    found = read(
        "“Did you lock it?” said Ana Ruiz.\n\n“I locked it,” said Bo Lind.\n\n“With which key?”\n\n“With mine.”"
    )
    name = {s.id: s.name for s in found.speakers}
    assert [name[q.speaker or ""] for q in found.quotations] == ["Ana Ruiz", "Bo Lind", "Ana Ruiz", "Bo Lind"]
    assert all(q.confidence < 0.75 for q in found.quotations[2:])


def test_a_long_bare_paragraph_goes_on() -> None:
    found = read(
        "“Did you lock it?” said Ana Ruiz.\n\n“I locked it,” said Bo Lind.\n\n“I always lock it, since the night when "
        "the harbour board lost its two best boats in the storm. Would you not?”"
    )
    name = {s.id: s.name for s in found.speakers}
    assert name[found.quotations[-1].speaker or ""] == "Bo Lind"


def test_an_open_case_has_steps_of_its_own() -> None:
    model = Model(0.0, (), ((0.0, 0.9),), open_steps=((0.0, 0.4),))
    assert (model.confidence(0.5), model.confidence(0.5, open_case=True)) == (0.9, 0.4)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Ana Ruiz said the quay, despite its age, is safe.", "the quay, despite its age, is safe"),
        ("Ana Ruiz asked the board to keep the quay open.", "to keep the quay open"),
        ("Ana Ruiz told them not to walk on the quay.", "not to walk on the quay"),
        ("Ana Ruiz announced on Monday she would leave Hexley.", "on Monday she would leave Hexley"),
        ("Announcing that he would resign, Bo Lind left Hexley.", "he would resign"),
    ],
)
def test_what_is_reported(sentence: str, words: str) -> None:
    found = read(sentence)
    text = found.paragraphs[0].text
    assert [text[p.span.start : p.span.end] for q in found.quotations for p in q.parts] == [words]


def test_a_paragraph_that_ends_in_a_colon_announces_the_name_before_the_role() -> None:
    found = read(
        "It rained.\n\nFrom Jonas Dow, vice president at Quillon Shipping:\n\n“We lost two anchors last winter.”"
    )
    assert [s.name for s in found.speakers] == ["Jonas Dow"]
