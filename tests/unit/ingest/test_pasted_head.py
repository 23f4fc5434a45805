"""The top of pasted text: what is a headline, a byline or a date, and what is a paragraph; and what readers wrote below."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.model import Document
from reader.ingest.article.captions import split_credit
from reader.ingest.article.vocabulary import vocabulary
from reader.ingest.make import article_of
from reader.ingest.sources.file_type import Kind
from reader.ingest.sources.source import SourceData

LEAD = (
    "The orchard above Tarn was sold on Monday to a man who has never seen it, and the village, which picks the apples "
    "every October and always has, heard of it from the notary’s dog walker."
)
SAID = "“Nobody asked the trees,” said Hedda Brandt, who is eighty-eight."
TITLE = "Orchard above Tarn sold unseen"


def opened(*blocks: str) -> Document:
    return article_of(SourceData("\n\n".join(blocks).encode(), Kind.TEXT, "x"))


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize(
    "first",
    [
        "“They sold it over our heads,” said Ole Brandt, a picker.",
        "“They sold it over our heads.”",
        '"It was ours in all but paper," Ole Brandt said.',
        "The orchard is sold.",
        "Ole Brandt shook his head.",
        "„Es war unser Garten“, sagte Ole Brandt.",
        "Ole Brandt: “They sold it over our heads.”",
    ],
)
def test_a_short_first_paragraph_is_no_headline(first: str) -> None:
    document = opened(first, SAID, LEAD)
    assert texts(document) == [first, SAID, LEAD]
    assert document.title == ""
    assert "title" not in document.source.inferred
    if not any(mark in first for mark in '“„"'):
        return  # below a headline, a short sentence without anybody's words is its deck
    below = opened(TITLE, first, LEAD, SAID)
    assert (below.title, texts(below)) == (TITLE, [first, LEAD, SAID])


@pytest.mark.parametrize(
    ("line", "byline", "published"),
    [
        ("Posted by Ivy Marsh on May 3, 2026 at 9:14am", "Ivy Marsh", "2026-05-03"),
        ("Ivy Marsh · 5 min read · May 3, 2026", "Ivy Marsh", "2026-05-03"),
        ("By Ivy Marsh and agencies", "Ivy Marsh", ""),
        ("By our foreign staff", "", ""),
        ("Words: Ivy Marsh   Pictures: Tom Reed", "Ivy Marsh", ""),
        ("Story by Ivy Marsh; photographs by Tom Reed", "Ivy Marsh", ""),
        ("03/05/2026 15:21", "", ""),
        ("Sun May 03 2026 15:21:41 GMT+0000", "", "2026-05-03"),
        ("Ivy Marsh reports from Tarn", "Ivy Marsh", ""),
        ("By Ivy Marsh in Tarn", "Ivy Marsh", ""),
        ("By Ivy Marsh Associated Press", "Ivy Marsh", ""),
        ("Ivy Marsh\n\nStaff Writer\n\nThe Fen Herald", "Ivy Marsh", ""),
        ("Written by Ivy Marsh, published 3 May 2026", "Ivy Marsh", "2026-05-03"),
        ("By Ivy Marsh | The Fen Herald | May 3, 2026", "Ivy Marsh", "2026-05-03"),
        ("By Ivy Marsh, garden correspondent, and Tom Reed", "Ivy Marsh and Tom Reed", ""),
    ],
)
def test_a_line_under_the_headline_is_no_deck(line: str, byline: str, published: str) -> None:
    document = opened(TITLE, line, LEAD, SAID)
    assert (document.title, document.deck, document.byline, document.published) == (TITLE, "", byline, published)
    assert texts(document) == [LEAD, SAID]


def test_what_readers_wrote_below_is_no_article() -> None:
    comments = (
        "Comments",
        "applepicker\n3 hours ago\nMy aunt said “it was never theirs” and she was right.\nReply",
        "tarn77\n1 hour ago\nSold! “Unseen”!\nReply\nShare",
    )
    document = opened(TITLE, LEAD, SAID, LEAD[:90] + " and left.", *comments)
    assert texts(document) == [LEAD, SAID, LEAD[:90] + " and left."]
    assert any("never theirs" in removed.text for removed in document.removed)


def test_first_lines_that_are_indented_begin_paragraphs() -> None:
    lines = (
        "   The orchard was sold on Monday to a man who has never seen it, and the\nvillage heard of it from the notary, "
        "who had been told to tell\nnobody at all of it before the end of the week.\n"
        "   “It was ours,” said Hedda Brandt, who is eighty-eight and has picked\nthere since she was four years old and could reach the branch.\n"
        "   The new owner has not said what he will do with the apples, and his\noffice did not answer the letter that the village wrote.\n"
    )
    assert [text.split()[:2] for text in texts(opened(f"{TITLE}\n\n{lines}"))] == [
        ["The", "orchard"],
        ["“It", "was"],
        ["The", "new"],
    ]


CREDITS = sorted(vocabulary().lists["credit"] | vocabulary().lists["agency"])


@given(
    st.sampled_from(CREDITS),
    st.sampled_from(
        (
            "{}",
            "{}:",
            "The old tree. {}",
            "The old tree | {}",
            "The old tree ({})",
            "[{}]",
            "{}/",
            "{} by",
            "/{}",
            "({}/)",
        )
    ),
    st.booleans(),
)
@settings(max_examples=600, deadline=None)
def test_the_words_of_a_credit_alone_are_no_error(words: str, form: str, title: bool) -> None:
    text = form.format(words.title() if title else words)
    left, credit = split_credit(text)
    assert left or credit
    for document in (opened(TITLE, LEAD, text, SAID), opened(text), opened(text, LEAD)):
        everything = " ".join(
            [
                *texts(document),
                document.title,
                document.deck,
                *(p.credit for p in document.paragraphs),
                *(r.text for r in document.removed),
            ]
        )
        assert text.strip("()[] |/").split()[0].strip("()[]") in everything
