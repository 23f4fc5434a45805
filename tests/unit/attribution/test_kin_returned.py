"""Whom a relative named beside somebody tells: the other of the name, and whose "her husband" is."""

from __future__ import annotations

import pytest
from who_said import told

TWO = "The keeper, Robin Pole, opened the gate in June.\n\nA clerk said: “Twelve came.”\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mr Pole, who farms there with his brother Gus, called it “a joke on all of us”.", "Robin Pole"),
        ("Pole, who farms there with his brother, Gus, called it “a joke on all of us”.", "Robin Pole"),
        ("Mr Pole told his younger brother, Gus, that it was “a joke on all of us”.", "Robin Pole"),
    ],
)
def test_a_surname_is_not_the_brother_named_behind_it(text: str, speaker: str) -> None:
    behind = "\n\n“I lost my boots,” he said.\n\nThen Gus Pole came in. “I have the key,” he said."
    marked = [name for name, kind, _ in told(TWO + text + behind) if kind != "indirect"]
    assert marked[1:] == [speaker, speaker, "Gus Pole"]


def test_it_is_not_who_is_named_behind_another_surname() -> None:
    text = "Rob Thane bought it. Lena Kirk mended it.\n\nKirk said her son Rob had been “a good old thing”."
    assert told(text)[-1][0] == "Lena Kirk"


@pytest.mark.parametrize(
    ("beside", "again", "speaker"),
    [
        ("His wife, Brenna, a glazier, came.", "Then her husband", "Otto Reyle"),
        ("His younger sister, Brenna, a glazier, came.", "Then her brother", "Otto Reyle"),
        ("Reyle’s daughter, Brenna, 19, came.", "Then her father", "Otto Reyle"),
        ("Brenna Koss, his niece, came.", "Then her uncle", "Otto Reyle"),
    ],
)
def test_kin_is_returned(beside: str, again: str, speaker: str) -> None:
    text = f"Otto Reyle sold his boat. {beside}\n\n“He wept,” she said.\n\n{again} called the buyer “a bit of a liar”."
    assert told(text)[-1][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Otto Reyle sold his boat. His sister, Brenna, a glazier, came.\n\n“He wept,” she said.\n\nThen her husband",
        "Otto Reyle sold his boat. His wife, Brenna, a glazier, came.\n\n“He wept,” she said.\n\nThen her father",
        "Otto Reyle sold his boat. His wife, Brenna, came.\n\n“It broke me,” said Ana Koss, a nurse. Her husband",
    ],
)
def test_other_kin_is_somebody_else(text: str) -> None:
    assert told(f"{text} called the buyer “a bit of a liar”.")[-1][0] in ("husband", "father", "")


def test_who_is_named_as_kin_is_no_place() -> None:
    text = (
        "Otto Reyle sold his boat. His wife, Bryssa, who mends clocks, came along. “He would not eat,” she "
        "said.\n\nHe wept for days, according to Bryssa.\n\nBryssa said it was late."
    )
    assert {name for name, _, _ in told(text)} == {"Bryssa"}


def test_nobody_is_his_where_only_their_place_gives_words_to_him() -> None:
    text = (
        "Otto Reyle sold his boat. Coach Dan Lorne wept. “He was slow,” Lorne said.\n\n“I was done.”\n\n"
        "His wife, Bryssa, a teacher, came. “He would not eat,” she said.\n\nHer husband called it “a bit of a liar”."
    )
    assert told(text)[-1][0] == "husband"
