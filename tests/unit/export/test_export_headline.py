"""Titles with the capitals of a headline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.headline import headline


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Who pays for the wall?", "Who Pays for the Wall?"),
        ("the art Of war: the end", "The Art of War: The End"),
        ("what it is to look up to", "What It Is to Look up To"),
        ("“no more surveys” says harbourmaster", "“No More Surveys” Says Harbourmaster"),
        ("is it over? the vote – and then", "Is It Over? The Vote – And Then"),
        ("iPhone sales in the UK", "iPhone Sales in the UK"),
        ("Vitamin A prices and plan B", "Vitamin A Prices and Plan B"),
        ("a well-known state-of-the-art e-mail", "A Well-Known State-of-the-Art E-mail"),
        ("WALL VOTE PUT OFF AGAIN", "Wall Vote Put Off Again"),
        ("UK OK", "UK OK"),
        ("it's ‘no’ for €14m and 3m boats", "It's ‘No’ for €14m and 3m Boats"),
        ("how courant.example and @ada got #trending", "How courant.example and @ada Got #trending"),
        ("étude in rouge", "Étude in Rouge"),
        ("ß", "ß"),
        ("", ""),
    ],
)
def test_english(title, written):
    assert headline(title, "en-GB") == written
    assert headline(written, "en") == written


@pytest.mark.parametrize("language", ["de", "fr-CA", "", "eng"])
def test_other_languages_stay_as_they_were_printed(language):
    assert headline("der Wall hält nicht", language) == "der Wall hält nicht"


@given(st.text() | st.lists(st.sampled_from("a The of up wall Wall WALL e-mail : ? “so ’s 3m".split())).map(" ".join))
def test_only_capitals_change(title):
    written = headline(title, "en")
    assert written.casefold() == title.casefold() or written.lower() == title.lower()
    assert written.split(" ") == headline(written, "en").split(" ")
