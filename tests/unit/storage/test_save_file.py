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
