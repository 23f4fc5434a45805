"""One person under a description and a name: "a roadie called Moz", "the German", whom the next sentence names."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure
from reader.document.model import Document, speakers_by_id


def read(text: str) -> Document:
    return attribute(paragraphs_of(text))


def roles(text: str) -> dict[str, str]:
    return {speaker.name: speaker.role for speaker in read(text).speakers}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("A roadie called Moz was there. “It was loud,” he said.", ["Moz|d|It was loud,"]),
        (
            "The sous-chef, a mild young man named Kit, nods. “I have no machine,” he says.",
            ["Kit|d|I have no machine,"],
        ),
        ("Mrs Hask’s grandson, Ryan, who was there, said it was “about right”.", ["Ryan|p|about right"]),
        (
            "Pia Holm fell when a producer named Alec Stroud saw her. He ran up. “I am rehearsing,” she told him.",
            ["Pia Holm|d|I am rehearsing,"],
        ),
        ("Jonas Brandt wrote to the fans. “I let you down,” the German wrote.", ["Jonas Brandt|d|I let you down,"]),
        ("Steve Garrity was not moved. “He was warned,” the Scot told the radio.", ["Steve Garrity|d|He was warned,"]),
    ],
)
def test_a_description_and_a_name_are_one_person(text: str, lines: list[str]) -> None:
    assert said(read(text)) == lines


def test_a_called_person_has_the_role() -> None:
    assert roles("A roadie called Moz was there. “It was loud,” he said.") == {"Moz": "roadie"}


@pytest.mark.parametrize("nation", ["Swede", "Frenchwoman", "Texan", "Pole"])
def test_a_noun_of_nationality_is_no_name(nation: str) -> None:
    found = read(f"Pia Holm won. “I was lucky,” said the {nation}.")
    assert [s.name for s in found.speakers] == ["Pia Holm"]
    assert is_sure(found.quotations[0])


def test_a_nationality_may_be_that_of_either_of_two() -> None:
    found = read("Pia Holm beat Greta Sand in the final. “I was lucky,” said the Swede.")
    assert not is_sure(found.quotations[0])


@pytest.mark.parametrize("opening", ["A roofer who robbed a widow told her", "A dentist told a patient"])
def test_who_opens_a_report_is_named_with_an_age_below(opening: str) -> None:
    found = read(
        f"Nine counts\n\n{opening} that she was “lucky to have a roof”, a court has heard.\n\n"
        "Darren Mox, 39, of Carrick Lane, admitted nine counts."
    )
    assert said(found)[0] == "Darren Mox|p|lucky to have a roof"


@pytest.mark.parametrize(
    "below",
    [
        "Terry Oak, 59, a grocer, was behind the counter.",
        "Terry Oak was behind the counter.",
        "The shop of Terry Oak, 59, was shut.",
    ],
)
def test_who_opens_a_report_is_not_whom_the_text_calls_something_else(below: str) -> None:
    found = read(f"Nine counts\n\nA roofer told police that he was “hungry”.\n\n{below} “He had a knife,” Oak said.")
    assert said(found)[0] == "roofer|p|hungry"


@pytest.mark.parametrize(
    ("source", "name"),
    [("The mayor", "Ruth Calder"), ("A spokesman", "Jim Baird"), ("The harbour master", "Ruth Calder")],
)
def test_a_name_right_behind_a_report_is_who_made_it(source: str, name: str) -> None:
    found = read(f"It rained.\n\n{source} said that the road would close. “We regret it,” said {name}. It did.")
    assert [line.split("|")[0] for line in said(found)] == [name, name]
    assert len(found.speakers) == 1


@pytest.mark.parametrize(
    "name",
    ["the head teacher, Jim Baird", "Jim Baird, who runs a cafe", "Jim Baird, of the Hexley Board"],
)
def test_a_name_with_a_calling_of_its_own_is_somebody_else(name: str) -> None:
    found = read(f"It rained.\n\nThe mayor said that the road would close. “We regret it,” said {name}. It did.")
    assert [line.split("|")[0] for line in said(found)] == ["mayor", "Jim Baird"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "My mother says no. I asked Fenella Stark, a psychotherapist who works here, what comes next. "
            "“The younger one will cry,” she told me.",
            ["Fenella Stark|d|The younger one will cry,"],
        ),
        ("We asked the vicar, Ana Ruiz, if she had one. “Three,” she said.", ["Ana Ruiz|d|Three,"]),
        ("I asked Ana Ruiz why. “It leaks.” She laughed.", ["Ana Ruiz|d|It leaks."]),
    ],
)
def test_whom_the_writer_asks_answers(text: str, lines: list[str]) -> None:
    assert [line for line in said(read(text)) if "|i|" not in line] == lines


def test_what_goes_on_from_the_writers_words_is_the_writers() -> None:
    found = read("“It is late,” Bo Lind said. “Yes,” I said. “Go home.” “I will,” he said.")
    assert [line.split("|")[0] for line in said(found)] == ["Bo Lind", "None", "None", "Bo Lind"]


def test_what_goes_on_is_no_surer_than_what_it_goes_on_from() -> None:
    found = read("Pia Holm beat Ana Ruiz. “I was lucky,” said the Dane. “She is a friend.”")
    assert found.quotations[1].speaker == found.quotations[0].speaker
    assert found.quotations[1].confidence <= found.quotations[0].confidence


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pellwort Paper said it would shut. “We regret it,” Pellwort said.", {"Pellwort Paper"}),
        ("Hexley Rovers said it would ban them. Later Hexley said that it was sorry.", {"Hexley Rovers"}),
        ("Calder Hinge plc, a maker of doors, is glad of what it calls “the quietest door”.", {"Calder Hinge"}),
        ("Hexley Council said it was shut. Ann Hexley wept. “No,” Hexley said.", {"Hexley Council", "Ann Hexley"}),
    ],
)
def test_the_first_words_of_a_body_are_the_body(text: str, names: set[str]) -> None:
    assert {speaker.name for speaker in read(f"It rained.\n\n{text}").speakers} == names


@pytest.mark.parametrize(
    "text",
    [
        "It goes on sale in Hexley at a recommended price of nine crowns.",
        "Dave stood at the window, saying nothing, which is a thing he does.",
        "You say it in November. Try: “We are having it on our own this year.” Then stop.",
        "Brine had proposed what its leaflet calls “heritage pastels”; the Hexley Society wants white.",
    ],
)
def test_nobody_is_listed_for_words_that_nobody_said(text: str) -> None:
    assert not read(f"It rained.\n\n{text}").speakers


@pytest.mark.parametrize(
    "text",
    [
        "The van was “a death trap”, a court has heard.",
        "The inquest heard that he had been “a happy boy”.",
        "The hearing was told that she “never slept at all”.",
        "“He never slept at all,” the court was told.",
        "Lind was told that he was “late and lazy”. Staff were told they would be “let go by May”.",
    ],
)
def test_who_hears_or_is_told_something_has_not_said_it(text: str) -> None:
    found = read(f"It rained.\n\n{text}")
    assert not found.speakers
    assert all(line.startswith(("None|p|", "None|d|")) for line in said(found))


@pytest.mark.parametrize("heard", ["the tribunal heard", "a jury has heard", "the court was told"])
def test_who_is_said_to_say_something_in_court_has_said_it(heard: str) -> None:
    assert said(read(f"It rained.\n\nBo Lind called her “a witch”, {heard}.")) == ["Bo Lind|p|a witch"]


def test_letters_of_questions_and_answers_are_no_initials() -> None:
    found = read("Q. My sister came. She told him that he was “late”. Why?\n\nA. Your sister said: “He is.” Say no.")
    assert {speaker.name for speaker in found.speakers} <= {"sister"}


def test_the_nouns_of_a_motto_are_their_owners_words() -> None:
    found = read("Pia Holm opened a school. Her first rule, painted over the door, was “The floor is your friend.”")
    assert said(found) == ["Pia Holm|d|The floor is your friend."]


@pytest.mark.parametrize("name", ["Gwen Pugh", "Ana Ruiz"])
def test_a_verb_that_is_a_noun_too_ends_a_name(name: str) -> None:
    found = read(f"A reader writes\n\n{name} emails from Hexley: “My shed is in the pond.”")
    assert [s.name for s in found.speakers] == [name]


def test_another_who_is_more_spoken_of_makes_a_far_pronoun_doubtful() -> None:
    found = read(
        "Ottilie Mbek inspects towers. Mbek is feared. Mbek stopped nine of them. Few dare to cross Mbek.\n\n"
        "Her partner, the cellist Ana Brod, says that she dreams of stairs. “She sits up.”\n\n"
        "Before I leave I ask if there is a house that she loves. It is late by then. "
        "She leads me to the roof. “That one,” she says."
    )
    assert not is_sure(found.quotations[-1])
    assert speakers_by_id(found)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Bo Lind told the Courier’s Pia Holt, who asked why, that it was “a waste”.", ["Bo Lind|p|a waste"]),
        ("Bo Lind told Pia Holt, who asked if he was sorry: “I am not.”", ["Bo Lind|d|I am not."]),
        ("Bo Lind wrote to Pia Holt, who asked “is it safe to go?”", ["Pia Holt|p|is it safe to go?"]),
    ],
)
def test_who_only_asks_has_not_said_the_answer(text: str, lines: list[str]) -> None:
    assert said(read(f"It rained.\n\n{text}")) == lines


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("“It is late,” said Lund, straightening his tie.", "Adam Lund"),
        ("“It is late,” said Lund, adjusting her scarf.", "Eva Lund"),
        ("Lund shook her head. “It is late,” Lund said.", "Eva Lund"),
        ("“It is late,” Lund told her brother.", "Eva Lund"),
    ],
)
def test_a_pronoun_tells_which_of_two_of_one_surname(sentence: str, name: str) -> None:
    assert said(read(f"Adam Lund and Eva Lund run the farm. {sentence}")) == [f"{name}|d|It is late,"]


def test_a_surname_alone_of_two_who_are_near_is_no_sure_answer() -> None:
    found = read("Adam Lund and Eva Lund run the farm. “It is late,” Lund said.")
    assert not is_sure(found.quotations[0])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Bo Lind was adamant that it was “too late for that”.", "Bo Lind|p|too late for that"),
        ("Pia Holm was of the opinion that it was “a waste of time”.", "Pia Holm|p|a waste of time"),
        ("“Are you all right?” asked my companion.", "companion|d|Are you all right?"),
        ("The menu describes it as “line-caught, with what we found”.", "menu|p|line-caught, with what we found"),
    ],
)
def test_whose_words_they_are(text: str, line: str) -> None:
    assert said(read(f"Ana Ruiz runs the farm.\n\n{text}")) == [line]


@pytest.mark.parametrize("state", ["It was clear that it was “too late for that”.", "Bo Lind was clear of it."])
def test_a_state_of_things_says_nothing(state: str) -> None:
    assert not any(line.startswith("It|") or "|i|" in line for line in said(read(f"It rained.\n\n{state}")))


def test_a_relative_clause_is_no_report_and_an_object_neither() -> None:
    found = read(
        "Edith Farr confessed to a murder that had not been committed. Cuddy Wren said it to the Duke of Hexley."
    )
    assert said(found) == []


def test_a_name_with_a_hyphen_and_a_small_part_is_a_name() -> None:
    assert [s.name for s in read("It rained.\n\nCo-op said that it hoped to open again.").speakers] == ["Co-op"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Imre Toth left. Another, who asked not to be named, said: “I would work here.”",
            "another|d|I would work here.",
        ),
        ("A girl of sixteen, who gives her name as Fern, shrugs. “It is late,” she says.", "Fern|d|It is late,"),
        ("The region’s regulator, the FSMA, said it was “in contact”.", "FSMA|p|in contact"),
        (
            "Ruth Fallow said the government had asked for “urgent assurances” from them.",
            "Ruth Fallow|p|urgent assurances",
        ),
        (
            "Her third album, Short Stay, was made in Hexley, where Mina Okoro lived. “It is loud,” she says.",
            "Mina Okoro|d|It is loud,",
        ),
    ],
)
def test_who_is_meant(text: str, line: str) -> None:
    assert line in said(read(f"It rained.\n\n{text}"))


def test_who_is_described_with_a_body_below_a_line_is_named_in_the_next_paragraph() -> None:
    text = (
        "A bonus is kept\n\nMPs are told it was fair as campaigners shout\n\n"
        "The chief executive of Sund Water has told MPs that her bonus was a “fair reflection” of the year.\n\n"
        "Ada Moor, who took over in May, said she had thought about it.\n\n“I understand,” she told them."
    )
    document = attribute(paragraphs_of(text))
    assert {speaker.name for speaker in document.speakers} == {"Ada Moor"}
