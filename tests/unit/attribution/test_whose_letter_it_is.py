"""Letters that are read out, who lives where, and what stands between a name and "who"."""

from __future__ import annotations

import pytest
from who_said import lines, told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Ruiz received a text from her brother, Paul Moss: “I am coming home.”", "Paul Moss"),
        ("Ana Ruiz quoted a letter from the widow of a farmer: “I am coming home.”", "widow of a farmer"),
        ("Ana Ruiz read out a message from Paul Moss, her brother: “I am coming home.”", "Paul Moss"),
        ("Ana Ruiz read from a letter by her late mother: “I am coming home.”", "late mother"),
        ("Ana Ruiz read aloud an email that a teacher had sent her: “I am coming home.”", "teacher"),
        ("Ana Ruiz quoted from a letter that she had received from Paul Moss: “I am coming home.”", "Paul Moss"),
        ("Ana Ruiz quoted from a report by the Lund Institute: “The wall is not safe.”", "Lund Institute"),
    ],
)
def test_a_letter_that_is_read_out_is_of_who_sent_it(text: str, speaker: str) -> None:
    assert told(f"The hall was full.\n\n{text}")[-1][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz replied to a letter from Paul Moss: “I am not coming home.”",
        "Ana Ruiz answered an email from Paul Moss: “I am not coming home.”",
        "Ana Ruiz posted a message to Paul Moss: “I am not coming home.”",
    ],
)
def test_who_answers_a_letter_has_the_words(text: str) -> None:
    assert told(f"The hall was full.\n\n{text}")[-1][0] == "Ana Ruiz"


@pytest.mark.parametrize("cue", ["quoted from a letter that she had received", "quoted a report that the mayor hid"])
def test_to_quote_a_text_reports_nothing(cue: str) -> None:
    assert lines(f"Ana Ruiz {cue}.") == []


def test_who_is_quoted_as_saying_reports() -> None:
    assert lines("The Courier quoted Bo Lind as saying that the wall would fall.") == ["Bo Lind|i|the wall would fall"]


@pytest.mark.parametrize(
    "between",
    [
        "now 83 and living in Castle Hythe",
        "83, now living in Castle Hythe",
        "speaking from Castle Hythe",
        "originally from Castle Hythe",
        "formerly of Castle Hythe",
    ],
)
@pytest.mark.parametrize("name", ["Ken Moss", "Mr Ken Moss"])
def test_where_somebody_lives_is_not_who_speaks(name: str, between: str) -> None:
    text = f"I have had an account of it from {name}, {between}, who was one of the boys. “It was cold,” he writes."
    assert told(text)[-1][0] == "Ken Moss"


def test_a_name_behind_from_is_who() -> None:
    text = "Ana Ruiz had a letter from Ken Moss, who was one of the boys. “It was cold,” he writes."
    assert told(text)[-1][0] == "Ken Moss"


@pytest.mark.parametrize("date", ["12 January", "3 March 1917"])
def test_a_date_of_a_letter_says_nothing(date: str) -> None:
    text = f"Ana Ruiz wrote every Sunday.\n\n“My dear Ed,” begins the one dated {date}. “The snow has come.”"
    assert {name for name, _, _ in told(text)} <= {"Ana Ruiz", ""}


@pytest.mark.parametrize("phrase", ["in her own words", "in her words"])
def test_ones_own_words(phrase: str) -> None:
    assert told(f"Ana Ruiz closed a school that was, {phrase}, “a wreck”.")[-1][0] == "Ana Ruiz"


def test_a_department_of_hers_has_a_website_of_its_own() -> None:
    found = told("Ana Ruiz closed a school that was, in the words of her own department’s website, “a wreck”.")
    assert found[-1][0] == "department’s website"
    assert told("Ana Ruiz sings. Her website says it is “a dream”.")[-1][0] == "Ana Ruiz"


@pytest.mark.parametrize("paper", ["this paper", "this newspaper on Monday", "the Courier"])
def test_to_whom_somebody_speaks_is_not_who_says_it(paper: str) -> None:
    found = told(f"Speaking to {paper}, the head of the Guild, Dominic Sayer, called it “a reprieve”.")
    assert found[-1][0] == "Dominic Sayer"


@pytest.mark.parametrize(
    "text", ["One wrote: “No.” Another wrote: “Yes.”", "A clerk said it “leaked”. “It does,” said the clerk."]
)
def test_who_is_told_apart_by_a_description_is_nobody_else(text: str) -> None:
    names = [name for name, _, _ in told(f"Clerks met Bo Lind.\n\n{text}")]
    assert "Bo Lind" not in names


def test_a_spokesman_whose_body_is_named_is_of_no_other() -> None:
    text = "Lund County Council said it was late.\n\nA Lund County Council spokesman said it was “high”."
    assert told(text)[-1][0] == "Lund County Council spokesman"
    assert told(text.replace("A Lund County Council spokesman", "A spokesman"))[-1][0] == (
        "spokesman for Lund County Council"
    )


@pytest.mark.parametrize("said_so", ["told gardaí it was", "initially told them it was", "said it was"])
def test_what_she_only_retells_is_of_who_said_it(said_so: str) -> None:
    text = (
        f"Garda Orla Tiernan told the court that it came to light late.\n\nLehane {said_so} “a filing error”, she said."
    )
    assert told(text)[-1][0] == "Lehane"


@pytest.mark.parametrize(
    "of", ["familiar with the Lund talks", "close to the peace talks", "briefed on the Lund plans"]
)
def test_what_a_source_is_close_to_stays_whole(of: str) -> None:
    assert told(f"The hall was full.\n\nAn official {of} said it was “late”.")[-1][0] == f"official {of}"


@pytest.mark.parametrize("thing", ["A scholarship took her to Lund", "A storm kept her there", "A fever caught her."])
def test_what_befalls_her_is_not_she(thing: str) -> None:
    text = f"Edith Moss was born in Hexley. {thing} for a year.\n\nIt ended. “He liked it,” she told an interviewer."
    assert told(text)[-1][0] == "Edith Moss"


def test_a_weaver_without_a_list_is_she() -> None:
    text = "A lampist laid down her broom. “It is late,” she said."
    assert told(text)[-1][0] == "lampist"


@pytest.mark.parametrize("question", ["what he thought", "why it leaked", "whether he knew"])
def test_what_somebody_is_asked_is_not_part_of_who_they_are(question: str) -> None:
    text = f"I asked a man mending a wall {question}. “Not much,” he said."
    assert told(text)[-1][0] == "man mending a wall"


def test_what_a_sign_reads_is_not_part_of_where_it_hangs() -> None:
    assert (
        told("Ana Ruiz has a sign on her till reading “Cash only, and no credit, ever”.")[-1][0] == "sign on her till"
    )


@pytest.mark.parametrize(
    "text",
    [
        "What Tom Hale told staff was “a complete lie”, she said.",
        "The plan Tom Hale announced was “an insult to us all”, she said.",
        "Tom Hale told MPs a pack of lies, “and they believed it”, she said.",
        "Because Tom Hale told police, “the whole town turned on him”, she said.",
        "When Tom Hale told police it was raining, “nobody believed him”, she said.",
        "Tom Hale warned staff about the leak, “but it was too late”, she said.",
        "Tom Hale mentioned his son, “but only once”, she recalled.",
    ],
)
def test_what_she_adds_to_what_another_said_is_hers(text: str) -> None:
    assert told(f"Nora Bly runs the clinic. {text}")[-1][0] == "Nora Bly"


def test_they_who_ask_are_no_body_far_above() -> None:
    text = (
        "The council of Hexley met on Monday night over a budget that nobody in the hall seemed to like, and the "
        "longest speech came from its oldest member.\n\nThey all queue to ask “where is the stove?”"
    )
    assert told(text)[-1][0] == ""
