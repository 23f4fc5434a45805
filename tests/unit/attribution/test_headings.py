"""Whose words headings quote: who says them in the text, also where the heading leaves words out."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

BODY = "“You preyed on the kindness of a whole town, and I am speechless,” Judge Ana Ruiz told Bo Lind. “It leaks.”"


def first(headline: str, body: str = BODY) -> str:
    return said(attribute(paragraphs_of(f"{headline}\n\n{body}")))[0]


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("Carer ‘preyed on kindness’, judge says", "preyed on kindness"),
        ("‘You preyed on the kindness’: Sund carer is jailed", "You preyed on the kindness"),
        ("Carer leaves court ‘speechless’", "speechless"),
        ("Lind ‘preyed on the kindness’ of a whole town", "preyed on the kindness"),
    ],
)
def test_who_says_the_words_in_the_text_has_them_in_the_heading(headline: str, words: str) -> None:
    assert first(headline) in (f"Ana Ruiz|p|{words}", f"Ana Ruiz|d|{words}")


@pytest.mark.parametrize("headline", ["Court hears of ‘Kindness’ film", "Lind opens ‘Whole Town’ exhibition"])
def test_a_title_in_a_heading_stays_one(headline: str) -> None:
    body = "“I saw Kindness twice, and Whole Town, too,” Ana Ruiz said."
    assert first(headline, body).startswith("None|s|")


def test_who_is_named_beside_the_words_of_a_heading_keeps_them() -> None:
    assert first("‘It leaks,’ says Leo Brandt", "“It leaks,” said Ana Ruiz.") == "Leo Brandt|d|It leaks,"


def test_a_line_that_only_quotes_does_not_go_on_from_what_stands_above_it() -> None:
    text = "Fire\n\n“We went up,” said Ana Ruiz.\n\n‘Not one beep’\n\n“Nothing. Not one beep,” said Bo Lind, a tenant."
    assert said(attribute(paragraphs_of(text)))[1] == "Bo Lind|d|Not one beep"
    other = text.replace("Not one beep,", "Not a sound,")
    assert said(attribute(paragraphs_of(other)))[1].startswith("None|")
