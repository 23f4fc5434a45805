"""A reader's notes in every format, read back; and in none where they were not asked for."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from articles import fifty, harbour
from generated import TEXT, documents, unmarked
from hypothesis import given
from hypothesis import strategies as st
from noted import NOTE, NOTED
from test_export_formats import CONTROL, loaded_offline

from reader.document import Part, Span
from reader.export.excerpt import Excerpt
from reader.export.formats.csv_export import COLUMNS
from reader.export.formats.formats import FORMATS, format_named
from reader.export.noted import Note, Passage, together


def rendered(name: str, *excerpts: Excerpt) -> str:
    return format_named(name).render(excerpts or (NOTED,))


@pytest.mark.parametrize("form", FORMATS, ids=[form.name for form in FORMATS])
def test_every_format_has_the_notes_and_tags(form):
    text = form.render([NOTED])
    for words in ("Ask her about the ferry.", "to-check", "wall", "words that are gone", "Why?"):
        assert words in text.replace("\\#", "#").replace(r"\_", "_"), words


@pytest.mark.parametrize("form", FORMATS, ids=[form.name for form in FORMATS])
def test_without_notes_nothing_of_them_is_there(form):
    plain = form.render([Excerpt(harbour(), "harbour.yaml", (0, 3, 8))])
    for words in ("Ask her", '"comment"', ",comment", "bookmarking", "passage", "to-check"):
        assert words not in plain


def test_csv_has_two_columns_more_and_a_row_for_each_passage():
    rows = list(csv.DictReader(io.StringIO(rendered("csv"), newline=""), strict=True))
    assert tuple(rows[0]) == (*COLUMNS, "comment", "tags")
    assert [row["kind"] for row in rows[3:]] == ["passage"] * 3
    assert rows[0]["comment"] == NOTE.text
    assert rows[0]["tags"] == "ferry to-check"
    assert rows[3]["comment"] == "'=1+1 <b>where?</b>"
    assert unmarked(rows[3]["comment"]) == "=1+1 <b>where?</b>"
    assert [row["paragraph"] for row in rows[3:]] == ["1", "", "2"]
    assert rows[4]["text"] == "words that are gone"


def test_json_has_them_beside_the_quotations():
    (record,) = json.loads(rendered("json"))["documents"]
    assert [(row["comment"], row["tags"]) for row in record["quotations"]] == [
        (NOTE.text, ["ferry", "to-check"]), ("", ["wall"]), ("", [])
    ]  # fmt: skip
    assert [row["text"] for row in record["passages"]][1] == "words that are gone"
    assert record["passages"][1]["paragraph"] is None


def test_annotations_have_them_as_bodies():
    items = json.loads(rendered("annotation"))["first"]["items"]
    said = [{(b.get("value"), b["purpose"]) for b in item.get("body", [])} for item in items]
    assert {(NOTE.text, "commenting"), ("ferry", "tagging"), ("to-check", "tagging")} <= said[0]
    assert items[0]["motivation"] == ["identifying", "commenting", "tagging"]
    assert items[1]["motivation"] == ["classifying", "tagging"]
    assert items[2]["motivation"] == ["identifying", "bookmarking"]
    assert items[4]["target"]["selector"] == {"type": "TextQuoteSelector", "exact": "words that are gone"}
    assert (items[5]["motivation"], "body" in items[5], len(items[5]["target"])) == (["bookmarking"], False, 2)


def test_json_ld_has_comments_and_keywords():
    jsonld = pytest.importorskip("pyld").jsonld
    graph = jsonld.flatten(json.loads(rendered("json-ld")), options={"documentLoader": loaded_offline})
    comments = [node for node in graph if node.get("@type") == ["https://schema.org/Comment"]]
    assert {node["https://schema.org/text"][0]["@value"] for node in comments} == {
        NOTE.text, "=1+1 <b>where?</b>", "Why?"
    }  # fmt: skip


def test_markdown_and_html_show_them_as_text():
    commonmark = pytest.importorskip("markdown_it").MarkdownIt("commonmark")
    html = commonmark.render(rendered("markdown"))
    assert "<p>Ask her about the ferry.</p>\n<p>And when.</p>\n<p>#ferry #to-check</p>" in html
    assert "=1+1 &lt;b&gt;where?&lt;/b&gt;" in html
    assert "=1+1 &lt;b&gt;where?&lt;/b&gt;" in rendered("html")
    assert "— no longer in the text" in html


NOTES = st.builds(Note, TEXT, st.lists(TEXT, max_size=3).map(tuple))


@fifty
@given(documents(), st.lists(NOTES, min_size=3, max_size=3))
def test_no_note_breaks_a_format_or_lets_a_control_through(document, notes):
    everything = tuple(range(len(document.quotations)))
    first = (Part(0, Span(0, 1)),) if document.paragraphs else ()
    passages = (Passage(notes[0].text, first, notes[1]), Passage(notes[1].text, (), notes[2]))
    noted = Excerpt(document, "a", everything, dict.fromkeys(everything[:1], notes[0]), passages, noted=True)
    for form in FORMATS:
        text = form.render([noted])
        assert not CONTROL.search(text)
        text.encode()
    html5lib = pytest.importorskip("html5lib")
    html5lib.HTMLParser(strict=True).parse(rendered("html", noted))
    pytest.importorskip("pybtex.database").parse_string(rendered("bibtex", noted), "bibtex")
    rows = list(csv.DictReader(io.StringIO(rendered("csv", noted), newline=""), strict=True))
    assert len(rows) == len(everything) + 2


def test_several_notes_on_the_same_words_are_one():
    assert together([Note("a", ("x", "Y")), Note("", ("y",)), Note("b", ("z",)), Note("a")]) == Note(
        "a\nb", ("x", "Y", "z")
    )
    assert together([]) == Note()
    assert replace(NOTED, notes={}).notes == {}
