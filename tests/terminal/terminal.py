"""A real pseudo-terminal with somebody at it: what a program draws, and in what state it leaves the terminal."""

from __future__ import annotations

import os
import re
import shlex
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte
import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds until a test gives up. Nothing here depends on how long anything takes."""

MODES = {
    7: True,  # long lines wrap
    25: True,  # the cursor is shown
    1000: False,  # no mouse is reported: clicks,
    1002: False,  # drags,
    1003: False,  # moves,
    1006: False,  # in SGR form,
    1015: False,  # or in urxvt's
    1004: False,  # no focus is reported
    1049: False,  # the screen with the shell's lines is back
    2004: False,  # pasted text is not bracketed
    2026: False,  # what is drawn is shown at once
    2048: False,  # no resize is reported in band
}
"""Private modes as a shell wants them (xterm's control sequences, and the extensions that Textual knows)."""

_PIECE = 2_048
"""Bytes that are drawn before somebody looks: what stands for a moment is seen, however late the test gets its turn."""

_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_KEYBOARD = re.compile(rb"\x1b\[([<>])[0-9]*u")
_NOT_FOR_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*[A-Za-z]|\x1b\[\?[0-9;]*\$p|\x1b[P\]][^\x07\x1b]*(?:\x07|\x1b\\)")


class Terminal:
    """A terminal in which a command runs. It starts with `start`, so that all can be looked at before."""

    def __init__(self, *command: str, columns: int = 100, rows: int = 30, env: dict[str, str]) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.written = b""
        self._gone = False
        quoted = " ".join(map(shlex.quote, command))
        self._child = pexpect.spawn(
            "/bin/sh",
            ["-c", f"read -r go; exec {quoted}"],
            env=env,
            cwd=str(ROOT),
            dimensions=(rows, columns),
            timeout=PATIENCE,
        )
        self._child.delaybeforesend = None
        self.before = self.attributes()

    def start(self) -> None:
        """Let the command begin."""
        self.send("go\n")

    def attributes(self) -> list[object]:
        """The settings of the line: echo, line by line or not, special characters."""
        return termios.tcgetattr(self._child.child_fd)

    def send(self, keys: str) -> None:
        self._child.send(keys)

    def resize(self, columns: int, rows: int) -> None:
        self._child.setwinsize(rows, columns)
        self.screen.resize(rows, columns)

    def signal(self, number: int) -> None:
        self._child.kill(number)

    def stopped(self) -> bool:
        """Whether the program is suspended."""
        _, status = os.waitpid(self._child.pid, os.WNOHANG | os.WUNTRACED)
        return os.WIFSTOPPED(status) if status else False

    def seconds_to_end(self, most: float) -> float | None:
        """How long the program takes to end while nobody reads what it writes; None where it does not."""
        began = time.monotonic()
        while time.monotonic() - began < most:
            pid, status = os.waitpid(self._child.pid, os.WNOHANG)
            if pid:
                self._gone = True
                self.code = os.waitstatus_to_exitcode(status)
                return time.monotonic() - began
            time.sleep(0.02)
        return None

    def take_slowly(self, baud: int, seconds: float) -> None:
        """Draw what comes over a line of a speed, for some time."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._feed_some(max(baud // 10 // 20, 1))
            time.sleep(0.05)

    def _feed_some(self, size: int) -> None:
        try:
            data = self._child.read_nonblocking(size, 0)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return
        self._draw(data)

    def _take(self, deadline: float) -> bool:
        """Draw what has been written; False where there will be no more."""
        try:
            data = self._child.read_nonblocking(_PIECE, max(deadline - time.monotonic(), 0))
        except pexpect.EOF:
            return False
        except pexpect.TIMEOUT:
            pytest.fail(f"nothing came any more\n{self.text()}")
        self._draw(data)
        return True

    def _draw(self, data: bytes) -> None:
        self.written += data
        self._stream.feed(_NOT_FOR_PYTE.sub(b"", data))

    def text(self) -> str:
        return "\n".join(self.screen.display)

    def until(self, *conditions: Callable[[str], object] | str) -> None:
        """Wait until the screen fulfils all of these, or says them: a frame comes in pieces, and any of them first."""

        def holds(text: str) -> bool:
            return all(each in text if isinstance(each, str) else each(text) for each in conditions)

        deadline = time.monotonic() + PATIENCE
        while not holds(self.text()):
            alive = self._take(deadline)
            assert alive or holds(self.text()), f"never came: {conditions}\n{self.text()}"
        self.settle(0)  # the rest of the frame, as far as it is there

    def settle(self, quiet: float = 0.05) -> None:
        """Draw until nothing more comes for a moment."""
        while True:
            try:
                data = self._child.read_nonblocking(65536, quiet)
            except (pexpect.TIMEOUT, pexpect.EOF):
                return
            self._draw(data)

    def idle(self) -> None:
        """Draw until nothing more comes and no thread of the program wants the processor, as far as the system tells.

        On a busy machine a program may be quiet because it was given no time yet for the keys that were sent.
        """
        deadline = time.monotonic() + PATIENCE
        self.settle()
        while self._wants_processor():
            assert time.monotonic() < deadline, f"never at rest\n{self.text()}"
            self.settle()

    def _wants_processor(self) -> bool:
        for file in Path(f"/proc/{self._child.pid}/task").glob("*/stat"):
            try:
                state = file.read_text("utf-8").rpartition(")")[2].split()[0]
            except OSError:  # the thread has ended
                continue
            if state in {"R", "D"}:
                return True
        return False

    def end(self) -> int:
        """Wait for the end; the exit code, negative for a signal."""
        deadline = time.monotonic() + PATIENCE
        while self._take(deadline):
            assert time.monotonic() < deadline, f"never ended\n{self.text()}"
        self.after = self.attributes()
        self._child.wait()
        code = self._child.exitstatus
        return -self._child.signalstatus if code is None else code

    def hang_up(self) -> int:
        """Close the window around the program; how it ended, as `os.waitstatus_to_exitcode` has it."""
        self._child.ptyproc.fileobj.close()
        self._child.closed = self._child.ptyproc.closed = True
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self._child.pid, os.WNOHANG)
            if pid:
                self._gone = True
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        pytest.fail("it goes on without a terminal")

    def close(self) -> None:
        if not self._gone:
            self._child.close(force=True)

    def wrong(self) -> dict[str, object]:
        """What is not as it was: nothing, where the program left well."""
        state = {}
        for numbers, switch in _MODE.findall(self.written):
            for number in numbers.split(b";"):
                state[int(number)] = switch == b"h"
        found: dict[str, object] = {
            f"mode {number}": on for number, on in state.items() if on is not MODES.get(number, False)
        }
        pushed = _KEYBOARD.findall(self.written)
        if pushed.count(b">") > pushed.count(b"<"):
            found["keyboard protocol"] = pushed
        if self.after != self.before:
            found["attributes"] = (self.before, self.after)
        return found


def environment(home: Path, **more: str) -> dict[str, str]:
    """A plain terminal that is nobody's in particular, with a home of its own."""
    state = home / "state" / "quote-reader"
    state.mkdir(parents=True, exist_ok=True)
    if not (state / "habits.json").exists():  # no tour: somebody who has been here before
        (state / "habits.json").write_text('{"quote-reader": "habits", "version": 1, "toured": true}', "utf-8")
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    return kept | {
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests" / "terminal")]),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "TEXTUAL_ANIMATIONS": "none",
        "READER_ORDER": "appearance",
        "PYTHON": sys.executable,
        **more,
    }
