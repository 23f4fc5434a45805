"""What the commands print of a speaker who is inferred, of one who is not identified, and of one who is paraphrased."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from articles import article

from reader.annotations.marks import MarkScope, new_mark, quotes_of
from reader.annotations.notes import Edit, NotedDocument, change_notes, notes_path
from reader.document import QuotationKind
from reader.document.certainty import SURE
from reader.document.model import Candidate
from reader.document.yaml.write import save_file


@pytest.fixture
def doubtful(tmp_path: Path) -> str:
    """A document whose quotations are sure, inferred, of nobody, scare quotes, and paraphrased."""
    document = article("{a:So it is.} {a:So be it.} {a:No.} {:wet} {b:it rains}", title="The Wall")
    sure, inferred, nobody, scare, told = document.quotations
    candidates = (Candidate("Ada A", 0.6), Candidate("Ben Quill", 0.2), Candidate("Ada B", 0.1))
    quotations = (
        replace(sure, confidence=SURE, rule="trailing"),
        replace(inferred, confidence=SURE - 0.01, rule="floating", candidates=candidates),
        replace(nobody, speaker=None, confidence=0.4, rule="floating"),
        scare,
        replace(told, kind=QuotationKind.INDIRECT),
    )
    save_file(replace(document, quotations=quotations), tmp_path / "wall.yaml")
    return str(tmp_path / "wall.yaml")


def rows(ran):
    assert (ran.code, ran.err) == (0, "")
    return [json.loads(line) for line in ran.out.splitlines()]


def test_json_says_who_is_sure_and_who_else_it_may_be(reader, doubtful):
    got = rows(reader("quotes", "--json", doubtful))
    assert [row["sure"] for row in got] == [True, False, False, False, True]
    assert [row["speaker"] for row in got] == ["Ada A", "Ada A", "", "", "Ada B"]
    assert got[1]["runners_up"] == [
        {"speaker": "Ben Quill", "speaker_id": None, "share": 0.2},
        {"speaker": "Ada B", "speaker_id": "b", "share": 0.1},
    ]
    assert (got[1]["rule"], got[1]["confidence"]) == ("floating", SURE - 0.01)
    assert (got[2]["speaker_id"], got[2]["confidence"]) == (None, 0.4)


def test_the_other_commands_say_the_same(reader, doubtful):
    keys = ("confidence", "sure", "rule", "runners_up")
    quotes = {row["id"]: [row[key] for key in keys] for row in rows(reader("quotes", "--json", doubtful))}
    paragraphs = [row for row in rows(reader("show", "--json", doubtful)) if row["type"] == "paragraph"]
    shown = [quotation for row in paragraphs for quotation in row["quotations"]]
    assert {q["id"]: [q[key] for key in keys] for q in shown} == quotes
    ran = reader("export", "--format", "json", doubtful)
    (record,) = json.loads(ran.out)["documents"]
    assert {q["id"]: [q[key] for key in keys] for q in record["quotations"]} == quotes
    (found, *_) = rows(reader("search", "--json", '"So be it"', doubtful))
    assert [found[key] for key in keys] == quotes[found["id"]]
    (speaker, *_) = rows(reader("search", "--json", "kind:speaker ada", doubtful))
    assert [speaker[key] for key in keys] == [None] * 4


def test_lines_have_a_question_mark_and_nobody_is_said_to_be_nobody(reader, doubtful):
    lines = [line.removeprefix(f"{doubtful}:1: ") for line in reader("quotes", doubtful).out.splitlines()]
    assert lines == [
        "Ada A: “So it is.”",
        "Ada A?: “So be it.”",
        "—, speaker not identified: “No.”",
        "scare quotes: “wet”",
        "Ada B: it rains",
    ]
    assert reader("search", '"So be it"', doubtful).out.startswith(f"{doubtful}:1: Ada A?: ")


def test_blocks_have_it_at_the_tag_and_at_the_name(on_terminal, doubtful):
    out = on_terminal("quotes", doubtful, "--color=never").out
    assert "[A] Ada A, role of a\n" in out
    assert "[A?] Ada A?, role of a · attribution inferred\n" in out
    assert "—, speaker not identified\n" in out


def test_the_article_has_it_at_the_tag(reader, doubtful):
    out = reader("show", doubtful).out
    assert "] “So it is.”" in out
    assert "?] “So be it.”" in out
    assert "[?] “No.”" in out
    assert out.count("?]") == 2


def test_who_is_only_paraphrased_stands_below_who_is_quoted(reader, doubtful):
    lines = reader("speakers", doubtful).out.splitlines()
    assert lines[0].startswith("Speakers · 2")
    assert "Ada A" in lines[1]
    assert lines[2] == "Only paraphrased · 1"
    assert "Ada B" in lines[3]
    got = rows(reader("speakers", "--json", doubtful))
    assert [(row["quoted"], row["paraphrased"], row["only_paraphrased"]) for row in got] == [
        (2, 0, False),
        (0, 1, True),
    ]


def test_a_csv_export_of_all_has_the_mark(reader, doubtful):
    out = reader("export", "--format", "csv", doubtful).out
    assert ",Ada A?," in out
    assert ',"—, speaker not identified",' in out


@pytest.fixture
def noted(doubtful, tmp_path, monkeypatch):
    """The same document with a bookmark on its first two quotations, from when each was as sure as the other is now."""
    from reader.document.yaml.read import load_file

    state = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    document = load_file(Path(doubtful))
    marks = [
        replace(
            new_mark(MarkScope.QUOTATION, quotes_of(document, q.parts), "Ada A", inferred=inferred), bookmarked=True
        )
        for q, inferred in zip(document.quotations[:2], (True, False), strict=True)
    ]
    about = NotedDocument(str(Path(doubtful).resolve()), document.title, "")
    change_notes(notes_path(doubtful), about, [Edit(None, mark) for mark in marks])
    return {"XDG_STATE_HOME": str(state)}


def test_notes_keep_whether_the_speaker_was_inferred(reader, noted):
    assert [row["sure"] for row in rows(reader("notes", "--json", env=noted))] == [False, True]


def test_notes_on_a_document_that_is_named_say_what_it_says_now(reader, on_terminal, doubtful, noted):
    assert [row["sure"] for row in rows(reader("notes", doubtful, "--json", env=noted))] == [True, False]


def test_an_export_of_notes_has_the_mark(reader, doubtful, noted):
    out = reader("export", "--bookmarks", "--format", "markdown", doubtful, env=noted).out
    assert "> — Ada A, role of a, ¶ 1" in out
    assert "> — Ada A?, role of a, ¶ 1" in out
