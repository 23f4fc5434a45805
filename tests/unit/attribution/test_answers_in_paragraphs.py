"""Questions and their answers in one paragraph, replies that only come, and clauses in which another asks or speaks."""

from __future__ import annotations

import pytest
from who_said import marked, reported, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A question that is put to somebody has its answer behind it.
        (
            "“It is gone,” Tom Greer said. “Why?” asked a reporter. “I was tired.”",
            ["Tom Greer", "reporter", "Tom Greer"],
        ),
        ("“How old are you?” Ana Reed asked the boy. “Nine.”", ["Ana Reed", "boy"]),
        ("Ana Reed met Tom Greer. “How old are you?” Reed asked him. “Ninety.”", ["Ana Reed", "Tom Greer"]),
        # Who asks nobody goes on.
        ("“Who will pay?” Ana Reed asked. “I will not.”", ["Ana Reed", "Ana Reed"]),
        ("“Why would anybody take it?” asked Ana Reed, a baker. “It is ugly.”", ["Ana Reed", "Ana Reed"]),
        # A reply of which only that is told.
        ("“When will you go?” Ana Reed asked Tom Greer. “Tomorrow,” came the reply.", ["Ana Reed", "Tom Greer"]),
        ("Ana Reed asked Tom Greer when he would go. The answer: “Tomorrow.”", ["Tom Greer"]),
        ("Ana Reed asked Tom Greer when he would go. “Tomorrow,” was the answer.", ["Tom Greer"]),
        ("“When will you go?” Ana Reed asked Tom Greer. Back came the curt reply: “Soon.”", ["Ana Reed", "Tom Greer"]),
        ("“When will you go?” Ana Reed asked Tom Greer. “Tomorrow,” was his reply.", ["Ana Reed", "Tom Greer"]),
        # A question keeps who asks it, whatever else the sentence tells.
        ("“Is it late?” Ana Reed asked, adding: “It is dark.”", ["Ana Reed", "Ana Reed"]),
        ("“Is it late?” Ana Reed asked Tom Greer, who said: “Not yet.”", ["Ana Reed", "Tom Greer"]),
        ("“Is it late?” Ana Reed asked, to which Tom Greer replied: “Not yet.”", ["Ana Reed", "Tom Greer"]),
        # Who is asked in a clause in front answers.
        ("When Greer asked Lind about the leak, he said: “It is small.”", ["Lind"]),
        ("When Tom Greer asked the clerk about the leak, he said: “It is small.”", ["clerk"]),
        ("After Tom Greer told Ben Lind that it leaked, he said: “It is small.”", ["Ben Lind"]),
        ("When Tom Greer told reporters about the leak, he said: “It is small.”", ["Tom Greer"]),
        ("A reporter asked whether Tom Greer would go. “I have packed,” he said.", ["Tom Greer"]),
        # Who reacts when another speaks has the words alone behind.
        ("Tom Greer shook his head when Ana Reed asked where it was. “It is gone.”", ["Tom Greer"]),
        ("After Ana Reed told him it was late, Tom Greer laughed. “It is gone.”", ["Tom Greer"]),
        ("The hall fell silent when Ana Reed said it was late. “It is gone.”", ["Ana Reed"]),
        # "he says" behind what opens a clause may tell of himself.
        (
            "A guest spoke of “a bowl”.\n\nTom Lind left Varn, where, he says, he learned nothing. “I cook.”",
            ["guest", "Tom Lind"],
        ),
    ],
)
def test_who_answers(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“Did you take the money?” Judge Ana Reed asked Greer. “I want the whole truth.”",
        "“It is gone,” Tom Greer said. “Did you take the money?” asked Ana Reed, of the Courier. “Yes.”",
        "Ana Reed sang. Her mother wept. “I was proud,” she said.",
        "Tom Greer came over. His lawyer shook his head. “No,” he said.",
        "Fred Lund said groups had paid. Governor Tom Greer has become, in his words, “a ghost”.",
    ],
)
def test_who_may_be_another_is_not_sure(text: str) -> None:
    assert told(text)[-1][2] is False


def test_what_somebody_is_asked_about_is_no_report() -> None:
    assert reported("Asked whether she accepted that, Ana Reed shook her head.") == []
    assert reported("Asked if she believed that it leaked, Ana Reed laughed.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # An object brings somebody up who then speaks, and is no other word for who is named.
        ("Tom Greer sold a watch to a dealer. “I know him,” the dealer said.", ["dealer"]),
        ("Tom Greer left with the driver of the van. “I was tired,” the driver said.", ["driver"]),
        ("Tom Greer hit the wall of a barber. “I was at work,” the barber said.", ["barber"]),
        ("Tom Greer has won again. “I ran well,” the runner said.", ["Tom Greer"]),
        # The boy is whose child the text has just told of.
        ("Tom Greer came over. His son shook his head. “No,” the boy said.", ["son"]),
        ("Ana Reed came over. Her 9-year-old granddaughter wept. “No,” the girl said.", ["9-year-old granddaughter"]),
        # One of a place to which nothing ties the other.
        (
            "Coach Tom Greer was glad. “Good,” he said.\n\nBen Lind was not. “Bad,” the Plains coach said.",
            ["Tom Greer", "Ben Lind"],
        ),
        # A body that opens a sentence is none that it names further on.
        (
            "The safety agency came to the isle, where an Orvo ferry sank. The agency called it “late”.",
            ["safety agency"],
        ),
    ],
)
def test_who_is_brought_up(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # "which" and "who" behind a comma stand for what is right before them.
        ("Ana Reed wrote to the ministry, which said it was “late”.", "ministry"),
        ("Ana Reed said she wrote to the Harbour Board, which called it “late”.", "Harbour Board"),
        ("Ana Reed sent a letter to the ministry, which called it “late”.", "ministry"),
        ("The mayor, Tom Greer, sued a neighbour, who called it “late”.", "neighbour"),
        ("Protesters gave evidence to the police, who said it was “late”.", "police"),
        # A second verb is of who has the first.
        ("Ana Reed appeared on the show after Tom Greer and called his answer “a dodge”.", "Ana Reed"),
        ("Ana Reed, 43, of Varn, met Ben Lind and said it was “late”.", "Ana Reed"),
        ("Ana Reed, 43, of Hill Street, Varn, left and said it was “late”.", "Ana Reed"),
        ("Ana Reed, aged 43, of Varn, shook Ben Lind and said it was “late”.", "Ana Reed"),
        ("The board met in May. It put the cost at £4m, describing this as “not realistic”.", "board"),
        # Who says it has the words, whoever passes them on.
        ("Judge Ana Reed said the articles were “an act of war”, according to the news site Lampion.", "Ana Reed"),
        ("Ana Reed said the plan was “an act of war”, the Courier reported.", "Ana Reed"),
        ("Ana Reed said it was late, and the plan is “an act of war”, according to Tom Greer.", "Tom Greer"),
        # A source needs no comma.
        ("According to Tom Greer it was “late”.", "Tom Greer"),
        ("According to the Harbour Board the pumps are “safe”.", "Harbour Board"),
        ("Ana Reed praised the plan, but according to Tom Greer it was “late”.", "Tom Greer"),
    ],
)
def test_whose_clause_it_is(text: str, speaker: str) -> None:
    assert marked(text)[-1] == speaker
