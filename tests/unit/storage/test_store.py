from __future__ import annotations

import json
import multiprocessing
import os
import stat
import sys
import threading
from contextlib import ExitStack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.storage import store
from reader.storage.store import Shape, StoreError, alone_with, change, is_kept, read, remove


def _is_list_of_words(value):
    if not all(isinstance(word, str) for word in value.get("words", [])):
        raise ValueError("words")


WORDS = Shape("words", 1, _is_list_of_words)


def adding(word):
    return lambda value: {**value, "words": [*value.get("words", []), word]}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / "words.json"


def test_nothing_is_kept_at_first_and_reading_makes_no_file(path):
    assert read(path, WORDS).value == {}
    assert not path.parent.exists()


def test_what_was_changed_is_there_again(path):
    assert change(path, WORDS, adding("a")).value == {"words": ["a"]}
    assert change(path, WORDS, adding("b")).value == read(path, WORDS).value == {"words": ["a", "b"]}
    assert json.loads(path.read_text()) == {"quote-reader": "words", "version": 1, "words": ["a", "b"]}


def test_a_change_of_nothing_writes_nothing(path):
    change(path, WORDS, adding("a"))
    before = path.stat().st_mtime_ns, path.stat().st_ino
    change(path, WORDS, lambda value: value)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


def _add_many(path, name, times):
    for n in range(times):
        change(path, WORDS, adding(f"{name}{n}"))


def test_readers_that_write_at_once_lose_nothing(path):
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_add_many, args=(path, name, 25)) for name in "abc"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    words = read(path, WORDS).value["words"]
    assert isinstance(words, list)
    assert sorted(words) == sorted(f"{name}{n}" for name in "abc" for n in range(25))
    assert [word for word in words if word.startswith("a")] == [f"a{n}" for n in range(25)]


@pytest.mark.parametrize(
    "held",
    [
        b"{",
        b"\xff\xfe{}",
        b"[]",
        b"null",
        b'{"quote-reader": "notes", "version": 1}',
        b'{"quote-reader": "words"}',
        b'{"quote-reader": "words", "version": true}',
        b'{"quote-reader": "words", "version": 0}',
        b'{"quote-reader": "words", "version": 1, "words": [1]}',
        b'{"quote-reader": "words", "version": 1, "words": 1}',
        b"[" * 100_000,
        b"1" * 10_000,
    ],
)
def test_what_cannot_be_understood_is_set_aside_and_never_overwritten(path, held):
    path.parent.mkdir()
    path.write_bytes(held)
    kept = read(path, WORDS)
    assert kept.value == {}
    assert "could not be understood" in kept.notice
    assert "words.unreadable-1.json" in kept.notice
    assert (path.parent / "words.unreadable-1.json").read_bytes() == held
    path.write_bytes(held)
    kept = change(path, WORDS, adding("a"))
    assert "words.unreadable-2.json" in kept.notice
    assert (path.parent / "words.unreadable-2.json").read_bytes() == held
    assert read(path, WORDS).value == {"words": ["a"]}


def test_a_file_of_a_newer_reader_is_left_alone(path):
    path.parent.mkdir()
    path.write_text('{"quote-reader": "words", "version": 2, "words": {"a": 1}}')
    for attempt in (lambda: read(path, WORDS), lambda: change(path, WORDS, adding("a"))):
        with pytest.raises(StoreError, match="newer reader"):
            attempt()
    assert json.loads(path.read_text())["version"] == 2
    assert [entry.name for entry in path.parent.iterdir() if not entry.name.startswith(".")] == ["words.json"]


def test_an_older_file_is_migrated_and_its_old_form_kept(path):
    path.parent.mkdir()
    path.write_text('{"quote-reader": "words", "version": 1, "word": "a"}')
    second = {1: lambda value: {"words": [value["word"]]}}
    third = {**second, 2: lambda value: {"words": [word.upper() for word in value["words"]]}}
    shape = Shape("words", 3, _is_list_of_words, third)
    assert read(path, shape).value == {"words": ["A"]}
    assert json.loads(path.read_text())["version"] == 1
    change(path, shape, adding("B"))
    assert json.loads(path.read_text()) == {"quote-reader": "words", "version": 3, "words": ["A", "B"]}
    assert json.loads((path.parent / "words.version-1-1.json").read_text())["word"] == "a"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_where_nothing_may_be_written_nothing_is_lost(path):
    change(path, WORDS, adding("a"))
    path.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with pytest.raises(StoreError, match="cannot write"):
            change(path, WORDS, adding("b"))
        assert read(path, WORDS).value == {"words": ["a"]}
    finally:
        path.parent.chmod(0o700)


def test_a_full_disk_leaves_the_old_file(path, monkeypatch):
    change(path, WORDS, adding("a"))

    def full(text, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store, "replace_text", full)
    with pytest.raises(StoreError, match="No space left on device"):
        change(path, WORDS, adding("b"))
    assert read(path, WORDS).value == {"words": ["a"]}


def test_a_reader_that_never_ends_writing_is_not_waited_for_for_ever(path, monkeypatch):
    monkeypatch.setattr(store, "PATIENCE", 0.05)

    def change_within(value):
        with pytest.raises(StoreError, match="another reader"):
            change(path, WORDS, adding("b"))
        return {"words": ["a"]}

    change(path, WORDS, change_within)
    assert read(path, WORDS).value == {"words": ["a"]}


def test_what_is_no_file_is_said(path):
    path.mkdir(parents=True)
    with pytest.raises(StoreError, match="cannot read"):
        read(path, WORDS)


@given(st.lists(st.text(st.characters())))
def test_any_words_come_back(tmp_path_factory, words):
    path = tmp_path_factory.mktemp("store") / "words.json"
    for word in words:
        change(path, WORDS, adding(word))
    assert read(path, WORDS).value.get("words", []) == words


def test_what_is_removed_is_gone_with_its_lock_and_can_be_kept_again(path):
    change(path, WORDS, adding("a"))
    assert remove(path, WORDS).value == {"words": ["a"]}
    assert list(path.parent.iterdir()) == []
    assert change(path, WORDS, adding("b")).value == {"words": ["b"]}


@pytest.mark.skipif(sys.platform == "win32", reason="what is open cannot be removed there")
def test_who_waited_for_a_lock_that_was_removed_is_not_in_beside_who_has_the_next(path, monkeypatch):
    inside: list[str] = []
    waits, may_go_on, tried_twice = threading.Event(), threading.Event(), threading.Event()
    lock = store._lock

    def watched(handle: int) -> bool:
        if threading.current_thread() is not waiting:
            return lock(handle)
        if waits.is_set():
            tried_twice.set()
        waits.set()
        may_go_on.wait(10)
        return lock(handle)

    def second() -> None:
        with alone_with(path):
            inside.append("second")
        tried_twice.set()

    waiting = threading.Thread(target=second)
    monkeypatch.setattr(store, "_lock", watched)
    with ExitStack() as old, ExitStack() as new:
        old.enter_context(alone_with(path))
        waiting.start()
        assert waits.wait(10)  # it has opened the lock that is removed now
        (path.parent / f".{path.name}.lock").unlink()
        new.enter_context(alone_with(path))
        old.close()
        may_go_on.set()
        assert tried_twice.wait(10)
        inside.append("first")
    waiting.join()
    assert inside == ["first", "second"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a.json", True),
        ("a.unreadable-1.json", False),
        ("a.version-1-1.json", False),
        (".a.json.lock", False),
        (".a.json.0123.new", False),
        (".a.json", False),
    ],
)
def test_what_holds_what_is_remembered_is_told_by_its_name(name, kept):
    assert is_kept(name) is kept


def test_what_is_too_large_to_be_read_again_is_not_written(path, monkeypatch):
    change(path, WORDS, adding("a"))
    before = path.read_bytes()
    monkeypatch.setattr(store, "LARGEST", 200)
    with pytest.raises(StoreError, match="would be larger"):
        change(path, WORDS, adding("é" * 90))
    assert path.read_bytes() == before
    assert change(path, WORDS, adding("b")).notice is None


def test_nothing_is_kept_where_others_can_write(path):
    change(path, WORDS, adding("a"))
    for mode in (0o777, 0o702):
        path.parent.chmod(mode)
        with pytest.raises(StoreError, match="other users can write"):
            change(path, WORDS, adding("b"))
        path.parent.chmod(0o700)
        path.parent.parent.chmod(mode)
        with pytest.raises(StoreError, match="other users can write"):
            change(path, WORDS, adding("b"))
        path.parent.parent.chmod(0o700)
    path.parent.chmod(0o1777)  # as /tmp is: everybody writes what is theirs
    change(path, WORDS, adding("b"))
    path.parent.chmod(0o700)


def test_a_folder_that_is_made_is_for_the_user_alone(tmp_path):
    import os

    before = os.umask(0)
    try:
        change(tmp_path / "one" / "two" / "words.json", WORDS, adding("a"))
    finally:
        os.umask(before)
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("one", "one/two")] == [0o700, 0o700]
