"""Whom "the nurse", "the Swede" or "his mother" means, far below where the text tells what somebody is."""

from __future__ import annotations

import pytest
from who_said import marked, told

BETWEEN = "\n\nLen Marsh, who lives next door, had gone to bed. “I saw nothing,” Marsh said.\n\n"
"""One more speaker, of whom nobody tells what he is."""


@pytest.mark.parametrize(
    ("introduced", "described"),
    [
        ("Ada Reed works as a nurse in Hexley.", "the nurse"),
        ("Ada Reed is a nurse in Hexley.", "the nurse"),
        ("Ada Reed, 43, is a nurse in Hexley.", "the nurse"),
        ("Ada Reed has been mayor of Hexley since 2016.", "the mayor"),
        ("Ada Reed was elected governor in 2016.", "the governor"),
        ("Ada Reed, who became head teacher in 2016, was there.", "the head teacher"),
        ("A nurse named Ada Reed was there.", "the nurse"),
        ("Ada Reed, who wrote the book, was there.", "the author"),
        ("Ada Reed, who directed the film, was there.", "the director"),
        ("Ada Reed, a cook, was sentenced to four years on Friday.", "the defendant"),
        ("Ada Reed, prosecuting, told the jury so.", "the prosecutor"),
        ("Ada Reed, a marine biologist, was there.", "the scientist"),
        ("Ada Reed, a novelist, was there.", "the writer"),
        ("Prime Minister Ada Reed was there.", "the leader"),
        ("Labour MP Ada Reed was there.", "the Labour MP"),
        ("Ada Reed, a Republican from Texas, was there.", "the Texas Republican"),
        ("Ada Reed, 19, was there.", "the teenager"),
        ("Ada Reed, a 74-year-old baker, was there.", "the 74-year-old"),
        ("Ada Reed, a 74-year-old baker, was there.", "the pensioner"),
        ("The Australian Ada Reed was there.", "the Australian"),
        ("Ada Reed became the first Swede to win the race.", "the Swede"),
        ("Top seed Ada Reed was there.", "the top seed"),
    ],
)
@pytest.mark.parametrize("form", ["“It was cold,” {} said.", "{} said it had been a hard night. “It was cold.”"])
def test_the_one_of_that_calling_is_meant(introduced: str, described: str, form: str) -> None:
    last = form.format(described if form.startswith("“") else described.capitalize().replace("labour mp", "Labour MP"))
    last = last.replace("The texas republican", "The Texas Republican").replace("The australian", "The Australian")
    last = last.replace("The swede", "The Swede")
    said = marked(f"{introduced} “It was late,” Reed said.{BETWEEN}{last}")
    assert said == ["Ada Reed", "Len Marsh", "Ada Reed"]


@pytest.mark.parametrize(
    "clause",
    [
        "Ada Reed’s sister is a nurse in Hexley.",
        "The sister of Ada Reed is a nurse in Hexley.",
        "Ada Reed has a nurse.",
        "Ada Reed criticised the nurse.",
    ],
)
def test_what_another_is_is_not_told_of_them(clause: str) -> None:
    said = marked(f"{clause} “It was late,” Reed said.{BETWEEN}“It was cold,” the nurse said.")
    assert said[2] != "Ada Reed"


def test_who_writes_something_is_no_author() -> None:
    text = f"Ada Reed wrote on Monday so. “It was late,” Reed said.{BETWEEN}“It was cold,” the author said."
    assert marked(text)[2] != "Ada Reed"


def test_who_holds_an_office_is_meant_before_who_held_it() -> None:
    text = (
        "The mayor, Ada Reed, opened the bridge. “It is open,” she said.\n\n"
        "Joan Marsh, the former mayor, stayed away. “I was not asked,” she said.\n\n“It will last,” the mayor said."
    )
    assert marked(text) == ["Ada Reed", "Joan Marsh", "Ada Reed"]


@pytest.mark.parametrize("next_one", ["Len Marsh, 43, heard a bang.", "Len Marsh heard a bang."])
def test_an_office_is_theirs_who_were_named_with_it(next_one: str) -> None:
    text = (
        "Ada Reed, the inspector, appealed for help. “It is urgent,” she said.\n\n"
        f"{next_one} “They never asked us,” he said. “I did not sleep.”\n\n"
        "The inspector said the search would resume at dawn. “We will find him.”"
    )
    assert marked(text) == ["Ada Reed", "Len Marsh", "Len Marsh", "Ada Reed"]


def test_words_behind_a_description_of_nobody_are_not_sure() -> None:
    text = (
        "“It was late,” said Ada Reed, who swims.\n\nLen Marsh, a baker, was at home. “I saw nothing,” Marsh said.\n\n"
        "The captain said it had been a hard night. “It was cold.”"
    )
    assert told(text)[-1][2] is False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A shop owner in Hexley has criticised the council. Ada Reed said: “We will keep going.”\n\n"
            "Len Marsh, who lives next door, said: “I think of it.”\n\n“There is work to do,” the shop owner said.",
            ["Ada Reed", "Len Marsh", "Ada Reed"],
        ),
        (
            "Bo Frost fell.\n\n“I ran,” said his mother, Ada Reed.\n\n“I heard him,” said Len Marsh, a neighbour.\n\n"
            "“It was late,” his mother said.",
            ["Ada Reed", "Len Marsh", "Ada Reed"],
        ),
        (
            "Bo Frost fell.\n\n“I ran,” said his mother, Ada Reed.\n\n“I heard him,” said Len Marsh, a neighbour.\n\n"
            "“It was late,” Frost’s mother said.",
            ["Ada Reed", "Len Marsh", "Ada Reed"],
        ),
        (
            "Len Marsh had a stall. “I was,” he said.\n\nBo Frost, a neighbour, wept as he spoke. “It was quick.”",
            ["Len Marsh", "Bo Frost"],
        ),
        (
            "Len Marsh had a stall. “I was there,” he said.\n\nOutside court, Ada Reed’s voice shook. “It was quick.”",
            ["Len Marsh", "Ada Reed"],
        ),
        (
            "Len Marsh ran a shop. “It was fine,” he said.\n\n"
            "Marsh remembers what his grandmother told him that night. “Never look back, child.”",
            ["Len Marsh", "grandmother"],
        ),
        ("The decision angered Len Marsh, chair of the chamber of commerce. “We will go on.”", ["Len Marsh"]),
        ("Ada Reed farms 200 acres near Hexley. “It changed everything,” she says.", ["Ada Reed"]),
        ("Ada Reed houses refugees. “It changed everything,” she says.", ["Ada Reed"]),
        ("One nurse wept. “It was late,” she said. Another nurse left. “It was cold,” another nurse said.", None),
        ("A lawyer representing Reed said the plan was late. “It was,” the lawyer said.", ["lawyer representing Reed"]),
    ],
)
def test_who_speaks_where_the_scene_turns(text: str, expected: list[str] | None) -> None:
    said = marked(text)
    if expected is None:
        assert said[0] != said[-1]
    else:
        assert said == expected
