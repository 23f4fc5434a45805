"""Folders and lists as sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ingest.errors import UnreadableError
from reader.ingest.sources import listing
from reader.ingest.sources.listing import expanded, listed


def test_a_folder_is_its_articles_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "below/c.PDF", "below/.hidden/d.txt", ".e.txt", "picture.png", "below/notes"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    names = [path.removeprefix(f"{tmp_path}/") for path in expanded([str(tmp_path)])]
    assert names == ["a.html", "b.txt", "below/c.PDF"]


def test_what_is_no_folder_stays_as_it_is_and_stands_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    file = str(tmp_path / "a.txt")
    assert expanded(["-", "https://x.example/a", file, "missing.txt", str(tmp_path), "a\0b"]) == [
        "-",
        "https://x.example/a",
        file,
        "missing.txt",
        "a\0b",
    ]


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no article in this folder"):
        expanded([str(tmp_path)])


def test_a_folder_of_too_many_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "MOST", 2)
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("x")
    with pytest.raises(UnreadableError, match="more than 2 files"):
        expanded([str(tmp_path)])


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("a.txt\n\n  b c.txt \r\n# no\n", ["a.txt", "b c.txt"]),
        ("a\nb.txt\0#c.txt\0", ["a\nb.txt", "#c.txt"]),
        ("", []),
    ],
)
def test_a_list_names_one_source_a_line(text: str, paths: list[str]) -> None:
    assert listed(text) == paths
