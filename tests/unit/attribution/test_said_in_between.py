"""Reported words that a frame interrupts, with when or where it was said; and what only stands between commas."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def reported(text: str) -> list[str]:
    """What is reported without marks below a headline: speaker, letter, words."""
    return [one for one in said(attribute(paragraphs_of(f"A headline\n\n{text}"))) if "|i|" in one]


@pytest.mark.parametrize(
    ("frame", "before", "behind"),
    [
        ("Ana Ruiz argued at the time", "Candour", "was nothing to dread"),
        ("Ana Ruiz said at the time", "The wall", "was quite dry"),
        ("Ana Ruiz argued in court", "The wall", "would fall within a year"),
        ("Ana Ruiz said in May", "The wall would fall", "and nobody would mend it"),
        ("Ana Ruiz said in court", "In May", "the wall was quite dry"),
        ("Ana Ruiz said", "Within a year", "only the boat was left"),
    ],
)
def test_words_go_on_behind_when_they_were_said(frame: str, before: str, behind: str) -> None:
    assert reported(f"{before}, {frame}, {behind}.") == [f"Ana Ruiz|i|{before} // {behind}"]


@pytest.mark.parametrize(
    "text",
    [
        "In May, Ana Ruiz spoke in court, and the wall was dry.",
        "On Monday, Ana Ruiz argued in court, and the wall fell.",
        "Before the fair, Ana Ruiz lobbied to shut the hall, and the wall fell.",
    ],
)
def test_what_happened_then_is_not_reported(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Not so, said Ana Ruiz, who runs the port: the wall was never hers.", "Not so // the wall was never hers"),
        ("No, said Ana Ruiz: the wall was never hers.", "No // the wall was never hers"),
        ("It was shut, said Ana Ruiz, the mayor: it had a crack.", "It was shut // it had a crack"),
        ("It was shut, Ana Ruiz said: nobody had told them.", "It was shut // nobody had told them"),
        ("Oddly, says Ana Ruiz, a mason from Lund, nobody had seen it.", "Oddly // nobody had seen it"),
        ("The wall, says Ana Ruiz, a mason from Lund, will be mended.", "The wall // will be mended"),
        ("The wall, says Ana Ruiz, who built it in May, is sound.", "The wall // is sound"),
        ("It is sound, says Ana Ruiz, a mason, a cook and a mother of two.", "It is sound"),
        ("It is sound, says Ana Ruiz, who has seen it.", "It is sound"),
        ("In May, Ana Ruiz said: the wall was sound.", "the wall was sound"),
    ],
)
def test_words_go_on_behind_who_says_them_and_what_they_are(text: str, words: str) -> None:
    assert reported(text) == [f"Ana Ruiz|i|{words}"]


@pytest.mark.parametrize(
    "rest",
    [
        "harbour master Ana Ruiz told staff on Friday in a memo to them",
        "Calder-based risk modeller Ana Ruiz estimated on Friday",
        "Ana Ruiz told growers in May",
    ],
)
def test_who_hears_it_and_what_somebody_is_stand_behind_the_words(rest: str) -> None:
    assert reported(f"The wall could be lost, {rest}.") == ["Ana Ruiz|i|The wall could be lost"]


def test_a_survey_with_a_name_closes_its_sentence() -> None:
    text = "The wall has been overtaken by the sea, a new Lund/Calder survey finds."
    assert reported(text) == ["Lund/Calder survey|i|The wall has been overtaken by the sea"]


def test_a_belief_may_stand_inside_a_cleft() -> None:
    assert reported("It was the storm, divers suspect, that took it.") == ["divers|i|It was the storm // took it"]
    assert reported("It was, I believe, a good wall.") == []


def test_what_others_thought_may_be_reported_behind_who_says_it() -> None:
    text = "The wall was shut, Ana Ruiz said, and clerks had talked of it."
    assert reported(text) == ["Ana Ruiz|i|The wall was shut // and clerks had talked of it"]
