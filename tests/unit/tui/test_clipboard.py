"""By which ways text is copied, and what is said of it."""

from __future__ import annotations

import base64
import os
import stat
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.terminal import clipboard
from reader.tui.terminal.clipboard import LONGEST, TMUX, Tool, hand_over, native_tool, sequence

ESC = "\x1b"


def decoded(plain: str) -> str:
    """The words of a bare OSC 52."""
    assert plain.startswith(f"{ESC}]52;c;")
    assert plain.endswith("\a")
    return base64.b64decode(plain[7:-1], validate=True).decode()


@given(st.text())
def test_the_terminal_gets_the_very_words(words):
    assert decoded(sequence(words, {})) == words.encode("utf-8", "replace").decode()


@given(st.text())
def test_tmux_hands_them_on(words):
    wrapped = sequence(words, {"TMUX": "/tmp/tmux-0/default,1,0"})
    assert wrapped.startswith(f"{ESC}Ptmux;{ESC}{ESC}]")
    assert wrapped.endswith(f"{ESC}\\")
    inside = wrapped[len(f"{ESC}Ptmux;") : -2]
    assert decoded(inside.replace(ESC * 2, ESC)) == words.encode("utf-8", "replace").decode()


@given(st.text(max_size=3000))
def test_screen_hands_them_on_in_pieces(words):
    wrapped = sequence(words, {"STY": "1.pts-0"})
    pieces = wrapped.removeprefix(f"{ESC}P").removesuffix(f"{ESC}\\").split(f"{ESC}\\{ESC}P")
    assert max(map(len, pieces)) <= 768
    assert decoded("".join(pieces)) == words.encode("utf-8", "replace").decode()


def test_what_is_too_long_is_not_sent():
    assert len(sequence("x" * LONGEST, {})) == 100_000
    assert sequence("x" * (LONGEST + 1), {}) == ""
    assert sequence("€" * (LONGEST // 3 + 1), {}) == ""


def test_a_console_has_no_clipboard():
    assert sequence("x", {"TERM": "linux"}) == ""
    assert sequence("x", {"TERM": "xterm-256color"})


@pytest.mark.parametrize(
    ("environment", "installed", "name"),
    [
        ({}, [], None),
        ({"DISPLAY": ":0"}, [], None),
        ({"DISPLAY": ":0"}, ["xclip", "xsel"], "xclip"),
        ({"DISPLAY": ":0"}, ["xsel"], "xsel"),
        ({}, ["xclip", "wl-copy"], None),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, ["xclip", "wl-copy"], "wl-copy"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, ["xclip"], "xclip"),
        ({}, ["pbcopy"], "pbcopy"),
        ({}, ["clip.exe"], "clip.exe"),
        ({"SSH_TTY": "/dev/pts/1", "DISPLAY": ":0"}, ["xclip", "pbcopy"], None),
        ({"SSH_CONNECTION": "a b c d", "WAYLAND_DISPLAY": "w"}, ["wl-copy"], None),
        ({"SSH_TTY": "/dev/pts/1", "DISPLAY": "localhost:10.0"}, ["xclip", "pbcopy"], "xclip"),
    ],
)
def test_which_tool_is_this_desktops(monkeypatch, environment, installed, name):
    monkeypatch.setattr("shutil.which", lambda command: command if command in installed else None)
    tool = native_tool(environment)
    assert (tool and tool.name) == name


@pytest.fixture
def tool_that(tmp_path):
    """A tool that does what a script says; it runs in a folder of its own, where ``got`` is what it was given."""
    if sys.platform == "win32":
        pytest.skip("tools are shell scripts here")

    def made(script: str, encoding: str = "utf-8", name: str = "tool") -> Tool:
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\ncd {tmp_path}\n{script}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return Tool((str(path),), encoding)

    return made


WORDS = "“Wörter”, 漢字\nin two lines"


def test_a_tool_gets_the_words_in_its_encoding(tool_that, tmp_path):
    assert hand_over(WORDS, tool_that("cat > got")) is None
    assert (tmp_path / "got").read_bytes().decode() == WORDS
    assert hand_over(WORDS, tool_that("cat > got", "utf-16")) is None
    assert (tmp_path / "got").read_bytes()[:2] in (b"\xff\xfe", b"\xfe\xff")
    assert (tmp_path / "got").read_bytes().decode("utf-16") == WORDS


def test_a_tool_that_fails_is_named(tool_that, tmp_path):
    assert hand_over(WORDS, tool_that("cat > got; exit 3")) == f"{tmp_path / 'tool'} failed"
    assert hand_over(WORDS, Tool((str(tmp_path / "none"),))) == f"{tmp_path / 'none'} failed"
    assert hand_over("x" * 1_000_000, tool_that("exit 0")) in (None, f"{tmp_path / 'tool'} failed")


def test_a_tool_that_stays_behind_to_serve_the_clipboard_is_done(tool_that, tmp_path):
    """As xclip does. With its output in a pipe one would wait for its end."""
    assert hand_over(WORDS, tool_that("cat > got; (sleep 30; echo) & echo $! > pid")) is None
    assert (tmp_path / "got").read_text(encoding="utf-8") == WORDS
    os.kill(int((tmp_path / "pid").read_text()), 9)


def test_a_tool_that_does_not_answer_is_given_up_and_not_asked_again(tool_that, tmp_path, monkeypatch):
    monkeypatch.setattr(clipboard, "PATIENCE", 0.2)
    monkeypatch.setattr(clipboard, "_GIVEN_UP", set())
    tool = tool_that("exec sleep 30")
    before = time.monotonic()
    assert hand_over("x" * 1_000_000, tool) == f"{tmp_path / 'tool'} does not answer"
    assert time.monotonic() - before < 20
    assert list(clipboard._GIVEN_UP) == [tool]


def test_an_older_tmux_has_its_own_buffer(monkeypatch):
    monkeypatch.setattr(clipboard, "hand_over", lambda words, tool: "tmux failed" if tool is TMUX else None)
    assert clipboard.give("x", [TMUX]) == (["tmux’s own buffer"], [])
    monkeypatch.setattr(clipboard, "hand_over", lambda words, tool: "tmux failed")
    assert clipboard.give("x", [TMUX, Tool(("xsel",))]) == ([], ["tmux failed", "tmux failed"])
