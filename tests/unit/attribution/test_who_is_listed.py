"""Who is in the list of speakers, who takes turns, and how sure that is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.attribution import attribute, paragraphs_of
from reader.attribution.ranker.trees import Model
from reader.document.certainty import is_sure
from reader.document.model import BY_HAND, Document, QuotationKind


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
        ("Ana Ruiz announced on Monday she would leave Hexley.", "she would leave Hexley"),
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


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz is expected to argue that the quay is sinking.",
        "It is worth pointing out that our first night in Hexley broke a record.",
        "Data suggests that the quay is sinking.",
        "None of this implies that the quay is sinking.",
        "They queue to ask “when does it open?”",
        "We would like to ask “why so late?”",
    ],
)
def test_nobody_is_listed_who_is_not_said_to_have_said_it(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“It sticks.”\n\nAna Ruiz, gardener\n\nThe rain came.", ["Ana Ruiz"]),
        ("Ana Ruiz, gardener\n\n“It sticks.”", ["Ana Ruiz"]),
        ("“Is it daft?” Ana Ruiz asked Bo Lind. “It is,” he said.", ["Ana Ruiz", "Bo Lind"]),
        (
            "Ana Ruiz came. “I saw it,” Ana Ruiz said.\n\n“Where?” the judge asked Bo Lind. “Here,” he said.",
            ["Ana Ruiz", "judge", "Bo Lind"],
        ),
        (
            "Ana Ruiz came late. “I slept,” she said.\n\nBo Lind recalled his mother telling him: “Sell nothing.”",
            ["Ana Ruiz", "mother", "Bo Lind"],
        ),
        (
            "“The lock holds,” Ana Ruiz said.\n\nThe Courier said Bo Lind had sent a statement.\n\n"
            "“It leaks,” the statement said.",
            ["Ana Ruiz", "Courier", "Bo Lind"],
        ),
        ("“The lock holds,” Ana Maurer said. “It leaks,” Mauer said later.", ["Ana Maurer"]),
        ("The report’s authors say it is “late.” The authors call for “a lock.”", ["report’s authors"]),
    ],
)
def test_who_speaks_beside_whom(text: str, speakers: list[str]) -> None:
    assert names(text) == speakers


@pytest.mark.parametrize(
    ("sentence", "role", "affiliation"),
    [
        ("“It held,” said Ana Ruiz, one of her editors at the Hexley Press.", "editor", "Hexley Press"),
        ("“It held,” said Ana Ruiz, Hexley Power’s principal engineer.", "principal engineer", "Hexley Power"),
        ("“It held,” said Ana Ruiz, Lind’s aunt.", "Lind’s aunt", ""),
        ("“It held,” said Ana Ruiz, editor at large at the Hexley Press.", "editor at large", "Hexley Press"),
        ("“It held,” said Ana Ruiz, chief financial officer of Quillon.", "chief financial officer of Quillon", ""),
        ("“It held,” said geneticist Ana Ruiz.", "geneticist", ""),
    ],
)
def test_roles_say_what_the_article_says(sentence: str, role: str, affiliation: str) -> None:
    (speaker,) = read(sentence).speakers
    assert (speaker.role, speaker.affiliation) == (role, affiliation)


def test_a_calibre_ends_no_sentence() -> None:
    found = read("Ana Ruiz bought a .45-caliber pistol and a .22 rifle, she said. “It was mine.”")
    assert [q.kind for q in found.quotations] == [QuotationKind.INDIRECT, QuotationKind.DIRECT]
    assert {q.speaker for q in found.quotations} == {found.speakers[0].id}


def test_what_follows_words_that_a_person_attributed_is_inferred() -> None:
    found = read("“It sticks,” said Ana Ruiz.\n\n“It always stuck.”\n\n“Since the flood.”")
    hand = replace(found.quotations[1], rule=BY_HAND, confidence=1.0)
    after = attribute(replace(found, quotations=(hand,)))
    last = after.quotations[2]
    assert last.speaker == hand.speaker
    assert not is_sure(last)


def test_who_is_only_pointed_at_and_only_reported_is_not_listed() -> None:
    assert names("Ana Ruiz met Bo Lind. “It is late,” Ruiz said. He said that the quay was closed.") == ["Ana Ruiz"]


def test_two_people_are_one_pair_in_either_order() -> None:
    text = "“It is late,” Ana Ruiz and Bo Lind said. “It is cold,” said Bo Lind and Ana Ruiz."
    assert names(text) == ["Ana Ruiz and Bo Lind"]


def test_what_everybody_calls_somebody_is_no_second_speaker() -> None:
    text = (
        "John M. Ford built the lamp. Everyone called him Tam.\n\n“It was dark,” Tam said. “It is late,” said Tam Ford."
    )
    assert len(names(text)) == 1


def test_who_only_asks_something_is_no_source() -> None:
    text = "A headline\n\nMikko Rait said that his knee was fine. A reporter asked him to prove it. “No,” he said."
    assert [speaker.name for speaker in attribute(paragraphs_of(text)).speakers] == ["Mikko Rait"]


def test_words_that_no_verb_gives_to_somebody_new_list_nobody() -> None:
    text = (
        "A headline\n\nIn April the finance director left “to pursue other interests”. Ada Lund said that it was wet."
    )
    assert [speaker.name for speaker in attribute(paragraphs_of(text)).speakers] == ["Ada Lund"]
