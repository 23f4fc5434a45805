"""Letters and entries that read so, grades in marks, questions put to somebody."""

from __future__ import annotations

import pytest
from who_said import lines

from reader.attribution import attribute, paragraphs_of

LETTERS = "Lisle wrote to his wife for years. There are fourteen letters."


@pytest.mark.parametrize("reading", ["begins the third", "reads one entry from May", "ends another"])
def test_whose_a_letter_is_may_be_another(reading: str) -> None:
    found = attribute(paragraphs_of(f"It rained.\n\n{LETTERS} “We are cold and out of oil,” {reading}."))
    assert all(one.confidence <= 0.7 for one in found.quotations)


def test_an_analysts_grade_is_no_quotation() -> None:
    found = lines("“It is bad,” said Arjun Petwal, an analyst, who has a “sell” rating on the stock.")
    assert found[0] == "Arjun Petwal|d|It is bad,"
    assert all(one.startswith("None|s") for one in found[1:])


@pytest.mark.parametrize("rated", ["Critic Owen Tarr rated the play", "Ofsted rated the school", "Inspectors rated it"])
def test_what_somebody_rates_is_their_word(rated: str) -> None:
    assert not any(one.startswith("None|s") for one in lines(f"{rated} “poor”."))


def test_an_inspectors_grade_is_its_word() -> None:
    assert "Adult Care Inspectorate|p|good" in lines("The Adult Care Inspectorate rated the home “good”.")


def test_whom_a_question_is_put_to_answers() -> None:
    found = lines(
        "“It was late,” Beryl Hatch said.",
        "We are seldom more than seven. I put this to Philippa over the washing-up.",
        "“Seven’s plenty,” she said.",
    )
    assert found[-1] == "Philippa|d|Seven’s plenty,"


def test_an_adjective_before_a_comma_is_nobody() -> None:
    found = lines(
        "Honor Wexcombe has died. A small, brisk woman with a lens round her neck, she found forty-six mosses.",
        "“I was not clever,” she said then.",
    )
    assert found[-1] == "Honor Wexcombe|d|I was not clever,"
