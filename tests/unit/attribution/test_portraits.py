"""Words that stand alone in portraits and features: of whom they tell, who speaks of themselves, whose most are."""

from __future__ import annotations

import pytest
from who_said import told

PORTRAIT = (
    "Mira Holm is late. The actor, 38, orders tea.\n\n“My life has not changed,” she says. “That is a dull answer.” "
    "She waits. “I would never wear fur.”\n\n“I was no good at school,” Holm says.\n\n"
)


def last(text: str) -> tuple[str, bool]:
    """Who says the last passage of a portrait that goes on with a text, and whether that is sure."""
    name, _, sure = told(PORTRAIT + text)[-1]
    return name, sure


@pytest.mark.parametrize(
    "text",
    [
        "She writes it with Delphine Okoro, whom she met in 2009. Okoro brought in the pie scene. “She thought of it "
        "in the bath. She rang me still in a towel.”",
        "Her sister, Jo Holm, watched the first episode in silence. Jo went home. “She texted from the bus.”",
    ],
)
def test_of_whom_words_begin_to_tell_does_not_say_them(text: str) -> None:
    assert last(text) == ("Mira Holm", False)


def test_who_is_named_right_behind_words_may_tell_of_who_said_them() -> None:
    text = "It rained.\n\nIvo Lund said: “I mean it.” Jon Bress, a baker, was not so sure. “He never means it.”"
    assert told(text)[-1][0] == "Jon Bress"


def test_one_who_speaks_of_themselves_is_not_several() -> None:
    text = "Women of a certain age call her “the last of them,” and she hates it. “My mum is that. I am a baker.”"
    assert last(text)[0] == "Mira Holm"


@pytest.mark.parametrize("question", ["But has she had no offers since?", "Was she a fan before she joined?"])
def test_the_writers_question_is_answered_by_who_spoke_last(question: str) -> None:
    assert last(f"{question}\n\n“I mean, yes, no. They want palm trees.” She looks at the street.")[0] == "Mira Holm"


def test_whose_most_words_are_has_them_behind_a_group() -> None:
    text = "The trades say she is leaving the stage.\n\n“Ask me in the spring.”\n\nIt rains."
    assert last(text) == ("Mira Holm", False)


@pytest.mark.parametrize(
    "text",
    [
        "“I am late,” said Bo Lind.\n\n“We lost it all.” Ann Kerr looks at the wall of her house in Sund.",
        "“I am late,” said Bo Lind.\n\n“We were good. I am happy.” Head coach Ann Kerr was in the best of moods.",
    ],
)
def test_who_is_named_for_the_first_time_behind_words_alone(text: str) -> None:
    assert told(text)[-1][::2] == ("Ann Kerr", False)


def test_a_pronoun_makes_a_full_name_a_person() -> None:
    text = (
        "“It was fun,” said Frank Orr.\n\nTran Le came in to use the phone. He is 33 and pours. He has a loan. “You "
        "say okay, and that is that.”"
    )
    assert told(text)[-1][0] == "Tran Le"


def test_a_town_somebody_grew_up_in_is_nobody() -> None:
    text = "Holm grew up in Wexcombe, the younger of two girls. “I wrote to that man,” she tells me."
    assert last(text)[0] == "Mira Holm"


def test_the_mother_of_one_is_the_namesake_just_named() -> None:
    text = "Donna Keller praised the album. At a summit in Sund, Travis Keller’s mom said it was “her best.”"
    assert told(text)[-1][0] == "Donna Keller"


def test_which_tells_of_the_body_and_not_of_its_head() -> None:
    text = "Ann Kerr is the head of the Lund Dialogue Group in Sund, which says it aims to “protect the rights of all.”"
    assert told(text)[-1][0] == "Lund Dialogue Group"
