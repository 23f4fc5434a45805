"""Bodies that are called by several words, by what they sell, or by nothing but a pronoun."""

from __future__ import annotations

import pytest
from who_said import told


def names(text: str) -> list[str]:
    return [name for name, _, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Tin Heron are back. The Leeds art-rock band have a record. The band wrote that they had “grown”.",
        "Marlow Garden Centres has turned down a bid from the private equity firm Stone Lane Partners.\n\n"
        "The FTSE 250 company said that it had said “no”.",
        "Varn Ferries said it was full. The Hexley firm called the plan “odd”.",
    ],
)
def test_several_words_mean_the_body_that_the_sentence_before_is_about(text: str) -> None:
    assert names(text)[-1] in ("Tin Heron", "Marlow Garden Centres", "Varn Ferries")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Reform Now spoke first. The Welsh government called it “late”.", "Reform Now"),
        ("Varn Ferries said it was full. The rival company called the plan “odd”.", "Varn Ferries"),
        ("Varn Ferries said it was full. The parent company called the plan “odd”.", "Varn Ferries"),
    ],
)
def test_a_government_or_a_rival_is_another_one(text: str, body: str) -> None:
    assert names(text)[-1] != body


def test_the_noun_that_the_text_used_for_a_body_comes_first() -> None:
    said = told(
        "Marlow Garden Centres has turned down a bid from the private equity firm Stone Lane Partners.\n\n"
        "The listed company said that it was worth more.\n\nStone Lane said it was thinking.\n\n"
        "The company blamed “very poor” weather."
    )
    assert said[-1][0] == "Marlow Garden Centres"


def test_a_platform_is_not_the_club_that_posts_there() -> None:
    said = told("Varn Rovers won. The trip home was long. “Forty years,” the club posted on Facebook before midnight.")
    assert said[-1][0] == "Varn Rovers"


def test_it_is_of_no_plural_writing() -> None:
    said = told(
        "The clips were open, according to Ana Ruiz.\n\nThe marketing of Nestwell, a start-up, leans on trust. "
        "Its website promises that footage is “safe”."
    )
    assert said[-1][0] != "clips"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Hexley Food Authority said the lake was shut.\n\n“Oysters are filters,” a spokesperson said.",
            "spokesperson for Hexley Food Authority",
        ),
        (
            "Greenholt Estates said it was “fair”. A spokesperson for the company added: “We know.”",
            "spokesperson for Greenholt Estates",
        ),
        (
            "“We know,” said a spokeswoman for the Department for Food, Fuel and Fish.",
            "spokeswoman for the Department for Food, Fuel and Fish",
        ),
        (
            "A spokesperson for the Ministry of Homes, Communities and Local Government said: “Soon.”",
            "spokesperson for the Ministry of Homes, Communities and Local Government",
        ),
        ("It rained.\n\n“We know,” a spokesman said.", "spokesman"),
    ],
)
def test_whose_spokesperson(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "A survey of 4,300 people by the Indus Forum for Hearing found damage. The report called it “the new loom”.",
        "A study of lakes by the Water Institute came out in May. The paper described the fall as “steep”.",
    ],
)
def test_the_report_is_of_who_made_the_survey(text: str) -> None:
    assert names(text)[-1] in ("Indus Forum for Hearing", "Water Institute")


def test_the_watchdog_is_the_only_body_near_of_which_nothing_tells_what_it_is() -> None:
    said = told(
        "Healthcare Scrutiny Wales made two visits and said it had “no doubt”.\n\n"
        "Hywel University Health Board has apologised and said it had opened a ward.\n\n"
        "In its report, the watchdog said that 46 people were “in a space for 22”."
    )
    assert said[-1][0] == "Healthcare Scrutiny Wales"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They had come on the Cape Ramah. The department said it was “old”.", "department"),
        ("A meeting took place at Upper Mbesse. The ministry of mines and water said it “takes note”.", "ministry"),
    ],
)
def test_a_specific_noun_is_no_name_of_which_nothing_says_so(text: str, name: str) -> None:
    assert names(text)[-1].startswith(name)


def test_a_school_is_not_the_company() -> None:
    said = told(
        "Ohio Buckeye Gas & Light runs the mains. She teaches at South High.\n\n"
        "Buckeye would not say more. In a statement, the company said its “thoughts are with them”."
    )
    assert said[-1][0] == "Ohio Buckeye Gas & Light"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The Games Council fined a bookmaker.\n\nThe bookmaker said it was sorry.\n\n“It is mended,” it said.",
            "bookmaker",
        ),
        (
            "Redmoor University sold its hall.\n\nThe builder told us it had “no choice”.\n\n“It leaks,” it said.",
            "builder",
        ),
        ("Queues at Varn Airport are long. The airport said it was full. “We are sorry,” it said.", "Varn Airport"),
    ],
)
def test_it_goes_on_about_the_body_that_has_just_spoken(text: str, body: str) -> None:
    assert names(text)[-1] == body


def test_it_is_no_surer_than_the_company_that_it_goes_on_about() -> None:
    text = (
        "Tarn Steel was fined on Monday.\n\nThe Work Safety Agency said a guard was “missing”.\n\n"
        "The company said it took the fine.\n\n{}“We think of Joe,” it said."
    )
    assert not told(text.format(""))[-1][2]
    assert not told(text.format("It said it had changed its saws.\n\n"))[-2][2]
    assert told(text.format("Tarn Steel said it would pay.\n\n"))[-1][0] == "Tarn Steel"
