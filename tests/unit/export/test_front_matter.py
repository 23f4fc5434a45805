"""The front matter of a Markdown file, as other programs read it."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
import yaml

from reader.document.model import Document, Paragraph, Part, Quotation, QuotationKind, Source, Span, Speaker
from reader.export.excerpt import Excerpt
from reader.export.formats.formats import format_named
from reader.export.noted import Note

TEXT = "“Shut it,” said Ines Vall. Joan Reed passed it on and called it “old”."
DOCUMENT = Document(
    "The weir: 'shut'", (Paragraph("p1", TEXT),),
    (
        Quotation("q1", (Part(0, Span(1, 9)),), "vall"),
        Quotation("q2", (Part(0, Span(TEXT.index("old"), TEXT.index("old") + 3)),), None, QuotationKind.SCARE),
    ),
    (Speaker("vall", "Ines Vall"), Speaker("reed", "Joan Reed")),
    deck="What the keeper wants", byline="By Ada Bell and Hob Carr", publisher="The Courier", published="2021-03-04",
    source=Source(url="https://courier.example/weir"),
)  # fmt: skip


def front(*excerpts):
    text = format_named("markdown").render(excerpts)
    assert text.startswith("---\n") is (len(excerpts) == 1)
    return yaml.safe_load(text.split("---\n", 2)[1]) if len(excerpts) == 1 else None


def test_what_is_known_is_there_and_nothing_else():
    assert front(Excerpt(DOCUMENT, "weir.yaml")) == {
        "title": "The weir: 'shut'",
        "description": "What the keeper wants",
        "authors": ["Ada Bell", "Hob Carr"],
        "publisher": "The Courier",
        "published": datetime.date(2021, 3, 4),
        "url": "https://courier.example/weir",
        "language": "en",
        "speakers": ["Ines Vall"],
    }
    bare = Document("", (Paragraph("p1", "Nothing."),), language="")
    assert front(Excerpt(bare, "bare.txt")) == {"title": "bare.txt"}


def test_tags_of_a_reader_are_tags():
    note = {0: Note("ask", ("to check", "#weir")), 1: Note("", ("weir",))}
    assert front(Excerpt(DOCUMENT, "", (0, 1), note, noted=True))["tags"] == ["to-check", "weir"]


@pytest.mark.parametrize("published", ["2021", "2021-03", "2021-03-04T10:00:00+01:00"])
def test_what_is_no_day_is_words(published):
    read = front(Excerpt(replace(DOCUMENT, published=published), ""))["published"]
    assert str(read) == published[:10]


@pytest.mark.parametrize(
    "title", ["---", "a\n---\nb", "yes", "2021-03-04", "{x: y}", "#tag", "- a", "a: b #c", "\x1b]0;x\x07"]
)
def test_nothing_ends_it_or_is_read_as_something_else(title):
    read = front(Excerpt(replace(DOCUMENT, title=title), ""))
    assert isinstance(read["title"], str)
    assert set(read) >= {"title", "speakers"}


def test_several_documents_have_none():
    front(Excerpt(DOCUMENT, "a"), Excerpt(DOCUMENT, "b"))
