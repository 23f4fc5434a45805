"""`reader open`, `reader import`, and what is piped in."""

from __future__ import annotations

import json

import pytest

NOTE = "The bridge at Holm\n\nMayor Ada Moor said: “We will rebuild the bridge by spring.”\n"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_open_prints_any_text_in_a_pipe(reader, tmp_path):
    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    ran = reader("open", "note.txt")
    assert (ran.code, ran.err) == (0, "")
    assert "Ada Moor" in ran.out
    assert reader("note.txt").out == ran.out


def test_quotes_of_a_text_say_why(reader, tmp_path):
    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    ran = reader("quotes", "--json", "note.txt")
    (row,) = map(json.loads, ran.out.splitlines())
    assert row["document"] == "note.txt"
    assert row["speaker"] == "Ada Moor"
    assert row["rule"]
    assert 0 < row["confidence"] <= 1


@pytest.mark.parametrize("option", [("--largest", "0"), ("--seconds", "no"), ("--largest", "-3")])
def test_limits_that_are_none_are_refused(reader, option):
    ran = reader("open", *option, "note.txt")
    assert ran.code == 2
    assert "is not a number above 0" in ran.err


def test_a_limit_that_is_passed_is_told(reader, tmp_path):
    (tmp_path / "long.txt").write_text("word " * 30_000, encoding="utf-8")
    ran = reader("open", "--largest", "0.01", "long.txt")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("reader: long.txt: ")


def test_import_writes_documents_and_reports(reader, tmp_path):
    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    (tmp_path / "other.txt").write_text(NOTE.replace("Holm", "Ness"), encoding="utf-8")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    ran = reader("import", "note.txt", "other.txt", "broken.pdf", "-o", "out")
    assert ran.code == 3
    assert "2 imported" in ran.err
    assert "1 failed" in ran.err
    assert "broken.pdf" in ran.err
    names = {p.name for p in (tmp_path / "out").iterdir()}
    assert names == {"note.yaml", "other.yaml", ".quote-reader-sources"}
    again = reader("import", "note.txt", "other.txt", "-o", "out")
    assert again.code == 0
    assert "2 unchanged" in again.err
    assert reader("check", *map(str, (tmp_path / "out").glob("*.yaml"))).code == 0


def test_import_needs_a_folder(reader):
    assert reader("import", "note.txt").code == 2
