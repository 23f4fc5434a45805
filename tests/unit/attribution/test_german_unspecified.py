"""German passages of our own that somebody says of whom nothing tells who: "rief jemand", "eine andere meinte"."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def last(text: str) -> str:
    """The last quotation below a headline as speaker, first letter of its kind, words."""
    return said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))[-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Wirtin Ulla Renk klagte, es sei laut. „Schluss!“, rief jemand.", "None"),
        ("Wirtin Ulla Renk klagte, es sei laut. „Schluss!“, rief plötzlich einer.", "None"),
        ("Wirtin Ulla Renk klagte, es sei laut. Jemand aus der Menge rief: „Schluss!“", "None"),
        ("Wirtin Ulla Renk klagte, es sei laut. „Schluss!“, riefen viele.", "None"),
        ("Die Nachbarn klagten, es sei laut. „Schluss!“, riefen einige.", "Nachbarn"),
        ("Ein Gast ging. „Schön“, sagte Kuno Berg. Ein anderer meinte: „Viel zu teuer.“", "anderer Gast"),
        ("„Schön“, sagte eine Besucherin. Eine zweite ergänzte, das Bad fehle ihr.", "zweite Besucherin"),
        ("„Schön“, sagte Wirtin Ulla Renk. „Viel zu teuer“, meinte eine andere.", "andere"),
    ],
)
def test_whom_nothing_tells_is_nobody_who_was_named(text: str, speaker: str) -> None:
    assert last(text).split("|")[0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Wirtin Ulla Renk rief viele an. Andere warnte sie vor „Räubern“.",
        "Wirtin Ulla Renk warnte andere vor „Räubern“.",
        "Wirtin Ulla Renk klagte. Einige Gäste warnte sie vor „Räubern“.",
    ],
)
def test_whom_somebody_tells_something_does_not_say_it(text: str) -> None:
    assert last(text) == "Ulla Renk|p|Räubern"
