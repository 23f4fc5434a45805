"""Things are filed under a hash that nobody can forge, and what stands under the earlier names is carried over."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path
from zlib import crc32

import pytest

from reader.annotations.marks import MarkScope, new_mark
from reader.annotations.notes import Edit, NotedDocument, change_notes, marks_of, notes_path
from reader.document.anchoring.text_quote import TextQuote
from reader.document.model import Speaker
from reader.documents.open import open_to_read
from reader.documents.place import Place, file_of
from reader.documents.places import open_as_before, remember
from reader.documents.recent import forget, recents
from reader.documents.saving import CorrectionWriter
from reader.storage.filing import path_of
from reader.storage.sources import PIPED, filed_as, formerly_filed_as, same_name, shortened, without_password

TEXT = "The ferry came late.\n\n“We waited at the pier,” said Ines Holm, the pilot, on Friday.\n"


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path_factory.mktemp(kind.lower())))


def as_before(path: Path, source: str | None) -> Path:
    """Give a file the name that release 0.1.0 gave it."""
    old = path.with_name(formerly_filed_as(source) + path.suffix)
    path.rename(old)
    return old


def note(source: str, words: str) -> None:
    from dataclasses import replace

    mark = replace(new_mark(MarkScope.PARAGRAPH, (TextQuote("The ferry"),)), note=words)
    change_notes(notes_path(source), NotedDocument(source, "The ferry"), [Edit(None, mark)])


def colliding(folder: Path) -> tuple[str, str]:
    """Two paths in a folder with the same stem and CRC-32, found by a birthday search."""
    seen: dict[int, str] = {}
    for number in range(1_000_000):
        path = str(folder / f"pier.{sha256(str(number).encode()).hexdigest()[:10]}")
        other = seen.setdefault(crc32(path.encode()), path)
        if other != path:
            return other, path
    raise AssertionError("none found")


def test_no_two_sources_are_filed_as_one(tmp_path: Path) -> None:
    one, other = colliding(tmp_path)
    assert formerly_filed_as(one) == formerly_filed_as(other)
    assert filed_as(one) != filed_as(other)
    note(one, "mine")
    note(other, "theirs")
    assert [[mark.note for mark in marks_of(source)] for source in (one, other)] == [["mine"], ["theirs"]]


def test_the_name_of_a_release_is_what_it_was() -> None:
    assert formerly_filed_as("/a/Pier 7.txt") == f"Pier-7-{crc32(b'/a/Pier 7.txt'):08x}"
    assert formerly_filed_as(None) == f"bundled-{crc32(b'bundled'):08x}"


def test_notes_under_the_earlier_name_are_carried_over(tmp_path: Path) -> None:
    source = str(tmp_path / "pier.txt")
    note(source, "seen on Friday")
    old = as_before(notes_path(source), source)
    assert [mark.note for mark in marks_of(source)] == ["seen on Friday"]
    assert not old.exists()
    assert notes_path(source).name.startswith(filed_as(source))
    note(source, "and on Monday")
    assert {mark.note for mark in marks_of(source)} == {"seen on Friday", "and on Monday"}


def test_notes_on_a_relative_path_are_carried_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    note("pier.txt", "seen on Friday")
    as_before(notes_path("pier.txt"), "pier.txt")
    assert [mark.note for mark in marks_of(str(tmp_path / "pier.txt"))] == ["seen on Friday"]


def test_notes_of_another_source_under_the_same_earlier_name_stay(tmp_path: Path) -> None:
    one, other = colliding(tmp_path)
    note(one, "mine")
    old = as_before(notes_path(one), one)
    assert marks_of(other) == []
    assert old.exists()
    assert [mark.note for mark in marks_of(one)] == ["mine"]


def test_a_place_under_the_earlier_name_is_carried_over(tmp_path: Path) -> None:
    from reader.document.position import Position

    path = tmp_path / "pier.txt"
    path.write_text(TEXT)
    opened = open_to_read(str(path))
    remember(opened, opened.document, Place(Position(1, 3), Position(1, 0)), "2026-05-01T10:00:00Z")
    as_before(Path(file_of(str(path))), str(path))
    assert [recent.source for recent in recents().documents] == [str(path)]
    again = open_as_before(str(path)).place
    assert again is not None
    assert again.at == Position(1, 3)
    forget(recents().documents[0])
    assert recents().documents == ()


def test_a_corrected_copy_under_the_earlier_name_is_carried_over(tmp_path: Path) -> None:
    from dataclasses import replace

    path = tmp_path / "pier.txt"
    path.write_text(TEXT)
    opened = open_to_read(str(path))
    document = opened.document
    said = tuple(replace(quotation, speaker="by-hand") for quotation in document.quotations)
    CorrectionWriter(opened).save(
        replace(document, speakers=(*document.speakers, Speaker("by-hand", "Otto Brandt")), quotations=said)
    )
    old = as_before(Path(opened.target), str(path))
    again = open_to_read(str(path))
    assert [speaker.name for speaker in again.document.speakers if speaker.id == "by-hand"] == ["Otto Brandt"]
    assert not old.exists()


def test_a_folder_that_cannot_be_written_still_shows_what_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = str(tmp_path / "pier.txt")
    note(source, "seen on Friday")
    old = as_before(notes_path(source), source)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(os, "rename", refuse)
    assert notes_path(source) == old
    assert [mark.note for mark in marks_of(source)] == ["seen on Friday"]


def test_what_is_already_under_the_new_name_is_never_replaced(tmp_path: Path) -> None:
    source = str(tmp_path / "pier.txt")
    old, new = (tmp_path / f"{name}.json" for name in (formerly_filed_as(source), filed_as(source)))
    old.write_text(json.dumps({"source": source, "from": "before"}))
    new.write_text(json.dumps({"source": source, "from": "now"}))
    assert path_of(str(tmp_path), source, ".json") == str(new)
    assert json.loads(new.read_text())["from"] == "now"


def test_names_are_short_enough_for_every_file_system() -> None:
    longest = "/" + "漢" * 84 + ".txt"
    assert len(f".{filed_as(longest)}.unreadable-9999.json.lock".encode()) < 255
    assert shortened("añb", 2) == "a"
    assert shortened("añb", 3) == "añ"


@pytest.mark.parametrize(
    ("url", "bare"),
    [
        ("https://ann:secret@a.example/b?c", "https://a.example/b?c"),
        ("HTTP://ann@a.example", "HTTP://a.example"),
        ("https://a:b@c@d.example/e@f", "https://d.example/e@f"),
        ("https://a.example/b@c", "https://a.example/b@c"),
        ("https://a.example?x=b@c", "https://a.example?x=b@c"),
        ("/home/a@b/c", "/home/a@b/c"),
    ],
)
def test_passwords_are_no_part_of_a_name(url: str, bare: str) -> None:
    assert without_password(url) == bare
    assert filed_as(url) == filed_as(bare)


def test_spellings_that_a_system_takes_for_one_file() -> None:
    composed, decomposed = "/Caf\u00e9", "/Cafe\u0301"
    assert same_name(composed, "linux") != same_name(decomposed, "linux")
    assert same_name(composed, "darwin") == same_name(decomposed, "darwin")
    assert same_name("C:\\A/b.TXT", "win32") == same_name("c:\\a\\B.txt", "win32")
    assert same_name("/A", "linux") == "/A"


def test_piped_input_is_known_by_its_bytes(tmp_path: Path) -> None:
    mine, other = PIPED + "a" * 64, PIPED + "b" * 64
    old = tmp_path / f"{formerly_filed_as(mine)}.yaml"
    old.write_text(f"quote-reader: 1\nsource:\n  sha256: {'b' * 64}\n")
    assert path_of(str(tmp_path), mine, ".yaml").endswith(f"{filed_as(mine)}.yaml")
    assert old.exists()
    old.write_text(f"quote-reader: 1\nsource:\n  sha256: {'a' * 64}\n")
    assert Path(path_of(str(tmp_path), mine, ".yaml")).read_text().count("a" * 64)
    assert filed_as(mine) != filed_as(other)
