"""What systems do in different ways, each as the other systems would do it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.storage import system
from reader.storage.files import ChangedError, save_bytes, save_pieces
from reader.storage.read_only import VARIABLE, may_open
from reader.storage.store import Shape, StoreError, change


@pytest.mark.skipif(os.name != "posix", reason="fcntl")
def test_macos_is_asked_for_more_than_fsync(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import fcntl

    asked: list[str] = []
    monkeypatch.setattr(fcntl, "fcntl", lambda handle, what: asked.append(f"fcntl {what}"))
    monkeypatch.setattr(os, "fsync", lambda handle: asked.append("fsync"))
    system.flush(0, "darwin")
    system.flush(0, "linux")
    assert asked == ["fcntl 51", "fsync"]

    def unknown(*_: object) -> None:
        raise OSError(45, "Operation not supported")

    monkeypatch.setattr(fcntl, "fcntl", unknown)
    system.flush(0, "darwin")
    assert asked[2:] == ["fsync"]


def test_windows_tries_again_while_a_file_is_open(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    new, target = tmp_path / "new", tmp_path / "target"
    new.write_text("new")
    really, refusals, pauses = Path.replace, iter((1, 1, 1)), []

    def replace(self: Path, to: Path) -> Path:
        if next(refusals, 0):
            raise PermissionError(13, "in use")
        return really(self, to)

    monkeypatch.setattr(Path, "replace", replace)
    system.put_in_place(new, target, "win32", pauses.append)
    assert target.read_text() == "new"
    assert len(pauses) == 3


def test_elsewhere_a_refusal_is_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(self: Path, to: Path) -> Path:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        system.put_in_place(tmp_path / "a", tmp_path / "b", "linux", pytest.fail)


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2(2)")
def test_two_files_change_places(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("1")
    assert not system.exchange(one, other)
    other.write_text("2")
    assert system.exchange(one, other)
    assert (one.read_text(), other.read_text()) == ("2", "1")


@pytest.mark.skipif(sys.platform != "linux", reason="leases")
def test_a_file_that_is_open_for_writing(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("a")
    assert not system.is_being_written(path)
    with path.open("a"):
        assert system.is_being_written(path)
    with path.open():
        assert not system.is_being_written(path)


@pytest.mark.parametrize("links", [True, False])
def test_nothing_is_replaced_where_nothing_was_to_be(
    tmp_path: Path, links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(OSError(95, "Operation not supported")))
    path = tmp_path / "a"
    save_pieces((b"one",), path, instead_of="nothing")
    with pytest.raises(ChangedError):
        save_pieces((b"two",), path, instead_of="nothing")
    assert path.read_bytes() == b"one"
    assert [*tmp_path.iterdir()] == [path]


def test_a_name_of_255_bytes_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("漢" * 83 + ".yaml")
    save_bytes(b"a", path)
    save_bytes(b"b", path)
    assert path.read_bytes() == b"b"


def test_a_read_only_process_writes_nothing_and_opens_one_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "a.txt"))
    with pytest.raises(OSError, match="read-only"):
        save_bytes(b"a", tmp_path / "b")
    with pytest.raises(StoreError, match="read-only"):
        change(tmp_path / "c.json", Shape("c", 1, lambda value: None), lambda value: {"a": 1})
    assert [*tmp_path.iterdir()] == []
    (tmp_path / "link").symlink_to(tmp_path / "a.txt")
    assert may_open(str(tmp_path / "a.txt"))
    assert may_open(str(tmp_path / "link"))
    assert not may_open(None)
    assert not may_open(str(tmp_path / "b.txt"))
    monkeypatch.setenv(VARIABLE, "")
    assert may_open(None)
    assert not may_open(str(tmp_path / "a.txt"))
    monkeypatch.delenv(VARIABLE)
    assert may_open("anything")
