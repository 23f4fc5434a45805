"""What commas set off in front of a verb, and what only tells when in front of a gerund."""

from __future__ import annotations

import pytest
from who_said import said, told

from reader.attribution import attribute, paragraphs_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Odo Falk wrote a book and, in May, said the vote was fair.",
        "Odo Falk opened the door and, after a pause, said the vote was fair.",
        "Odo Falk has, on several occasions, said the vote was fair.",
        "A letter sent by Odo Falk to members said the vote was fair.",
        "Weeks after telling members the vote was fair, Odo Falk resigned.",
        "Despite telling members the vote was fair, Odo Falk resigned.",
    ],
)
def test_the_words_end_with_their_clause(sentence: str) -> None:
    lines = said(attribute(paragraphs_of(f"A headline\n\n{sentence}")))
    assert lines == ["Odo Falk|i|the vote was fair"]


def test_what_is_done_without_saying_it_is_not_said() -> None:
    assert told("Without saying that the vote was fair, Odo Falk resigned.") == []
