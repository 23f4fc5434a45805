"""Terminals that are poor, small, slow, stuck or inside another: the reader is usable, and leaves them as they were."""

from __future__ import annotations

import random
import re
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest

HARBOUR = str(Path(__file__).parents[1] / "fixtures" / "harbour.yaml")
CRASHING = str(Path(__file__).with_name("crashing_app.py"))
TITLE = "Harbour wall vote is put off again"
READY = "? all keys"
FOUND = "match 1/1"
RGB = re.compile(rb"\x1b\[[0-9;]*[34]8;2;")
PALETTE = re.compile(rb"\x1b\[[0-9;]*[34]8;5;")
PATIENCE = 60
"""Seconds that anything may take on a busy machine."""

COLOUR = re.compile(rb"\x1b\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]")


def read_some(terminal) -> None:
    """Use it: the next quotation, a search, and out."""
    terminal.until(READY)
    terminal.send("n")
    terminal.until("quotation 1 of 12")
    terminal.send("/dyalisis\r")
    terminal.until(FOUND)
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}
    assert b"Traceback" not in terminal.written


@pytest.mark.parametrize("term", ["xterm-256color", "xterm", "vt100", "linux"])
def test_few_colours(at_terminal, term):
    terminal = at_terminal(env={"TERM": term, "COLORTERM": ""})
    read_some(terminal)
    assert not RGB.search(terminal.written)
    assert bool(PALETTE.search(terminal.written)) == (term == "xterm-256color")
    assert "QUI" in terminal.text() or b"QUI" in terminal.written


def test_no_colour(at_terminal):
    terminal = at_terminal(env={"NO_COLOR": "1"})
    read_some(terminal)
    codes = {code for found in re.findall(rb"\x1b\[([\d;:]*)m", terminal.written) for code in re.split(rb"[;:]", found)}
    assert codes <= {b"", b"0", b"1", b"2", b"3", b"4", b"7"}, "bold, dim, italic, underlined, reversed: no colour"
    assert {b"1", b"7"} <= codes
    assert b"QUI" in terminal.written


def test_a_dumb_terminal_is_printed_on(at_terminal):
    terminal = at_terminal(env={"TERM": "dumb"}, rows=200)
    terminal.until("surveyed")
    assert terminal.end() == 0
    assert terminal.wrong() == {}
    assert b"\x1b" not in terminal.written


def test_forty_columns_and_twelve_rows(at_terminal):
    terminal = at_terminal(columns=40, rows=12)
    terminal.until(READY, "Harbour wall vote is put off")
    terminal.send("n")
    terminal.until("We have a wall with a hole")
    terminal.send("/dyalisis\r")
    terminal.until("dialysis")
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}


def test_resized_a_thousand_times(at_terminal):
    sizes = random.Random(6)
    terminal = at_terminal()
    terminal.until(READY)
    terminal.send("5")
    terminal.until("quotation 8 of 12")
    for number in range(1_000):
        terminal.resize(sizes.randint(1, 300), sizes.randint(1, 100))
        if number % 20 == 0:
            terminal.settle(0.001)
    terminal.resize(100, 30)
    terminal.settle(0.3)
    terminal.resize(101, 31)
    terminal.until(lambda text: "Margit, it" in text and READY in text.splitlines()[30])
    terminal.settle()
    rows = terminal.text().splitlines()
    terminal.send("?")
    terminal.until("Jump")
    terminal.send("\x1b")
    terminal.until(lambda text: text.splitlines() == rows)
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}
    assert b"Traceback" not in terminal.written


@pytest.mark.parametrize("around", ["tmux", "screen"])
def test_inside_another(at_terminal, tmp_path, around):
    if shutil.which(around) is None:
        pytest.skip(f"{around} is not here")
    reading = f"{sys.executable} -m reader {HARBOUR}; echo left $?; sleep 9"
    commands = {
        "tmux": (
            "tmux",
            "-S",
            str(tmp_path / "tmux"),
            "-f",
            "/dev/null",
            "new-session",
            f"{reading}; echo left $?; sleep 9",
        ),
        "screen": ("screen", "-c", str(tmp_path / "screenrc"), "/bin/sh", "-c", reading),
    }
    (tmp_path / "screenrc").write_text("altscreen on\nstartup_message off\n")
    folder = tmp_path / "sockets"
    folder.mkdir(mode=0o700)
    terminal = at_terminal(command=commands[around], env={"SCREENDIR": str(folder), "TMUX_TMPDIR": str(folder)})
    terminal.until(READY)
    terminal.send("n")
    terminal.until("quotation 1 of 12")
    terminal.resize(70, 20)
    terminal.until(lambda text: "We have a wall" in text and READY in text)
    terminal.send("q")
    terminal.until("left 0", lambda text: "Dorothea" not in text)


AROUND, LAST = "nnnnnnnnnnnnNNNNNNNNNNNN" * 3, "Gnngg/dyalisis\r"


def test_a_slow_link_gets_the_last_frame_and_few_of_those_between(at_terminal):
    """At 960 bytes a second most frames are never written: only the one in the end has to be right."""
    quick = at_terminal()
    quick.until(READY)
    quick.send(AROUND + LAST)
    quick.until(FOUND)
    quick.settle(0.5)
    article = quick.text().splitlines()[:-1]
    before = len(quick.written)
    quick.send("qq")
    quick.end()
    slow = at_terminal("--from-start", HARBOUR)
    slow.until(READY)
    slow.settle()
    for _ in range(20):
        slow.send(AROUND)
        slow.take_slowly(9_600, 0.1)
    drawn = len(slow.written)
    slow.send(LAST)
    slow.until(lambda text: text.splitlines()[:-1] == article)
    assert len(slow.written) - drawn < 20 * before, "not every frame of twenty times as many keys"
    slow.send("q")
    assert slow.end() == 0
    assert slow.wrong() == {}


@pytest.mark.parametrize("how", ["q", signal.SIGTERM, signal.SIGHUP])
def test_a_terminal_that_takes_nothing_more_does_not_hold_the_reader(at_terminal, how):
    terminal = at_terminal()
    terminal.until(READY)
    terminal.settle()
    for _ in range(40):  # many times what the system keeps for a terminal
        terminal.send("nnnnnnnnNNNNNNNN")
        time.sleep(0.01)
    if how == "q":
        terminal.send("q")
    else:
        terminal.signal(how)
    took = terminal.seconds_to_end(30)
    assert took is not None, "it never ended"
    assert terminal.code == (0 if how == "q" else 128 + how)


def test_a_crash_in_a_thread(at_terminal):
    terminal = at_terminal(command=(sys.executable, CRASHING, HARBOUR))
    terminal.until(READY)
    terminal.send("?")
    assert terminal.end() == 1
    assert terminal.wrong() == {}
    assert b"the worker went wrong" in terminal.written


def stop(terminal):
    """Suspend the reader, and see that the shell has its terminal."""
    terminal.signal(signal.SIGTSTP)
    deadline = time.monotonic() + PATIENCE
    while not terminal.stopped():
        assert time.monotonic() < deadline, terminal.text()
        terminal.settle(0.02)
    terminal.settle()
    terminal.after = terminal.attributes()
    assert terminal.wrong() == {}


def test_suspended_and_back(at_terminal):
    terminal = at_terminal()
    terminal.until(READY)
    terminal.send("5")
    terminal.until("quotation 8 of 12")
    terminal.settle(1)  # the panes follow the head line, and on a busy machine not at once
    shown = terminal.text()
    for _ in range(2):
        stop(terminal)
        terminal.screen.reset()  # the shell's own lines
        terminal.signal(signal.SIGCONT)
        terminal.until(lambda text: text == shown)
    terminal.send("n")
    terminal.until("quotation 9 of 12")
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}


def test_suspended_while_it_draws(at_terminal):
    terminal = at_terminal()
    terminal.until(READY)
    for turn in range(40):
        terminal.send("jjjjjjjjjj" if turn % 2 else "kkkkkkkkkk")
        time.sleep(0.003 * (turn % 14))  # now before a frame, now in the midst of one
        stop(terminal)
        terminal.signal(signal.SIGCONT)
        terminal.until(READY)
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}


def test_suspended_with_the_editor_that_has_the_terminal(at_terminal, tmp_path):
    file = tmp_path / "wall.yaml"
    file.write_text(Path(HARBOUR).read_text("utf-8"), "utf-8")
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nprintf "in the editor"; read -r line\n', "utf-8")
    editor.chmod(0o755)
    terminal = at_terminal(str(file), env={"EDITOR": str(editor)})
    terminal.until(READY)
    terminal.send("X")
    terminal.until("in the editor")
    stop(terminal)
    terminal.screen.reset()
    terminal.signal(signal.SIGCONT)
    terminal.send("\n")
    terminal.until(READY)
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}
