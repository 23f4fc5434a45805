"""The check in a real terminal: from the key to the fault, marked as seen, and out."""

from __future__ import annotations

import json
import sys

READY = "? all keys"
SPEECH = (
    "Dorothea Quill: We have a wall with a hole in it, and we have a town behind the wall. "
    "You do need an instrument to see what happens next.\n"
)


def test_a_fault_is_found_named_and_marked_as_seen(at_terminal, tmp_path):
    speech = tmp_path / "speech.txt"
    speech.write_text(SPEECH, encoding="utf-8")
    terminal = at_terminal()
    terminal.until(READY)
    terminal.send("V")
    terminal.until("What was said")
    terminal.send(f"{speech}\r")
    terminal.until("to look at")
    terminal.until("negation: + not")
    terminal.send(".")
    terminal.until("Why may it stand?")
    terminal.send("heard it\r")
    terminal.until("seen: heard it")
    terminal.send("\x1b")
    terminal.until(READY)
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}
    notes = [*tmp_path.rglob("notes/*.json")]
    assert [mark["note"] for mark in json.loads(notes[0].read_text())["marks"]] == ["heard it"]


def test_the_command_counts_what_the_app_marked_as_seen_no_more(at_terminal, tmp_path):
    speech = tmp_path / "speech.txt"
    speech.write_text(SPEECH, encoding="utf-8")
    article = tmp_path / "article.txt"
    article.write_text(
        "The hall\n\n“You do not need an instrument to see what happens next,” Dorothea Quill told the packed hall.\n",
        encoding="utf-8",
    )
    terminal = at_terminal(str(article))
    terminal.until(READY)
    terminal.send("V")
    terminal.until("What was said")
    terminal.send(f"{speech}\r")
    terminal.until("negation: + not")
    terminal.send(".")
    terminal.until("Why may it stand?")
    terminal.send("\r")
    terminal.until("Seen: negation")
    terminal.send("\x1b")
    terminal.until(READY)
    terminal.send("q")
    assert terminal.end() == 0
    command = (sys.executable, "-m", "reader", "verify", str(article), "--against", str(speech))
    strict = at_terminal(command=command)
    assert strict.end() == 1
    seen = at_terminal(command=(*command, "--seen"))
    assert seen.end() == 0
