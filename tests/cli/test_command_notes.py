"""`reader notes`."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from processes import environment

from reader.annotations.marks import MarkScope, new_mark, quotes_of
from reader.annotations.notes import Edit, NotedDocument, change_notes, notes_path
from reader.document import Part, Span
from reader.document.position import Position
from reader.document.yaml.read import load_file
from reader.documents.open import open_to_read
from reader.documents.place import Place
from reader.documents.places import remember

HOSTILE = "[b]\x1b]52;c;eA==\x07 \u202eevil\x9b31m"


@pytest.fixture
def noted(harbour, tmp_path, monkeypatch):
    """The harbour article with a bookmark, a note on a paragraph and one on words that are gone."""
    state = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    document = load_file(Path(harbour))
    first = new_mark(MarkScope.QUOTATION, quotes_of(document, document.quotations[0].parts), "Dorothea Quill")
    second = new_mark(MarkScope.PARAGRAPH, quotes_of(document, [Part(6, Span(0, len(document.paragraphs[6].text)))]))
    gone = replace(second.target[0], exact="No word of this stands there at all, nor ever did.", prefix="", suffix="")
    third = replace(new_mark(MarkScope.SELECTION, (gone,)), note="Where is it?")
    marks = (replace(first, bookmarked=True), replace(second, note="Ask him\nagain", tags=("check", "Later")), third)
    about = NotedDocument(str(Path(harbour).resolve()), document.title, "")
    change_notes(notes_path(harbour), about, [Edit(None, mark) for mark in marks])
    return state


def test_of_a_document_they_come_in_its_order_with_their_places(reader, harbour, noted):
    ran = reader("notes", harbour, "--json", env={"XDG_STATE_HOME": str(noted)})
    assert (ran.code, ran.err) == (0, "")
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert [(row["paragraph"], row["on"], row["bookmarked"], row["note"]) for row in rows] == [
        (2, "quotation", True, ""),
        (5, "paragraph", False, "Ask him\nagain"),
        (None, "selection", False, "Where is it?"),
    ]
    document = load_file(Path(harbour))
    texts = {paragraph.id: paragraph.text for paragraph in document.paragraphs}
    for row in rows[:2]:
        assert texts[row["paragraph_id"]][row["start"] : row["end"]] == row["text"]
    assert rows[1]["tags"] == ["check", "Later"]
    assert rows[0]["speaker"] == "Dorothea Quill"


def test_lines_for_a_pipe(reader, harbour, noted):
    ran = reader("notes", harbour, env={"XDG_STATE_HOME": str(noted)})
    lines = ran.out.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith(f"{harbour}:2: “We have a wall")
    assert lines[1].endswith(" [Ask him again] #check #Later")
    assert lines[2].startswith(f"{harbour}:-: No word of this")


def test_without_a_file_those_of_all_documents(reader, harbour, noted):
    ran = reader("notes", "--json", env={"XDG_STATE_HOME": str(noted)})
    assert ran.code == 0
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert len(rows) == 3
    assert {row["document"] for row in rows} == {str(Path(harbour).resolve())}


@pytest.mark.parametrize("tag", ["check", "#check", "LATER"])
def test_only_those_with_a_tag(reader, harbour, noted, tag):
    ran = reader("notes", "--tag", tag, harbour, env={"XDG_STATE_HOME": str(noted)})
    assert ran.code == 0
    assert ran.out.count("\n") == 1


def test_nothing_noted_is_nothing_found(reader, harbour, tmp_path):
    ran = reader("notes", harbour, env={"XDG_STATE_HOME": str(tmp_path)})
    assert (ran.code, ran.out, ran.err) == (1, "", "")
    ran = reader("notes", env={"XDG_STATE_HOME": str(tmp_path)})
    assert (ran.code, ran.out, ran.err) == (1, "", "")


def test_what_is_wrong_is_said_in_a_line(reader, harbour, noted):
    ran = reader("notes", "missing.txt", harbour, env={"XDG_STATE_HOME": str(noted)})
    assert ran.code == 3
    assert ran.out.count("\n") == 3
    assert "missing.txt" in ran.err
    assert reader("notes", "--tag", "#", env={"XDG_STATE_HOME": str(noted)}).code != 0
    path = notes_path(harbour)
    path.write_text('{"quote-reader": "notes", "version": 7, "marks": []}')
    ran = reader("notes", harbour, env={"XDG_STATE_HOME": str(noted)})
    assert ran.code == 3
    assert "newer reader" in ran.err
    path.write_text("{}")
    ran = reader("notes", harbour, env={"XDG_STATE_HOME": str(noted)})
    assert "could not be understood" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("arguments", [(), ("--plain",), ("--json",), ("--color", "never")])
def test_no_control_reaches_the_output(reader, harbour, noted, arguments):
    path = notes_path(harbour)
    value = json.loads(path.read_text())
    value["title"] = value["source"] = HOSTILE
    for mark in value["marks"]:
        mark |= {"note": HOSTILE, "tags": [HOSTILE], "speaker": HOSTILE}
    path.write_text(json.dumps(value))
    for files in ((), (harbour,)):
        ran = reader("notes", *files, *arguments, env={"XDG_STATE_HOME": str(noted)})
        assert ran.code == 0
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & {*ran.out, *ran.err}


def test_listing_loads_nothing_heavy(harbour, noted):
    program = "import sys; from reader.cli import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    for files in ((), (harbour,)):
        command = [sys.executable, "-c", program, "notes", *files]
        env = environment(XDG_STATE_HOME=str(noted))
        ran = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
        assert "Where is it?" in ran.stdout
        assert not {"textual", "rich", "numpy"} & {*ran.stderr.split()}


def test_notes_are_found_when_the_file_was_renamed_and_not_opened_since(reader, harbour, tmp_path, monkeypatch):
    state = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    before, after = tmp_path / "before.yaml", tmp_path / "after.yaml"
    before.write_bytes(Path(harbour).read_bytes())
    opened = open_to_read(str(before))
    remember(opened, opened.document, Place(Position(3, 0), Position(3, 0)), "2026-03-01T10:00:00Z")
    quoted = quotes_of(opened.document, opened.document.quotations[0].parts)
    mark = replace(new_mark(MarkScope.QUOTATION, quoted, "Dorothea Quill"), note="Ask her")
    about = NotedDocument(str(before), opened.document.title, "")
    change_notes(notes_path(str(before)), about, [Edit(None, mark)])
    before.rename(after)
    env = {"XDG_STATE_HOME": str(state)}
    assert json.loads(reader("notes", "--json", str(after), env=env).out)["note"] == "Ask her"
    assert "Ask her" in reader("export", "--bookmarks", str(after), env=env).out
    assert notes_path(str(before)).exists(), "nothing is moved by looking"
    other = tmp_path / "other.yaml"
    other.write_text(after.read_text().replace("wall", "weir"))
    assert reader("notes", str(other), env=env).code == 1
