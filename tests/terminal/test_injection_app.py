"""No attack on a terminal gets through the app: its bytes on a real pseudo-terminal, on every screen that it has."""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path

import pytest
from acting import acting, shapes, strays
from attacked import as_yaml

from reader.tui.commands import COMMANDS
from reader.tui.terminal.input.key_names import character_of

LEAVES = {"quit"}
"""Commands that would end the walk."""

REDRAWS = {"redraw", "source", "edit"}
"""Commands after which everything is drawn anew: the browser and the editor may have drawn over it."""

KEYS = {"enter": "\r", "space": " ", "tab": "\t", "shift+tab": "\x1b[Z", "escape": "\x1b", "backspace": "\x7f"}
OURS = {"\x1b[#;#H", "\x1b[<u", "\x1b[>#u", "\x1b[?#$p", "\x1b[?#h", "\x1b[?#l", "\x1b]#;default\x07", "colours"}
"""What the app sends by itself: it goes to a cell, switches a mode or asks for one, shapes the pointer, colours."""

CLEARED = b"\x1b[2J"
"""What is sent before everything is drawn anew. Attacks send it, too, so that its number counts."""

CUT = r"\x1b(?:\[[\x30-\x3f]*)?(?=\x1b)"
"""The beginning of a sequence, where another begins."""


def typed(key: str) -> str:
    """What a terminal sends for a key, or for two with a blank between."""
    if " " in key:
        return "".join(map(typed, key.split()))
    if key in KEYS:
        return KEYS[key]
    if key.startswith("ctrl+") and len(key) == 6:
        return chr(ord(key[5]) & 0x1F)
    return character_of(key)


def _program(path: Path) -> str:
    """A program that writes down what it was asked for, and prints nothing."""
    path.write_text('#!/bin/sh\nprintf "%s\\n" "$@" >> "$0.asked"\n', "utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize("size", [(120, 30), (60, 20)])
def test_no_screen_lets_an_attack_through(at_terminal, tmp_path: Path, size) -> None:
    name = tmp_path / "evil\x1b]52;c;aGFja2Vk\x07\x9b8m\u202e.yaml"
    name.write_bytes(as_yaml())
    columns, rows = size
    browser, editor = (_program(tmp_path / name) for name in ("browser", "editor"))
    terminal = at_terminal(str(name), columns=columns, rows=rows, env={"BROWSER": browser, "EDITOR": editor})
    terminal.until("all keys")
    for command in COMMANDS:
        if command.id in LEAVES:
            continue
        cleared = terminal.written.count(CLEARED)
        terminal.send("n")
        terminal.send(typed(command.keys[0]))
        if command.id in REDRAWS:
            terminal.until(lambda _, before=cleared: terminal.written.count(CLEARED) > before)
        for _ in range(2):
            terminal.idle()
            terminal.send("\x1b")
        terminal.idle()
    for query in ("words", "@ada", "zzzz", "kind:direct begins"):
        terminal.send(f"/{query}")
        terminal.idle()
        terminal.send("\r")
        terminal.idle()
    terminal.send("\x1b\x1b")
    terminal.idle()
    terminal.send("\x11")
    assert terminal.end() == 0
    assert terminal.wrong() == {}
    asked = Path(f"{browser}.asked").read_text("utf-8")
    assert asked.startswith("https://a.example/")
    assert acting(asked.removesuffix("\n")) == []
    assert terminal.written.count(CLEARED) == len(REDRAWS)
    # Of the frame that is being written when the reader leaves the rest is dropped, maybe within a sequence.
    own = terminal.written.replace(CLEARED, b"").decode(errors="replace")
    written, cuts = re.subn(CUT, "", own)
    assert cuts <= 1
    assert len(written) > 20_000
    assert strays(written) == []
    assert {shape for shape in shapes(written) if not shape.startswith("\x1b]#;c;")} <= OURS
    copied = [b64decode(words).decode() for words in re.findall(r"\x1b\]52;c;([^\x07\x1b]*)", written)]
    assert copied, "the walk copied nothing"
    assert acting(" ".join(copied)) == []
