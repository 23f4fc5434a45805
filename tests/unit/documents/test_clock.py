"""A clock that jumps back: nothing that is kept is decided by the time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from articles import harbour

from reader.annotations import marks
from reader.annotations.marks import MarkScope, new_mark, quotes_of
from reader.annotations.notes import Edit, NotedDocument, change_notes, notes_path, read_notes
from reader.document.position import Position
from reader.documents.opened_document import OpenedDocument
from reader.documents.place import Place
from reader.documents.places import recall, remember

SOURCE = "/articles/wall.html"
HARBOUR = harbour()


@pytest.fixture(autouse=True)
def _backwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    asked = 0

    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            nonlocal asked
            asked += 1
            return datetime(2026, 3, 1, tzinfo=UTC) - timedelta(days=asked)

    monkeypatch.setattr(marks, "datetime", Clock)


def test_notes_that_are_made_and_changed_while_the_clock_runs_backwards_are_all_there() -> None:
    path, about = notes_path(SOURCE), NotedDocument(SOURCE, "The wall")
    made = [
        replace(new_mark(MarkScope.QUOTATION, quotes_of(HARBOUR, quotation.parts)), note=f"note {number}")
        for number, quotation in enumerate(HARBOUR.quotations)
    ]
    assert [mark.created for mark in made] == sorted((mark.created for mark in made), reverse=True)
    for mark in made:
        change_notes(path, about, [Edit(None, mark)])
    for mark in read_notes(path).marks:
        change_notes(path, about, [Edit(mark, replace(mark, note=f"{mark.note}, changed"))])
    found = read_notes(path)
    assert [mark.note for mark in found.marks] == [f"note {number}, changed" for number in range(len(made))]
    assert found.notice is None


def test_of_two_texts_of_one_note_neither_goes_by_the_time() -> None:
    path, about = notes_path(SOURCE), NotedDocument(SOURCE, "The wall")
    mark = replace(new_mark(MarkScope.QUOTATION, quotes_of(HARBOUR, HARBOUR.quotations[0].parts)), note="first")
    change_notes(path, about, [Edit(None, mark)])
    (seen,) = read_notes(path).marks
    change_notes(path, about, [Edit(seen, replace(seen, note="theirs"))])
    told = change_notes(path, about, [Edit(seen, replace(seen, note="ours"))])
    assert sorted(mark.note for mark in read_notes(path).marks) == ["ours", "theirs"]
    assert "second note" in told.notice


def test_the_place_that_was_kept_last_is_where_one_comes_back_to() -> None:
    opened = OpenedDocument(HARBOUR, "", copied=True, source=SOURCE)
    for paragraph, when in ((3, "2026-03-02T00:00:00Z"), (5, "2026-03-01T00:00:00Z")):
        remember(opened, HARBOUR, Place(Position(paragraph, 0), Position(paragraph, 0)), when)
    found = recall(opened).place
    assert found is not None
    assert found.at.paragraph == 5
