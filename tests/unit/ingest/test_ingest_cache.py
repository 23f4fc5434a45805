"""What was opened before opens at once, and a cache that is broken is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from ingest_samples import LEAD, MAYOR, TITLE, pasted

from reader.ingest import make as making
from reader.ingest.cache import _MAKERS, Cache, _files, default_cache, key_of
from reader.ingest.open import open_document


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(pasted(), encoding="utf-8")
    return path


def never(*_: object, **__: object) -> None:
    raise AssertionError("made again")


def test_a_source_is_read_once(tmp_path, source, monkeypatch):
    cache = Cache(tmp_path / "cache")
    first = open_document(source, cache=cache)
    monkeypatch.setattr(making, "article_of", never)
    assert open_document(source, cache=cache) == first
    assert first.quotations


def test_the_same_text_under_another_name_says_its_own_name(tmp_path, source):
    cache = Cache(tmp_path / "cache")
    open_document(source, cache=cache)
    copy = tmp_path / "copy.txt"
    copy.write_bytes(source.read_bytes())
    assert open_document(copy, cache=cache).source.file == "copy.txt"


def test_options_and_content_make_another_entry(tmp_path, source):
    cache = Cache(tmp_path / "cache")
    source.write_text(pasted(TITLE, LEAD, "Advertisement", MAYOR), encoding="utf-8")
    cut, whole = open_document(source, cache=cache), open_document(source, cache=cache, keep_all=True)
    assert len(whole.paragraphs) == len(cut.paragraphs) + 1
    source.write_text(pasted(TITLE, LEAD), encoding="utf-8")
    assert len(open_document(source, cache=cache).paragraphs) == 1


@pytest.mark.parametrize(
    "damage",
    [b"", b"quote-reader: 1\ntitle: x", b"\x80\x04N.", b"quote-reader: 1\ntitle: x\nparagraphs:\n- text: no\n"],
)
def test_a_damaged_entry_is_none(tmp_path, source, damage):
    cache = Cache(tmp_path / "cache")
    first = open_document(source, cache=cache)
    [entry] = cache.directory.iterdir()
    entry.write_bytes(damage)
    assert open_document(source, cache=cache) == first
    assert open_document(source, cache=cache) == first


def test_a_cache_that_cannot_be_written_stops_nobody(tmp_path, source):
    blocked = tmp_path / "cache"
    blocked.write_text("a file where the folder should be")
    assert open_document(source, cache=Cache(blocked)).title == TITLE


def test_the_oldest_go(tmp_path, source, monkeypatch):
    monkeypatch.setattr("reader.ingest.cache.MOST_ENTRIES", 2)
    cache = Cache(tmp_path / "cache")
    for count in range(4):
        source.write_text(pasted(TITLE, *(LEAD,) * (count + 1), MAYOR), encoding="utf-8")
        open_document(source, cache=cache)
    assert len(list(cache.directory.iterdir())) == 2


def test_where_it_is(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_cache() == Cache(tmp_path / "quote-reader" / "documents")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    found = default_cache()
    assert found is not None
    assert found.directory.is_absolute()


def test_keys_differ_by_everything_that_decides():
    keys = {key_of(sha, *options) for sha in ("a" * 64, "b" * 64) for options in ((), (True,), (False,), ("de",))}
    assert len(keys) == 8


def test_what_decides_who_speaks_is_part_of_the_version():
    package = Path(making.__file__).parents[1]
    names = {Path(entry.path).name for maker in _MAKERS for entry in _files(package / maker)}
    assert names >= {"speakers.json", "typing.json", "cues.txt", "attributor.py"}
