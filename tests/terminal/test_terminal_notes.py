"""Notes in a real terminal: what was marked or written is on the disk, however the reader ended."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

READY = "? all keys"


def kept(folder: Path) -> list[tuple[str, bool]]:
    """Note and bookmark of all that is kept."""
    found = [*folder.rglob("notes/*.json")]
    assert len(found) == 1
    return [(mark["note"], mark["bookmarked"]) for mark in json.loads(found[0].read_text())["marks"]]


def test_a_bookmark_and_out_in_one_burst(at_terminal, tmp_path):
    terminal = at_terminal()
    terminal.until(READY)
    terminal.send("nmq")
    assert terminal.end() == 0
    assert terminal.wrong() == {}
    assert kept(tmp_path) == [("", True)]


def test_a_note_is_there_the_next_time(at_terminal, tmp_path):
    terminal = at_terminal()
    terminal.until(READY)
    terminal.send("ne")
    terminal.until("ctrl+s save")
    terminal.send("Ask her\ragain\x13")
    terminal.until("Noted: note on")
    assert kept(tmp_path) == [("Ask her\nagain", False)]
    terminal.send("q")
    assert terminal.end() == 0
    again = at_terminal()
    again.until("✎")
    again.send("'")
    again.until("Ask her again")
    again.send("qq")
    assert again.end() == 0


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP, None])
def test_what_is_being_written_when_the_reader_is_ended_is_kept(at_terminal, tmp_path, how):
    terminal = at_terminal()
    terminal.until(READY)
    terminal.send("ne")
    terminal.until("ctrl+s save")
    terminal.send("Half a sen")
    terminal.until("Half a sen")
    if how is None:
        terminal.hang_up()
    else:
        terminal.signal(how)
        terminal.end()
    assert kept(tmp_path) == [("Half a sen", False)]
