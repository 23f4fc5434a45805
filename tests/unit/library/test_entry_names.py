"""Under which name a library keeps a source, and that no password gets into it."""

from __future__ import annotations

import zlib

import pytest
from shelf_documents import letter

from reader.document.model import Source
from reader.library.entry import entry_of, named
from reader.library.reference import ReferenceEngine
from reader.library.sources.add import Adding, State, add_sources

ADDRESS = "http://ada:s3cret@127.0.0.1:9/story?q=a@b"


def test_a_url_is_named_without_its_password():
    assert named(ADDRESS) == "http://127.0.0.1:9/story?q=a@b"
    assert named("https://example.org/a") == "https://example.org/a"
    assert named("https://example.org/a?b=c#part-2") == named("https://example.org/a?b=c")
    assert named("notes#2.txt").endswith("/notes#2.txt")
    assert named("stdin-" + "0" * 64) == "stdin-" + "0" * 64


def test_no_password_is_in_an_entry():
    document = letter(Source(url=ADDRESS))
    entry = entry_of(document, named(ADDRESS), "0")
    assert b"s3cret" not in zlib.decompress(entry.body)
    assert b"127.0.0.1:9/story" in zlib.decompress(entry.body)
    assert "s3cret" not in repr(entry)


def test_no_password_is_in_a_report():
    pytest.importorskip("httpx")
    engine = ReferenceEngine()
    report = add_sources(engine, [ADDRESS], Adding(jobs=1))
    (outcome,) = report.outcomes
    assert outcome.state is State.FAILED
    assert "s3cret" not in outcome.path + outcome.reason
    assert "127.0.0.1" in outcome.reason
