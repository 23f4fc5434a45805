"""Bodies by what stands beside their names, what is theirs, and what somebody or something is only called."""

from __future__ import annotations

import pytest
from who_said import lines

from reader.attribution import attribute, paragraphs_of
from reader.document.model import SpeakerKind


def kinds(*paragraphs: str) -> dict[str, SpeakerKind]:
    found = attribute(paragraphs_of("\n\n".join(("A headline", *paragraphs))))
    return {speaker.name: speaker.kind for speaker in found.speakers}


@pytest.mark.parametrize(
    "told", ["a company registered in Jersey", "a London company", "a Hexley-based company", "a firm founded by nurses"]
)
def test_a_company_told_by_where_or_by_whom_is_a_body(told: str) -> None:
    found = kinds(f"They sold it to Asterion Living, {told}.", "Asterion Living said it was late.")
    assert found == {"Asterion Living": SpeakerKind.ORGANISATION}


@pytest.mark.parametrize("told", ["a Hexley company director", "a company director based in Jersey", "a council clerk"])
def test_who_works_for_a_company_is_none(told: str) -> None:
    found = kinds(f"They sold it to Kez Marsh, {told}.", "Kez Marsh said it was late.")
    assert found == {"Kez Marsh": SpeakerKind.PERSON}


def test_a_town_is_no_group_that_stands_behind_it() -> None:
    found = lines("In downtown Lindsay, a group of clerks marched. “We are late,” Lindsay’s mayor, Ana Ruiz, said.")
    assert found == ["Ana Ruiz|d|We are late,"]


@pytest.mark.parametrize("noun", ["solicitors", "lawyers", "owners"])
def test_several_with_one_name_are_a_body(noun: str) -> None:
    found = attribute(paragraphs_of(f"A headline\n\nThe club’s {noun}, Crane Mallory, argued that it was late."))
    assert [(s.name, s.kind) for s in found.speakers] == [("Crane Mallory", SpeakerKind.ORGANISATION)]


def test_two_with_names_are_none() -> None:
    assert lines("The club’s lawyers, Ana Ruiz and Bo Lind, said it was late.") == [
        "Ana Ruiz and Bo Lind|i|it was late"
    ]


@pytest.mark.parametrize("name", ["Dockers Local 12", "Amalgamated Textile Local 88", "Varn Harbour Lodge 8"])
def test_a_body_with_a_number(name: str) -> None:
    found = lines(f"The union that has 340 members, {name}, called the plan “late”.")
    assert found == [f"{name}|p|late"]


def test_a_number_behind_a_local_thing_is_no_name() -> None:
    assert lines("Ana Ruiz said the local 12 buses were late.") == ["Ana Ruiz|i|the local 12 buses were late"]


def test_a_group_with_a_relative_clause_tells_what_the_name_is() -> None:
    found = lines("The group that posted the clip, Commonwealth Watch, denied it. It said that the speech was whole.")
    assert [line.partition("|")[0] for line in found] == ["Commonwealth Watch"] * len(found)
    assert found


@pytest.mark.parametrize("noun", ["report", "review", "study"])
def test_its_report_is_of_the_body_that_is_told_of(noun: str) -> None:
    found = lines(f"The Hexley Society met for 16 days. Its {noun} concluded that the boy fell.")
    assert found == ["Hexley Society|i|the boy fell"]


@pytest.mark.parametrize("name", ["Long Shot", "Little Wave"])
def test_the_group_is_the_body_just_named(name: str) -> None:
    found = lines(f"Leo Lind founded {name}, an online choir. The group says it has found 17 boats.")
    assert found == [f"{name}|i|it has found 17 boats"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Suresh Marsh, who runs a school called “Salt Road”, was arrested.",
        "Ana Ruiz advises them to use the phrase “formal complaint”.",
    ],
)
def test_what_is_called_so_is_not_said(sentence: str) -> None:
    found = attribute(paragraphs_of(f"A headline\n\n{sentence}"))
    assert [q.speaker for q in found.quotations] == [None]


def test_the_phrase_that_somebody_uses_is_said() -> None:
    assert lines("Ana Ruiz used the phrase “a gift to us all”.") == ["Ana Ruiz|p|a gift to us all"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The film was described by the Whinmoor Festival, in awarding it the prize, as “the longest night”.",
        "The film was described by the Whinmoor Festival, which opened it, as “the longest night”.",
        "The film was described by the Whinmoor Festival as “the longest night”.",
    ],
)
def test_what_stands_between_whom_a_passive_names_and_the_words(sentence: str) -> None:
    assert lines(sentence) == ["Whinmoor Festival|p|the longest night"]


def test_what_is_posted_online_does_not_say_it() -> None:
    found = lines("A support agent told one user in a chat transcript posted online that the wait was “5 days.”")
    assert found[0].partition("|")[0] == "support agent"


def test_a_noun_behind_a_number_before_who_is_no_verb() -> None:
    found = lines("It is a choir of about 40 volunteers who sing. “We sing,” said Ana Ruiz.")
    assert found == ["Ana Ruiz|d|We sing,"]


def test_the_publisher_is_not_the_critic_just_quoted() -> None:
    found = lines(
        "The critic Hugo Lind complained that it was all surface.",
        "The publisher calls it “a detective story for the old”.",
    )
    assert found[1].partition("|")[0] == "publisher"


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        # A short name behind "said" is the body's.
        ("“It is late,” said Orvo Ltd on Monday. “It is dark,” said Orvo.", ["Orvo Ltd"]),
        ("“It is late,” said the Harbour Trust. “It is dark,” said Harbour.", ["Harbour Trust"]),
        # What a body is does not speak beside its name, which may end the sentence.
        ("“It is late,” said Orvo’s parent company, Lumo.", ["Lumo"]),
        ("“It is late,” according to its parent company, Lumo.", ["Lumo"]),
    ],
)
def test_a_body_is_listed_once(text: str, listed: list[str]) -> None:
    document = attribute(paragraphs_of(f"A headline\n\n{text}"))
    assert [one.name for one in document.speakers] == listed
