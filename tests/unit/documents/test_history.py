"""What was asked and seen, from one reading to the next."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.documents.history import KEPT, History, history_file, with_newest


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


@given(st.lists(st.text(max_size=2), max_size=150), st.lists(st.text(max_size=2), max_size=150))
def test_queries_are_there_once_where_they_were_asked_last(asked, new):
    kept = with_newest(asked, new)
    everything = asked + new
    assert len(kept) == len(set(kept)) == min(len(set(everything)), KEPT)
    last = {query: place for place, query in enumerate(everything)}
    assert kept == sorted(set(everything), key=last.__getitem__)[-KEPT:]


def test_a_first_start_is_one_without_anything_kept():
    habits = History()
    assert habits.first_start()
    assert habits.asked() == []
    assert habits.write() is None
    assert habits.first_start(), "nothing to keep, nothing written"
    habits.toured()
    assert habits.write() is None
    assert not History().first_start()


def test_two_readers_at_once_keep_what_both_asked():
    one, other = History(), History()
    assert one.asked() == other.asked() == []
    one.ask("ferry")
    one.ask("survey")
    other.ask("wall")
    one.write()
    other.write()
    assert History().asked() == ["ferry", "survey", "wall"]
    again = History()
    again.ask("ferry")
    assert again.asked() == ["survey", "wall", "ferry"]
    again.toured()
    again.write()
    assert History().asked() == ["survey", "wall", "ferry"]


@pytest.mark.parametrize("held", ["not json", '{"quote-reader": "habits", "version": 1, "asked": [1]}', "[]"])
def test_a_file_that_cannot_be_understood_is_set_aside(held):
    path = Path(history_file())
    path.parent.mkdir(parents=True)
    path.write_text(held, "utf-8")
    assert History().asked() == []
    assert [aside.read_text("utf-8") for aside in path.parent.glob("habits.unreadable*")] == [held]


def test_what_cannot_be_written_is_said():
    path = Path(history_file())
    path.parent.mkdir(parents=True)
    newer = json.dumps({"quote-reader": "habits", "version": 99})
    path.write_text(newer, "utf-8")
    habits = History()
    habits.ask("ferry")
    assert "newer reader" in habits.write()
    assert path.read_text("utf-8") == newer
