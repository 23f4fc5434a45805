"""What terminals send beside keys: nothing of it ends the app or runs as a command."""

from __future__ import annotations

import re
import shlex
import sys
import time
from pathlib import Path

import pytest

HARBOUR = str(Path(__file__).parents[1] / "fixtures" / "harbour.yaml")
READY = "? all keys"


@pytest.mark.parametrize(
    "sent",
    [
        b"\x1b[M \xa5\x30",
        b"\xe9\xff\xfe",
        b"\x1b[<35;NaN;7M",
        b"\x1b[<64;1;undefinedM",
        b"\x1b[110;1:3u",
        b"\x1b[999~\x1b[>1;2;3c",
        b"\x1bPq#0\x1b\\\x1b_Gi=1\x1b\\",
    ],
)
def test_what_is_no_key_does_nothing(at_terminal, sent):
    terminal = at_terminal(columns=140)
    terminal.until(READY)
    terminal.send("n")
    terminal.until("quotation 1 of 12")
    terminal.send(sent)
    terminal.send("n")
    terminal.until("quotation 2 of 12")
    assert "Bookmarked" not in terminal.text()
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}


def test_the_halves_of_an_arrow_set_no_bookmark(at_terminal):
    terminal = at_terminal()
    terminal.until(READY)
    terminal.send("n")
    terminal.until("quotation 1 of 12")
    terminal.send("\x1b")
    time.sleep(0.2)  # longer than Esc alone is waited for
    terminal.send("[C")
    terminal.send("n")
    terminal.until("quotation 2 of 12")
    terminal.send("q")
    assert terminal.end() == 0


def test_kitty_is_asked_for_what_is_needed(at_terminal):
    terminal = at_terminal()
    terminal.until(READY)
    assert re.findall(rb"\x1b\[>(\d+)u", terminal.written) == [b"1"]
    terminal.send("\x1b[103;2u")
    terminal.until("100 %")
    terminal.send("\x1b[57410;129;47u")
    terminal.until("search: words")
    terminal.send("\x1b[27u")
    terminal.until(READY)
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}


def test_the_size_is_the_terminals_own(at_terminal):
    terminal = at_terminal(columns=120, rows=40, env={"COLUMNS": "80", "LINES": "24"})
    terminal.until(lambda text: READY in text.splitlines()[39])
    terminal.resize(100, 30)
    terminal.until(lambda text: READY in text.splitlines()[29])
    terminal.send("q")
    assert terminal.end() == 0


def test_a_terminal_without_a_size_is_taken_for_a_small_one(at_terminal):
    terminal = at_terminal(columns=80, rows=24)
    terminal.until(READY)
    terminal.resize(80, 24)
    terminal._child.setwinsize(0, 80)
    terminal.settle(0.5)
    before = len(terminal.written)
    terminal.settle(0.5)
    assert len(terminal.written) == before, "it rests"
    terminal.send("q")
    assert terminal.end() == 0


def test_a_terminal_that_says_its_size_late_is_followed(at_terminal):
    command = ("/bin/sh", "-c", f'stty cols 80 rows 0; exec {shlex.quote(sys.executable)} -m reader "$0"', HARBOUR)
    terminal = at_terminal(command=command, columns=80, rows=24)
    terminal.until(lambda text: READY in text.splitlines()[23])
    terminal.resize(100, 30)
    terminal.until(lambda text: READY in text.splitlines()[29])
    terminal._child.setwinsize(0, 0)
    terminal.resize(60, 20)
    terminal.until(lambda text: READY in text.splitlines()[19])
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}


def test_everything_is_drawn_anew(at_terminal):
    terminal = at_terminal()
    terminal.until(READY)
    terminal.settle(0.5)  # what is still being written would be cut in two by the words drawn next
    terminal._draw(b"\x1b[14;30HBroadcast: save your work")
    assert "Broadcast" in terminal.text()
    terminal.send("\x0c")
    terminal.until(lambda text: "Broadcast" not in text, READY)
    terminal.send("q")
    assert terminal.end() == 0


def test_the_theme_follows_the_terminal(at_terminal):
    terminal = at_terminal("--theme", "auto", HARBOUR)
    terminal.until(READY)
    assert b"\x1b]11;?" in terminal.written
    assert b"\x1b[?2031h" in terminal.written
    ink = terminal.screen.buffer[3][40].bg
    terminal.send("\x1b]11;rgb:ffff/fafa/f0f0\x1b\\")
    terminal.until(lambda _: terminal.screen.buffer[3][40].bg != ink)
    terminal.send("\x1b[?997;1n")
    terminal.until(lambda _: terminal.screen.buffer[3][40].bg == ink)
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}


def test_an_editor_opens_at_this_place_and_what_it_writes_is_read(at_terminal, tmp_path):
    text = Path(HARBOUR).read_text("utf-8")
    file = tmp_path / "wall.yaml"
    file.write_text(text, "utf-8")
    editor = tmp_path / "vi"
    editor.write_text(
        '#!/bin/sh\necho "$1" > "$0.line"\nprintf "in the editor"; read -r line\n'
        'sed -i "s/fish hall/town hall/" "$2"\n',
        "utf-8",
    )
    editor.chmod(0o755)
    terminal = at_terminal(str(file), env={"EDITOR": str(editor)})
    terminal.until(READY)
    terminal.send("n")
    terminal.until("quotation 1 of 12")
    terminal.send("X")
    terminal.until("in the editor")
    terminal.send("\n")
    terminal.until("town hall", READY)
    line = int((tmp_path / "vi.line").read_text().strip().removeprefix("+"))
    assert "We have a wall" in "".join(text.splitlines()[line - 1 : line + 2])
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}


def test_a_browser_in_the_terminal_has_it_until_it_quits(at_terminal, tmp_path):
    browser = tmp_path / "www-browser"
    browser.write_text('#!/bin/sh\nprintf "in the browser"; read -r line; echo "$1 $line" > "$0.read"\n', "utf-8")
    browser.chmod(0o755)
    terminal = at_terminal(env={"BROWSER": str(browser)})
    terminal.until(READY)
    terminal.send("W")
    terminal.until("in the browser")
    terminal.send("nnn\n")
    terminal.until("Opened https://", "Harbour wall vote", lambda text: "in the browser" not in text)
    url, typed = (tmp_path / "www-browser.read").read_text("utf-8").split()
    assert url.startswith("https://")
    assert typed == "nnn"
    terminal.send("n")
    terminal.until("quotation 1 of 12")
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}
