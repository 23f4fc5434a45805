"""What is said while something takes a while."""

from __future__ import annotations

SLOW = """
import time
from reader.cli.launch.progress import waiting
with waiting("reading \\x1b[31mbig"):
    time.sleep({})
print("done")
"""


def test_it_says_so_and_takes_the_line_back(at_terminal):
    import sys

    terminal = at_terminal(command=(sys.executable, "-c", SLOW.format(1.2)))
    terminal.until("big … 1 s")
    assert b"\x1b[31m" not in terminal.written
    terminal.until("done", lambda text: "big" not in text)


def test_what_is_quick_is_done_in_silence(at_terminal):
    import sys

    terminal = at_terminal(command=(sys.executable, "-c", SLOW.format(0)))
    terminal.until("done")
    assert b"big" not in terminal.written
