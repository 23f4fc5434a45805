"""The articles with labels in JSON: their files fit together, and every label stands in its text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

ARTICLES = Path(__file__).parents[2] / "fixtures" / "attribution-articles"
FOLDERS = sorted({path.parent for path in ARTICLES.rglob("*.txt")})


def test_no_folder_is_missing() -> None:
    assert {folder.parent.name for folder in FOLDERS} == {"en", "unread", "de", "es", "fr"}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_label_stands_in_its_text(folder: Path) -> None:
    names = {path.stem for path in folder.glob("*.txt")}
    assert names == {path.stem for path in folder.glob("*.json")}
    for name in names:
        text = (folder / f"{name}.txt").read_text(encoding="utf-8")
        labels = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        cast = {one["name"] for one in labels["cast"]}
        assert set(labels) == {"quoted", "nobody", "reported", "cast"}, name
        for one in labels["quoted"] + labels["nobody"]:
            assert text.count(one["words"]) > one.get("nth", 0), (name, one["words"])
        for one in labels["reported"]:
            assert one["words"] in text, (name, one["words"])
        for one in labels["quoted"] + labels["reported"]:
            assert one["speaker"] in cast, (name, one["speaker"])
