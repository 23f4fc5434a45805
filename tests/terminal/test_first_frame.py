from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

FIXTURE = Path(__file__).parents[1] / "fixtures" / "harbour.yaml"
SIZE = (100, 30)
HOME = "\x1b[1;1H"
FOCUS = "\x1b[?1004h"
"""Textual asks for focus events when it takes over the terminal."""


def read_once(document: Path, cache: Path, keys: str = "q") -> str:
    """All that one reading writes to its terminal."""
    environment = {**os.environ, "TERM": "xterm-256color", "XDG_CACHE_HOME": str(cache), "NO_COLOR": ""}
    del environment["NO_COLOR"]
    child = pexpect.spawn(
        sys.executable,
        ["-m", "reader", str(document)],
        env=environment,
        dimensions=(SIZE[1], SIZE[0]),
        encoding="utf-8",
        codec_errors="replace",
        timeout=20,
    )
    written = ""
    deadline = time.monotonic() + 20
    sent = False
    while time.monotonic() < deadline:
        try:
            written += child.read_nonblocking(65536, timeout=0.5)
        except pexpect.TIMEOUT:
            if HOME in written and FOCUS in written and not sent:  # the app is up, and quiet
                child.send(keys)
                sent = True
        except pexpect.EOF:
            break
    child.close()
    assert child.exitstatus == 0
    return written


def screen_after(written: str) -> list[list[object]]:
    """Every cell, with its colours, of a terminal to which this was written."""
    screen = pyte.Screen(*SIZE)
    stream = pyte.Stream(screen)
    for private in ("\x1b[>25u", "\x1b[<u", "\x1b]22;default\x07"):  # which pyte would print
        written = written.replace(private, "")
    stream.feed(written)
    return [[screen.buffer[y][x] for x in range(SIZE[0])] for y in range(SIZE[1])]


@pytest.fixture
def document(tmp_path):
    return Path(shutil.copy(FIXTURE, tmp_path / "harbour.yaml"))


def test_the_early_text_and_the_first_real_frame_do_not_differ_in_one_cell(document, tmp_path):
    cold = read_once(document, tmp_path / "cache")
    assert cold.index(FOCUS) < cold.index(HOME), "without a cache the app draws first"
    (kept,) = (tmp_path / "cache" / "quote-reader" / "frames").iterdir()
    frame = kept.read_text(encoding="utf-8").partition("\n")[2].replace("\n", "\r\n")
    warm = read_once(document, tmp_path / "cache")
    app = warm.index(FOCUS)  # from here on Textual writes
    assert frame in warm[:app]
    early = screen_after(warm[:app])
    assert "".join(str(cell.data) for cell in early[0]).strip().startswith("Harbour wall")
    drawn = warm.index(HOME, app)
    assert warm.startswith(frame, drawn), "the first that the app draws is that frame"
    assert screen_after(warm[: drawn + len(frame)]) == early


def test_another_version_of_the_document_is_not_taken_for_it(document, tmp_path):
    read_once(document, tmp_path / "cache")
    document.write_text(document.read_text(encoding="utf-8").replace("Harbour wall vote", "Harbour wall ballot"))
    written = read_once(document, tmp_path / "cache")
    assert "vote is put off" not in written
    assert "Harbour wall ballot" in written


def test_a_document_that_became_unreadable_leaves_the_terminal_as_it_was(document, tmp_path):
    read_once(document, tmp_path / "cache")
    status = document.stat()
    text = document.read_text(encoding="utf-8")
    document.write_text(text.replace("quote-reader: 1", "quote-reader: x"), encoding="utf-8")
    os.utime(document, ns=(status.st_atime_ns, status.st_mtime_ns))  # same size, same time: the frame is taken for it
    child = pexpect.spawn(
        sys.executable,
        ["-m", "reader", str(document)],
        env={**os.environ, "TERM": "xterm-256color", "XDG_CACHE_HOME": str(tmp_path / "cache")},
        dimensions=(SIZE[1], SIZE[0]),
        encoding="utf-8",
        timeout=20,
    )
    written = child.read()
    child.close()
    assert child.exitstatus == 3
    assert written.rindex("\x1b[?1049l") > written.rindex("\x1b[?1049h")
    assert "not opened" in written[written.rindex("\x1b[?1049l") :]
