"""Copying in real terminals: what arrives in them, in tmux and screen, and with tools that are slow or never answer."""

from __future__ import annotations

import base64
import os
import re
import shutil
import stat
import subprocess
import time

import pytest
from articles import harbour
from terminal import PATIENCE, ROOT, environment

from reader.export.excerpt import Excerpt
from reader.export.formats.formats import FORMATS
from reader.export.styles.cite import attributed, quoted

HARBOUR = str(ROOT / "tests" / "fixtures" / "harbour.yaml")
READY = "? all keys"
WORDS = quoted(harbour(), harbour().quotations[8])
SOURCED = attributed(harbour(), harbour().quotations[8])


def received(written: bytes) -> list[str]:
    """What was asked of the clipboard by OSC 52."""
    found = re.findall(rb"\x1b\]52;c?;([A-Za-z0-9+/=]*)(?:\x07|\x1b\\)", written)
    return [base64.b64decode(words, validate=True).decode() for words in found]


def a_tool(folder, name: str, script: str) -> dict[str, str]:
    """A command of this name before all others, and a display that it could be for."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "DISPLAY": ":9"}


def test_a_terminal_gets_the_words(at_terminal):
    terminal = at_terminal()
    terminal.until(READY)
    terminal.send("5y")
    terminal.until("Copied the quotation, through the terminal")
    terminal.send("Y")
    terminal.until("with its source")
    terminal.send("q")
    assert terminal.end() == 0
    assert received(terminal.written) == [WORDS, SOURCED]


def test_a_slow_tool_has_the_words_though_one_leaves_at_once(at_terminal, tmp_path):
    env = a_tool(tmp_path, "xclip", f"sleep 0.4; cat > {tmp_path}/got")
    terminal = at_terminal(env=env)
    terminal.until(READY)
    terminal.send("5y")
    terminal.send("Yq")
    assert terminal.end() == 0
    assert (tmp_path / "got").read_text(encoding="utf-8") == SOURCED


def test_a_tool_that_never_answers_is_given_up_while_one_reads_on(at_terminal, tmp_path):
    env = a_tool(tmp_path, "xclip", "exec sleep 300")
    terminal = at_terminal(env=env)
    terminal.until(READY)
    terminal.send("5y")
    terminal.send("2")
    terminal.until("quotation 3 of 12")
    assert "Copied" not in terminal.text()
    terminal.until("Copied the quotation, through the terminal (xclip does not answer)")
    terminal.send("q")
    assert terminal.end() == 0
    assert received(terminal.written) == [WORDS]


class Tmux:
    """A tmux of its own, with the reader in it."""

    def __init__(self, home) -> None:
        self.env = environment(home) | {"TMUX_TMPDIR": str(home)}
        self.run("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "30", f"$PYTHON -m reader {HARBOUR}")

    def run(self, *arguments: str) -> str:
        ran = subprocess.run(["tmux", *arguments], env=self.env, cwd=ROOT, capture_output=True, check=True)
        return ran.stdout.decode()

    def until(self, words: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while words not in self.run("capture-pane", "-p"):
            assert time.monotonic() < deadline, self.run("capture-pane", "-p")
            time.sleep(0.05)


@pytest.fixture
def tmux(tmp_path):
    if not shutil.which("tmux"):
        pytest.skip("no tmux here")
    started = Tmux(tmp_path)
    yield started
    subprocess.run(["tmux", "kill-server"], env=started.env, capture_output=True, check=False)


def test_in_tmux_the_buffer_has_the_words_and_so_has_the_terminal_around_it(tmux, at_terminal):
    tmux.until(READY)
    around = at_terminal(command=("tmux", "attach"), env={"TMUX_TMPDIR": tmux.env["TMUX_TMPDIR"]})
    around.until(READY)
    around.send("5y")
    around.until("Copied the quotation, with tmux")
    assert tmux.run("show-buffer") == WORDS
    around.send("Y")
    around.until("with its source, with tmux")
    assert tmux.run("show-buffer") == SOURCED
    around.send("q")
    around.end()
    assert received(around.written) == [WORDS, SOURCED]


def test_in_an_old_tmux_both_have_them_too(tmux, at_terminal, tmp_path):
    """Before 3.2 `load-buffer -w` is an error; the terminal gets the words by a sequence that tmux hands on."""
    real = shutil.which("tmux")
    a_tool(tmp_path, "tmux", f'case "$*" in *-w*) exit 1;; esac; exec {real} "$@"')
    tmux.run("set", "-g", "exit-empty", "off")  # a server that is ending takes no new session
    tmux.run("set", "-g", "allow-passthrough", "on")
    tmux.until(READY)
    around = at_terminal(command=("tmux", "attach"), env={"TMUX_TMPDIR": tmux.env["TMUX_TMPDIR"]})
    around.until(READY)
    around.send("q")
    around.end()
    start = f"PATH={tmp_path}:$PATH $PYTHON -m reader {HARBOUR}"
    tmux.run("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "30", start)
    tmux.run("set", "-g", "allow-passthrough", "on")
    around = at_terminal(command=("tmux", "attach"), env={"TMUX_TMPDIR": tmux.env["TMUX_TMPDIR"]})
    around.until(READY)
    around.send("5y")
    around.until("Copied the quotation, with tmux’s own buffer")
    assert tmux.run("show-buffer") == WORDS
    around.send("q")
    around.end()
    assert received(around.written) == [WORDS]


def test_screen_hands_the_words_on(at_terminal, tmp_path):
    if not shutil.which("screen"):
        pytest.skip("no screen here")
    (tmp_path / "screens").mkdir(mode=0o700)
    env = {"SCREENDIR": str(tmp_path / "screens"), "SYSSCREENRC": "/dev/null", "SHELL": "/bin/sh"}
    command = ("screen", "-U", "-c", "/dev/null", "/bin/sh", "-c", f"exec $PYTHON -m reader {HARBOUR}")
    terminal = at_terminal(command=command, env=env)
    terminal.until(READY)
    terminal.send("5y")
    terminal.until("Copied the quotation, through the terminal")
    terminal.send("q")
    terminal.end()
    assert received(terminal.written) == [WORDS]


def test_an_export_is_written_though_one_leaves_at_once(at_terminal, tmp_path):
    terminal = at_terminal()
    terminal.until(READY)
    terminal.send("x\r\r")
    terminal.until("As Markdown, into")
    terminal.send(f"{tmp_path}/wall\rq")
    assert terminal.end() == 0
    text = FORMATS[0].render([Excerpt(harbour(), "")])
    assert (tmp_path / "wall.md").read_text(encoding="utf-8") == text
