"""What is written reads back: the same document, the same bytes, and the same strings in any other loader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from document_strategies import FRAGMENTS, documents
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.document.clean import clean
from reader.document.model import Document, Paragraph, Part, Quotation, Span, Speaker
from reader.document.problems import TextFindings
from reader.document.yaml.events import Mapping, Node, Sequence, parse
from reader.document.yaml.read import load, load_file
from reader.document.yaml.write import dump

HARBOUR = Path(__file__).parents[2] / "fixtures" / "harbour.yaml"
slow = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@slow
@given(documents())
def test_a_written_document_reads_back_equal_and_writes_the_same_bytes(document: Document) -> None:
    text = dump(document)
    again = load(text)
    assert again == document
    assert dump(again) == text
    assert load(text.encode()) == document


@slow
@given(documents())
def test_another_loader_reads_the_same_strings(document: Document) -> None:
    text = dump(document)
    node = parse(text, TextFindings(lambda: text, ""))
    assert node is not None
    loaded = yaml.safe_load(text)
    ours = list(leaves(node))
    theirs = list(leaves(loaded))
    assert len(ours) == len(theirs)
    for mine, other in zip(ours, theirs, strict=True):
        if isinstance(other, str):
            assert mine == other
        else:  # the version, `retold`, `line` and `confidence` are meant to be typed
            assert isinstance(other, bool | int | float)
            assert mine.lower() == str(other).lower() or float(mine) == other


def leaves(node: Node | Any) -> Iterator[Any]:
    if isinstance(node, Mapping | dict):
        for key, value in (node.entries if isinstance(node, Mapping) else node).items():
            yield key
            yield from leaves(value)
    elif isinstance(node, Sequence | list):
        for item in node.items if isinstance(node, Sequence) else node:
            yield from leaves(item)
    else:
        yield node


@slow
@given(documents())
def test_the_parser_in_python_reads_the_same_nodes(document: Document) -> None:
    text = dump(document)
    findings = TextFindings(lambda: text, "")
    assert parse(text, findings, pure=True) == parse(text, findings) is not None


def only(text: str) -> Document:
    return Document("Title", (Paragraph("p1", text),))


@pytest.mark.parametrize(
    "text",
    [
        *(clean(f"{before}{fragment}{after}") for fragment in FRAGMENTS for before in ("", "a") for after in ("", "b")),
        " leading",
        "trailing ",
        "word " * 40 + "end",
        "two  blanks " * 20 + "end",
        "x" * 300,
        ("word " * 18 + " ") * 4 + "end",
        "line one\nline two\n\n  indented\n",
        "日本語" * 80,
        "# comment\n# another",
        "- item: value",
    ],
)
def test_every_kind_of_text_survives(text: str) -> None:
    if not text.strip():
        return
    document = replace(only(text), deck=text, speakers=(Speaker("s", text, role=text, aliases=(text, text)),))
    assert load(dump(document)) == document
    assert yaml.safe_load(dump(document))["paragraphs"][0]["text"] == text


def test_running_text_is_folded_and_no_line_is_longer_than_a_hundred() -> None:
    text = "“Words: are — quoted”, said nobody [sic]. " * 30 + "End."
    written = dump(only(text))
    assert "    text: >-\n      “Words: are" in written
    assert max(map(len, written.split("\n"))) <= 100


def test_text_that_cannot_be_folded_still_goes_over_several_lines() -> None:
    written = dump(only(" " + "a word\u2028or two " * 30))
    assert 'text: " a word\\u2028or' in written
    assert max(map(len, written.split("\n"))) <= 120


def test_the_order_and_the_defaults_of_what_is_written() -> None:
    document = Document(
        "The wall: a “history”",
        (Paragraph("p1", "“No,” he said. “No.”"),),
        (
            Quotation("q1", (Part(0, Span(1, 4)),), "no", cue="said"),
            Quotation("q2", (Part(0, Span(16, 19)),), confidence=0.00001),
        ),
        (Speaker("no", "Ali No", aliases=("A, B", "Ali")),),
        published="2019-03-15",
    )
    assert dump(document) == (
        "quote-reader: 1\n"
        'title: "The wall: a “history”"\n'
        'published: "2019-03-15"\n'
        "speakers:\n"
        '  "no":\n'
        "    name: Ali No\n"
        '    aliases: ["A, B", Ali]\n'
        "paragraphs:\n"
        "  - id: p1\n"
        "    text: >-\n"
        "      “No,” he said. “No.”\n"
        "    quotations:\n"
        "      - id: q1\n"
        '        speaker: "no"\n'
        "        exact: No,\n"
        "        cue: said\n"
        "        at: 1-4\n"
        "      - id: q2\n"
        "        exact: No.\n"
        "        at: 16-19\n"
        "        confidence: 0.00001\n"
    )
    assert load(dump(document)) == document


def test_the_example_document_reads_and_writes() -> None:
    document = load_file(HARBOUR)
    written = dump(document)
    assert load(written) == document
    assert dump(load(written)) == written
    running = next(quotation for quotation in document.quotations if quotation.id == "neighbour")
    assert [part.paragraph for part in running.parts] == [9, 10]


@given(st.text(max_size=60))
def test_a_title_of_any_characters_is_cleaned_once(text: str) -> None:
    title = clean(text)
    if title.strip():
        assert load(dump(Document(title, (Paragraph("p1", "Text."),)))).title == title
