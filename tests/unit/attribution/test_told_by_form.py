"""What the form of a phrase tells: a verb behind a full name, a degree, "is how she puts it", whom somebody married."""

from __future__ import annotations

import pytest

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure
from reader.document.model import QuotationKind, speakers_by_id


def said(text: str) -> list[tuple[str, str, bool]]:
    """Speaker, kind and sureness of everything that is said below a headline."""
    document = attribute(paragraphs_of(f"A headline\n\n{text}"))
    speakers = speakers_by_id(document)
    return [
        (speakers[q.speaker].name if q.speaker else "", q.kind.value, is_sure(q))
        for q in document.quotations
        if q.kind is not QuotationKind.SCARE
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Anton Birk is tall. “I squint,” he says.\n\nElsewhere there is doubt. Kofi Mensa studies moths in Hexley. "
            "He has a net. “An arm has no crab,” he says.",
            "Kofi Mensa",
        ),
        ("“It is vandalism,” public works director Roy Stubb told a meeting.", "Roy Stubb"),
        (
            "“It is so,” says Nico Ferro.\n\nA small boy comes up. Ferro signs his arm. “It is the hands,” he says.",
            "Nico Ferro",
        ),
        ("Tom Abel bans dinners. “Slow is smooth,” is how he puts it.", "Tom Abel"),
        (
            "Peter Ash was a clerk. In 1961 he married Christine Hall. “He would have laughed,” his widow said.",
            "Christine Hall",
        ),
        ("A man came. His name was Bernard Rook. “Who is that?” he asked.", "Bernard Rook"),
        (
            "Neil Garth said he would ask. A member of the line’s volunteer crew put it at “about a mile”.",
            "member of the line’s volunteer crew",
        ),
    ],
)
def test_who_is_meant(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


def test_a_degree_is_nobody() -> None:
    text = "“She moved,” says Sofia Reed, M.D., who directs the clinic in Hexley and ran for Spain."
    document = attribute(paragraphs_of(f"A headline\n\n{text}"))
    assert [speaker.name for speaker in document.speakers] == ["Sofia Reed"]


def test_a_coach_of_another_club_is_not_surely_who_was_named() -> None:
    text = "Iris Pole played well on Sunday. It rained. “She just picks it up,” the Hexley coach said."
    assert not said(text)[-1][2]


@pytest.mark.parametrize(
    "text",
    [
        "He gave away three. (“Ask any girl,” Jun Sato says. “They want black.”) He has no backers.",
        "“The same time every day,” Jun Sato says. “You get up.” (The owl is real.)",
    ],
)
def test_an_aside_takes_nothing_from_what_goes_on(text: str) -> None:
    assert {(name, sure) for name, _, sure in said(text)} == {("Jun Sato", True)}


def test_a_place_behind_a_calling_is_nobody_else() -> None:
    text = "Ben Marsh ate two pounds of it. “I had read that you need it,” says the 38-year-old actuary from Leeds."
    assert said(text) == [("Ben Marsh", "direct", True)]
