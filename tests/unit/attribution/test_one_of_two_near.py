"""Of two who may have said it: by sources and records, questions, bodies in offices, and names inside the words."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Smith ruled that the wall was “unsafe”, according to a transcript.", "Tom Smith"),
        ("Tom Smith warned them that the wall was “unsafe”, according to the BBC.", "Tom Smith"),
        ("The wall was “unsafe”, according to the BBC.", "BBC"),
        ("Tom Smith knew that the wall was “unsafe”, according to the BBC.", "BBC"),
        ("Garrick Stroh came. Miles Gantry said the “dividend,” as Stroh calls it, was late.", "Garrick Stroh"),
        (
            "Edgar Uy, the owner, came. Asked by Sen. Maricel Tolosa whether he knew, he read from a card.\n\n"
            "“I invoke my right,” he said.",
            "Edgar Uy",
        ),
        (
            "“He was small,” Joan Kettle said.\n\nAmong them were Sarah and Michael Kettle. Mrs Kettle had rung "
            "four times.\n\n“I was told to wait,” she said.",
            "Sarah Kettle",
        ),
        ("Justice Raghunandan was late. The judge said, “You had time.”", "Raghunandan"),
        (
            "Harbour coach Dan Ruscoe was glad. “We played the sea,” Ruscoe said.\n\nBlair McAllum was less poetic. "
            "The Plains coach felt that it should have been played again.\n\n“I am not going to stand here.”",
            "Blair McAllum",
        ),
        (
            "“People are drinking it,” Rukhsana Memon said.\n\nOpposition MPA Sajida Lodhi criticised the government "
            "for what she called its “helicopter tours”.",
            "Sajida Lodhi",
        ),
        (
            "Erna Lund rings.\n\n“How many are you?” she asks a retired postman. “Four,” says the postman.",
            "retired postman",
        ),
        # What a source knows is not what somebody has told it.
        (
            "Tom Smith said that the fog was “thicker than most”, according to figures from the port.",
            "figures from the port",
        ),
        ("Tom Smith warned that the ice is “thin”, according to a survey by the institute.", "institute"),
        (
            "Cora Doyle has led the agency since May. She was asked by Senator Ann Wirth about it.\n\n“No,” she said.",
            "Cora Doyle",
        ),
        ("Ella Brand was in the dock. Judge Ruth Kane asked whether she knew. “I do,” she said.", "Ella Brand"),
        # Who adds something has spoken before.
        (
            "Mayor Ruth Kell said the pier was safe. The engineer, Ida Moss, was away. “It has stood,” she added.",
            "Ruth Kell",
        ),
        (
            "“It is safe,” Ruth Kell said. Ida Moss disagreed. She said it was not. “It has stood,” she added.",
            "Ida Moss",
        ),
        # Who goes on has the words.
        ("“It is late,” Tom Reed went on. “It is sad.”", "Tom Reed"),
        ("“It is sad,” the mayor, Ida Lund, said. Ida Lund coughed. “It is,” Lund resumed, “late.”", "Ida Lund"),
        ("By contrast, Bo Fenn said that once the Senate goes on recess, “I intend to help.”", "Bo Fenn"),
        # Who is blamed for words has said them, and who sends a writing of which another tells.
        ("Bo Fenn is accused of calling staff “lazy”.", "Bo Fenn"),
        ("Bo Fenn has been criticised for telling Ida Orr she was “lazy”.", "Bo Fenn"),
        ("Prosecutors said Bo Fenn sent a message saying “I did it”.", "Bo Fenn"),
        ("The jury was told that Bo Fenn had left a note saying: “I did it.”", "Bo Fenn"),
        # A couple has two names.
        ("The couple, Ana and Tom Reed, said: “We tried.”", "Ana Reed and Tom Reed"),
        ("A couple from Varn, Ida Orr and Tom Reed, said: “We tried.”", "Ida Orr and Tom Reed"),
        ("The twins, Max and Tom Reed, said: “We tried.”", "Max Reed and Tom Reed"),
        # Who declines to comment has not said what stands before it.
        ("Ana Ruiz shrugged. “Ask Tom Reed.” Reed declined to comment.", "Ana Ruiz"),
        ("Ana Ruiz is the mayor. She shrugged. “Not us!” Tom Reed declined to say more.", "Ana Ruiz"),
        # A question about somebody whom it names is not about who answers it.
        (
            "Pia Falk was charged in May. A reporter asked whether she had met Ida Cole. “Once,” she said.",
            "reporter",
        ),
        # What opens the name of an office is not the calling.
        ("Justice Minister Ida Orr was angry. “I had no choice,” the judge said.", "judge"),
        ("Ann Poe, a justice campaigner, wept. “You will serve life,” the judge told Kemp.", "judge"),
        ("The club received a complaint and sent out a statement. “It was late,” the statement read.", "club"),
        # A part of the speaker's own name may be a place, a thing or a firm.
        ("Ruth Kell sells bread too. Dora Finch opened a shop. “At Finch we bake by hand,” she said.", "Dora Finch"),
        ("Florence Pym lives here. “Florence is full in May,” she said.", "Florence Pym"),
        ("Carla Bench lost. “The Bench erred,” she said.", "Carla Bench"),
        ("Otto Field writes. “Field Mouse people knew,” he said.", "Otto Field"),
        ("Paula Creek left. Irma Stone chairs it. Creek was calm. “Tar Creek floods,” she said.", "Paula Creek"),
    ],
)
def test_who_says_it(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Nils Aubertin found it “dull”.\n\n“Nils is right about the car,” says the designer.",
        "Students learned of the change in an email. The email said traffic was “too low”.",
    ],
)
def test_who_does_not_say_it(text: str) -> None:
    assert told(text)[-1][0] == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The governing Movement for National Progress said “no”.", "Movement for National Progress"),
        (
            "A spokesman for the Environment and Rivers Office said “no”.",
            "spokesman for the Environment and Rivers Office",
        ),
    ],
)
def test_names_are_whole(text: str, name: str) -> None:
    assert told(text)[-1][0] == name
