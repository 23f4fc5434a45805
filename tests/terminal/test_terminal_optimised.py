"""The app without docstrings and asserts (`python -OO`): every screen opens, and what is done there is kept."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HARBOUR = str(Path(__file__).parents[1] / "fixtures" / "harbour.yaml")

SCREENS = {
    "?": "Keys",
    ":": "Commands",
    "M": "Said map",
    "t": "Theme",
    "s": "Speaker ─",
    "o": "Recent documents",
    "'": "Bookmarks and notes",
    "T": "Who said what?",
    "H": "The head of this document",
    "n\r": "Quotation 1 of 12",
    "i": "Speaker 1 of 5",
    "c": "Cite as",
    "x": "Export",
    "a": "Whose words are these?",
    "V": "What was said",
    "L": "Library",
}
"""What a key opens, by a word that stands there."""


@pytest.mark.parametrize("how", ["flag", "variable"])
def test_every_screen_opens(at_terminal, tmp_path, how):
    flags = ["-OO"] if how == "flag" else []
    terminal = at_terminal(
        command=(sys.executable, *flags, "-m", "reader", "--from-start", HARBOUR),
        env={} if how == "flag" else {"PYTHONOPTIMIZE": "2"},
    )
    terminal.until("? all keys")
    for keys, word in SCREENS.items():
        terminal.send(keys)
        terminal.until(word)
        terminal.settle(0.2)  # a frame comes in pieces, and Esc and the next key would be Alt
        terminal.send("\x1b")
        terminal.settle(0.4)
        terminal.until(lambda text, word=word: word not in text)
    terminal.send("n")
    terminal.send("m")
    terminal.until("Bookmarked")
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}
    assert list((tmp_path / "state" / "quote-reader" / "notes").glob("[!.]*.json"))
