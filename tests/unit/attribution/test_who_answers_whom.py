"""Who answers a question that somebody else put, who is named behind their words, and what is nobody's."""

from __future__ import annotations

import pytest
from who_said import told

from reader.attribution import attribute, paragraphs_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Maria Sand said she had rung. Dana Oak asked her why. “It smoked,” she said.", "Maria Sand"),
        ("Maria Sand gave evidence. The judge asked her who had lit it. “My uncle,” she said.", "Maria Sand"),
        (
            "Maria Sand gave evidence. Owen Bede put it to her that she was “tired”. “I was ill,” she said.",
            "Maria Sand",
        ),
        ("Mikko Rait was fine. A reporter asked him to prove it. “No comment,” he said.", "Mikko Rait"),
        ("When Walt Brier called the phone “a bad habit,” I added him to my list.", "Walt Brier"),
        ("The boat was steered by a girl. “He says you can come,” she said.\n\nHer name was Ada. She was ten.", "Ada"),
        ("In the third Billy Marsh was told to act as a man who sleeps. “I just sat there,” he says.", "Billy Marsh"),
        (
            "This Saturday a developer, Coastline Acres, has bid for it. It would build what its brochure describes as "
            "“a pool that remembers”.",
            "Coastline Acres",
        ),
    ],
)
def test_who_is_meant(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


def test_of_two_in_a_paragraph_neither_is_sure_from_far() -> None:
    text = (
        "Renata Quick wrote the part. She is from Oslo. It took a year. There were nine drafts of it. The script went "
        "to the agent of Judith Harrow. There it lay. The winter was long. “I used to read everything,” she says."
    )
    assert not told(text)[-1][2]


@pytest.mark.parametrize(
    "text",
    [
        "She has a name for it: “sleep debt”, a term coined in Bonn.",
        "Jury told of “poison pears” at the trial.",
        "It is late in a house in Joshua Tree, and the man who wrote “Mend the Gate” is making eggs.",
    ],
)
def test_what_nobody_says(text: str) -> None:
    assert told(text) == []


def test_a_name_that_is_a_word_too_is_one_person() -> None:
    document = attribute(paragraphs_of("A headline\n\nBill Trent thinks that it is late. “It is,” Trent says."))
    assert [speaker.name for speaker in document.speakers] == ["Bill Trent"]


def test_a_term_of_several_is_no_echo_of_what_one_says_later() -> None:
    text = "Reporters have a term, “a full Dez,” for it.\n\n“That is a full Dez,” Lorraine Oak says."
    assert ("Lorraine Oak", "partial", True) not in told(text)


def test_what_goes_straight_on_is_as_sure() -> None:
    text = "Imogen Clarke takes the train.\n\n“It is a hobby,” says the clerk. “Some people knit.”"
    assert {(name, sure) for name, _, sure in told(text)} == {("Imogen Clarke", True)}
