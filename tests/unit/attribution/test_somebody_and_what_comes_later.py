"""Somebody who yells, what "it" cannot mean yet, whose manager somebody new has, and firms by their last word."""

from __future__ import annotations

import pytest
from who_said import lines

from reader.attribution import attribute, paragraphs_of


@pytest.mark.parametrize(
    "sentence",
    [
        "When Martin Okoro, who had come early, rose to say that it was late, somebody yelled, “Then go home!”",
        "When Martin Okoro stood up to speak, someone shouted “Then go home!”",
        "Martin Okoro was about to say that it was late when somebody shouted: “Then go home!”",
    ],
)
def test_what_somebody_yells_is_not_of_who_speaks(sentence: str) -> None:
    found = lines(sentence)
    assert found[-1].partition("|")[0] in ("somebody", "someone")
    assert found[-1].endswith("|d|Then go home!")


def test_it_is_no_body_that_its_sentence_names_later() -> None:
    found = lines(
        "The Wexley Fire Office admitted it was late. In a statement, it said that a separate audit would follow.",
        "“We are learning,” the statement reads.",
    )
    assert [line.partition("|")[0] for line in found] == ["Wexley Fire Office"] * 3


@pytest.mark.parametrize(
    "sentence",
    [
        "The forward Adaeze Ibe is hurt. Her manager called it “touch and go”.",
        "Lowick are testing the forward Adaeze Ibe, who, according to her manager, is “touch and go”.",
    ],
)
def test_the_manager_of_somebody_new_is_not_surely_the_one_before(sentence: str) -> None:
    document = attribute(
        paragraphs_of(f"A headline\n\nIda Marsh, the Wexley manager, was glad. “We won,” Marsh said.\n\n{sentence}")
    )
    last = document.quotations[-1]
    assert last.confidence < 0.6


def test_a_lawyer_told_with_his_client_stays_his() -> None:
    found = lines("Martin Okoro denies it. His lawyer, Ida Marsh, was late.", "His lawyer called it “a farce”.")
    assert found[-1] == "Ida Marsh|p|a farce"


def test_a_spokesperson_speaks_for_the_firm_that_has_just_spoken() -> None:
    found = lines(
        "One provider, Wexley Home Support, has 40 vans.",
        "Wexley Home Support denied charging fees. A spokesperson said: “We are small.”",
    )
    assert found[-1] == "spokesperson for Wexley Home Support|d|We are small."


def test_a_statement_is_of_the_body_that_has_just_spoken() -> None:
    assert lines("Wexley Council was sorry.", "Wexley Council said it was late.", "“We try,” a statement said.")[
        -1
    ] == ("Wexley Council|d|We try,")
    assert lines("Martin Okoro said it was late.", "“We try,” a statement said.")[-1] == "statement|d|We try,"


def test_a_verb_behind_a_full_name_is_no_people() -> None:
    found = lines("Singer Adaeze Ibe stars in it.", "“We are late,” the singer said.")
    assert found == ["Adaeze Ibe|d|We are late,"]


@pytest.mark.parametrize("thing", ["held a sign reading", "wore a T-shirt saying", "unfurled a banner reading"])
def test_words_on_a_thing_are_not_of_who_shows_it(thing: str) -> None:
    found = lines(f"Martin Okoro {thing} “Save the mill”.")
    assert found[0].partition("|")[0] != "Martin Okoro"


def test_a_letter_is_not_of_who_was_sent_it() -> None:
    found = lines("Martin Okoro was sent an email by a bank. “You are late,” it said.")
    assert found[0].partition("|")[0] != "Martin Okoro"
    assert lines("Martin Okoro sent a letter. “You are late,” it said.") == ["Martin Okoro|d|You are late,"]


def test_who_dubs_somebody_once_has_the_words() -> None:
    assert lines("Martin Okoro, once dubbed “a fine baker” by Ida Marsh, left.") == ["Ida Marsh|p|a fine baker"]


def test_sympathy_that_somebody_offers_is_theirs() -> None:
    assert lines("Ida Marsh offered her “deepest sympathy” to the town.") == ["Ida Marsh|p|deepest sympathy"]
