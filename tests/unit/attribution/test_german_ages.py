"""German passages of our own about people without a name whom a text tells by an age."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def speakers(text: str) -> list[str]:
    """Who is said to say something in a passage below a headline, in the order of the words."""
    return [line.split("|")[0] for line in said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Die Frau selbst, eine 37-Jährige aus Treblau, blieb still. „Mein Hut ist nass“, rief sie.",
            "37-Jährige aus Treblau",
        ),
        ("Die Frau, eine 61 Jahre alte Köchin, winkte ab. „Es war kalt“, sagte sie.", "61 Jahre alte Köchin"),
        ("Der Gast, ein 26 Jahre alter Tischler, gähnte. Er habe „tief geschlafen“.", "26 Jahre alter Tischler"),
        (
            "Die Schülerin, eine 19-jährige Geigerin aus Kalda, gähnte. Sie habe „tief geschlafen“.",
            "19-jährige Geigerin aus Kalda",
        ),
        ("Der Gast, ein Freund des Wirts, gähnte. Er habe „tief geschlafen“.", "Gast"),
    ],
)
def test_an_apposition_with_an_age_tells_who_that_is(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Am Tor half Ida der 33 Jahre alten Köchin auf. Die Frau sagte, ihr sei „übel“ geworden.",
            "33 Jahre alte Köchin",
        ),
        (
            "Ein Hund hatte den 27-jährigen Koch gebissen. Der Mann selbst rief, es sei „halb so wild“.",
            "27-jähriger Koch",
        ),
        (
            "Die Wehr fand den 71 Jahre alten Mieter im Bad. Der Mann sagte, er habe „geschlafen“.",
            "71 Jahre alte Mieter",
        ),
        ("Die Wehr fand den 71 Jahre alten Mieter im Bad. Die Frau sagte, er habe „geschlafen“.", "Frau"),
        ("Ein 71 Jahre alter Mieter und ein 30-jähriger Gast kamen. Der Mann sagte, er habe „geschlafen“.", "Mann"),
    ],
)
def test_a_plain_noun_is_whom_the_sentence_before_tells_by_age(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker
