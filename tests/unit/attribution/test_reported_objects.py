"""What is reported behind a verb without "that": objects, acts, counted subjects, what records show."""

from __future__ import annotations

import pytest
from who_said import lines


@pytest.mark.parametrize(
    ("words", "reported"),
    [
        ("denied any wrongdoing.", "any wrongdoing"),
        ("disputes the sum.", "the sum"),
        ("demanded an inquiry.", "an inquiry"),
        ("has called for a ban on nets.", "a ban on nets"),
        ("called for calm.", "calm"),
        ("pushed for the resignation of the board.", "the resignation of the board"),
        ("has offered to mend the roof.", "to mend the roof"),
        ("called on the mayor to open the gates.", "to open the gates"),
        ("urged the town to buy boats that float.", "to buy boats that float"),
        ("appealed to the boys not to swim there.", "to the boys not to swim there"),
        ("cautioned against reading much into one summer.", "against reading much into one summer"),
        ("reckons the quay will hold for a year.", "the quay will hold for a year"),
    ],
)
def test_objects_and_acts_are_reported(words: str, reported: str) -> None:
    assert lines(f"Ida Marsh {words}") == [f"Ida Marsh|i|{reported}"]


@pytest.mark.parametrize(
    "words",
    [
        "denied it.",
        "called for a taxi.",
        "demanded the keys.",
        "called on an old aunt in Wexley.",
        "appealed to a wide public.",
        "thinks often about the boat.",
        "believed the boat was hers.",
        "offered the boys a lift.",
        "published its second profit warning of the year.",
    ],
)
def test_things_and_visits_are_not(words: str) -> None:
    assert lines(f"Ida Marsh {words}") == []


@pytest.mark.parametrize(
    "reported",
    [
        "about 40 boats sank",
        "around 300 houses were still dark",
        "between 20 and 30 sheep got out",
        "nearly 90 boats sank",
        "she and the pilot had reported the leak twice",
        "the pilot and Olaf Brandt admitted it in May",
    ],
)
def test_a_clause_may_open_with_a_number_or_two_people(reported: str) -> None:
    assert lines(f"Ida Marsh said {reported}.") == [f"Ida Marsh|i|{reported}"]


def test_when_it_was_found_stands_before_that() -> None:
    sentence = "The tribunal found in 2019 that Ida Marsh had been cheated, but rejected the claim."
    assert lines(sentence) == ["tribunal|i|Ida Marsh had been cheated"]
    assert lines("Ida Marsh knew in her heart that it leaked.") == []


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Harbour records show that the boat was sold in May.", "the boat was sold in May"),
        ("The boat was sold in May, records show.", "The boat was sold in May"),
        ("A survey by the Marsh Institute found eels prefer mud.", "eels prefer mud"),
    ],
)
def test_a_writing_finds_and_shows(sentence: str, reported: str) -> None:
    assert [line.partition("|")[2] for line in lines(sentence)] == [f"i|{reported}"]


def test_who_is_told_of_an_act_goes_on_with_who_tells() -> None:
    sentence = "Ida Marsh told me that the pilots had warned about the lamp in May."
    assert lines(sentence) == ["Ida Marsh|i|the pilots had warned about the lamp in May"]


@pytest.mark.parametrize(
    "reported",
    [
        "on Monday it would shut its yard",
        "in future trams would stop there",
        "at the meeting the lamps were out",
        "much of the town was dark",
    ],
)
def test_a_clause_may_stand_behind_when_and_where(reported: str) -> None:
    assert [line.rpartition("|")[0] for line in lines(f"Ida Marsh said {reported}.")] == ["Ida Marsh|i"]


@pytest.mark.parametrize(
    "words", ["in Wexley on Monday.", "nothing of it.", "goodbye in the hall that was built in May."]
)
def test_where_alone_is_not_reported(words: str) -> None:
    assert lines(f"Ida Marsh said {words}") == []


def test_a_state_needs_no_that() -> None:
    assert lines("Ida Marsh is adamant the quay is safe.") == ["Ida Marsh|i|the quay is safe"]
    assert lines("Ida Marsh was certain of it.") == []


def test_several_who_speak_of_themselves_say_it() -> None:
    found = lines("Three pilots said they were confident the quay was safe.")
    assert found == ["pilots|i|they were confident the quay was safe"]


@pytest.mark.parametrize(
    ("words", "reported"),
    [
        ("has ruled out a new quay for the town.", "a new quay for the town"),
        ("ruled out any talks before May.", "any talks before May"),
        ("wants it known that the cat was hers.", "the cat was hers"),
        ("would like it known that the cat was hers.", "the cat was hers"),
        ("let it be known that the cat was hers.", "the cat was hers"),
        ("put it rather plainly: the cat was hers.", "the cat was hers"),
        ("said visits to the quay fell in May.", "visits to the quay fell in May"),
        ("said trips to Wexley had cost too much.", "trips to Wexley had cost too much"),
        ("said outside firms had looked at it.", "outside firms had looked at it"),
        ("said inside the hall there was water.", "inside the hall there was water"),
        ("said nothing in the note was new.", "nothing in the note was new"),
        ("says she did.", "she did"),
    ],
)
def test_more_of_what_is_said_without_that(words: str, reported: str) -> None:
    assert lines(f"Ida Marsh {words}") == [f"Ida Marsh|i|{reported}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm ruled out a new quay for the town.",
        "The plan was looked at and ruled out because it leaks.",
        "It was known that the cat was hers.",
        "Ida Marsh said good night to the boys.",
        "Ida Marsh said nothing in court and left.",
        "Ida Marsh boasts one feature: a lamp.",
    ],
)
def test_more_that_nobody_says(sentence: str) -> None:
    assert lines(sentence) == []


@pytest.mark.parametrize("noun", ["verdict", "argument", "advice", "answer"])
def test_a_colon_opens_what_somebody_holds(noun: str) -> None:
    assert lines(f"Ida Marsh’s {noun}: the quay will not last.") == ["Ida Marsh|i|the quay will not last"]


@pytest.mark.parametrize("noun", ["house", "note"])
def test_a_colon_behind_another_noun_opens_no_report(noun: str) -> None:
    assert lines(f"Ida Marsh’s {noun}: the quay will not last.") == []
