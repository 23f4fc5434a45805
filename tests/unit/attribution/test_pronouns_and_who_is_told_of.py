"""Whom "he" and "the user" mean by the sentence around them: not whom it tells of, asks, or presents."""

from __future__ import annotations

import pytest
from who_said import lines

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure


def speakers(*paragraphs: str) -> list[str]:
    return [line.partition("|")[0] for line in lines(*paragraphs)]


@pytest.mark.parametrize("opening", ["He", "In his notes, he", "Earlier, he"])
def test_he_is_not_whom_he_tells_of(opening: str) -> None:
    found = speakers(
        "Manager Pavel Lind was sad. “I am sad,” Lind said.",
        f"Chairman Alan Ruiz was not there. {opening} had told staff that Lind would stay.",
    )
    assert found[0] == "Pavel Lind"
    assert "Pavel Lind" not in found[1:]


def test_he_may_tell_of_somebody_else() -> None:
    found = speakers("Manager Pavel Lind was sad. “I am sad,” Lind said. He said that Ruiz would stay.")
    assert found == ["Pavel Lind", "Pavel Lind"]


@pytest.mark.parametrize("office", ["chairman", "vice-chairman", "committee chairman"])
def test_a_chairman_may_be_a_woman(office: str) -> None:
    found = speakers(f"The {office}, Bev Sorley, warned that it would be late.", "“It leaks,” she said.")
    assert found == ["Bev Sorley", "Bev Sorley"]


@pytest.mark.parametrize("question", ["asked her why it shut", "told her that the hall had shut"])
def test_who_asks_her_is_not_the_she_that_answers(question: str) -> None:
    found = lines(
        f"Tom Lind spoke. The county honoured Ana Ruiz, and a reporter {question}. “The roof leaks,” she said."
    )
    assert found[-1] == "Ana Ruiz|d|The roof leaks,"


@pytest.mark.parametrize("named", ["A regular, who posts as SaltRoad,", "A user called salt_road", "@saltroad"])
def test_the_user_is_the_account_just_named(named: str) -> None:
    found = speakers(
        "Tom Lind signed the book. “Back soon,” he wrote.",
        f"{named} thought that Tom was wrong. “Nobody goes there in May,” the user wrote.",
    )
    assert found[-1] in ("SaltRoad", "salt_road", "@saltroad")


def test_a_user_with_a_name_is_still_the_user() -> None:
    found = speakers("Tom Lind, a user of the app, said it was late. “It is late,” the user said.")
    assert found == ["Tom Lind", "Tom Lind"]


@pytest.mark.parametrize(
    "turned", ["I read this aloud to the Colonel.", "I asked the Colonel about it.", "I rang the Colonel."]
)
def test_a_title_with_a_capital_is_who_has_it(turned: str) -> None:
    found = lines(
        "This is Colonel Leo Marsh. “Fast is nothing,” Marsh says.",
        f"Tom Lind came. “It is late,” Tom Lind said. {turned}",
        "“Did a clerk write that?” he asks.",
    )
    assert found[-1] == "Leo Marsh|d|Did a clerk write that?"


def test_whom_the_writer_asks_answers_in_the_next_paragraph() -> None:
    found = lines(
        "Asterion runs 40 homes. “It is new,” said Ana Ruiz. I asked a carer at another home what the difference was.",
        "“It’s blue,” he said.",
    )
    assert found[-1] == "carer at another home|d|It’s blue," or found[-1] == "carer|d|It’s blue,"


@pytest.mark.parametrize("set_off", ["It was she who rang the choir, after a friend sent her the link."])
def test_whom_it_was_the_next_sentence_is_about(set_off: str) -> None:
    found = lines("“It is late,” said Tom Lund.", f"Patrice Marsh was at home. {set_off} “I liked it,” she says.")
    assert found[-1] == "Patrice Marsh|d|I liked it,"


def test_it_was_somebody_by_name() -> None:
    found = lines("“It is late,” said Tom Lund. It was Leo Kurz who rang the bell. “I did it,” he said.")
    assert found[-1] == "Leo Kurz|d|I did it,"


def test_she_is_no_couple() -> None:
    found = speakers(
        "Kirsty Lind booked four nights in Hexley.",
        "But when the couple opened the tub, they were met with what she describes as “green soup with eyes”.",
    )
    assert found == ["Kirsty Lind"]


@pytest.mark.parametrize("other", ["another objector", "one baker", "a resident"])
def test_somebody_new_beside_a_verb_is_nobody_named_before(other: str) -> None:
    found = speakers(f"Ana Ruiz said the lane was “too narrow”, while {other} called the scheme “a town bolted on”.")
    assert found[0] == "Ana Ruiz"
    assert found[1] != "Ana Ruiz"


def test_a_first_name_may_stand_only_in_marks() -> None:
    found = speakers(
        "“Howard Boyd left a desk,” Ana Marsh said.",
        "Boyd, a Republican, was never there, with Boyd at 44 percent. Voters like Boyd.",
        "Boyd addressed it at last. Leaving a diner, he said he was “not going to dignify it.”",
    )
    assert found == ["Ana Marsh", "Howard Boyd"]


def test_a_first_name_in_marks_of_whom_is_told_once_makes_no_speaker() -> None:
    found = speakers(
        "Chris Marsh fights for it. “This is a test,” Marsh said. “Bernie Sand is wrong,” Marsh said.",
        "It forced Sand to turn. “The vote has moved him,” he said.",
    )
    assert found[-1] == "Chris Marsh"


def test_whom_a_passive_calls_so_opens_the_text_and_not_who_calls_so() -> None:
    found = speakers(
        "He made five films and was once described by a leading man as “a genius, in a sense”.",
        "Leopold Strand, who has died aged 88, said little. “I said little,” Strand said.",
    )
    assert found[0] == "leading man"


@pytest.mark.parametrize("where", ["in the crowd", "at the back of the hall", "with a megaphone"])
def test_somebody_somewhere_speaks(where: str) -> None:
    found = speakers(f"Ana Ruiz, who says that it is late, stood up, and somebody {where} calls out, “Sit down!”")
    assert found[-1] == f"somebody {where}"


@pytest.mark.parametrize("when", ["", "later ", "a minute earlier "])
def test_who_can_be_heard_saying_it(when: str) -> None:
    assert speakers(f"In the clip Ana Ruiz can be heard {when}saying she “never had the honour” of it.") == ["Ana Ruiz"]


@pytest.mark.parametrize("met", ["met Senator Bo Lind", "and Senator Bo Lind met the governor, Tom Kurz"])
def test_of_two_with_that_office_neither_is_sure(met: str) -> None:
    document = attribute(paragraphs_of(f"A headline\n\nSenator Ana Ruiz {met}. “It is late,” the senator said."))
    assert [is_sure(q) for q in document.quotations] == [False]


def test_the_only_one_with_an_office_is_sure() -> None:
    document = attribute(paragraphs_of("A headline\n\nSenator Ana Ruiz met Bo Lind. “It is late,” the senator said."))
    assert [is_sure(q) for q in document.quotations] == [True]


@pytest.mark.parametrize("asked", ["why it leaked", "about the gate"])
@pytest.mark.parametrize("answer", ["she said", "the clerk said"])
def test_who_is_asked_and_only_described_answers(asked: str, answer: str) -> None:
    found = lines("Nora Quill opened the hall.", f"Tom Ruiz asked the clerk {asked}. “It is late,” {answer}.")
    assert found[-1] == "clerk|d|It is late,"


@pytest.mark.parametrize("asked", ["the board about the gate", "the mayor to go"])
def test_who_is_asked_to_do_something_does_not_answer(asked: str) -> None:
    assert lines(f"Tom Ruiz asked {asked}. “It is late,” he said.")[-1] == "Tom Ruiz|d|It is late,"


def test_he_told_him_may_be_the_other_way_round() -> None:
    text = "Leo Ruiz was jailed for two years by Judge Bo Lind. “It was a breach of trust,” he told him."
    document = attribute(paragraphs_of(f"A headline\n\n{text}"))
    assert [is_sure(q) for q in document.quotations] == [False]
