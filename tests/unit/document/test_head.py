"""What a document is called, and how its date is shown."""

from __future__ import annotations

import pytest
from articles import article

from reader.document.head import NO_HEADLINE, imprint, name_of, shown_date
from reader.document.model import Document
from reader.document.yaml.read import load
from reader.document.yaml.write import dump
from reader.plain.article import article as printed

LONG = "The orchard above Tarn was sold on Monday to a man who has never seen it, and the village heard of it late."


def untitled(*texts: str) -> Document:
    from dataclasses import replace

    return replace(article(*texts), title="", published="2026-05-03T06:00:00+02:00", byline="Ivy Marsh")


def test_without_a_headline_it_goes_by_its_first_words() -> None:
    assert name_of(untitled("Sold.", LONG)) == "Sold."
    name = name_of(untitled(LONG))
    assert name.endswith("…")
    assert len(name) <= 91
    assert LONG.startswith(name[:-1] + " ")
    assert name_of(untitled("x" * 200)) == "x" * 90 + "…"


def test_it_says_so_where_the_headline_would_stand() -> None:
    document = untitled(LONG)
    assert next(iter(printed(document, 80))) == NO_HEADLINE
    assert load(dump(document)) == document


def test_who_and_when() -> None:
    assert imprint(untitled(LONG)) == ("Ivy Marsh", "2026-05-03")


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("2026-05-03T06:00:00Z", "2026-05-03"),
        ("2026-05-03 06:00", "2026-05-03"),
        ("2026-05-03", "2026-05-03"),
        ("2026-05", "2026-05"),
        ("2026", "2026"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_a_date_is_shown_without_its_time(stated: str, shown: str) -> None:
    assert shown_date(stated) == shown
