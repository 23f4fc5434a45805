"""German passages of our own about trials and runs of reported sentences: accusations, clients, the bereaved."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def lines(text: str) -> list[str]:
    """Every quotation below a headline as speaker, first letter of its kind, words."""
    return said(attribute(paragraphs_of(f"Vor dem Gericht\n\n{text}"), "de"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Anklage wirft Arne Kolb Betrug vor. Er soll oft gelogen haben. Dabei soll er gegessen haben.",
            "Anklage|i|Er soll oft gelogen haben. Dabei soll er gegessen haben",
        ),
        (
            "Die Anklage legt dem Wirt Betrug zur Last. Er soll im Mai Akten gefälscht haben.",
            "Anklage|i|Er soll im Mai Akten gefälscht haben",
        ),
        (
            "Die Stadt beschuldigt die Bahn der Täuschung. Sie soll Akten vernichtet haben.",
            "Stadt|i|Sie soll Akten vernichtet haben",
        ),
        (
            "Die Polizei beschuldigt Arne Kolb, das Haus angezündet zu haben.",
            "Polizei|i|das Haus angezündet zu haben",
        ),
        ("Die Stadt lobte Ida Mey für ihre „große Tat“.", "Stadt|p|große Tat"),
        (
            "„Nein“, sagte Arne Kolb. Es sei teuer. Wer so streite, der müsse warten.",
            "Arne Kolb|i|Es sei teuer. Wer so streite, der müsse warten",
        ),
        (
            "Ida Mey hat nach eigenen Worten umgestellt. Die Nachbarn brächten nun Kuchen mit.",
            "Ida Mey|i|Die Nachbarn brächten nun Kuchen mit",
        ),
    ],
)
def test_an_accusation_and_a_run_go_on(text: str, expected: str) -> None:
    assert lines(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Die Anklage wirft dem Wirt vor, gelogen zu haben. Der Prozess soll im Mai enden.",
        "Die Anklage wirft dem Wirt vor, gelogen zu haben. Am Montag kamen neue Zeugen. Er soll gelacht haben.",
        "Der Verein sagte, es sei zu. Der Chef soll getobt haben.",
        "„Nein“, sagte Arne Kolb. Wer das hier baute, war ein Narr.",
    ],
)
def test_what_only_shall_be_or_is_told_by_others_is_no_accusation(text: str) -> None:
    assert not any("soll" in line or "Narr" in line for line in lines(text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ida Mey trat vor das Gericht. Ihr Mann ertrank.\n\nRichterin Ulla Renk schweigt. Die Witwe sagt, ihr "
            "sei es gleich.",
            "Ida Mey",
        ),
        ("Ida Mey trat vor. Ihr Sohn starb. Ulla Renk sah zu.\n\nDie Mutter sagt, es sei schwer.", "Ida Mey"),
        ("Ida Mey trat vor. Ulla Renk sah zu. Die Mutter sagt, es sei schwer.", "Mutter"),
        (
            "Arne Kolb schweigt. Seine Anwältin Ulla Renk liest. „Ich kam zu spät“, zitiert Renk ihren Mandanten.",
            "Arne Kolb",
        ),
        (
            "Der Angeklagte schweigt. Seine Anwältin Ulla Renk liest. „Ich kam zu spät“, zitiert Renk ihren Mandanten.",
            "Angeklagte",
        ),
        (
            "Arne Kolb und Ivo Tesch schweigen. Anwältin Ulla Renk liest vor. „Ich kam zu spät“, zitiert Renk ihren "
            "Mandanten.",
            "Mandanten",
        ),
    ],
)
def test_the_bereaved_and_the_client_are_whom_the_text_has_told_of(text: str, speaker: str) -> None:
    assert lines(text)[-1].split("|")[0] == speaker
