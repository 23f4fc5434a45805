"""German passages of our own about what a writing says by a relative pronoun, and from whom somebody has words."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Verein verwies auf eine Studie, nach der jeder Wal krank ist.", "Studie|i|jeder Wal krank ist"),
        ("Der Sender zeigte einen Bericht, laut dem der Damm bald bricht.", "Bericht|i|der Damm bald bricht"),
        ("Die Zeitung druckte einen Artikel, dem zufolge Ole Brandt log.", "Artikel|i|Ole Brandt log"),
        ("Der Rat verwies auf ein Gutachten, demzufolge der Lärm steigt.", "Gutachten|i|der Lärm steigt"),
        ("Es gibt Gerüchte, nach denen Ole Brandt an Fieber litt.", "None|i|Ole Brandt an Fieber litt"),
        (
            "Das Ministerium hat Meldungen der Stadt zurückgewiesen, wonach Prüfer Zutritt verlangt hätten.",
            "Stadt|i|Prüfer Zutritt verlangt hätten",
        ),
    ],
)
def test_a_relative_pronoun_opens_what_a_writing_says(text: str, expected: str) -> None:
    assert expected in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Das war die Sitzung, nach der Ole Brandt ging.",
        "Ole Brandt las den Brief, nach dem alle gesucht hatten.",
        "Ole Brandt las den Bericht, nach der Sitzung ging er nach Hause.",
    ],
)
def test_a_relative_pronoun_of_time_opens_no_report(text: str) -> None:
    assert not lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Verein bekam vom Rathaus die Auskunft, dass der Platz zu sei.", "Rathaus|i|der Platz zu sei"),
        ("Die Eltern erhielten von der Schule die Nachricht, der Kurs falle aus.", "Schule|i|der Kurs falle aus"),
        (
            "Ole Brandt soll von Trainerin Rieke Thoms die Nachricht bekommen haben, dass ein Sturm komme.",
            "Rieke Thoms|i|ein Sturm komme",
        ),
        ("Der Verein bekam den Hinweis, dass der Platz zu sei.", "Verein|i|der Platz zu sei"),
    ],
)
def test_whom_somebody_has_words_from_says_them(text: str, expected: str) -> None:
    assert lines(text) == [expected]


def test_experience_that_speaks_for_something_says_nothing() -> None:
    text = "Für den Plan spricht die Erfahrung im Alltag: Die Schulen in Kalda melden genug Lehrer."
    assert lines(text) == ["Schulen in Kalda|i|genug Lehrer"]
