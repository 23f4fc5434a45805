"""Phrases that look like who speaks and are not: what somebody does meanwhile, an owned plan, things by number."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Addressing traders at the Harbour House, the chairman, Festus Lind, said it was too late.", "Festus Lind"),
        ("Meeting voters at Hexley Hall, a union official, Ana Ruiz, said it was too late.", "Ana Ruiz"),
        ("Greeting guests at the Lund Centre, its director, Ana Ruiz, said it was too late.", "Ana Ruiz"),
        ("Visiting professors said it was too late.", "Visiting professors"),
        ("Visiting professors at Hexley University said it was too late.", "Visiting professors at Hexley University"),
        ("Varnex’s proposed sale of its mine would fail, according to planning documents.", "planning documents"),
        ("Varnex’s predicted losses will be small, Ana Ruiz said.", "Ana Ruiz"),
        ("Denholm’s proposed a levy on bags on Monday.", "Denholm’s"),
        ("Denholm’s said sales rose by half in May.", "Denholm’s"),
        ("A board of inquiry found that Lind had left the boat.", "board of inquiry"),
        ("A court of appeal ruled that Lind had left the boat.", "court of appeal"),
        ("The board of the mill said that Lind had left the boat.", "board"),
    ],
)
def test_who_reports(text: str, speaker: str) -> None:
    assert [name for name, _, _ in told(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "A report observed that 61% of the boats listed as sound “had no crew at all”.",
        "A report observed that one in ten of the boats described as safe “had no crew at all”.",
    ],
)
def test_things_by_number_describe_nothing(text: str) -> None:
    assert {name for name, _, _ in told(text)} <= {"report", ""}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bo Lind paid a man to watch her gate. “It is late,” the man said.", "man"),
        ("Bo Lind asked a clerk to quickly close it. “It is late,” the clerk said.", "clerk"),
        ("Bo Lind met an aide to ministers. “It is late,” the aide said.", "aide to ministers"),
        ("Bo Lind met an adviser to the king. “It is late,” the adviser said.", "adviser to the king"),
    ],
)
def test_an_infinitive_tells_nobody_apart(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("title", "again"),
    [
        ("Det Garda", "Det Garda"),
        ("Garda", "Garda"),
        ("Det Supt", "Supt"),
        ("Det Chief Insp", "Det Chief Insp"),
        ("Sub-Inspector", "Sub-Inspector"),
        ("Assistant Sub-Inspector", "ASI"),
        ("Asst Comr", "Asst Comr"),
        ("Sen Const", "Sen Const"),
        ("Det Sen Sgt", "Det Sen Sgt"),
        ("DIG", "DIG"),
        ("Chief Constable", "Chief Con"),
    ],
)
def test_a_rank_of_police_is_no_name(title: str, again: str) -> None:
    text = f"{title} Ana Ruiz said it was too late. The hall was full. {again} Ruiz said that the wall was wet."
    assert [name for name, _, _ in told(text)] == ["Ana Ruiz", "Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dockers Local 12 said it was too late.", "Dockers Local 12"),
        ("The union that represents most hands, Varn Textile Local 88, said it was too late.", "Varn Textile Local 88"),
        ("Ana Ruiz, 88, said it was too late.", "Ana Ruiz"),
        ("Ana Ruiz chairs the trust. She said it was too late.", "Ana Ruiz"),
        ("Ana Ruiz attributed the smell to sheds on the canal.", "Ana Ruiz"),
    ],
)
def test_branches_and_verbs_that_look_like_people(text: str, speaker: str) -> None:
    assert [name for name, _, _ in told(text)] == [speaker]


def test_what_a_writing_is_attributed_to_says_nothing() -> None:
    assert told("The painting, attributed to Bo Lind, was sold. He attributed this to Ana Ruiz.") == []
