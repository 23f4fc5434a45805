"""A name that is spelt with letters of several scripts is marked."""

from __future__ import annotations

import pytest

from reader.document.model import Speaker
from reader.document.speakers.scripts import mixed, scripts_mixed_in
from reader.document.yaml.read import check
from reader.plain.speakers import described


@pytest.mark.parametrize(
    ("name", "scripts"),
    [
        ("D\u043erothea Quill", ("Latin", "Cyrillic")),
        ("Ada \u0410\u043d\u043d\u0430", ("Latin", "Cyrillic")),
        ("Ad\u03b1", ("Latin", "Greek")),
        ("\U0001d400da", ("Mathematical", "Latin")),
        ("Ada", ()),
        ("Zo\u00eb M\u00f8ller", ()),
        ("\u0410\u043d\u043d\u0430", ()),
        ("\u738b Wang", ()),
        ("\u3042\u5c71\u30ab", ()),
    ],
)
def test_scripts_that_no_name_mixes(name: str, scripts: tuple[str, ...]) -> None:
    assert scripts_mixed_in(name) == scripts


def test_such_a_name_is_marked_where_speakers_are_listed_and_checked() -> None:
    name = "Ines H\u043elm"
    assert mixed(name) == "Latin and Cyrillic letters"
    assert described(Speaker("a", name, role="pilot")) == ", pilot (in Latin and Cyrillic letters: look twice)"
    assert described(Speaker("a", "Ines Holm", role="pilot")) == ", pilot"
    said = check(
        f"quote-reader: 1\ntitle: t\nspeakers:\n  a: {{name: {name}}}\nparagraphs:\n"
        "  - text: She said “come in” there.\n    quotations:\n      - {speaker: a, exact: come in}\n"
    )
    assert ["Latin and Cyrillic letters" in str(problem) for problem in said] == [True]
