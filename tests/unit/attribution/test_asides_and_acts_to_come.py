"""Who lends no subject to a later verb, what is only to come, and bodies that only outsiders work for."""

from __future__ import annotations

import pytest
from who_said import lines

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "A judge gave the town 10 days to say why people had to wait to see a doctor, saying she had “run dry”.",
            "judge|p|run dry",
        ),
        ("The mayor asked the clerk to find out why, adding that she had “run out of patience”.", "mayor|p|run out of"),
        ("The driver, she reports, looked at it and said: “That’s a chair.”", "driver|d|That’s a chair."),
        (
            "The board sold it, rejecting a plea from teachers who said they had “no say”.",
            "teachers|p|no say",
        ),
    ],
)
def test_whose_a_later_verb_is(sentence: str, line: str) -> None:
    found = lines(sentence)
    assert any(one.startswith(line) for one in found), found


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "Ana Ruiz said her forces would respond “at a place of our choosing”.",
            "Ana Ruiz|p|at a place of our choosing",
        ),
        (
            "Ana Ruiz said her board would discuss whether it had lost faith in him.",
            "Ana Ruiz|i|her board would discuss whether it had lost faith in him",
        ),
    ],
)
def test_what_ones_own_people_will_say_is_told_by_who_tells_of_it(sentence: str, line: str) -> None:
    assert line in lines(sentence)


def test_what_ones_own_people_said_is_theirs() -> None:
    assert "clerk|p|late" in lines("Ana Ruiz said her clerk told her it was “late”.")


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("Fen Bridge met it, with its director, Dilys Owen, calling it “a real step”.", "Dilys Owen|p|a real step"),
        ("Fen Bridge met it, with Dilys Owen, its director, calling it “a real step”.", "Dilys Owen|p|a real step"),
        ("The campaign group Renters’ Voice said it was late.", "campaign group Renters’ Voice|i|it was late"),
    ],
)
def test_offices_and_owned_names(sentence: str, line: str) -> None:
    assert line in lines(sentence)


def test_a_paper_that_had_it_first_does_not_say_it() -> None:
    found = lines("A study in May, first reported by The Varn Sentinel, found that it leaks and called it “short”.")
    assert not any(one.startswith("Varn Sentinel") for one in found)


def test_as_soon_as_names_no_source() -> None:
    found = lines("As soon as the Question Hour began, Harb Toor was on his feet demanding that they be sacked.")
    assert found == ["Harb Toor|i|they be sacked"]


def test_the_company_is_not_the_bank_of_an_analyst() -> None:
    found = lines(
        "Severn Water faces a fine. It serves two million people.",
        "Amrit Sandhu, an analyst at Colville Partners, said that the market had hoped for less.",
        "The company has until May to respond. In its report it had told investors that it was “in line with peers”.",
    )
    assert not any(one.startswith("Colville Partners") for one in found), found


def test_people_in_a_heading_are_no_body() -> None:
    found = lines(
        "Families left stranded as system crashes",
        "The budget airline Skylark cancelled 40 flights.",
        "It rained. A spokesman for the airline said: “We are sorry.”",
    )
    assert not any("Families" in one for one in found), found


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("Ana Ruiz asked the board who would pay for the bus.", "Ana Ruiz|i|who would pay for the bus"),
        ("Ana Ruiz asked the boatman why he was late.", "Ana Ruiz|i|why he was late"),
        ("Ana Ruiz has called upon her district units to block it.", "Ana Ruiz|i|to block it"),
        ("Ana Ruiz forecast sales would be flat.", "Ana Ruiz|i|sales would be flat"),
        ("It was here, according to Ana Ruiz, that a ship went down.", "Ana Ruiz|i|It was here // a ship went down"),
        ("Ana Ruiz asked for the rule to be changed.", "Ana Ruiz|i|for the rule to be changed"),
        ("Marlowe+ announced that the drama will end.", "Marlowe+|i|the drama will end"),
    ],
)
def test_what_is_asked_and_told(sentence: str, line: str) -> None:
    found = lines(sentence)
    assert any(line in one for one in found), found


def test_who_came_is_no_question() -> None:
    assert lines("Ana Ruiz asked the man who was there to leave.") != ["Ana Ruiz|i|who was there to leave"]


def test_a_shirt_is_nobody() -> None:
    found = lines("Ryan Lund came in a T-shirt marked ‘Last Call’.", "The firm said: “It is late.”")
    assert not any(one.startswith("T-shirt") for one in found), found


def test_a_time_of_day_may_end_a_sentence() -> None:
    found = lines("The hall is open until 8 p.m. The clerk also suggested “coming with friends”.")
    assert found == ["clerk|p|coming with friends"]


def test_a_street_with_its_number_says_nothing() -> None:
    found = lines("It rained. On Saturdays the sign outside 400 Larkin Avenue says “Come in.”")
    assert not any(one.startswith("Larkin") for one in found), found


def test_a_caption_is_written() -> None:
    assert lines("“We snuck off. It rained,” Ana Ruiz captioned a row of pictures.") == [
        "Ana Ruiz|d|We snuck off. It rained,"
    ]


def test_one_word_before_a_verb_of_speech_is_said() -> None:
    found = lines("Two men argue about paint. “White,” insists the older of the two.")
    assert [one.partition("|")[2] for one in found] != ["s|White,"]


def test_a_part_played_is_nobody() -> None:
    found = lines(
        "“I came late,” Ana Ruiz said. “I always do.”",
        "Her part in “The Long Shelf,” as a clerk who will not close her office, has won two prizes. "
        "She insists that it was luck.",
    )
    assert found[-1] == "Ana Ruiz|i|it was luck"


def test_a_claim_that_another_calls_something_ends_the_report() -> None:
    found = lines("The clerk reported that terms had been agreed, a claim Ana Ruiz called “fantasy”.")
    assert found == ["clerk|i|terms had been agreed", "Ana Ruiz|p|fantasy"]


def test_a_name_before_which_is_a_body() -> None:
    found = lines(
        "The fare went through Linnet in May.",
        "Linnet, which had assured Ana Ruiz that no money had come, took five days.",
    )
    assert found == ["Linnet|i|no money had come"]


def test_who_is_asked_answers_and_not_who_asks() -> None:
    found = lines("Asked by Judith Hale, the chair, whether it was, Dame Orla Pell paused, replying: “No longer.”")
    assert found == ["Orla Pell|d|No longer."]


def test_what_is_told_in_a_statement_is_not_who_reports_it() -> None:
    found = lines("Bo Lind said the driver had told officers in his statement that he was “only hired to carry goods”.")
    assert "Bo Lind|p|only hired to carry goods" not in found or len(found) == 1


def test_a_place_before_a_calling_is_nobody() -> None:
    found = lines(
        "Trent Baddeley thought he had the flu.",
        "The Mitchell Crossing grazier had been out for days. “I couldn’t lift a cup,” he said.",
    )
    assert found == ["Trent Baddeley|d|I couldn’t lift a cup,"]


def test_its_inventor_may_be_the_one_of_the_title() -> None:
    read = attribute(
        paragraphs_of(
            "Sir Desmond Hallow obituary\n\nOn a wet day in 1974 Desmond Hallow sat at his table.\n\n"
            "The clip let surgeons close it. Its inventor, who has died, never sold. “It came off bread,” he said."
        )
    )
    (one,) = read.quotations
    assert not is_sure(one) or read.speakers[0].name == "Desmond Hallow"


def test_that_behind_a_later_noun_is_not_of_the_verb() -> None:
    found = lines("Dale Rasmus said on Friday he will not resign after a report that he failed to pay.")
    assert found == ["Dale Rasmus|i|he will not resign after a report that he failed to pay"]


def test_a_clause_before_marks_that_go_on_with_and_is_reported() -> None:
    found = lines("Peter Quill said last week that Lund had saved many lives “and was the worst-dressed man”.")
    assert found == ["Peter Quill|i|Lund had saved many lives", "Peter Quill|p|and was the worst-dressed man"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Bodil Storm called for a speed limit from January to April.", "a speed limit from January to April"),
        ("Bodil Storm cautioned the public against buying meters.", "against buying meters"),
    ],
)
def test_what_is_called_for_and_warned_against(sentence: str, words: str) -> None:
    assert lines(sentence) == [f"Bodil Storm|i|{words}"]


def test_one_of_several_letters_has_one_name() -> None:
    found = lines("He wrote to them, and three kept the letters. “Now the hard part begins,” one reads.")
    assert not any(one.startswith("one one") for one in found), found


@pytest.mark.parametrize("verb", ["calling him “the last of the boatmen”", "hailing “a night of drama”"])
def test_what_a_paper_adds_is_the_papers(verb: str) -> None:
    found = lines(f"The Dunlow Times reported that Owen Tarr had won, {verb}.")
    assert all(one.startswith("Dunlow Times|") for one in found)


def test_what_somebody_tells_staff_in_a_report_is_theirs() -> None:
    found = lines("The Courier reported that Ruth Amery had left, telling staff it was “a day of joy”.")
    assert "Ruth Amery|p|a day of joy" in found


@pytest.mark.parametrize("sport", ["Owen Tarr", "England"])
def test_who_coaches_somebody_keeps_a_name(sport: str) -> None:
    assert lines(f"Noel Prett coaches {sport}. “It is hard,” Prett says.") == ["Noel Prett|d|It is hard,"]


def test_whose_aunt_a_customer_was_is_not_the_customer() -> None:
    found = lines("“I want my money,” a customer told staff.", "The customer was Ruth Amery’s aunt.")
    assert found == ["customer|d|I want my money,"]


def test_rising_prices_are_no_act() -> None:
    assert lines("Owen Tarr complained of rising prices.") == []
