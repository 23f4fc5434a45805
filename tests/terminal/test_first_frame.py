from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from pathlib import Path
from typing import Any

import pytest

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

FIXTURE = Path(__file__).parents[1] / "fixtures" / "harbour.yaml"
SIZE = (100, 30)
HOME = "\x1b[1;1H"
PATIENCE = 60
"""Seconds until a test gives up."""

QUIET = 0.3
"""Seconds without a byte after which a frame is whole: less than the half second in which a cursor blinks."""

FOCUS = "\x1b[?1004h"
"""Textual asks for focus events when it takes over the terminal."""


def variables(cache: Path) -> dict[str, str]:
    """A terminal with colours, and folders that are nobody's."""
    kept = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    habits = cache.with_name("state") / "quote-reader" / "habits.json"
    habits.parent.mkdir(parents=True, exist_ok=True)
    if not habits.exists():  # no tour: somebody who has been here before
        habits.write_text('{"quote-reader": "habits", "version": 1, "toured": true}', encoding="utf-8")
    folders = {f"XDG_{name}_HOME": str(cache.with_name(name.lower())) for name in ("DATA", "STATE", "CONFIG")}
    return {**kept, "TERM": "xterm-256color", "XDG_CACHE_HOME": str(cache), **folders}


def read_once(document: Path, cache: Path, keys: str = "q", end: int = 0) -> str:
    """All that one reading writes to its terminal; ``end`` is the signal that ends it, where the keys do not."""
    environment = variables(cache)
    child = pexpect.spawn(
        sys.executable,
        ["-m", "reader", str(document)],
        env=environment,
        dimensions=(SIZE[1], SIZE[0]),
        encoding="utf-8",
        codec_errors="replace",
        timeout=PATIENCE,
    )
    written = ""
    deadline = time.monotonic() + PATIENCE
    sent = False
    while time.monotonic() < deadline:
        try:
            written += child.read_nonblocking(65536, timeout=QUIET)
        except pexpect.TIMEOUT:
            if HOME in written and FOCUS in written and not sent:  # the app is up, and quiet
                child.send(keys)
                sent = True
            elif sent and end:  # all that the keys led to is drawn
                child.kill(end)
        except pexpect.EOF:
            break
    child.close()
    assert child.exitstatus == (128 + end if end else 0)
    return written


def screen_after(written: str) -> list[list[Any]]:
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


def frame_of(cache: Path) -> str:
    """The one frame that is kept, as it goes to a terminal."""
    (kept,) = (cache / "quote-reader" / "frames").iterdir()
    return kept.read_text(encoding="utf-8").partition("\n")[2].replace("\n", "\r\n")


def first_drawn(written: str) -> str:
    """What was written until the first frame that Textual drew stood."""
    app = written.index(FOCUS)  # from here on Textual writes
    return written[: written.index(HOME, written.index(HOME, app) + len(HOME))]


@pytest.mark.parametrize(
    "keys",
    [
        "q",
        "jjjjjq",
        "  q",
        "nnn]q",
        "Gq",
        "5fq",
        "Qnnq",
        "nn++q",
        "Snq",
        "/dyalisis\rq",
        "nng<q",
        "}}}}q",
        "nn\tq",
        "nn\t\tq",
        "nFq",
        "nF\tq",
    ],
    ids=repr,
)
def test_the_early_text_and_the_first_real_frame_do_not_differ_in_one_cell(document, tmp_path, keys):
    """Where one left off, whatever was on the screen besides."""
    cold = read_once(document, tmp_path / "cache", keys)
    assert cold.index(FOCUS) < cold.index(HOME), "without a cache the app draws first"
    frame = frame_of(tmp_path / "cache")
    warm = read_once(document, tmp_path / "cache")
    early = warm[: warm.index(FOCUS)]
    assert frame in early
    assert "Harbour wall" in "".join(str(cell.data) for cell in screen_after(early)[0])
    assert screen_after(first_drawn(warm)) == screen_after(early)


@pytest.mark.parametrize("keys", ["/dya", "n\r", "?", "nni", "nno"], ids=repr)
def test_left_by_a_signal_with_something_open_it_is_the_same(document, tmp_path, keys):
    read_once(document, tmp_path / "cache", keys, signal.SIGTERM)
    frame = frame_of(tmp_path / "cache")
    warm = read_once(document, tmp_path / "cache")
    early = warm[: warm.index(FOCUS)]
    assert frame in early
    assert screen_after(first_drawn(warm)) == screen_after(early)


def test_the_first_frame_is_the_one_that_stays(document, tmp_path):
    """Nothing is drawn first in another way, and then put right."""
    cold = read_once(document, tmp_path / "cache")
    assert screen_after(first_drawn(cold)) == screen_after(cold[: cold.rindex("\x1b[?1049l")])


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
        env=variables(tmp_path / "cache"),
        dimensions=(SIZE[1], SIZE[0]),
        encoding="utf-8",
        timeout=PATIENCE,
    )
    written = child.read()
    child.close()
    assert child.exitstatus == 3
    assert written.rindex("\x1b[?1049l") > written.rindex("\x1b[?1049h")
    assert "not opened" in written[written.rindex("\x1b[?1049l") :]


LATER = {
    "reader.annotations.marks",
    "reader.config.options",
    "reader.document.problems",
    "reader.documents.history",
    "reader.documents.saving",
    "reader.languages.detect",
    "reader.reading.correcting.corrections",
    "reader.tui.dialogs.modal",
    "reader.tui.documents.keep_place",
    "reader.tui.panes.outline",
    "reader.tui.panes.removed",
    "reader.tui.screen.selecting",
    "reader.tui.terminal.input.tokens",
    "yaml",
}
"""Modules that the first frame does without; each takes a millisecond or so."""


def test_what_is_needed_later_is_not_imported_for_the_first_frame(tmp_path):
    found = tmp_path / "imported"
    app = Path(__file__).with_name("first_frame_app.py")
    environment = {**variables(tmp_path / "cache"), "IMPORTED": str(found)}
    child = pexpect.spawn(sys.executable, [str(app), str(FIXTURE)], env=environment, dimensions=(30, 100))
    child.expect(pexpect.EOF, timeout=PATIENCE)
    imported = {*found.read_text(encoding="utf-8").split()}
    assert {"reader.tui.article.view", "textual.app"} <= imported
    assert imported.isdisjoint(LATER)
