"""A name, an age and a description behind them are one person: "It suits Selma Broyd, 64, a bus driver who"."""

from __future__ import annotations

import pytest
from read_sentences import read_sentence
from who_said import told

from reader.attribution.phrases.described import described_in


@pytest.mark.parametrize(
    "text",
    [
        "On such days the mayor rings Selma Broyd, 64, a former bus driver who keeps hens.",
        "It pleases Selma Broyd, 64, a bus driver from Varn who keeps hens.",
        "Nobody thanked Selma Broyd, a former bus driver who keeps hens.",
        "On such days the mayor rings Selma Broyd, a former bus driver who keeps hens.",
    ],
)
def test_it_goes_on_about_them(text: str) -> None:
    said = told(f"{text} She said it was late.\n\n“We all wait,” she said. “He will not come.”")
    assert said == [("Selma Broyd", kind, True) for kind in ("indirect", "direct", "direct")]


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("It pleases Selma Broyd, 64, a nurse who keeps hens.", []),
        ("Nobody thanked Selma Broyd, a nurse who keeps hens.", []),
        ("On Monday, a nurse who keeps hens came.", ["nurse"]),
        ("In Hexley, a nurse who keeps hens wept.", ["nurse"]),
        ("At 71, a nurse who keeps hens wept.", ["nurse"]),
        ("Behind Selma Broyd, a nurse who keeps hens wept.", ["nurse"]),
    ],
)
def test_others_are_somebody_else(text: str, described: list[str]) -> None:
    item, sentence, grammar = read_sentence(text)
    assert [m.text for m in described_in(item.tokens, sentence.start, sentence.end, grammar)] == described
