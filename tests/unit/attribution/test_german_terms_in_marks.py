"""German terms in marks: what something is called by all or by nobody told."""

from __future__ import annotations

import pytest
from who_said import german_lines

PASSAGES = [
    pytest.param(
        "Ina Lohr war lange, was man im Rathaus „die Mauer“ nannte: Wer hinein wollte, musste warten.",
        [
            "None|s|die Mauer",
        ],
        id="what one calls somebody",
    ),
    pytest.param(
        "Die Stadt meide den Platz, der im Ort nur „Knochenbrecher“ heiße, sagte Ortsvorsteher Kai Lund.",
        [
            "Kai Lund|i|Die Stadt meide den Platz, der im Ort nur",
            "None|s|Knochenbrecher",
        ],
        id="the name of a crossing in what is reported",
    ),
    pytest.param(
        "Kai Lund ist wütend. Die Stadt meide den Platz, der im Ort nur „Knochenbrecher“ heiße. Er habe gewarnt.",
        [
            "Kai Lund|i|Die Stadt meide den Platz, der im Ort nur // Er habe gewarnt",
            "None|s|Knochenbrecher",
        ],
        id="a report goes on behind a term",
    ),
    pytest.param(
        "Der Wirt Ole Sand, den im Ort alle „den Grafen“ nennen, kündigte eine Klage an.",
        [
            "None|s|den Grafen",
            "Ole Sand|i|eine Klage",
        ],
        id="what all call somebody",
    ),
    pytest.param(
        "Im Volksmund wird die Brücke „das Nadelöhr“ genannt, sagte Kai Lund.",
        [
            "Kai Lund|i|Im Volksmund wird die Brücke",
            "None|s|das Nadelöhr",
        ],
        id="a passive",
    ),
    pytest.param(
        "Die Brücke, die unter Fahrern „Nadelöhr“ heißt, bleibt zu, sagte Kai Lund.",
        [
            "Kai Lund|i|Die Brücke, die unter Fahrern // heißt, bleibt zu",
            "None|s|Nadelöhr",
        ],
        id="a name in a relative clause",
    ),
    pytest.param(
        "Kai Lund nannte die Brücke „ein Nadelöhr“.",
        [
            "Kai Lund|p|ein Nadelöhr",
        ],
        id="somebody calls it so",
    ),
    pytest.param(
        "Das, was Kai Lund „ein Nadelöhr“ nennt, ist eine Brücke.",
        [
            "Kai Lund|p|ein Nadelöhr",
        ],
        id="somebody calls it so in a clause",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_german_terms_in_marks(text: str, expected: list[str]) -> None:
    assert german_lines(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Die Schau will Kuratorin Ana Ruiz nicht als „Frauenkunst“ verstanden wissen.",
        "Kuratorin Ana Ruiz möchte die Schau keineswegs als „Frauenkunst“ bezeichnen.",
        "Kuratorin Ana Ruiz spricht nicht von einer „Frauenkunst“.",
        "Kuratorin Ana Ruiz nennt die Schau nicht „Frauenkunst“.",
        "Rektorin Ana Ruiz lobte ihn. Seine Filme, darunter „Nordwand, morgens“ und „Wer wagt es?“, seien groß.",
        "Rektorin Ana Ruiz lobte ihn. Seine Theaterstücke aus Lund, etwa „Der Regen kommt“, seien groß.",
        "Rektorin Ana Ruiz lobte ihn. Die Romane, allen voran „Das Haus am See“, seien groß.",
        "Rektorin Ana Ruiz lobte ihn. Seine Lieder „Blaue Stunde“ und „Komm heim“ seien groß.",
    ],
)
def test_terms_that_somebody_refuses_and_titles_of_works_are_nobodys(text: str) -> None:
    assert {line[:7] for line in german_lines(text) if "|i|" not in line} == {"None|s|"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Ruiz sagte, das sei nicht „normal“.", "normal"),
        ("Ana Ruiz sprach nicht nur von „Zorn“.", "Zorn"),
        ("Ana Ruiz nannte die Filme „zu lang und zu laut“.", "zu lang und zu laut"),
        ("Ana Ruiz nannte mehrere Gründe, darunter „fehlendes Geld“.", "fehlendes Geld"),
    ],
)
def test_what_else_stands_behind_not_and_such_is_theirs(text: str, words: str) -> None:
    assert f"Ana Ruiz|p|{words}" in german_lines(text)
