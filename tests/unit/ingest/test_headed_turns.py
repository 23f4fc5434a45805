"""Records whose headings are the names of those who speak."""

from __future__ import annotations

import pytest

from reader.document.model import ParagraphKind
from reader.ingest.formats.spoken.headed_turns import with_headed_turns
from reader.ingest.source_page import Block

HEADING = ParagraphKind.HEADING


def record(*lines: tuple[str, str]) -> list[Block]:
    blocks: list[Block] = [Block("The weir", kind=HEADING, title=True)]
    for heading, words in lines:
        blocks += [Block(heading, kind=HEADING), Block(words)]
    return blocks


def test_a_name_stands_in_front_of_the_words_below_it() -> None:
    blocks = record(
        ("Ada Moor (Hexley) (Ind)", "Why does it leak?"),
        ("The Minister for Weirs (Bo Lind)", "It is old."),
        ("Ada Moor", "It is not."),
        ("Mr Speaker", "Order."),
    )
    assert [block.text for block in with_headed_turns(blocks)[1:]] == [
        "Ada Moor (Hexley) (Ind): Why does it leak?",
        "The Minister for Weirs (Bo Lind): It is old.",
        "Ada Moor: It is not.",
        "Mr Speaker: Order.",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        [("Ada Moor", "She keeps the weir."), ("Bo Lind", "He paints."), ("Cora Vale", "She rows.")],
        [("Ingredients", "Two eggs."), ("Method", "Boil them."), ("Ingredients", "Salt."), ("Method", "Add it.")],
        [("Why it leaks", "It is old."), ("Who pays for it", "Nobody."), ("Why it leaks", "It is old.")],
    ],
)
def test_headings_of_an_article_stay(lines: list[tuple[str, str]]) -> None:
    assert with_headed_turns(record(*lines)) == record(*lines)
