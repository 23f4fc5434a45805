"""Kin, the dead, recordings and opening clauses: who is meant, and who cannot be."""

from __future__ import annotations

import pytest
from who_said import told


def names(text: str) -> list[str]:
    return [name for name, _, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Rhona Prosser, who milks 180 cows with her brother Huw, said it hurt.\n\nMr Prosser said it was “late”.",
            "Huw Prosser",
        ),
        (
            "Sorcha Deveney and her sister Ciara went in at eight.\n\nSorcha said it was cold.\n\n"
            "Her sister, a teacher, said they had been “lucky”.",
            "Ciara",
        ),
    ],
)
def test_kin_named_beside_their_own(text: str, name: str) -> None:
    assert names(text)[-1] == name


def test_her_mother_is_nobody_whom_only_a_later_line_names() -> None:
    said = names(
        "“People ring up,” says Oona Pell, who runs it. Then her mother fell ill. “I came home for a week.”\n\n"
        "Tom’s mother, Ewa, who cleans there, cried."
    )
    assert said[-1] == "Oona Pell"


def test_his_head_is_nobody() -> None:
    said = names("Dan Pell, who is at the bench, does not lift his head. “It is firewood,” he says at last.")
    assert said[-1] == "Dan Pell"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Varn Post has a recording of Lora Banks telling donors that it was “over”.", "Lora Banks"),
        ("A video of Ana Ruiz saying that it was “late” went round.", "Ana Ruiz"),
        ("The station showed footage of the mayor, Bo Lind, calling them “fools”.", "Bo Lind"),
        ("Ana Ruiz showed the board her plan, saying it was “ready”.", "Ana Ruiz"),
        ("Ana Ruiz saw the mayor off, telling him it was “grand”.", "Ana Ruiz"),
    ],
)
def test_whom_a_recording_lets_speak(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz told them that losing would be “malpractice,” a person briefed on the calls said.", "Ana Ruiz"),
        ("Ana Ruiz told aides the plan was “dead,” two officials said.", "Ana Ruiz"),
        ("Ana Ruiz told reporters the move was a mistake, and it was “bad,” a critic said.", "critic"),
        ("Ana Ruiz was told it was “late,” an official said.", "official"),
    ],
)
def test_what_a_source_without_a_name_passes_on(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Tom Squill did not want to talk. Josef Balt was there.\n\n"
            "Pressed on whether he had paid Balt anything, he said he had left “an envelope”.",
            "Tom Squill",
        ),
        ("Micah Holway is 36. In May, after Dan Stuck backed him, he told a host it was “over”.", "Micah Holway"),
        ("Asked if she liked it, Ana Ruiz paused, and then she said it was “grand”.", "Ana Ruiz"),
    ],
)
def test_who_is_not_he_in_an_opening_clause(text: str, name: str) -> None:
    assert names(text)[-1] == name


def test_only_a_subject_is_told_apart_from_him() -> None:
    said = told("Bo Lind was there. When Tom Ruiz’s sister asked him to go, he replied: “No.”")
    assert said[-1][0] == "Tom Ruiz"


def test_the_surname_that_a_dead_one_shares_is_of_who_lives() -> None:
    said = told(
        "The case is about the death of Ana Gaik, 9, in June.\n\n"
        "Ana’s father Dan Gaik, who drives a cab, was in court.\n\n"
        "“I told the officer to go,” Gaik said outside."
    )
    assert said[-1][0] == "Dan Gaik"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A porter, who gave her name only as Rahina and sleeps in the market, said it was “late”.", "Rahina"),
        ("A driver who goes by Spud and has a red van said it was “fine”.", "Spud"),
    ],
)
def test_a_name_that_somebody_goes_by_with_more_behind_it(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Pia Etxe was there. “I come here,” she said.\n\nThe critic for Il Golfo called it “loud”.",
            "critic for Il Golfo",
        ),
        ("“It shut,” Bo Lind said.\n\nThe head of bakery at a pub group said it was “odd”.", "head of bakery"),
        ("One resident said it was late.\n\n“It is,” the woman said.", "resident"),
    ],
)
def test_a_described_source_is_not_who_spoke_before(text: str, name: str) -> None:
    assert names(text)[-1].startswith(name)


@pytest.mark.parametrize(
    "text",
    [
        "Local MP Alan Ruiz has invited both sides to a meeting at the hall on Friday.",
        "Gas bills that went from £900 to £2,700 a month made up their minds.",
    ],
)
def test_no_words_are_reported(text: str) -> None:
    assert not told(text)


def test_but_that_goes_on_from_the_outer_verb() -> None:
    said = told("Ana Ruiz said the family had not ruled out a sale, but that a buyer was “a vet on Boxing Day”.")
    assert said[-1][0] == "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Varn 2-1 Hexley\n\nTom Dunne told the radio that it was “daylight robbery”.", "Tom Dunne"),
        ("Mr King said it was “late”.", "King"),
        ("Mrs. Bishop said it was “late”.", "Bishop"),
        ("Granddaughter Jodie, 24, said it was “kind”.", "Jodie"),
    ],
)
def test_names_beside_numbers_and_titles(text: str, name: str) -> None:
    assert told(text)[-1][0] == name


def test_whom_a_question_has_for_its_object_is_not_who_answers() -> None:
    said = told(
        "Fergus Lind has a croft. “You wait,” he said.\n\nDid he want Tom Aspel to stay? He gave this some thought.\n\n"
        "“I want,” he said, “to be left out.”"
    )
    assert said[-1][0] == "Fergus Lind"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Fans took sides. “The snakes!” wrote one. “Never!” wrote another. A third said: “Imagine it.”",
            ["another fan", "third fan"],
        ),
        ("One user wrote: “Leave her.” Another said: “Rules are rules.”", ["user", "another user"]),
        ("A representative for Marlon left. “I swim,” said a swimmer. “Me too,” said another.", ["another swimmer"]),
    ],
)
def test_another_is_one_more_of_those_just_told_of(text: str, speakers: list[str]) -> None:
    assert names(text)[-len(speakers) :] == speakers


def test_what_opens_a_sentence_tells_what_the_pronoun_is() -> None:
    said = told(
        "Micah Holway, 36, was there. A former aide to Lind who later left, he backed it. He told a host it was “over”."
    )
    assert said[-1][0] == "Micah Holway"


def test_who_has_just_told_her_something_is_not_she() -> None:
    said = told("Deb Kucera lives here. The older boy, Tyler, told her he preferred it. “He does not,” she said.")
    assert said[-1][0] == "Deb Kucera"


def test_who_is_named_as_one_of_several_is_the_next_she() -> None:
    said = told(
        "Sarita Dangol spoke first. “It is late,” she said.\n\n"
        "At the strip, teachers loaded sacks. One of them, schoolteacher Dolma Gurung, had walked for two days.\n\n"
        "“I read it to every one,” she said."
    )
    assert said[-1][0] == "Dolma Gurung"


def test_one_of_a_group_has_an_entry_of_their_own() -> None:
    assert names("Fans took sides. “Team Ana till I die,” one tweeted.")[-1] == "one fan"
