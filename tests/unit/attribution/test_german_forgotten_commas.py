"""German passages of our own in which the second comma of an apposition was forgotten."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ole Brandt, ein Meeresforscher vom Institut Nord erklärte, das Eis schmelze.",
            "Ole Brandt|i|das Eis schmelze",
        ),
        ("Ole Brandt, ein Forscher der Hochschule Kalda warnte vor „Folgen“.", "Ole Brandt|p|Folgen"),
        ("Rieke Thoms, eine Ärztin aus Kalda sagte: „Es ist zu spät.“", "Rieke Thoms|d|Es ist zu spät."),
        ("Rieke Thoms, die Leiterin des Museums teilte mit, das Haus bleibe zu.", "Rieke Thoms|i|das Haus bleibe zu"),
    ],
)
def test_an_office_with_an_article_behind_a_name_is_theirs(text: str, expected: str) -> None:
    assert lines(text) == [expected]


def test_somebody_new_behind_a_clause_speaks() -> None:
    text = "Am Morgen kam Ole Brandt, ein Lehrer aus Kalda sagte: „Er ist zu spät.“"
    assert lines(text) == ["Lehrer aus Kalda|d|Er ist zu spät."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nach Angaben von Ole Brandt, dem Leiter des Wetteramtes des Landes hatten Forscher gewarnt.",
            "Ole Brandt|i|hatten Forscher gewarnt",
        ),
        ("Laut Rieke Thoms, Sprecherin der Polizei ist niemand verletzt.", "Rieke Thoms|i|ist niemand verletzt"),
        ("Laut Rieke Thoms, der Leiterin des Museums bleibt das Haus zu.", "Rieke Thoms|i|bleibt das Haus zu"),
    ],
)
def test_an_office_behind_a_source_ends_at_the_verb(text: str, expected: str) -> None:
    assert lines(text) == [expected]
