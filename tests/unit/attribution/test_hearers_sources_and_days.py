"""Who is asked and only described, sources behind a verb, people named after days, bodies called by their noun."""

from __future__ import annotations

import pytest
from who_said import lines, reported


@pytest.mark.parametrize("hearer", ["the clerk", "the gatekeeper", "her grandmother"])
@pytest.mark.parametrize("answer", ["she said", "she told her"])
def test_whoever_is_asked_answers(hearer: str, answer: str) -> None:
    found = lines(f"“Did you hear it?” Ida Marsh asked {hearer}. “Twice,” {answer}.")
    assert found == ["Ida Marsh|d|Did you hear it?", f"{hearer.partition(' ')[2]}|d|Twice,"]


def test_who_is_told_without_a_question_does_not_answer() -> None:
    found = lines("“It was loud,” Ida Marsh told the clerk. “It was very loud,” she said.")
    assert [line.partition("|")[0] for line in found] == ["Ida Marsh", "Ida Marsh"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Asked about it, Marsh replied, according to the clerk’s notes: “It was the wind.”",
        "Marsh told police, according to the affidavit, “It was the wind.”",
    ],
)
def test_who_replies_has_the_words_that_a_source_holds(sentence: str) -> None:
    assert lines("Ida Marsh met nobody.", sentence) == ["Ida Marsh|d|It was the wind."]


def test_a_source_may_stand_between_the_verb_and_that() -> None:
    assert lines("Ida Marsh said, according to the affidavit, that it was the wind.") == ["Ida Marsh|i|it was the wind"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A dealer, Sunday Okoro, said he had lost it all.",
        "Mr Friday Okoro said he had lost it all.",
        "Sunday Okoro said he had lost it all.",
    ],
)
def test_a_day_may_be_a_first_name(sentence: str) -> None:
    assert lines(sentence)[0].partition("|")[0] in ("Sunday Okoro", "Friday Okoro")


@pytest.mark.parametrize("sentence", ["On Sunday Marsh said he had lost it.", "The club said Sunday Marsh would go."])
def test_a_day_is_mostly_none(sentence: str) -> None:
    assert "Sunday" not in lines("Nathan Marsh came late.", sentence)[0].partition("|")[0]


@pytest.mark.parametrize(
    ("body", "called"),
    [
        ("National Guild of Ringers and Founders", "the Guild"),
        ("Wexley Trust", "the Trust"),
        ("Royal Institute of Bakers", "the Institute"),
    ],
)
def test_a_body_is_called_by_its_noun(body: str, called: str) -> None:
    assert lines(f"The {body} met on Sunday.", f"It was “a feast”, {called} said.") == [f"{body}|p|a feast"]


def test_of_two_such_bodies_neither_is_meant() -> None:
    found = lines("The Wexley Trust met the Lowick Trust.", "It was “a feast”, the Trust said.")
    assert found[0].partition("|")[0] not in ("Wexley Trust", "Lowick Trust")


def test_they_goes_on_in_the_next_paragraph() -> None:
    found = lines(
        "A spokesperson for the bank said it was late.",
        "The town had been offered a loan, the spokesperson said, and had not applied.",
        "“We know that this is hard,” they said.",
    )
    assert found[-1] == "spokesperson for the bank|d|We know that this is hard,"


@pytest.mark.parametrize("title", ["Revd", "Commodore", "Mzee", "Lance Corporal", "Barr.", "Adv."])
def test_titles_stay_out_of_names(title: str) -> None:
    assert lines(f"“It is late,” said {title} Martin Okoro.") == ["Martin Okoro|d|It is late,"]


@pytest.mark.parametrize("place", ["below Charlotte Street", "from Victoria Gardens to the quay", "at the Main Market"])
def test_a_street_or_a_market_is_no_she(place: str) -> None:
    assert lines(f"A main burst on Sunday {place}, and nobody slept.", "“I saw it all,” she said.") == [
        "None|d|I saw it all,"
    ]


@pytest.mark.parametrize(
    ("hearer", "words"),
    [
        ("the inquest at Hexley", "her son was late"),
        ("the High Court in Lund", "she laughed it off"),
        ("a rally in New Marsh on Sunday", "there was no money"),
        ("the board in Hexley", ""),
    ],
)
def test_who_hears_something_in_a_place(hearer: str, words: str) -> None:
    assert reported(f"Ana Ruiz told {hearer} {words or 'her news'}.") == ([f"Ana Ruiz: {words}"] if words else [])


@pytest.mark.parametrize(
    ("subject", "verb"), [("The don", "lamented"), ("One mixer", "estimated"), ("Another", "claimed")]
)
def test_what_only_people_do_is_done_by_people(subject: str, verb: str) -> None:
    assert [one.partition(": ")[2] for one in reported(f"{subject} {verb} that nine boats had sunk.")] == [
        "nine boats had sunk"
    ]


@pytest.mark.parametrize(
    "text", ["On Monday experience argued that", "The theory maintains that", "The facts suggest that"]
)
def test_no_thing_does_what_only_people_do(text: str) -> None:
    assert reported(f"{text} nine boats had sunk.") == []
