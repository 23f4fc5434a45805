"""Doubt follows from whom else a phrase can mean, and nothing else: two who fit, a distance, a thing that speaks."""

from __future__ import annotations

import pytest
from who_said import told

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure
from reader.document.model import QuotationKind, speakers_by_id

MARKED = (QuotationKind.DIRECT, QuotationKind.PARTIAL)


def last(text: str) -> tuple[str, bool]:
    """Who says the last passage in marks below a headline, and whether that is sure."""
    document = attribute(paragraphs_of(f"A headline\n\n{text}"))
    speakers = speakers_by_id(document)
    found = [q for q in document.quotations if q.kind in MARKED][-1]
    return speakers[found.speaker].name if found.speaker else "", is_sure(found)


def reported(text: str) -> list[str]:
    """Who says what is reported below a headline."""
    document = attribute(paragraphs_of(f"A headline\n\n{text}"))
    speakers = speakers_by_id(document)
    return [speakers[q.speaker].name if q.speaker else "" for q in document.quotations]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The ledger was found by Mina Sorensen, a bookbinder in Aldwick, in the winter.\n\nIt had been in a stove. "
            "“I thought it was kindling,” she said.",
            "Mina Sorensen",
        ),
        ("The caretaker of the school opened it late. “I overslept,” he said.", "caretaker of the school"),
        ("A spokesman for the mill said it was “not a good time to talk”.", "spokesman for the mill"),
        ("Ada Quill won by a length. “I was asleep until the bend,” the rower said.", "Ada Quill"),
    ],
)
def test_only_one_can_be_meant(text: str, speaker: str) -> None:
    assert last(text) == (speaker, True)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill beat Mina Sorensen by a length. “I was asleep until the bend,” the rower said.",
        "Ada Quill has tried a lamp that promised to “reset the inner clock of tired people”.",
        "Hexley Systems put up a page. It now reads “Moving house this spring?”",
    ],
)
def test_somebody_else_or_a_thing_may_say_it(text: str) -> None:
    assert not last(text)[1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The board told us that scales were a matter for Market Weights. Market Weights told us that it had no "
            "vans. “We know of the scale,” it added.",
            "Market Weights",
        ),
        ("Aldwick Home declined. In a letter it called the test “a piece of theatre”.", "Aldwick Home"),
        (
            "Brell, an open rival, gained users. Quarrel Systems, whose own plan is dear, put up a page within the "
            "hour. “We are sorry,” the company said.",
            "Quarrel Systems",
        ),
        (
            "Aldwick Water said a main had burst. The landlord of the inn said he had opened early. “Free tea,” he "
            "said.",
            "landlord of the inn",
        ),
        (
            "In a note printed beside the papers, Kenjiro Matsu of the Museum of Tides argues that it is the sea. "
            "Water, he writes, “needs no crack to sing in the dark”.",
            "Kenjiro Matsu",
        ),
    ],
)
def test_what_is_told_of_a_name_decides(text: str, speaker: str) -> None:
    assert last(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Mina Sorensen herself has said she would not bet on it.", ["Mina Sorensen"]),
        ("Critics object that this is all very well for clerks.", ["critics"]),
        (
            "The owner of a home where three people fell within a week told staff that they must run.",
            ["owner of a home"],
        ),
    ],
)
def test_who_reports(text: str, speakers: list[str]) -> None:
    assert reported(text) == speakers


@pytest.mark.parametrize(
    "middle",
    [
        "The victim, Ana Holt, 34, died at the scene.",
        "Police named the victim as Ana Holt, 34, a teacher from Sund.",
        "Ana Holt, 34, of Sund, was found dead on Sunday.",
        "Ana Holt was killed on Sunday.",
    ],
)
def test_she_who_has_died_is_not_sure(middle: str) -> None:
    text = f"“We look for him,” Chief Dora Lind said on Monday.\n\n{middle}\n\n“It is a tragedy,” she said."
    assert told(text)[-1][2] is False


@pytest.mark.parametrize(
    "opening",
    [
        "Ana Holt spoke of her brother, who died in May.",
        "Ana Holt’s brother died in May.",
        "Ana Holt, whose brother was killed in May, spoke in Sund.",
        "Ana Holt killed the plan in May.",
        "Victims of the flood met Ana Holt in May.",
        "The victim, Ana Holt, spoke to the court in May.",
    ],
)
def test_she_who_tells_of_somebody_dead_is_sure(opening: str) -> None:
    text = f"{opening} “He was kind,” Holt said. “I miss him,” she said."
    assert told(text)[-1] == ("Ana Holt", "direct", True)


def test_she_who_has_died_is_sure_where_nobody_else_speaks() -> None:
    text = "Ana Holt, 34, died in May. “I was never afraid,” she had written in a letter. “Not once,” she wrote."
    assert [sure for *_, sure in told(text)] == [True, True]


WARNED = "had warned the owner that the wall was “making noise” at night."


@pytest.mark.parametrize("people", ["labourers", "glaziers", "the glaziers"])
@pytest.mark.parametrize("that", ["", "that "])
def test_whom_somebody_reports_to_have_warned_is_not_who_reports_it(people: str, that: str) -> None:
    speaker, *_ = told(f"Olaf Lind said {that}{people} {WARNED}")[-1]
    assert speaker == people.removeprefix("the ")


@pytest.mark.parametrize("that", ["", "that "])
def test_who_reports_what_somebody_unlisted_has_said_is_not_sure(that: str) -> None:
    *_, sure = told(f"Olaf Lind said {that}a glazier {WARNED}")[-1]
    assert sure is False


@pytest.mark.parametrize(
    "text",
    [
        "One resident wrote: “We have waited for this since the spring of last year.”",
        "A baker in the next street said that it was “a very long time coming” for them.",
        "Another told the meeting: “It should have been done years ago.”",
    ],
)
def test_somebody_new_beside_a_verb_of_speech_is_sure(text: str) -> None:
    assert told(f"Ana Ruiz opened the quay. “It is late,” she said. {text}")[-1][2]
