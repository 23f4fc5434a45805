"""Two readers that correct the same file at once, and somebody with an editor: nothing that was saved is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from articles import harbour

from reader.document.correcting import correct
from reader.document.model import Document
from reader.document.yaml.read import load_file
from reader.document.yaml.write import dump, save_file
from reader.documents.open import open_to_read
from reader.documents.saving import CorrectionWriter, NotSavedError


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    save_file(harbour(), tmp_path / "wall.yaml")
    return tmp_path / "wall.yaml"


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    (tmp_path / "note.txt").write_text(
        "The bridge at Holm\n\nMayor Ada Moor said on Tuesday: “We will rebuild the bridge by spring.”\n\n"
        "Tom Hill, a plumber, said: “I have heard that before.”\n"
    )
    return tmp_path / "note.txt"


def given_to(document: Document, number: int, name: str) -> Document:
    document, speaker = correct.add_speaker(document, name)
    return correct.attribute(document, number, speaker)


def speakers(document: Document, *numbers: int) -> list[str]:
    names = {speaker.id: speaker.name for speaker in document.speakers}
    return [names[document.quotations[number].speaker or ""] for number in numbers]


@pytest.mark.parametrize("which", ["own", "foreign"])
def test_what_two_readers_correct_is_all_there(which: str, request: pytest.FixtureRequest) -> None:
    path = str(request.getfixturevalue(which))
    one, other = open_to_read(path), open_to_read(path)
    first, second = CorrectionWriter(one), CorrectionWriter(other)
    assert first.save(given_to(one.document, 0, "Ida Holm")).notice is None
    saved = second.save(given_to(other.document, 1, "Ben Quill"))
    assert speakers(saved.document, 0, 1) == ["Ida Holm", "Ben Quill"]
    assert saved.notice == "with what another reader has corrected meanwhile"
    again = first.save(given_to(given_to(one.document, 0, "Ida Holm"), 0, "Cy Dale"))
    assert speakers(again.document, 0, 1) == ["Cy Dale", "Ben Quill"]
    assert open_to_read(path).document == load_file(one.target) == again.document


def test_of_two_corrections_of_one_quotation_the_one_that_was_saved_first_stands(own: Path) -> None:
    one, other = open_to_read(str(own)), open_to_read(str(own))
    CorrectionWriter(one).save(given_to(one.document, 0, "Ida Holm"))
    saved = CorrectionWriter(other).save(given_to(other.document, 0, "Ben Quill"))
    assert "theirs stands" in saved.notice
    assert speakers(saved.document, 0) == speakers(load_file(own), 0) == ["Ida Holm"]


def test_a_file_that_was_only_touched_or_commented_is_not_another(own: Path) -> None:
    opened = open_to_read(str(own))
    corrections = CorrectionWriter(opened)
    own.write_text(f"{own.read_text()}# checked\n")
    assert corrections.save(given_to(opened.document, 0, "Ida Holm")).notice is None
    os.utime(own, (1, 1))
    assert corrections.save(given_to(opened.document, 0, "Ben Quill")).notice is None
    assert speakers(load_file(own), 0) == ["Ben Quill"]


@pytest.mark.parametrize(
    ("old", "new", "why"), [("fish hall", "town hall", "was changed meanwhile"), ("title:", "?:", "error")]
)
def test_what_somebody_edits_meanwhile_is_left_as_it_is(own: Path, old: str, new: str, why: str) -> None:
    opened = open_to_read(str(own))
    edited = dump(opened.document).replace(old, new)
    assert edited != own.read_text()
    own.write_text(edited)
    with pytest.raises(NotSavedError, match=why):
        CorrectionWriter(opened).save(given_to(opened.document, 0, "Ida Holm"))
    assert own.read_text() == edited


def test_what_was_deleted_meanwhile_is_written_whole(own: Path) -> None:
    opened = open_to_read(str(own))
    own.unlink()
    saved = CorrectionWriter(opened).save(given_to(opened.document, 0, "Ida Holm"))
    assert load_file(own) == saved.document


def test_where_no_lock_can_be_had_nothing_is_saved_and_that_is_said(own: Path, tmp_path: Path) -> None:
    opened = open_to_read(str(own))
    before = own.read_bytes()
    (tmp_path / "STATE").write_text("in the way")
    with pytest.raises(NotSavedError, match="cannot write in"):
        CorrectionWriter(opened).save(given_to(opened.document, 0, "Ida Holm"))
    assert own.read_bytes() == before


CORRECTING = """
import sys
from reader.document.correcting import correct
from reader.documents.open import open_to_read
from reader.documents.saving import CorrectionWriter
path, first, step = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
opened = open_to_read(path)
corrections, document = CorrectionWriter(opened), opened.document
print("ready", flush=True)
sys.stdin.readline()
for number in range(first, len(document.quotations), step):
    document, speaker = correct.add_speaker(document, f"Number {number}")
    document = corrections.save(correct.attribute(document, number, speaker)).document
"""


def test_two_processes_that_correct_at_full_speed_lose_nothing(own: Path) -> None:
    both = [
        subprocess.Popen(
            [sys.executable, "-c", CORRECTING, str(own), str(first), "2"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for first in (0, 1)
    ]
    for process in both:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in both:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    for process in both:
        process.communicate()
        assert process.returncode == 0
    document = load_file(own)
    numbers = range(len(document.quotations))
    assert speakers(document, *numbers) == [f"Number {number}" for number in numbers]


def test_a_copy_goes_when_everything_in_it_was_undone(foreign: Path) -> None:
    found = open_to_read(str(foreign))
    writer, target = CorrectionWriter(found), Path(found.target)
    for _ in range(2):
        held = writer.save(given_to(found.document, 0, "Ida Holm")).document
        assert target.exists()
        assert not found.holds(held)
        assert found.holds(writer.save(found.document).document)
        assert not target.exists()
    assert open_to_read(str(foreign)) == found


def test_a_copy_that_was_there_or_that_others_wrote_in_stays(foreign: Path) -> None:
    found, other = open_to_read(str(foreign)), open_to_read(str(foreign))
    writer, target = CorrectionWriter(found), Path(found.target)
    writer.save(given_to(found.document, 0, "Ida Holm"))
    CorrectionWriter(other).save(given_to(other.document, 1, "Ben Quill"))
    assert speakers(writer.save(found.document).document, 1) == ["Ben Quill"]
    assert target.exists()
    again = open_to_read(str(foreign))
    writer = CorrectionWriter(again)
    writer.save(given_to(again.document, 0, "Lea Holm"))
    writer.save(again.document)
    assert load_file(target) == again.document
