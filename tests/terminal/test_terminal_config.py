"""Options, keys and mistakes in a real terminal, from the file to the first frame."""

from __future__ import annotations

from pathlib import Path

import pytest
from terminal import ROOT, environment

FROM_FILE = {"READER_ORDER": ""}  # the tests' own would have its way
HARBOUR = str(ROOT / "tests" / "fixtures" / "harbour.yaml")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The file of options of whoever sits at the terminals of a test."""
    home = environment(tmp_path)
    folder = Path(home.get("XDG_CONFIG_HOME") or Path(home["HOME"]) / ".config") / "quote-reader"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / "config.toml"


def test_keys_of_ones_own(at_terminal, own):
    own.write_text('tour = false\n[keys]\nquit = "Z Z"\n"quotation.next" = "e"\n', encoding="utf-8")
    terminal = at_terminal(HARBOUR)
    terminal.until("e quotation")
    terminal.send("qe")
    terminal.until("quotation 1 of 12")
    terminal.send("ZZ")
    assert terminal.end() == 0
    assert terminal.wrong() == {}


@pytest.mark.parametrize("broken", ["theme = [", 'theme = "nosuch"\n[keys]\nquit = []\n'])
def test_a_broken_file_is_told_of_and_keeps_nobody_from_reading(at_terminal, own, broken):
    own.write_text(broken, encoding="utf-8")
    terminal = at_terminal(HARBOUR, "--no-tour", "--notice", "60")
    terminal.until("in your configuration; `reader config --check` says where")
    terminal.send("n")
    terminal.until("quotation 1 of 12")
    terminal.send("q")
    assert terminal.end() == 0


def test_the_first_frame_is_drawn_anew_when_an_option_has_changed(at_terminal, own):
    own.write_text('tour = false\norder = "name"\n', encoding="utf-8")
    other = (("--order", "appearance"), "by appearance")
    for asked, wanted in (((), "by name"), ((), "by name"), other, ((), "by name")):
        terminal = at_terminal(HARBOUR, *asked, env=FROM_FILE)
        terminal.until(wanted)
        terminal.send("q")
        assert terminal.end() == 0
        first = "by appearance" if wanted == "by name" else "by name"
        assert first.encode() not in terminal.written
    own.write_text('tour = false\norder = "appearance"\n', encoding="utf-8")
    terminal = at_terminal(HARBOUR, env=FROM_FILE)
    terminal.until("by appearance")
    terminal.send("q")
    assert terminal.end() == 0
    assert b"by name" not in terminal.written


def test_ctrl_c_leaves_the_help(at_terminal, own):
    own.write_text("tour = false\n", encoding="utf-8")
    terminal = at_terminal(HARBOUR)
    terminal.until("all keys")
    terminal.send("?")
    terminal.until("Down a line")
    terminal.send("\x03")
    assert terminal.end() == 0
    assert terminal.wrong() == {}


def test_the_mouse_is_left_to_the_terminal(at_terminal, own):
    own.write_text("tour = false\nmouse = false\n", encoding="utf-8")
    terminal = at_terminal(HARBOUR)
    terminal.until("all keys")
    assert b"\x1b[?1000h" not in terminal.written
    terminal.send("q")
    assert terminal.end() == 0
