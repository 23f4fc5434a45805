"""Reported words by phrase, by hearsay, by advice; of everybody; and the frame that closes its sentence."""

from __future__ import annotations

import pytest
from who_said import reported


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Few are left, according to the Guild of Boat and General Builders, down from many.",
            "Guild of Boat and General Builders",
        ),
        ("Few are left, according to Ana Ruiz, a sharp drop.", "Ana Ruiz"),
        ("Ana Ruiz left on Monday. Few are left, according to her.", "Ana Ruiz"),
        ("Ana Ruiz left on Monday. According to her, few are left.", "Ana Ruiz"),
        ("According to the mate, few are left.", "mate"),
    ],
)
def test_who_it_is_according_to(text: str, speaker: str) -> None:
    assert [one.lower() for one in reported(text)] == [f"{speaker}: few are left".lower()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In May, according to Ana Ruiz, sales rose by half.", ["Ana Ruiz: sales rose by half"]),
        (
            "Bo Lind would not tell his motives for, in Ana Ruiz’s view, leaving the hall.",
            ["Ana Ruiz: leaving the hall"],
        ),
        ("Few are left, according to her brother.", ["brother: Few are left"]),
    ],
)
def test_what_stands_behind_a_source(text: str, found: list[str]) -> None:
    assert reported(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Ruiz, who is said to have promised that the wall would hold, left.", ["Ana Ruiz: the wall would hold"]),
        ("Ana Ruiz is believed to have warned that the wall would fall.", ["Ana Ruiz: the wall would fall"]),
        ("Ana Ruiz’s advice is to wait until the tide turns.", ["Ana Ruiz: to wait until the tide turns"]),
        ("Ana Ruiz’s job is to wait for boats.", []),
        ("The tenant was, Ana Ruiz submitted, a careful cook.", ["Ana Ruiz: The tenant was // a careful cook"]),
        ("Ana Ruiz submitted a form that was late.", []),
        ("The boat, Ana Ruiz liked to say, had been cursed.", ["Ana Ruiz: The boat // had been cursed"]),
        ("The dock was shut, and the boat, Ana Ruiz said, was late.", ["Ana Ruiz: the boat // was late"]),
        ("Boats and cars, Ana Ruiz said, were late.", ["Ana Ruiz: Boats and cars // were late"]),
        ("Her son, Ana Ruiz said, regards it as a toy.", ["Ana Ruiz: Her son // regards it as a toy"]),
        (
            "A club was free to expect that they would pay, Ana Ruiz said.",
            ["Ana Ruiz: A club was free to expect that they would pay"],
        ),
        ("A survey of 320 rowers by the Lund Institute found that few had left.", ["Lund Institute: few had left"]),
        (
            "One of the oarsmen, Bo Lind, refused to come and has told a paper that it is a joke.",
            ["Bo Lind: it is a joke"],
        ),
        (
            "But Ana Ruiz, a teacher who taught him at six, said that the clerk was saying out loud what he meant.",
            ["Ana Ruiz: the clerk was saying out loud what he meant"],
        ),
        ("He was, everyone agreed, the best cook in the valley.", ["None: He was // the best cook in the valley"]),
    ],
)
def test_who_reports(text: str, found: list[str]) -> None:
    assert reported(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "About 380 people rely on it, according to the Lund Alliance, an advocacy group.",
            ["Lund Alliance: About 380 people rely on it"],
        ),
        (
            "Many people rely on it, according to the Lund Alliance, a body in Hexley.",
            ["Lund Alliance: Many people rely on it"],
        ),
        ("Last year, according to Ana Ruiz, a boat sank in May.", ["Ana Ruiz: a boat sank in May"]),
        ("Ana Ruiz went on to say that there was no boat.", ["Ana Ruiz: there was no boat"]),
        ("Ana Ruiz has gone on to note that there was no boat.", ["Ana Ruiz: there was no boat"]),
        (
            "The fans, many of them wet, left after the mayor, Ana Ruiz, told them that the boat was late.",
            ["Ana Ruiz: the boat was late"],
        ),
        (
            "Ana Ruiz, who sang, danced and left when the rain came, told them that the boat was late.",
            ["Ana Ruiz: the boat was late"],
        ),
        ("Ana Ruiz lamented that the porters had asked her to wait.", ["Ana Ruiz: the porters had asked her to wait"]),
        (
            "A mother-of-three who paid for it claims the tent was wet.",
            ["mother-of-three: the tent was wet"],
        ),
        (
            "Hundreds of residents of Varn, Lund and the hills met on Monday, alleging that no boat had come.",
            ["residents of Varn: no boat had come"],
        ),
    ],
)
def test_who_has_the_verb(text: str, found: list[str]) -> None:
    assert reported(text) == found
