"""Articles that the tests of the app read."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st

from reader.document import (
    Document,
    Paragraph,
    ParagraphKind,
    Part,
    Quotation,
    QuotationKind,
    Removed,
    Span,
    Speaker,
    SpeakerKind,
)
from reader.document.yaml.read import load_file
from reader.reading.quotation_index import QuotationIndex, index_quotations

fifty = settings(max_examples=50)
"""For properties over whole articles, which take longest to make."""

HARBOUR = Path(__file__).parent / "fixtures" / "harbour.yaml"


@cache
def harbour() -> Document:
    """The invented article about the sea wall: 15 quotations (two of them scare quotes), 5 speakers."""
    return load_file(HARBOUR)


@cache
def cut_harbour() -> Document:
    """The same article with what was cut from its page: around it, in it, and nobody knows where."""
    return replace(
        harbour(),
        removed=(
            Removed("Skip to content", "navigation", 1, 0),
            Removed("Tides [today]", "navigation", 3, 0),
            Removed("Sign up for our letter and hear first what the harbour hears.", "newsletter", 15, 3),
            Removed("Advertisement", "advertisement", 29, 9),
            Removed("Boats for sale", "related stories", 31, 9),
            Removed("Gull steals tender", "related stories", 61, 15),
            Removed("A line that an older version cut", "navigation", 70),
        ),
    )


@cache
def harbour_outline() -> QuotationIndex:
    return index_quotations(harbour())


def article(*paragraphs: str, title: str = "A title", speakers: str = "ab", **front: str) -> Document:
    """An article from short texts in which ``{a:words}`` are quoted of speaker ``a``, in marks, and ``{:words}`` scare.

    The speakers' ids are single letters, their names ``Ada A``, ``Ada B``, ….
    """
    made: list[Paragraph] = []
    quotations: list[Quotation] = []
    for number, source in enumerate(paragraphs):
        text = ""
        for piece in source.replace("}", "}{").split("{"):
            if not piece.endswith("}"):
                text += piece
                continue
            who, words = piece[:-1].split(":", 1)
            span = Span(len(text) + 1, len(text) + 1 + len(words))
            text += f"“{words}”"
            kind = QuotationKind.DIRECT if who else QuotationKind.SCARE
            quotations.append(Quotation(f"q{len(quotations) + 1}", (Part(number, span),), who or None, kind))
        made.append(Paragraph(f"p{number + 1}", text))
    people = tuple(Speaker(letter, f"Ada {letter.upper()}", role=f"role of {letter}") for letter in speakers)
    return Document(title, tuple(made), tuple(quotations), people, **front)


WORDS = st.text("abcdefg", min_size=1, max_size=11) | st.sampled_from(
    ["“", "”", "’s", "—", "-", "漢字", "e\u0301t", "👩\u200d🔧", "שלום", "[sic]", "[/b]", "\u200b", "\n", "x" * 60]
)
PROSE = st.lists(WORDS, max_size=14).map(" ".join)
MARKS = st.sampled_from(["“”", "‘’", '""', "''", "„“", "«»", "「」", ("", "")])


@st.composite
def quoting_articles(draw: st.DrawFn) -> Document:
    """Articles whose quotations stand in marks of many kinds, apart, in reading order, one after the other."""
    names = "abc"[: draw(st.integers(0, 3))]
    people = tuple(Speaker(n, f"Ada {n.upper()}", draw(st.sampled_from(SpeakerKind)), draw(PROSE)) for n in names)
    made: list[Paragraph] = []
    quotations: list[Quotation] = []
    for number in range(draw(st.integers(0, 6))):
        text = draw(PROSE)
        for words in draw(st.lists(PROSE.filter(lambda words: bool(words.strip())), max_size=3)):
            opening, closing = draw(MARKS)
            start = len(text) + 1 + len(opening)
            text += f" {opening}{words}{closing}{draw(PROSE)}"
            span = Span(start, start + len(words))
            quotations.append(
                Quotation(
                    f"q{len(quotations) + 1}",
                    (Part(number, span),),
                    draw(st.sampled_from([None, *names])),
                    draw(st.sampled_from(QuotationKind)),
                    confidence=draw(st.sampled_from([0.3, 1.0])),
                )
            )
        made.append(Paragraph(f"p{number + 1}", text or "x", draw(st.sampled_from(ParagraphKind)), draw(PROSE)))
    return Document(
        draw(st.sampled_from(["", "A title", "A very long title " * 9])),
        tuple(made),
        tuple(quotations),
        people,
        deck=draw(PROSE),
        byline=draw(PROSE),
    )
