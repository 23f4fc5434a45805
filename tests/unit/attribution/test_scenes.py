"""Scenes and private stories: who is turned to, who answers, who is meant by a word for anybody, who only advises."""

from __future__ import annotations

from dataclasses import replace

import pytest
from who_said import said, told

from reader.attribution import attribute, paragraphs_of

OPENING = "A headline\n\n"


def speakers(text: str) -> list[str]:
    return [speaker for speaker, kind, _ in told(text) if kind != "indirect"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A sentence brings somebody up.
        ("Glenda Forsyth drives a plough. There was a woman on the call. She said, “It is over.”", "woman"),
        (
            "Joelle Ames had rung. “Not mine,” she said. Instead it was Tricia who got out. She had a cold.\n\n"
            "“It is all here,” she said.",
            "Tricia",
        ),
        (
            "Martin Voss has a form. “Sign it,” he said. In June I heard from a clerk whose firm had hired a lawyer. I "
            "sent him the form. He wrote back to say that it had come.\n\n“I never used it,” he reported.",
            "clerk",
        ),
        # Somebody answers, of whom no words are told.
        ("My sister rang. “I want it,” she said. My brother answered within the minute. “Fine by me.”", "brother"),
        ("Ana Ruiz wrote it. “Late,” she said. Bo Lind replied a day later. “Never.”", "Bo Lind"),
        # Who says something to him is not who speaks next.
        ("Ivo Raye becomes tearful. “Take your time,” Bo Ader tells him.\n\n“I shouted at him,” he says.", "Ivo Raye"),
        # An age is of who was just named, and rather of who is new.
        (
            "When Hilary Beck’s chair fell, she rang.\n\n“It tipped,” says the 71-year-old, a retired teacher.",
            "Hilary Beck",
        ),
        (
            "Simon Prid, prosecuting, was harsh. “It was cruel,” he said. A note of Lee Hark was read by Mr Prid. "
            "“We looked for it,” the 29-year-old wrote.",
            "Lee Hark",
        ),
        # A title tells women of one surname apart.
        (
            "Iris Hark lost it all. Mrs Hark, 86, was not there. Her daughter, Susan Hark, came. Miss Hark wept.\n\n"
            "“It is late,” Mrs Hark said.",
            "Iris Hark",
        ),
        (
            "Iris Hark lost it all. Mrs Hark, 86, was not there. Her daughter, Susan Hark, came. Miss Hark wept.\n\n"
            "“It is late,” Miss Hark said.",
            "Susan Hark",
        ),
        # An account, a name that somebody goes by.
        (
            "A pregnant woman has won praise.\n\nThe 31-year-old, who posts as fir_1, told it on Sunday.\n\n"
            "“I was careful,” she wrote.",
            "fir_1",
        ),
        ("Ana Ruiz left. A driver who goes by Spud disagreed. “It is May,” he wrote.", "Spud"),
        # One word for a person and another.
        ("A mother of two was sent a bill. The woman, from Hexley, was cross. “No,” the mum said.", "mother"),
        ("My father came. “I have a lesson,” he said. Bo Lind laughed. “It is cold,” Dad told me.", "father"),
    ],
)
def test_who_is_meant(text: str, speaker: str) -> None:
    assert speakers(text)[-1].startswith(speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Niamh Ames was cross. “You could have told us,” she said to him later.\n\n“I am telling you.”",
        "Ana Ruiz laughed. “You knew,” Bo Lind told her.\n\n“I did not.”",
    ],
)
def test_words_below_what_is_said_to_somebody_are_not_sure(text: str) -> None:
    assert not told(text)[-1][2]


def test_who_asks_does_not_answer() -> None:
    text = (
        "My father put down his fork. “I have a lesson,” he said.\n\n“In what?” asked my sister, Niamh.\n\n“Swimming.”"
    )
    assert speakers(text)[-1] == "father"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tell your mother: “I love you, and the answer is sixty.”", "Orla Fennimore"),
        ("You might say, “That is not for me to tell.”", "Orla Fennimore"),
        ("I learned that I am “a solid hand” here.", "None"),
        ("I have a film of it: the feet, and a sister roaring, “Go on, swim!”", "None"),
        ("Ruiz will tell your mother “no.”", "Ruiz"),
    ],
)
def test_what_the_writer_advises_is_theirs_and_not_what_they_learn(text: str, speaker: str) -> None:
    document = attribute(replace(paragraphs_of(OPENING + text), byline="Orla Fennimore"))
    lines = [line.split("|") for line in said(document)]
    assert [who for who, kind, _ in lines if kind not in ("i", "s")] in (
        [speaker],
        [] if speaker == "None" else [speaker],
    )


def test_advice_is_never_sure() -> None:
    document = attribute(replace(paragraphs_of(f"{OPENING}Tell him: “Not on my boat.”"), byline="Orla Fennimore"))
    assert document.quotations[0].confidence < 0.75


@pytest.mark.parametrize(
    ("text", "speakers_of"),
    [
        # An aside by another does not speak for who is spoken of.
        (
            "Though Carys Penn was careful — Imogen Frith writes that she “counted slowly to three” — she insisted it "
            "was over.\n\n“He is a great dad,” she said.",
            ["Imogen Frith", "Carys Penn"],
        ),
        # Who laughs has not said what another is said to have said.
        ("Asked about Alva, who had said that he was “the cast in that house,” Carys Penn laughed.", ["Alva", ""]),
        # A reply is not of whom it is to.
        ("Ana Ruiz told it. A driver asked how she could, to which she replied: “With the other one.”", ["Ana Ruiz"]),
        # A sentence of its own begins behind a question.
        ("My dad picked up with “So when is it?” She told me afterwards that it was late.", [""]),
    ],
)
def test_who_has_not_said_it(text: str, speakers_of: list[str]) -> None:
    assert set(speakers(text)) <= set(speakers_of)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # "She" is rather a woman just named than a source who may be a man.
        (
            "Nell Garr sings. One collector complained that Garr had changed old songs. She says he is right.\n\n"
            "“My mam did so every night,” she says.",
            "Nell Garr",
        ),
        (
            "Mia Halv hurt her wrist. When she had it seen to, her surgeon said it was late.\n\n“He is lovely,” "
            "she said.",
            "Mia Halv",
        ),
        # Whose group opens the paragraph.
        (
            "Bap Nkem is worried. “We are close,” he says.\n\nHideo March’s group has added moss. It helps, he says. "
            "“So it buys time.”",
            "Hideo March",
        ),
        # Who tells her, where she only passes it on.
        ("Ana Thor will go. The Northern Fund told her that it was “no priority,” she says.", "Northern Fund"),
        # Somebody who was something else before.
        (
            "Former minister Iqbal Thar said it was late. “Twelve days is long,” the former diplomat wrote.",
            "Iqbal Thar",
        ),
        # A county is no company.
        (
            "Graham Oll worked at Harb Pies in Neth, West Yorkshire. The tribunal found that the company made a check "
            "that was “cursory at best”.",
            "tribunal",
        ),
        (
            "The tribunal upheld Oller’s claim but rejected a further one, saying there was “not a shred of evidence”.",
            "tribunal",
        ),
    ],
)
def test_who_it_is_rather(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Graham Oller had worked there for years when he was told to “collect his things and go”.",
        "The ministry described allegations that the ship had been in “acts of piracy” as baseless.",
    ],
)
def test_what_is_told_to_somebody_or_said_by_others_is_not_surely_theirs(text: str) -> None:
    assert not any(sure for speaker, _, sure in told(text) if speaker)


@pytest.mark.parametrize("place", ["in the red hat wept", "behind the counter shrugged", "at the till laughed"])
@pytest.mark.parametrize("again", ["the man", "he"])
def test_somebody_of_whom_only_a_place_tells_is_not_who_spoke_before(place: str, again: str) -> None:
    text = f"“It is late,” Bo Lind said. The man {place}. “No, it is not,” {again} said."
    document = attribute(paragraphs_of(text))
    assert [line.split("|")[0] for line in said(document)][-1] == "man"
