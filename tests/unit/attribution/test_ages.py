"""Ages: "the 71-year-old" is who is 71, and nobody of whom the text tells another age."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

TOLD = "Vera Holm, 71, taught. Carl Holm (73) watched. Bo Lind is 40."


def who(text: str) -> list[str]:
    return [line.split("|")[0] for line in said(attribute(paragraphs_of(text)))]


@pytest.mark.parametrize(("age", "name"), [(71, "Vera Holm"), (73, "Carl Holm"), (40, "Bo Lind")])
def test_an_age_is_whose_the_text_tells(age: int, name: str) -> None:
    assert who(f"{TOLD} “I am proud of it,” the {age}-year-old said.") == [name]


def test_who_is_younger_is_somebody_else() -> None:
    assert who("Vera Holm, 71, taught. “I am proud of it,” the 40-year-old said.") == ["40-year-old"]


def test_an_age_may_stand_before_a_name() -> None:
    text = "The 71-year-old Vera Holm taught. Carl Holm, 73, watched. “I am proud of it,” the 71-year-old said."
    assert who(text) == ["Vera Holm"]


def test_who_has_no_age_in_the_text_may_be_meant() -> None:
    assert who("Vera Holm taught for years. “I am proud of it,” the 40-year-old said.") == ["Vera Holm"]


def test_in_german_too() -> None:
    text = "Eva Kern, 52, kam am Montag in den Hafen. Die 30-Jährige sagte: „Das ist nicht wahr, und wir wissen es.“"
    assert who(text) != ["Eva Kern"]


def test_who_was_just_introduced_has_the_age_of_nobody_else() -> None:
    text = """Row grows

Ada Stone, 58, read her statement. Bo Kerr, prosecuting, listened to it.

A second one, from grandson Lee Holm, was read by Mr Kerr. The 29-year-old said he had helped. “We tried it,” he wrote.
"""
    assert who(text)[-1] == "Lee Holm"
