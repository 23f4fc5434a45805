"""`reader export`."""

import csv
import io
import json
import os
import re
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from reader.document.yaml.read import load_file
from reader.export.excerpt import Excerpt
from reader.export.formats.formats import FORMATS

EVIL = """
quote-reader: 1
title: "Title \\e]0;owned\\a\\x9b31m <script>"
byline: "By \\eP+q\\e\\\\"
speakers:
  ada:
    name: "=cmd|' /C calc'!A0 \\e[31m"
paragraphs:
  - text: "First she said “never \\e]52;c;aGk=\\a again”."
    quotations:
      - speaker: ada
        exact: "never  again"
"""


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_is_written_as_it_is_rendered(reader, harbour, form):
    ran = reader("export", "--format", form.name, harbour)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == form.render([Excerpt(load_file(Path(harbour)), harbour)])


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_nothing_of_a_hostile_document_acts(reader, tmp_path, form):
    (tmp_path / "evil.yaml").write_text(EVIL, encoding="utf-8")
    ran = reader("export", "--format", form.name, "evil.yaml")
    assert ran.code == 0
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", ran.out)
    assert form.name != "html" or "<script>" not in ran.out


def test_the_bundled_article_is_markdown_where_nothing_is_said(reader):
    ran = reader("export")
    assert ran.code == 0
    front, _, text = ran.out.partition("\n---\n")
    assert front.startswith("---\ntitle: The walk in Hanoi\n")
    assert text.startswith("\n# The walk in Hanoi\n")


def test_only_one_speaker_and_only_what_is_found(reader, harbour):
    rows = list(csv.DictReader(io.StringIO(reader("export", "--format", "csv", "--speaker", "vanse", harbour).out)))
    assert {row["speaker"] for row in rows} == {"Margit Vance"}
    assert [row["number"] for row in rows] == ["8", "9"]
    ran = reader("export", "--format", "json", "--search", "sruvey", "--speaker", "vance", harbour)
    (record,) = json.loads(ran.out)["documents"]
    assert [row["id"] for row in record["quotations"]] == ["neighbour"]
    assert [row["speaker"] for row in record["speakers"]] == ["Margit Vance"]
    ran = reader("export", "--format", "json", "--search", '"wall"', harbour)
    numbers = [row["number"] for row in json.loads(ran.out)["documents"][0]["quotations"]]
    assert numbers == sorted(numbers)
    assert len(numbers) > 1


def test_the_ending_of_the_file_names_the_format_and_many_documents_go_into_one(reader, harbour, tmp_path):
    (tmp_path / "again.yaml").write_bytes(Path(harbour).read_bytes())
    ran = reader("export", harbour, "again.yaml", "-o", "both.bib")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "both.bib: 24 quotations as bibtex\n"
    text = (tmp_path / "both.bib").read_text(encoding="utf-8")
    assert re.findall(r"@\w+\{(.*),", text) == ["maartens2023harbour", "maartens2023harbour-2"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again.yaml", "both.bib"]


def test_a_file_keeps_its_permissions_and_what_could_not_be_written_is_as_it_was(
    reader, harbour, tmp_path, monkeypatch
):
    target = tmp_path / "walk.html"
    target.write_text("old")
    target.chmod(0o640)
    refused = reader("export", harbour, "-o", "walk.html")
    assert (refused.code, target.read_text()) == (3, "old")
    assert "--force" in refused.err
    assert reader("export", harbour, "-o", "walk.html", "--force").code == 0
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    target.write_text("old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    ran = reader("export", harbour, "-o", "walk.html", "--force")
    assert (ran.code, ran.err) == (3, "reader: walk.html: cannot be written (No space left on device)\n")
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["walk.html"]


def test_a_document_is_never_written_over_by_its_export(reader, harbour, tmp_path):
    copy = tmp_path / "article.yaml"
    copy.write_bytes(Path(harbour).read_bytes())
    ran = reader("export", "article.yaml", "-o", "./article.yaml")
    assert ran.code == 2
    assert "would be overwritten" in ran.err
    assert copy.read_bytes() == Path(harbour).read_bytes()


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["--format", "htlm"], 2, "no format is called 'htlm'; did you mean html?"),
        (["--format", "walrus"], 2, "write one of markdown, html"),
        (["--search", " "], 2, "--search needs words"),
        (["--search", "zzqqxx"], 1, "nothing found for zzqqxx"),
        (["--speaker", "zzqqxx"], 1, "no speaker is called"),
        (["-o", ""], 2, "is not a file"),
        (["-o", "missing/x.md"], 3, "missing/x.md: cannot be written (No such file or directory)"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(reader, harbour, tmp_path, arguments, code, says):
    ran = reader("export", harbour, *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert says in ran.err
    assert ran.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_what_can_be_read_is_exported_beside_what_cannot(reader, harbour):
    ran = reader("export", "--format", "json", "missing.yaml", harbour)
    assert ran.code == 3
    assert "missing.yaml" in ran.err
    assert len(json.loads(ran.out)["documents"]) == 1
    assert reader("export", "missing.yaml").code == 3


def test_the_output_is_utf8_whatever_the_terminal_has(harbour):
    from processes import environment, process

    started = process("export", "--format", "html", harbour, env=environment(PYTHONIOENCODING="latin-1"))
    out, err = started.communicate(timeout=60)
    assert (started.returncode, err) == (0, b"")
    assert "“" in out.decode("utf-8")


def test_options_before_the_command_keep_their_values(reader, harbour):
    assert reader("--format", "csv", "export", harbour).out.startswith("document,title")


@pytest.fixture
def marked(harbour, monkeypatch):
    """Two quotations of the harbour article bookmarked, one with a note and a tag; and a selection."""
    from processes import environment

    from reader.annotations.marks import MarkScope, new_mark, quotes_of
    from reader.annotations.notes import Edit, about, change_notes, notes_path
    from reader.document import Part, Span
    from reader.documents.open import OpenOptions, open_to_read

    with monkeypatch.context() as patched:
        patched.setattr(os, "environ", environment())
        opened = open_to_read(harbour, OpenOptions())
        document = opened.document

        def mark(on, parts, **what):
            return Edit(None, replace(new_mark(on, quotes_of(document, parts)), **what))

        path = notes_path(opened.source)
        path.unlink(missing_ok=True)
        edits = [
            mark(MarkScope.QUOTATION, document.quotations[0].parts, bookmarked=True),
            mark(MarkScope.QUOTATION, document.quotations[8].parts, note="Query\nher", tags=("ferry",)),
            mark(MarkScope.SELECTION, [Part(0, Span(4, 8))], bookmarked=True, tags=("vote",)),
        ]
        change_notes(path, about(opened), edits)
    yield path
    path.unlink(missing_ok=True)


def test_what_was_marked_with_notes_and_tags(reader, harbour, marked, tmp_path):
    (record,) = json.loads(reader("export", "--bookmarks", "--format", "json", harbour).out)["documents"]
    assert [(row["number"], row["comment"], row["tags"]) for row in record["quotations"]] == [
        (1, "", []), (8, "Query\nher", ["ferry"])
    ]  # fmt: skip
    assert [(row["text"], row["tags"]) for row in record["passages"]] == [("vote", ["vote"])]
    ran = reader("export", "--tag", "#Ferry", harbour, "-o", "notes.csv")
    assert ran.err == "notes.csv: 1 quotation as csv\n"
    (row,) = csv.DictReader(io.StringIO((tmp_path / "notes.csv").read_text(encoding="utf-8"), newline=""))
    assert (row["number"], row["comment"], row["tags"]) == ("8", "Query\nher", "ferry")
    ran = reader("export", "--bookmarks", harbour, "-o", "all.md")
    assert ran.err == "all.md: 2 quotations and 1 other passage as markdown\n"
    ran = reader("--tag", "ferry", "export", "--speaker", "quill", harbour)
    assert (ran.code, ran.err) == (1, "reader: nothing is tagged #ferry; nothing is exported\n")
    (record,) = json.loads(reader("export", "--bookmarks", "--speaker", "quill", "--format", "json", harbour).out)[
        "documents"
    ]
    assert [row["number"] for row in record["quotations"]] == [1]
    assert record["passages"] == []


def test_notes_are_never_in_an_export_that_does_not_ask_for_them(reader, harbour, marked):
    for form in FORMATS:
        for arguments in ([], ["--speaker", "vance"], ["--search", "wall"]):
            assert "Query" not in reader("export", "--format", form.name, *arguments, harbour).out


def test_where_nothing_is_marked_that_is_said(reader, harbour):
    ran = reader("export", "--bookmarks", harbour)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "reader: nothing is bookmarked or noted; nothing is exported\n"
    assert reader("export", "--tag", " # ", harbour).code == 2


def test_notes_that_cannot_be_read_are_no_traceback(reader, harbour, marked):
    value = json.loads(marked.read_text(encoding="utf-8"))
    marked.write_text(json.dumps(value | {"version": 999}), encoding="utf-8")
    ran = reader("export", "--bookmarks", harbour)
    assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)
    assert "newer" in ran.err


def test_one_file_a_document_in_a_folder(reader, harbour, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = reader("export", harbour, harbour, "-o", "vault/")
    assert ran.code == 0
    assert "in 2 files" in ran.err
    names = sorted(path.name for path in Path("vault").iterdir())
    assert [name.endswith(".md") for name in names] == [True, True]
    texts = [Path("vault", name).read_text(encoding="utf-8") for name in names]
    assert texts[0] == texts[1]
    assert texts[0].startswith("---\ntitle: ")
    Path("vault", names[1]).write_text("mine")
    again = reader("export", harbour, "-o", "vault")
    assert again.code == 3
    assert "nothing is written" in again.err
    assert reader("export", harbour, "-o", "vault", "--force", "--format", "bibtex").code == 0
    assert len(list(Path("vault").iterdir())) == 3
    Path("file").write_text("x")
    assert reader("export", harbour, "-o", "file/").code == 2


def test_a_folder_takes_no_file_that_is_read(reader, harbour, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("t.yaml").write_text("{{title}}")
    Path("vault").mkdir()
    assert reader("export", "--template", "t.yaml", harbour, "-o", "vault").code == 0
    (made,) = Path("vault").iterdir()
    made.write_bytes(Path(harbour).read_bytes())
    ran = reader("export", "--template", "t.yaml", made, "-o", "vault", "--force")
    assert ran.code == 2
    assert made.read_bytes() == Path(harbour).read_bytes()


def test_a_template_decides_what_is_written(reader, harbour, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("note.txt").write_text("{{#speakers}}\n{{speaker}}\n{{/speakers}}\n")
    ran = reader("export", "--template", "note.txt", "--speaker", "vance", harbour)
    assert (ran.code, ran.out) == (0, "Margit Vance\n")
    assert reader("export", "--template", "note.txt", harbour, "-o", "people.docx").code == 0
    assert Path("people.docx").read_text().startswith("Margit Vance\nDorothea Quill\n")
    Path("note.txt").write_text("\n{{speakers}}")
    wrong = reader("export", "--template", "note.txt", harbour)
    assert (wrong.code, wrong.out) == (3, "")
    assert wrong.err == "reader: note.txt: line 2: speakers is a list; write {{#speakers}}…{{/speakers}}\n"
    both = reader("export", "--template", "note.txt", "--format", "csv", harbour)
    assert both.code == 2
    missing = reader("export", "--template", "none.txt", harbour)
    assert (missing.code, missing.err.count("\n")) == (3, 1)


def test_an_address_of_a_file_is_written_to_and_filled_in(reader, harbour, tmp_path):
    Path(tmp_path, "my note.txt").write_text("{{title}}")
    where = tmp_path.as_uri()
    assert reader("export", "--template", f"{where}/my%20note.txt", harbour, "-o", f"{where}/made%20here.txt").code == 0
    assert (tmp_path / "made here.txt").read_text(encoding="utf-8").startswith("Harbour wall")


def test_an_import_goes_into_a_folder(reader, harbour, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = reader("import", harbour, "-o", "-")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert not Path("-").exists()
