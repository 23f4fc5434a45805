"""Whose words are that another only relays, or whom a further clause, account or office names."""

from __future__ import annotations

import pytest
from who_said import said, told

from reader.attribution import attribute, paragraphs_of

OPENING = "Leo Brandt and the mayor, Ana Ruiz, met on Tuesday. Dot Bell runs the harbour.\n\n"

CASES = [
    ("Dot Bell told her team to “knock it off at once,” according to two people in the room.", ["Dot Bell"]),
    (
        "A council officer had written back to her that it was “not a designated place”, Dot Bell said.",
        ["council officer"],
    ),
    (
        "Leo Brandt alleged that residents had reported cracks and that the city sat on it for its “love of the firm”.",
        ["Leo Brandt"],
    ),
    ("A Hallam spokesman said the company had informed the ministry “at the proper time”.", ["Hallam spokesman"]),
    ("Dot Bell posted a longer apology on X late Tuesday. “We let you down,” it reads.", ["Dot Bell"]),
    (
        "A message was answered with an email from the district office saying the mayor “looks forward to it.”",
        ["district office"],
    ),
    ("A report tendered to the court by a retired pilot, Ned Dow, found it was “better than even.”", ["Ned Dow"]),
    ("Organizer Jocelyn d’Entrem said it was late. “We know when,” she said.", ["Jocelyn d’Entrem"]),
    ("“It is late,” wrote Reddit user salt_road. “She has gone,” he wrote.", ["salt_road", "salt_road"]),
    (
        "Harold Penn lost it all. “Mine is old,” he said. His wife, June, was less kind. “It was wet,” she said.",
        ["Harold Penn", "June"],
    ),
    ("Leo Brandt put it to Ana Ruiz that it leaks. She replied that she had “not had the time to look”.", ["Ana Ruiz"]),
]


@pytest.mark.parametrize(("text", "speakers"), CASES)
def test_whose_words_they_are(text: str, speakers: list[str]) -> None:
    assert [name for name, kind, _ in told(OPENING + text) if kind != "indirect"] == speakers


def test_what_somebody_was_told_is_not_surely_theirs() -> None:
    text = "Leo Brandt said he was summoned to an office in May and told that the contract was “a done thing”."
    assert told(OPENING + text)[-1][2] is False


def test_a_nationality_before_a_calling_that_no_list_has_is_nobody() -> None:
    text = "Harbour\n\nBritish lampist Ada Moor said it was “very late.” Former lampist Bo Lind said it was “wet.”"
    assert [line.partition("|")[0] for line in said(attribute(paragraphs_of(text)))] == ["Ada Moor", "Bo Lind"]


def test_the_youth_is_the_source_without_a_name_who_has_just_spoken() -> None:
    text = (
        "Leo Brandt drove the car.\n\nThe court rose.\n\nIt sat again.\n\nA passenger told police he had begged him to "
        "slow down.\n\n“He laughed,” the youth said."
    )
    assert told(OPENING + text)[-1][0] != "Leo Brandt"


WHO = [
    ("The mayor drew a rival in farmer Leo Brandt, who wrote that she had “sold the valley.”", "Leo Brandt"),
    (
        "It is in a sermon preached by the Rev. Leo Brandt, of the Sund Church, who said it was “by no hand.”",
        "Leo Brandt",
    ),
    (
        "That drew a reply from Leo Brandt, a former porter at the hospital, who accused her of “blaming us”.",
        "Leo Brandt",
    ),
    ("Then a driver who goes by Spud posted a picture with the caption “Trust me, it is good”.", "Spud"),
    ("Sund mayor Sue Pringle said no. “We were told so,” Cr Pringle said.", "Sue Pringle"),
]


@pytest.mark.parametrize(("text", "speaker"), WHO)
def test_whom_who_stands_for(text: str, speaker: str) -> None:
    assert told(OPENING + text)[-1][0] == speaker


def test_the_pal_is_the_friend_of_the_paragraph_before() -> None:
    text = "A friend of the pair said things had been hard for Ana Ruiz.\n\n‘There was no big row,’ said the pal."
    assert told(OPENING + text)[-1][0] == "friend of the pair"


def test_a_line_below_the_headline_quotes_who_says_it_in_the_text() -> None:
    text = (
        "A trial\n\nJudge brands him ‘a parasite in a tie’ as the widow asks why\n\n"
        "“You are a parasite in a tie,” said Ana Ruiz."
    )
    assert said(attribute(paragraphs_of(text)))[0].startswith("Ana Ruiz|p|")


def test_the_hedge_fund_is_the_only_body_that_the_sentence_before_is_about() -> None:
    text = "Thorn Point Capital said that it had urged them to sell. The hedge fund called the price “hard to bear”."
    assert told(OPENING + text)[-1][0] == "Thorn Point Capital"


def test_the_cousin_she_says_told_her_is_not_surely_hers() -> None:
    text = "Dot Bell learned it from a cousin. The cousin, she says, told her it was “close enough for Sund.”"
    assert told(OPENING + text)[-1][2] is False


def test_who_has_an_age_before_who_speaks_on() -> None:
    text = (
        "“They plan,” Dot Bell said.\n\nThat is the case for Ada Moor, 81, who said she sat at home as she thought "
        "nobody was there.\n\n“They were open,” she said."
    )
    assert told(OPENING + text)[-1][0] == "Ada Moor"
