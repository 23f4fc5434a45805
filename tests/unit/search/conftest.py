"""An invented article, and texts made of its words."""

from __future__ import annotations

import random

import pytest

from reader.document.model import (
    Document,
    Paragraph,
    ParagraphKind,
    Part,
    Quotation,
    QuotationKind,
    Span,
    Speaker,
    SpeakerKind,
)

PARAGRAPHS = (
    "The harbour council met on Tuesday. Outside, it rained.",
    "“We have tried for seven years to keep the ferry running,” said Ada Marlow, the harbour master. “The pressure "
    "on us is enormous.”",
    "Senator Ben Okafor called it “a pre-arranged failure”. He doesn’t expect the café at Łódź Quay to reopen.",
    "“Nobody asked us. Nobody ever does.",
    "“And if they had asked, we would have told them about the storm wall,” Marlow said.",
    "Where the ferry used to land",
    "A ministry official said that the storm wall was paid for, and that the crossing would close in winter.",
)

SPEAKERS = (
    Speaker("marlow", "Ada Marlow", role="harbour master", aliases=("the harbour master",)),
    Speaker("okafor", "Ben Okafor", role="senator", affiliation="Coast Party"),
    Speaker("official", "ministry official", SpeakerKind.ANONYMOUS),
)


def _part(paragraph: int, words: str) -> Part:
    start = PARAGRAPHS[paragraph].index(words)
    return Part(paragraph, Span(start, start + len(words)))


@pytest.fixture(scope="session")
def article() -> Document:
    quotations = (
        Quotation("q1", (_part(1, "We have tried for seven years to keep the ferry running,"),), "marlow"),
        Quotation("q2", (_part(1, "The pressure on us is enormous."),), "marlow"),
        Quotation("q3", (_part(2, "a pre-arranged failure"),), "okafor", QuotationKind.PARTIAL),
        Quotation(
            "q4",
            (
                _part(3, "Nobody asked us. Nobody ever does."),
                _part(4, "And if they had asked, we would have told them about the storm wall,"),
            ),
            "marlow",
        ),
    )
    paragraphs = tuple(
        Paragraph(f"p{at}", text, ParagraphKind.HEADING if at == 5 else ParagraphKind.BODY)
        for at, text in enumerate(PARAGRAPHS)
    )
    return Document("The last ferry", paragraphs, quotations, SPEAKERS, deck="A harbour waits for winter")


@pytest.fixture(scope="session")
def sentences() -> list[str]:
    """Some hundred different sentences of invented words, long words rare and short ones common, as in a language."""
    rng = random.Random(7)
    letters = "etaoinshrdlucmfwypvbgk"
    words = ["".join(rng.choices(letters, k=min(2 + at // 40, 11))) for at in range(400)]
    odds = [1 / (at + 2) for at in range(len(words))]
    return [" ".join(rng.choices(words, odds, k=rng.randrange(6, 18))).capitalize() + "." for _ in range(600)]
