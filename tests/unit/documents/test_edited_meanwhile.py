"""A correction never replaces what another program wrote into the same file, whenever it did so."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.document.model import Speaker
from reader.document.yaml.read import load, load_file
from reader.document.yaml.write import save_file
from reader.documents.open import open_to_read
from reader.documents.saving import CorrectionWriter, NotSavedError
from reader.storage import files

COUNT = 40
TEXT = "quote-reader: 1\ntitle: The pier\nspeakers:\n  ines: {name: Ines Holm}\nparagraphs:\n" + "".join(
    f"  - text: She called “boat {n} is in” across.\n"
    f"    quotations:\n      - {{speaker: ines, exact: boat {n} is in}}\n"
    for n in range(COUNT)
)


def corrected(writer: CorrectionWriter, path: Path, number: int = 0, name: str = "Otto Brandt") -> bool:
    document = writer._seen
    said = [
        replace(quotation, speaker="otto", rule="correction") if n == number else quotation
        for n, quotation in enumerate(document.quotations)
    ]
    try:
        writer.save(
            replace(
                document,
                speakers=(*(s for s in document.speakers if s.id != "otto"), Speaker("otto", name)),
                quotations=tuple(said),
            )
        )
    except NotSavedError:
        return False
    return True


def by_rename(path: Path, text: str) -> None:
    beside = path.with_suffix(".swp")
    beside.write_text(text)
    beside.replace(path)


def in_place(path: Path, text: str) -> None:
    with path.open("r+") as file:
        file.write(text)
        file.truncate()


@pytest.mark.parametrize("edit", [by_rename, in_place])
def test_an_edit_by_hand_while_a_correction_is_saved_stays(tmp_path: Path, edit: Callable[[Path, str], None]) -> None:
    path = tmp_path / "pier.yaml"
    randomly = random.Random(7)
    for attempt in range(40):
        path.write_text(TEXT)
        writer = CorrectionWriter(open_to_read(str(path)))
        wait = randomly.uniform(0, 0.02)

        def soon(wait: float = wait, attempt: int = attempt) -> None:
            time.sleep(wait)
            edit(path, TEXT.replace("boat 7 is", f"boat 7 (edited {attempt}) is"))

        editor = threading.Thread(target=soon)
        editor.start()
        corrected(writer, path)
        editor.join()
        assert f"(edited {attempt})" in path.read_text()


def test_an_edit_between_the_last_look_and_the_rename_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "pier.yaml"
    path.write_text(TEXT)
    writer = CorrectionWriter(open_to_read(str(path)))
    really, edits = files.exchange, iter(("first", "second"))

    def edited_first(one: Path, other: Path) -> bool:
        if (word := next(edits, "")) != "":
            by_rename(path, TEXT.replace("name: Ines Holm", f"name: Ines Holm, role: {word}"))
        return really(one, other)

    monkeypatch.setattr(files, "exchange", edited_first)
    assert corrected(writer, path)
    held = load_file(path)
    assert {speaker.name for speaker in held.speakers} == {"Ines Holm", "Otto Brandt"}
    assert held.speakers[0].role
    assert [file.name for file in tmp_path.iterdir() if "new" in file.suffix] == []


def test_a_system_without_exchange_looks_right_before_the_rename(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pier.yaml"
    path.write_text(TEXT)
    writer = CorrectionWriter(open_to_read(str(path)))
    really, edits = files.flush, iter(("edited",))
    monkeypatch.setattr(files, "exchange", lambda *_: False)

    def edited_first(handle: int) -> None:
        really(handle)
        if next(edits, ""):
            by_rename(path, TEXT.replace("name: Ines Holm", "name: Ines Holm, role: pilot"))

    monkeypatch.setattr(files, "flush", edited_first)
    assert corrected(writer, path)
    assert {speaker.role for speaker in load_file(path).speakers} == {"pilot", ""}


def test_both_are_kept_where_the_text_itself_was_edited(tmp_path: Path) -> None:
    path = tmp_path / "pier.yaml"
    path.write_text(TEXT)
    writer = CorrectionWriter(open_to_read(str(path)))
    by_rename(path, edited := TEXT.replace("boat 3 is", "boat three is"))
    assert not corrected(writer, path)
    assert not corrected(writer, path, 5, "Otto Brandt")
    assert path.read_text() == edited
    assert [file.name for file in tmp_path.glob("*.corrected-*")] == ["pier.corrected-1.yaml"]
    kept = load_file(tmp_path / "pier.corrected-1.yaml")
    assert kept.quotations[5].speaker == "otto"


def test_without_a_lock_nothing_is_said_to_be_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "pier.yaml"
    path.write_text(TEXT)
    writer = CorrectionWriter(open_to_read(str(path)))
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null/state")
    assert not corrected(writer, path)
    assert path.read_text() == TEXT


COMMENTED = """\
# read with care
quote-reader: 1
title: The pier # as printed

# everybody who spoke
speakers:
  ines: {name: Ines Holm} # called twice
paragraphs:
  # recording 4
  - text: "She called “boat 1 is in # not out” across."
    quotations:
      - {speaker: ines, exact: "boat 1 is in # not out"} # 00:12
      # there was a second call
# the end
"""


def test_comments_of_a_person_stay(tmp_path: Path) -> None:
    path = tmp_path / "pier.yaml"
    path.write_text(COMMENTED)
    for name in ("Otto Brandt", "Jo Lund"):
        assert corrected(CorrectionWriter(open_to_read(str(path))), path, 0, name)
        text = path.read_text()
        for comment in (
            "# read with care", "# as printed", "# everybody who spoke", "# called twice", "# recording 4", "# 00:12",
            "# there was a second call", "# the end",
        ):  # fmt: skip
            assert text.count(comment) == 1
        lines = [line.strip() for line in text.splitlines()]
        assert lines[lines.index("# everybody who spoke") + 1] == "speakers:"
        assert "title: The pier # as printed" in lines
        held = load_file(path)
        assert held.quotations[0].speaker == "otto"
        assert held.paragraphs[0].text == "She called “boat 1 is in # not out” across."


@pytest.mark.parametrize("limit", ["LARGEST_FILE", "MOST_NODES", "MOST_LISTS"])
def test_what_could_not_be_read_again_is_not_written(
    tmp_path: Path, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pier.yaml"
    save_file(load(TEXT), path)  # as we write it, so it is written anew
    before = path.read_text()
    writer = CorrectionWriter(open_to_read(str(path)))
    monkeypatch.setattr(f"reader.document.yaml.write.{limit}", 100)
    with pytest.raises(OSError, match="too many to be read again"):
        corrected(writer, path)
    assert path.read_text() == before
    assert [*tmp_path.iterdir()] == [path]


def test_a_paragraph_as_long_as_the_largest_text_is_corrected(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text("“It is in,” said Ines Holm. " + "The boat lay there. " * 60_000)
    opened = open_to_read(str(path))
    assert corrected(CorrectionWriter(opened), path)
    assert open_to_read(str(path)).document.quotations[0].speaker == "otto"
