"""Forms of a sentence that says who says something, each with whom it names, and whether that is sure."""

from __future__ import annotations

import pytest
from who_said import told

OPENING = "The council met on Tuesday and the debate about the harbour wall was long.\n\n"


def who(text: str) -> list[tuple[str, bool]]:
    """Who says each passage below an opening of its own, and whether that is sure."""
    return [(name, sure) for name, _, sure in told(OPENING + text)]


@pytest.mark.parametrize(
    "text",
    [
        "“It leaks,” harbor master Leo Brandt told the Sund Post.",
        "A letter from Leo Brandt called it “a basket.”",
        "A letter signed by Leo Brandt called it “a basket.”",
        "Ana Ruiz accused Leo Brandt of calling it “a basket.”",
        "“It leaks,” Ana Ruiz was told by Leo Brandt.",
        "What Leo Brandt called “a basket” is a wall.",
        "The wall, dubbed “a basket” by Leo Brandt, leaks.",
        "The wall that Leo Brandt called “a basket” leaks.",
        "To hear Leo Brandt tell it, the wall is “a basket.”",
        "A spokesman for Ana Ruiz, Leo Brandt, called it “a basket.”",
        "Leo Brandt said through his lawyer that it leaks “like a basket.”",
        "Ana Ruiz, Leo Brandt said, had called it a wall. It was “a basket,” he said.",
        "Leo Brandt of the Lind Centre goes further, calling it “a basket.”",
        "Leo Brandt of the Lind Centre in Sund has gone further, calling it “a basket.”",
        "“It leaks,” was Leo Brandt’s reply.",
        "The Bishop of Thurstow, Leo Brandt, called it “a basket.”",
        "The mayor of Sankt Alban, Leo Brandt, called it “a basket.”",
        "“It leaks,” said Leo Brandt, the Bishop of Thurstow. “Like a basket,” said the Bishop.",
    ],
)
def test_one_who_is_named(text: str) -> None:
    assert who(text)[-1] == ("Leo Brandt", True)


def test_a_semicolon_parts_two_who_speak() -> None:
    text = "One neighbor called it “a basket”; another, Leo Brandt, said it was “a sieve.”"
    assert [name for name, _ in who(text)] == ["neighbor", "Leo Brandt"]


def test_a_possessed_description_is_nobody_named_behind_it() -> None:
    assert who("Leo Brandt sat down. “It leaks,” said his lawyer, and Ana Ruiz laughed.") == [("lawyer", False)]


def test_his_lawyer_is_not_he_who_is_a_lawyer() -> None:
    text = "Leo Brandt, a lawyer, sued. His lawyer said Ana Ruiz knew that the wall leaks “like a basket.”"
    assert not who(text)[-1][1]


@pytest.mark.parametrize(
    "text",
    [
        "Leo Brandt called it “a basket” and Ana Ruiz “a sieve.”",
        "The Sund Post called it “a basket,” and the Courier “a sieve.”",
        "Neither Leo Brandt nor Ana Ruiz would call it “a basket.”",
        "“I am the best,” said Leo Brandt. Not so the referee. “I have eyes.”",
        "“I did not,” Leo Brandt replied.\n\n“And the invoice, Mr. Brandt?”",
        "Leo Brandt denied ever calling it “a basket.”",
        "Leo Brandt denied having said “it is a basket.”",
        "Leo Brandt never said “it leaks,” he insisted.",
    ],
)
def test_a_verb_left_out_or_denied_is_not_sure(text: str) -> None:
    assert not who(text)[-1][1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Prosecutors say Leo Brandt sold the wall.", "prosecutors"),
        ("Researchers at Sund University found that the wall leaks badly at night.", "researchers at Sund University"),
        ("Leo Brandt promised to mend the wall by spring.", "Leo Brandt"),
        ("Leo Brandt said through a clerk that the wall leaks badly at night.", "Leo Brandt"),
        ("In Leo Brandt’s view, it leaks badly at night.", "Leo Brandt"),
    ],
)
def test_what_is_reported(text: str, speaker: str) -> None:
    assert [name for name, _ in who(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Leo Brandt did not say whether the wall leaks badly at night.",
        "Leo Brandt could not be reached for comment.",
        "It is said that Leo Brandt sold the wall at night.",
        "Leo Brandt apologized for the wall and sat down.",
        "Leo Brandt apologized for the dog that bit a boy.",
    ],
)
def test_what_is_no_report(text: str) -> None:
    assert not who(text)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ludwig von Thann runs the inn. “Cash,” von Thann said.", ["Ludwig von Thann"]),
        ("Jan de Wit, who owns it, said he was “in no hurry.” “I wait,” de Wit said.", ["Jan de Wit", "Jan de Wit"]),
        ("“Hot,” Lord Rotha said. “Cold,” Lady Rotha said. “No,” said Lord Rotha.", ["Rotha", "Lady Rotha", "Rotha"]),
        ("Guy Marsh said it was “late.” “No,” said Marsh.", ["Guy Marsh", "Guy Marsh"]),
        ("“Hot,” said Mr. Crabbe. “Cold,” said Mrs. Crabbe.", ["Crabbe", "Mrs. Crabbe"]),
        (
            "“It leaks,” said one woman in the porch, and a man beside her said, “It always did.”",
            ["woman in the porch", "man"],
        ),
        (
            "Ana Ruiz has died.\n\nBorn in Lund, the daughter of a cook, she called it “a basket.”\n\n"
            "She leaves a daughter, Ida Kettle.",
            ["Ana Ruiz"],
        ),
        (
            "Tom Reed stood. “No,” he says. At the end Ana Ruiz asked him what time it was. “I looked at my watch.”",
            ["Tom Reed", "Ana Ruiz", "Tom Reed"],
        ),
        (
            "“I get up,” says Ana Kerr. “And I sleep in my bed, as I have done since I was a child in the north, where "
            "it is cold and dark and long.” Her husband, Joe, agrees.",
            ["Ana Kerr", "Ana Kerr"],
        ),
        ("“I get up,” says Ana Kerr. “And I sleep.” Her husband, Joe, agrees.", ["Ana Kerr", "Ana Kerr"]),
    ],
)
def test_who_is_told_from_whom(text: str, speakers: list[str]) -> None:
    assert [name for name, _ in who(text)] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Leo Brandt recommended “The Salt Road” to the club.",
        "Leo Brandt is reading “Ulysses” this week.",
        "Leo Brandt praised “Kes” and went home.",
    ],
)
def test_a_work_that_somebody_takes_in_is_no_speech(text: str) -> None:
    assert not who(text)


def test_no_work_where_a_noun_stands_behind() -> None:
    assert who("Leo Brandt cited “Lind-Ruiz” policies.") == [("Leo Brandt", True)]
