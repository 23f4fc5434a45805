"""Which subject and which verb a passage belongs to, where clauses stand in one another."""

from __future__ import annotations

import pytest
from who_said import lines

from reader.attribution import attribute, paragraphs_of


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Ivor Pratt said that Holm and the vicar had spoken “on many occasions”.", "Ivor Pratt"),
        ("A harbour spokeswoman said that the crews were maintaining “a modest presence”.", "harbour spokeswoman"),
        ("Area manager Dilys Pugh of the fire service said the crews had freed “a good many geese”.", "Dilys Pugh"),
        (
            "The price of honey has driven grocer Anna Visser to predict that it will be “a hobby for kings”.",
            "Anna Visser",
        ),
        ("Months of leaks forced the head of the works, Hiro Sato, to concede that it was “a sieve”.", "Hiro Sato"),
        ("Ivor Pratt's position was that the arch was “too honest”.", "Ivor Pratt"),
        ("Ivor Pratt regards the new handle as “a mistake of youth”.", "Ivor Pratt"),
        ("Ivor Pratt, the clerk who kept it for a friend, Ana Ruiz, calls the claims “pure moonshine”.", "Ivor Pratt"),
        ("The members of the guild named after rower Ana Ruiz said that it is “quieter than snow”.", "None"),
    ],
)
def test_who_has_the_words(sentence: str, speaker: str) -> None:
    assert [line.split("|")[0] for line in lines(sentence)] == [speaker]


def test_a_clause_inside_a_report_has_its_own_subject() -> None:
    got = lines(
        "The minister, Ida Lund, promised it on Monday.",
        "Rosa Ortiz, head of the drivers, said they were angry because the minister, whose aunt drove a bus, had told "
        "them in May that she would keep “an open door”.",
    )
    assert got[-1] == "Ida Lund|p|an open door"


def test_who_is_only_in_the_words_does_not_say_them() -> None:
    got = lines("Clara Finch has judged the fair for years. A baker might “brush on glaze” and call it hers, she says.")
    assert got == ["Clara Finch|p|brush on glaze"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Kurt Amdal told the parish council meeting his cart had no brakes.", "his cart had no brakes"),
        ("Kurt Amdal told shareholders the lenses were back on order.", "the lenses were back on order"),
        ("Kurt Amdal told the site visit he could see nothing.", "he could see nothing"),
    ],
)
def test_who_was_told_is_no_part_of_what(sentence: str, words: str) -> None:
    assert lines(sentence) == [f"Kurt Amdal|i|{words}"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“It hums,” said a porter known to all as “Uncle Pip”.", "porter"),
        ("“It hums,” said a shot-firer known underground as “Pip”.", "shot-firer"),
        ("“It hums,” said a pilot with two hats, who goes by “Pip”.", "pilot with two hats"),
        ("“It hums,” said a porter, who is called “Pip” by his friends.", "porter"),
    ],
)
def test_a_name_somebody_goes_by_is_not_said(sentence: str, speaker: str) -> None:
    said_by = [line for line in lines(sentence) if "|s|" not in line]
    assert said_by == [f"{speaker}|d|It hums,"]


def test_who_quotes_another_passes_the_words_on() -> None:
    text = (
        "Emil Ferro quoted the cook, Rita Bell, as saying: “No soup.” Ivo Blake remembered his aunt telling him: “Go.”"
    )
    document = attribute(paragraphs_of(f"A headline\n\n{text}"))
    names = {speaker.id: speaker.name for speaker in document.speakers}
    assert [(names[q.speaker], names[q.via]) for q in document.quotations if q.speaker and q.via] == [
        ("Rita Bell", "Emil Ferro"),
        ("aunt", "Ivo Blake"),
    ]


def test_what_somebody_wrote_with_capitals_is_a_title() -> None:
    assert lines("Magnus Pell drew it, and later wrote “A Boat: The Life of Planks.”") == [
        "None|s|A Boat: The Life of Planks."
    ]


def test_what_somebody_is_dubbed_is_said() -> None:
    assert lines("Ana Ruiz retired. In her diary she christened the mayor “Old Thunder”.") == ["Ana Ruiz|p|Old Thunder"]


def test_words_called_out_are_whole() -> None:
    assert lines("Rafe Dunn rose. “I have seen it at last!” he called.") == ["Rafe Dunn|d|I have seen it at last!"]
