"""The reader in a real terminal: found, read, searched, left; and the terminal is as it was, whatever happened."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.cli.errors import INTERRUPTED

HARBOUR = str(Path(__file__).parents[1] / "fixtures" / "harbour.yaml")
FAILING = str(Path(__file__).with_name("failing_app.py"))
TITLE = "Harbour wall vote is put off again"
READY = "? all keys"


def read_once(at_terminal) -> None:
    """Start and leave: what stood there is kept for the next time."""
    terminal = at_terminal()
    terminal.until(READY)
    terminal.send("q")
    assert terminal.end() == 0


def test_a_search_with_a_mistake_a_jump_to_a_speaker_and_out(at_terminal):
    terminal = at_terminal()
    terminal.until(TITLE)
    terminal.until(READY)
    terminal.send("/")
    terminal.until("search: words")
    terminal.send("dyalisis")
    terminal.until(lambda text: text.rstrip().endswith(" 1/1"), "▲ Margit Vance")
    terminal.send("\r")
    terminal.until("match 1/1", "quotation 9 of 12", "dialysis")
    terminal.send("2")
    terminal.until("quotation 3 of 12", "impatience, and most of her")
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}


@pytest.mark.parametrize("again", [False, True])
def test_what_is_typed_before_the_reader_is_there_is_not_lost(at_terminal, again):
    """Twice: the second time a frame of the first stands at once, and the app comes later."""
    if again:
        read_once(at_terminal)
    terminal = at_terminal()
    terminal.until(TITLE)
    terminal.send("/dyalisis\r")
    terminal.until("match 1/1")
    terminal.send("nq")
    assert terminal.end() == 0
    assert terminal.wrong() == {}


def test_another_size_is_drawn_anew(at_terminal):
    terminal = at_terminal()
    terminal.until(READY)
    terminal.send("5")
    terminal.until("quotation 8 of 12")
    for columns, rows in ((60, 20), (140, 40), (40, 12)):
        terminal.resize(columns, rows)
        terminal.until(lambda text, rows=rows: "Margit, it" in text and READY in text.splitlines()[rows - 1])
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}


def test_ctrl_c(at_terminal):
    terminal = at_terminal()
    terminal.until(READY)
    terminal.send("\x03")
    assert terminal.end() in (0, INTERRUPTED)
    assert terminal.wrong() == {}
    assert b"Traceback" not in terminal.written


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["term", "hup"])
@pytest.mark.parametrize("again", [False, True])
def test_a_signal_to_end(at_terminal, number, again):
    if again:
        read_once(at_terminal)
    terminal = at_terminal()
    terminal.until(READY)
    terminal.send("n")
    terminal.until("quotation 1 of 12")
    terminal.signal(number)
    assert terminal.end() in (-number, 128 + number)
    assert terminal.wrong() == {}
    assert b"Traceback" not in terminal.written


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["term", "hup"])
@pytest.mark.parametrize("wait", [0, 0.01, 0.03, 0.1, 0.3])
def test_told_to_end_while_it_starts_it_leaves_the_terminal_as_it_was(at_terminal, number, wait):
    """The text of the last time stands before the app's code is imported; the app takes over a little later."""
    read_once(at_terminal)
    terminal = at_terminal()
    terminal.until(TITLE)
    time.sleep(wait)
    terminal.signal(number)
    assert terminal.end() == 128 + number
    assert terminal.wrong() == {}


def test_a_terminal_that_goes_away_takes_the_reader_with_it(at_terminal):
    terminal = at_terminal()
    terminal.until(READY)
    terminal.send("n")
    terminal.until("quotation 1 of 12")
    assert terminal.hang_up() != 0


def test_a_signal_to_go_on_for_one_that_was_not_stopped_changes_nothing(at_terminal):
    terminal = at_terminal()
    terminal.until(READY)
    for _ in range(3):
        terminal.signal(signal.SIGCONT)
    terminal.send("nnn")
    terminal.until("quotation 3 of 12")
    before = terminal.written.count(b"\x1b[?1049h")
    assert before == 1
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}


@pytest.mark.parametrize("ignored", [False, True])
def test_a_terminal_that_goes_away_behind_a_wait_takes_the_reader_with_it(at_terminal, ignored):
    """SIGHUP and SIGCONT come together; where SIGHUP is ignored, it is enough that the terminal has gone."""
    before = "trap '' HUP; " if ignored else ""
    words = ("/bin/sh", "-c", f"{before}exec {sys.executable} -m reader {HARBOUR}")
    for _ in range(3):
        terminal = at_terminal(command=words)
        terminal.until(READY)
        assert terminal.hang_up() == 128 + signal.SIGHUP


def test_an_error_inside_the_app(at_terminal):
    terminal = at_terminal(command=(sys.executable, FAILING, HARBOUR))
    terminal.until(READY)
    terminal.send("?")
    assert terminal.end() == 1
    assert terminal.wrong() == {}
    assert b"the command went wrong" in terminal.written


def test_a_file_that_is_no_document_never_touches_the_screen(at_terminal, tmp_path):
    (tmp_path / "bad.yaml").write_text("quote-reader: 1\nparagraphs: []\n")
    terminal = at_terminal(str(tmp_path / "bad.yaml"))
    assert terminal.end() == 3
    assert terminal.wrong() == {}
    assert b"\x1b[?1049h" not in terminal.written
    assert "bad.yaml:" in terminal.text()


def test_in_a_pipe_it_is_text(tmp_path):
    from terminal import ROOT, environment

    ran = subprocess.run(
        [sys.executable, "-m", "reader", HARBOUR], capture_output=True, env=environment(tmp_path), cwd=ROOT, check=True
    )
    assert TITLE.encode() in ran.stdout
    assert "“We have a wall with a hole in it".encode() in ran.stdout
    assert b"\x1b" not in ran.stdout + ran.stderr
    assert not list(tmp_path.rglob("*frames*"))


def test_with_output_in_a_pipe_and_a_terminal_for_the_rest_it_is_text_too(at_terminal, tmp_path):
    terminal = at_terminal(command=("/bin/sh", "-c", f"{sys.executable} -m reader {HARBOUR} | cat"))
    terminal.until("surveyed")
    assert terminal.end() == 0
    assert b"\x1b[?1049h" not in terminal.written
    assert terminal.wrong() == {}


def test_from_one_of_several_files_to_the_next_and_back(at_terminal, tmp_path):
    files = []
    for name in ("Ferry", "Pier", "Mole"):
        path = tmp_path / f"{name}.txt"
        path.write_text(
            f"{name} is closed\n\nBy Ivy Marsh\n\nThe {name.lower()} was closed on Monday, said the town.\n"
        )
        files.append(str(path))
    terminal = at_terminal(*files)
    terminal.until("Ferry is closed", READY)
    for key, title in ((")", "Pier"), (")", "Mole"), ("(", "Pier"), ("(", "Ferry")):
        terminal.send(key)
        terminal.until(f"The {title.lower()} was closed", READY)
    terminal.send("(")
    terminal.until("This is the first of 3 documents")
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}
