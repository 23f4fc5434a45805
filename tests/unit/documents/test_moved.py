"""A file that was moved or renamed keeps its place, notes and corrections."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from articles import harbour

from reader.annotations.marks import MarkScope, new_mark, quotes_of
from reader.annotations.notes import Edit, about, change_notes, marks_of, notes_path
from reader.document.correcting import correct
from reader.document.position import Position
from reader.document.yaml.write import save_file
from reader.documents.place import Place
from reader.documents.places import open_where_left, remember
from reader.documents.saving import CorrectionWriter

TEXT = """The kiln at Orrin is lit again

“It was cold for nine years,” said Berit Holt, the potter. “Now it is not.”

Nobody in the village had thought that it would be.
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for kind in ("DATA", "STATE", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    return tmp_path


def read(path: Path) -> None:
    """Read a file, correct it, write a note on it and stop in its last paragraph."""
    opened = open_where_left(str(path))
    document, ida = correct.add_speaker(opened.document, "Ida Orr")
    document = correct.attribute(document, 0, ida)
    CorrectionWriter(opened).save(document)
    mark = replace(
        new_mark(MarkScope.QUOTATION, quotes_of(document, document.quotations[0].parts), "Ida Orr"), note="ask her"
    )
    change_notes(notes_path(str(path)), about(opened), [Edit(None, mark)])
    remember(opened, document, Place(Position(1, 3), Position(1, 0), quotation=1), "2026-03-01T10:00:00Z")


def kept(path: Path) -> tuple[bool, bool, bool]:
    """Whether the place, the note and the correction are there."""
    opened = open_where_left(str(path))
    corrected = any(speaker.name == "Ida Orr" for speaker in opened.document.speakers)
    return opened.place is not None and opened.place.at == Position(1, 3), bool(marks_of(str(path))), corrected


@pytest.mark.parametrize("name", ["kiln.txt", "kiln.yaml"])
def test_a_renamed_file_keeps_everything(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.endswith("txt"):
        path.write_text(TEXT, encoding="utf-8")
    else:
        save_file(harbour(), path)
    read(path)
    assert kept(path) == (True, True, True)
    (tmp_path / "archive").mkdir()
    moved = path.rename(tmp_path / "archive" / f"2026-{name}")
    assert kept(moved) == (True, True, True)
    assert kept(moved) == (True, True, True), "and goes on so"
    assert marks_of(str(path)) == []


def test_a_copy_of_a_file_that_is_still_there_is_a_document_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "kiln.txt"
    path.write_text(TEXT, encoding="utf-8")
    read(path)
    copy = Path(shutil.copy(path, tmp_path / "copy.txt"))
    assert kept(copy) == (False, False, False)
    assert open_where_left(str(copy)).moved_from is None
    assert kept(path) == (True, True, True)


def test_one_with_the_same_title_and_other_words_is_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "kiln.txt"
    path.write_text(TEXT, encoding="utf-8")
    read(path)
    path.rename(tmp_path / "new.txt")
    new = tmp_path / "new.txt"
    new.write_text(TEXT + "\nA later edition says more.\n", encoding="utf-8")
    opened = open_where_left(str(new))
    assert opened.moved_from == str(path)
    assert opened.place is None
    assert marks_of(str(path))
