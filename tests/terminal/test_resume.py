"""Going on where one left off, in a real terminal: however the reader was left."""

from __future__ import annotations

import json
import re
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest
from terminal import PATIENCE

FIXTURE = Path(__file__).parents[1] / "fixtures" / "harbour.yaml"
READY = "? all keys"
LEFT = "Where you left it"
LONG = {"READER_NOTICE": "60"}
"""What is said stays, however slow the machine."""


@pytest.fixture
def document(tmp_path: Path) -> str:
    return str(shutil.copy(FIXTURE, tmp_path / "harbour.yaml"))


def place_of(home: Path) -> dict:
    (kept,) = (home / "state" / "quote-reader" / "places").glob("[!.]*.json")
    return json.loads(kept.read_text(encoding="utf-8"))


def where(text: str) -> str:
    """The place that the head line tells; nothing where it is not drawn yet."""
    found = re.search(r"¶ \d+/\d+ · \d+ % · quotation \S+ of \d+", text)
    return found[0] if found else ""


@pytest.mark.parametrize("end", ["q", signal.SIGTERM, signal.SIGHUP], ids=["q", "term", "hup"])
def test_it_opens_where_one_left_it(at_terminal, document, end):
    terminal = at_terminal(document)
    terminal.until(READY)
    terminal.send("5")
    terminal.until("quotation 8 of 12", "Margit, it")
    terminal.settle()
    left = where(terminal.text())
    if end == "q":
        terminal.send("q")
    else:
        terminal.signal(end)
    terminal.end()
    again = at_terminal(document, env=LONG)
    again.until(LEFT, "Margit, it", lambda text: where(text) == left)
    again.send("gq")
    assert again.end() == 0
    first = at_terminal(document)
    first.until(READY, "¶ 1/12")
    assert LEFT not in first.text()
    first.send("q")
    assert first.end() == 0


def test_a_window_that_is_closed_loses_nothing(at_terminal, document, tmp_path):
    terminal = at_terminal(document)
    terminal.until(READY)
    terminal.send("5")
    terminal.until("quotation 8 of 12")
    terminal.hang_up()
    assert place_of(tmp_path)["quotation"]["exact"].startswith("People say to me, Margit")


def test_killed_it_loses_half_a_minute_at_most(at_terminal, document, tmp_path):
    """Looked at every tenth of a second here, so that the test need not wait for as long."""
    often = "import sys, reader.tui.documents.keep_place as r; r.EVERY = 0.1; "
    often += "from reader.cli import main; main(sys.argv[1:])"
    terminal = at_terminal(command=(sys.executable, "-c", often, document))
    terminal.until(READY)
    terminal.send("5")
    terminal.until("quotation 8 of 12")
    folder = tmp_path / "state" / "quote-reader" / "places"
    deadline = time.monotonic() + PATIENCE
    while not any("Margit, it" in kept.read_text("utf-8") for kept in folder.glob("[!.]*.json")):
        assert time.monotonic() < deadline, "it was never kept"
        time.sleep(0.02)
    terminal.signal(signal.SIGKILL)
    assert terminal.end() == -signal.SIGKILL
    again = at_terminal(document, env=LONG)
    again.until(LEFT, "quotation 8 of 12")
    again.send("q")
    assert again.end() == 0


def test_two_readers_of_one_document_both_keep_their_place_and_the_last_is_remembered(at_terminal, document, tmp_path):
    one, two = at_terminal(document), at_terminal(document)
    for terminal, keys, there in ((one, "5", "quotation 8 of 12"), (two, "2", "quotation 3 of 12")):
        terminal.until(READY)
        terminal.send(keys)
        terminal.until(there)
    for terminal, words in ((two, "impatience, and most"), (one, "People say to me")):
        terminal.send("q")
        assert terminal.end() == 0
        assert place_of(tmp_path)["quotation"]["exact"].startswith(words)


def test_a_place_that_cannot_be_kept_is_said_once_the_terminal_is_back(at_terminal, document, tmp_path):
    terminal = at_terminal(document)
    terminal.until(READY)
    terminal.send("n")
    terminal.until("quotation 1 of 12")  # what is done behind the first frame is done
    shutil.rmtree(tmp_path / "state")
    (tmp_path / "state").write_text("in the way")
    terminal.send("q")
    assert terminal.end() == 0
    assert b"Your place is not saved: cannot write in" in terminal.written  # where a frame was cut short, it wraps
    assert terminal.wrong() == {}


def test_a_plus_and_going_on(at_terminal, document):
    terminal = at_terminal("+/dyalisis", document)
    terminal.until("match 1/1", "quotation 9 of 12")
    terminal.send("q")
    assert terminal.end() == 0
    again = at_terminal("-c", env=LONG)
    again.until(LEFT, "dialysis")
    again.send("q")
    assert again.end() == 0
    first = at_terminal("--from-start", document)
    first.until(READY, "¶ 1/12")
    first.send("q")
    assert first.end() == 0
    third = at_terminal("+6", document)
    third.until("¶ 6/12")
    third.send("q")
    assert third.end() == 0
