from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.document.model import Document, Paragraph
from reader.document.yaml.read import load_file
from reader.document.yaml.write import dump, save_file
from reader.storage import files as save

DOCUMENT = Document("Tïtle", (Paragraph("p1", "“Text”\n\xa0."),))
posix = pytest.mark.skipif(os.name != "posix", reason="permissions and links as POSIX knows them")


def test_what_is_saved_can_be_loaded_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    save_file(DOCUMENT, path)
    assert path.read_bytes() == dump(DOCUMENT).encode()
    assert load_file(path) == DOCUMENT
    save_file(DOCUMENT, str(path))
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]


def test_what_is_larger_than_one_write_is_whole_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(save, "_AT_ONCE", 7)
    save_file(DOCUMENT, tmp_path / "a.yaml")
    assert (tmp_path / "a.yaml").read_bytes() == dump(DOCUMENT).encode()


@posix
def test_the_permissions_stay_and_a_new_file_has_the_usual_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("old")
    path.chmod(0o640)
    save_file(DOCUMENT, path)
    assert path.stat().st_mode & 0o7777 == 0o640
    before = os.umask(0o027)
    try:
        save_file(DOCUMENT, tmp_path / "b.yaml")
    finally:
        os.umask(before)
    assert (tmp_path / "b.yaml").stat().st_mode & 0o7777 == 0o640


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_text("old")
    link = tmp_path / "link.yaml"
    link.symlink_to("real.yaml")
    save_file(DOCUMENT, link)
    assert link.is_symlink()
    assert load_file(tmp_path / "real.yaml") == DOCUMENT


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="No space left"):
        save_file(DOCUMENT, path)
    monkeypatch.undo()
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]


def test_a_directory_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        save_file(DOCUMENT, tmp_path / "none" / "a.yaml")


@posix
def test_what_nobody_may_write_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("old")
    path.chmod(0o444)
    with pytest.raises(PermissionError, match="write-protected"):
        save_file(DOCUMENT, path)
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("old", 0o444)
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]


@posix
def test_hard_links_stay_and_a_shorter_text_leaves_no_rest(tmp_path: Path) -> None:
    path, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    path.write_text("old " * 999)
    other.hardlink_to(path)
    save_file(DOCUMENT, path)
    assert other.samefile(path)
    assert load_file(other) == DOCUMENT
    assert {entry.name for entry in tmp_path.iterdir()} == {"a.yaml", "b.yaml"}


@posix
@pytest.mark.parametrize("call", [1, 2])
def test_a_failure_in_place_puts_the_old_content_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    path, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    path.write_text("old " * 999)
    other.hardlink_to(path)
    calls = 0

    def full_once(handle: int) -> None:
        nonlocal calls
        calls += 1
        if calls == call:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_once)
    with pytest.raises(OSError, match="No space left"):
        save_file(DOCUMENT, path)
    assert path.read_text() == "old " * 999
    assert other.samefile(path)
    assert {entry.name for entry in tmp_path.iterdir()} == {"a.yaml", "b.yaml"}


@posix
def test_the_owner_stays(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    path = tmp_path / "a.yaml"
    path.write_text("old")
    os.chown(path, 12, 34)
    save_file(DOCUMENT, path)
    assert (path.stat().st_uid, path.stat().st_gid) == (12, 34)
    assert load_file(path) == DOCUMENT


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="extended attributes as Linux knows them")
def test_attributes_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("old")
    try:
        os.setxattr(path, "user.note", b"mine")
    except OSError:
        pytest.skip("this file system has none")
    save_file(DOCUMENT, path)
    assert os.getxattr(path, "user.note") == b"mine"


@posix
def test_a_file_that_cannot_be_made_alike_is_written_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("old")
    number = path.stat().st_ino

    def forbidden(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", forbidden)
    save_file(DOCUMENT, path)
    assert path.stat().st_ino == number
    assert load_file(path) == DOCUMENT


@posix
def test_whoever_is_killed_while_a_file_is_written_in_place_finds_all_of_it_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    path.write_text("old")
    other.hardlink_to(path)
    seen: list[Document] = []

    def looked_at(target: Path, data: bytes) -> None:
        (beside,) = set(tmp_path.iterdir()) - {path, other}
        assert not beside.name.startswith(".")
        seen.append(load_file(beside))
        target.write_bytes(data)

    monkeypatch.setattr(save, "_write_over", looked_at)
    save_file(DOCUMENT, path)
    assert seen == [DOCUMENT]
    assert {entry.name for entry in tmp_path.iterdir()} == {"a.yaml", "b.yaml"}


@posix
def test_what_is_only_replaced_leaves_another_link_as_it_was(tmp_path: Path) -> None:
    path, other = tmp_path / "a.json", tmp_path / "b.json"
    path.write_text("old")
    other.hardlink_to(path)
    save.replace_text("new", path)
    assert (path.read_text(), other.read_text()) == ("new", "old")
