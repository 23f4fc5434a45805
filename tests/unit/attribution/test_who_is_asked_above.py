"""Who answers at the head of a paragraph what the one above asks."""

from __future__ import annotations

import pytest
from who_said import lines, told

BEFORE = "Sipho Garth, a clerk, said the boxes were full.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Which boxes, Mr Garth?” asked Riaan Stone.\n\n“I am scared,” he said.", "Sipho Garth"),
        ("“Which boxes?” asked the lawyer Riaan Stone.\n\n“I am scared,” he said.", "Sipho Garth"),
        ("“Which boxes?” said the presenter, Ruth Stone.\n\n“I am scared,” he said.", "Sipho Garth"),
        ("Riaan Stone asked Garth which boxes.\n\n“I am scared,” he said.", "Sipho Garth"),
        ("“What are we to do?” asked Riaan Stone, a father of two.\n\n“I am scared,” he said.", "Riaan Stone"),
    ],
)
def test_who_answers(text: str, speaker: str) -> None:
    assert told(BEFORE + text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The coach, Arne Lill, has trained Teodor Ask for years. “He is fast,” Lill says.\n\n"
            "I ask him what Ask is doing now.\n\n“Running,” he says.",
            "Arne Lill",
        ),
        (
            "Otto Brand, 91, sits by the clock. A neighbour came in and asked him what he was watching.\n\n"
            "“The boats,” he said.",
            "Otto Brand",
        ),
        (
            "Mr. Everett Lind rarely shouts. He came close when a retired clerk, Gene Poul, asked him about it.\n\n"
            "“She never signed it,” he replied.",
            "Everett Lind",
        ),
    ],
)
def test_he_who_is_asked(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


def test_who_calls_dad_is_not_surely_who_spoke_before() -> None:
    text = "Doug and Kirsten Brand keep cows.\n\n“I look at cows,” says Doug.\n\n“You need your keys, Dad.”"
    assert not told(text)[-1][2]


def test_one_more_speaks_before_a_colon() -> None:
    text = "One employee said her screen went dark. “It was odd,” she said.\n\nAnother: “I have been let go before.”"
    assert told(text)[-1][0] == "another employee"


def test_to_whom_something_is_put_answers() -> None:
    found = lines("Ana Ruiz rang. Bo Lind said to her that it leaks. “It does not,” she said.")
    assert found[-1] == "Ana Ruiz|d|It does not,"
