"""What stands between a subject and its verb inside a report, and who else than the last subject it is."""

from __future__ import annotations

import pytest
from who_said import reported, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police said Lind, who lives in Varn, was arrested.", "police: Lind, who lives in Varn, was arrested"),
        (
            "Ana Ruiz said the plan, which cost a fortune, would go.",
            "Ana Ruiz: the plan, which cost a fortune, would go",
        ),
        ("Trouble began when Bo Lind, who is new, rose and told them that it was late.", "Bo Lind: it was late"),
        ("Ana Ruiz, who will sing, said that so many had asked to come that it was full.", ""),
    ],
)
def test_what_is_reported(text: str, expected: str) -> None:
    assert reported(text)[:1] == [expected or "Ana Ruiz: so many had asked to come that it was full"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz said she had seen the note and “looks forward to the day”.", ["Ana Ruiz: she had seen the note"]),
        (
            "Ana Ruiz said a third would be cheap and the plan had “a large garden”.",
            ["Ana Ruiz: a third would be cheap"],
        ),
    ],
)
def test_the_first_half_is_reported(text: str, expected: list[str]) -> None:
    assert reported(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "When Josiah Pell died in 1811 the London Courier gave him a line and praised “an even hand”.",
            "London Courier",
        ),
        (
            "The Courier reported that Greg Hald had come in, telling staff the rules would “break the shop”.",
            "Greg Hald",
        ),
        ("It came from Tunehaus, a Lund-based music app, which called the fine “an important step”.", "Tunehaus"),
        (
            "It was found by Graham Pyle, 58, a metal detectorist who liked it. “I walked on it,” he said.",
            "Graham Pyle",
        ),
        ("In a 31-page order, Judge Ellen Barr wrote that it was late. “It is long,” the order states.", "Ellen Barr"),
        ("The union Nurses Together welcomed it. “We have said so for years,” it said.", "Nurses Together"),
        ("Ward member Ana Ruiz (Lib Dem, Varn North) said that was “plainly laughable”.", "Ana Ruiz"),
        (
            "Nadia Farhat said so.\n\nPrya Raman, trustee for Ward 4, voted against. “It is late,” she said.",
            "Prya Raman",
        ),
        (
            "“Go,” says Mary Geddes.\n\nIt is where Rachel Quill cooks what comes in. “I like it,” she says.",
            "Rachel Quill",
        ),
        ("Lind, a Swede, described the call as “frank and warm”, according to a note.", "Lind"),
        (
            "“It is wet,” Bo Lind wrote on X. A spokesman for the office called it “a bad joke”.",
            "spokesman for the office",
        ),
    ],
)
def test_whose_words_they_are(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz opened on Monday with a hand-lettered sign on the door: “Cash only. That is it.”",
        "Ana Ruiz writes that she found it on a plate, scratched where nobody would see: “S.P. cut this”.",
        "The chair, Ana Ruiz, asked. “It rose by a million. Is that pressure?” she said.\n\n“I would say so, chair.”",
    ],
)
def test_nobody_is_sure_to_say_them(text: str) -> None:
    assert not told(text)[-1][2]


def test_who_asks_does_not_reply() -> None:
    text = "Kit Sorrell met Delphine Roe, a singer. “Did it hurt?” Sorrell asked.\n\n“A lot,” the singer replied."
    assert told(text)[-1][0] == "Delphine Roe"


def test_a_month_before_a_colon_is_nobody() -> None:
    assert told("In September: “Too many pears. I gave some away.”")[0][0] == ""
