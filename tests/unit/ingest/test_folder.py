"""Folders as sources."""

from __future__ import annotations

import os
from pathlib import Path

from reader.ingest.sources.folder import files_in


def test_a_folder_is_its_articles_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "below/c.PDF", "below/.hidden/d.txt", ".e.txt", "picture.png", "below/notes"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    names = [path.removeprefix(f"{tmp_path}/") for path in files_in(str(tmp_path))]
    assert names == ["a.html", "b.txt", "below/c.PDF"]


def test_what_is_no_file_is_passed_over_and_never_opened(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    for name in ("b.txt", "c.yaml"):
        os.mkfifo(tmp_path / name)
    (tmp_path / "d.html").symlink_to(tmp_path / "b.txt")
    (tmp_path / "e.md").symlink_to(tmp_path / "gone")
    passed: list[str] = []
    found = list(files_in(str(tmp_path), passed_over=passed.append))
    assert [Path(path).name for path in found] == ["a.txt", "e.md"]
    assert [Path(path).name for path in passed] == ["b.txt", "c.yaml", "d.html"]
