"""Hearers that no list has, sources behind a clause, titles behind a verb, and who only may be meant."""

from __future__ import annotations

import pytest
from who_said import reported, said

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure


def made(*paragraphs: str):
    return attribute(paragraphs_of("\n\n".join(("A headline", *paragraphs))))


@pytest.mark.parametrize(
    "hearers",
    [
        "staff",
        "fellow pilots",
        "staff on Monday",
        "prosecuting counsel Bo Lind",
        "him later that day",
        "them later that week",
        "management in Hexley",
        "reporters and growers early on Friday",
        "reporters early on Friday",
    ],
)
def test_hearers_are_not_in_what_they_are_told(hearers: str) -> None:
    assert reported(f"Ana Ruiz told {hearers} that the quay was shut.") == ["Ana Ruiz: the quay was shut"]


def test_what_somebody_wrote_is_no_report_of_its_own_in_a_report() -> None:
    found = reported("Ana Ruiz told the court that the accused wrote cheques for a stand.")
    assert found == ["Ana Ruiz: the accused wrote cheques for a stand"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Only three mills remain, according to Ana Ruiz, a weaver, down from 90.", "Only three mills remain"),
        ("Only three mills remain, according to Ana Ruiz, down from 90.", "Only three mills remain"),
        ("Nine people, according to Ana Ruiz, were killed.", "Nine people // were killed"),
        ("Sales fell 4%, according to Ana Ruiz, while costs rose.", "Sales fell 4% // while costs rose"),
        ("In his time as mayor, according to Ana Ruiz, nobody cared.", "In his time as mayor // nobody cared"),
    ],
)
def test_a_source_behind_a_clause_or_behind_when(text: str, words: str) -> None:
    assert reported(text) == [f"Ana Ruiz: {words}"]


@pytest.mark.parametrize("met", ["nominated", "debated", "arrested", "replaced"])
@pytest.mark.parametrize("title", ["Judge", "former judge"])
def test_a_verb_between_two_people_is_in_no_role(met: str, title: str) -> None:
    document = made(f"President Tom Lind {met} {title} Ana Ruiz. “It is late,” Ruiz said.")
    (ruiz,) = [one for one in document.speakers if one.name == "Ana Ruiz"]
    assert ruiz.role == title.lower()


def test_state_is_no_verb_in_an_office() -> None:
    assert reported("Texas State Senator Ana Ruiz left.") == []


def test_a_thing_is_nobodys_role() -> None:
    document = made("In his studio Lee Dart, a potter, pours tea and says that clay is kind.")
    assert [one.role for one in document.speakers] == ["potter"]


@pytest.mark.parametrize("text", ["An Garda Síochána said that it was late.", "Garda Síochána said that it was late."])
def test_a_police_force_is_no_member_of_it(text: str) -> None:
    assert reported(text) == ["Garda Síochána: it was late"]


@pytest.mark.parametrize("own", ["had to be helped from the hall", "had a bath late", "had dinner with Bo Lind"])
def test_had_may_be_a_verb_of_its_own(own: str) -> None:
    assert reported(f"Ana Ruiz said the plan was “late” and {own}.") == []


def test_who_calls_somebody_something_is_not_called_so() -> None:
    document = made("A user called Tom Ash a liar. “It is late,” the user wrote.")
    assert "user" not in {one.role for one in document.speakers if one.name == "Tom Ash"}


@pytest.mark.parametrize(
    "text",
    [
        "Rose Tully asked the pharmacist about the dose. “I was terrified,” she said.",
        "MP Paula Grant asked the minister about the road. “It is late,” she said.",
    ],
)
def test_who_asks_may_go_on(text: str) -> None:
    assert [is_sure(one) for one in made(text).quotations] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Rose Tully, who asked the vet about a refund, left. “It was awful,” she said.",
        "Rose Tully asked the vet about a refund and was told to leave. “It was awful,” she said.",
        "When Rose Tully asked the vet about it, he hung up. “It was awful,” she said.",
        "Rose Tully asked the vet about it. “You did not answer,” she told him.",
        "Rose Tully asked the vet about it. “Do you stand by it?” she asked.",
    ],
)
def test_who_asks_in_passing_or_asks_again_has_the_words(text: str) -> None:
    assert said(made(text))[-1].startswith("Rose Tully|d|")


@pytest.mark.parametrize(
    ("lead", "below"),
    [
        ("A man who was robbed says he is “scared of it all”.", "Tom Rudd had already robbed two shops."),
        ("A lawmaker has called the mayor “a crook and a thief”.", "Sen. Ann Dale rejected the claim."),
        ("A pensioner says he was “left in the cold” by a builder.", "Norman Sykes charged him too much."),
    ],
)
def test_whom_the_next_line_names_may_be_another(lead: str, below: str) -> None:
    assert [is_sure(one) for one in made(lead, below).quotations] == [False]


def test_who_says_the_same_below_is_surely_described_above() -> None:
    document = made("A grocer says the road is “shut for good”.", "Tom Rudd said he had lost trade.")
    assert [is_sure(one) for one in document.quotations] == [True, True]


@pytest.mark.parametrize(
    "when",
    [
        "on Monday",
        "on Monday evening",
        "in May",
        "on May 5",
        "in a statement",
        "in an interview",
        "in a blog post",
        "in a statement on Friday",
    ],
)
@pytest.mark.parametrize("words", ["there was no link", "the boat sank", "it would appeal"])
def test_when_somebody_says_it_is_not_what_they_say(when: str, words: str) -> None:
    assert reported(f"Ana Ruiz said {when} {words}.") == [f"Ana Ruiz: {words}"]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("called for the mayor to resign", "the mayor to resign"),
        ("appealed for other families to come forward", "other families to come forward"),
        ("appealed for calm", "calm"),
        ("called for an election to be held", "an election to be held"),
        ("declared she would run", "she would run"),
    ],
)
def test_what_somebody_calls_for_or_declares(asked: str, words: str) -> None:
    assert reported(f"Ana Ruiz {asked}.") == [f"Ana Ruiz: {words}"]


@pytest.mark.parametrize("act", ["called for a taxi to the airport", "declared the meeting open"])
def test_acts_report_nothing(act: str) -> None:
    assert reported(f"Ana Ruiz {act}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Stobbs, the court heard, leaned over the fence and called him “the king of compost”.",
        "The court heard Ana Stobbs leaned over the fence and called him “the king of compost”.",
        "It got worse when, Lund County Court heard, Ana Stobbs leaned over and called him “the king of compost”.",
    ],
)
def test_a_court_that_hears_does_not_say_what_somebody_else_says(text: str) -> None:
    document = made(text)
    assert said(document) == ["Ana Stobbs|p|the king of compost"]
    assert [one.role for one in document.speakers] == [""]


def test_a_body_that_an_inquiry_looks_into_does_not_report() -> None:
    document = made("The inquiry into services at Wharfe NHS trust describes a culture of “denial and cruelty”.")
    assert [one.speaker for one in document.quotations] == ["inquiry"]


@pytest.mark.parametrize(
    "words",
    ["last week three boats sank", "this year's harvest was late", "June Carter was asleep", "today, nobody trusts it"],
)
def test_a_time_behind_that_is_what_they_say(words: str) -> None:
    assert reported(f"Ana Ruiz said that {words}.") == [f"Ana Ruiz: {words}"]


@pytest.mark.parametrize("told", ["asked questions on Monday that nobody could answer", "told lies that hurt them"])
def test_questions_and_lies_are_nobody_who_hears(told: str) -> None:
    assert reported(f"Ana Ruiz {told}.") == []


@pytest.mark.parametrize(
    "words", ["April Kerr had left", "next week's vote was close", "this month's figures were bad"]
)
def test_a_name_or_an_owner_that_is_a_time_is_what_they_say(words: str) -> None:
    assert reported(f"Ana Ruiz said {words}.") == [f"Ana Ruiz: {words}"]


@pytest.mark.parametrize("words", ["the siren had not sounded", "she had been ignored"])
def test_what_somebody_complains_is_reported_without_that(words: str) -> None:
    assert reported(f"Ana Ruiz complained {words}.") == [f"Ana Ruiz: {words}"]


@pytest.mark.parametrize("act", ["complained the whole way home", "grumbled and was asked to leave"])
def test_how_somebody_acts_reports_nothing(act: str) -> None:
    assert reported(f"Ana Ruiz {act}.") == []


def test_the_judge_of_a_lead_is_the_one_judge_named_far_below() -> None:
    told = [f"The hall in Hexley was shut in {month}. Nobody came." for month in ("May", "June", "July", "August")]
    document = made("A judge ruled that the wall “must fall at once”.", *told, "Judge Ana Ruiz said it was late.")
    assert [one.name for one in document.speakers] == ["Ana Ruiz"]
