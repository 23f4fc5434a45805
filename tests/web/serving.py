"""`reader serve` as a process, and what can be asked of it."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from processes import HARBOUR, environment, process

PATIENCE = 60
"""Seconds until a test gives up. Nothing here depends on how long anything takes."""


class Served:
    """A server that runs, at an address."""

    def __init__(self, running: subprocess.Popen[bytes], url: str) -> None:
        self.running = running
        self.url = url
        parts = urlsplit(url)
        self.host, self.port = parts.netloc, parts.port
        self.origin = f"http://{parts.netloc}"
        self.socket = f"{url}socket"

    def readers(self) -> set[int]:
        """The processes of the app that run for it."""
        return {pid for pid in _alive() if _parent(pid) == self.running.pid}

    def stop(self, number: int = signal.SIGINT) -> int:
        """Send it a signal and wait until it is gone; its exit code."""
        self.running.send_signal(number)
        return self.running.wait(PATIENCE)


def home(folder: Path) -> dict[str, str]:
    """Where a reader keeps things, for one test alone. The tour has been seen."""
    state = folder / "state" / "quote-reader"
    state.mkdir(parents=True, exist_ok=True)
    (state / "habits.json").write_text('{"quote-reader": "habits", "version": 1, "toured": true}', "utf-8")
    places = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CACHE", "CONFIG", "DATA", "STATE")}
    return environment(**places)


@contextmanager
def serving(
    folder: Path, *arguments: str, source: str = str(HARBOUR), env: dict[str, str] | None = None
) -> Iterator[Served]:
    """Serve a source; whatever happens, nothing runs afterwards."""
    running = process("serve", "--port", "0", *arguments, *([source] if source else []), env=home(folder) | (env or {}))
    assert running.stdout is not None
    try:
        url = running.stdout.readline().decode().strip()
        if not url:
            _, said = running.communicate(timeout=PATIENCE)
            pytest.fail(f"it does not serve: {said.decode()}")
        yield Served(running, url)
    finally:
        if running.poll() is None:
            running.send_signal(signal.SIGINT)
            try:
                running.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                running.kill()
        for end in (running.stdout, running.stderr):
            if end is not None:
                end.close()


def until_gone(pids: set[int]) -> None:
    """Wait until none of these processes runs any more."""
    end = time.monotonic() + PATIENCE
    while left := pids & _alive():
        assert time.monotonic() < end, f"still there: {left}"
        time.sleep(0.02)


def _alive() -> set[int]:
    """All processes that run. A zombie does not."""
    if not Path("/proc/self/stat").exists():
        pytest.skip("the processes of this system cannot be listed")
    return {
        int(entry.name)
        for entry in Path("/proc").iterdir()
        if entry.name.isdigit() and _state(int(entry.name)) not in ("", "Z", "X")
    }


def _fields(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def _state(pid: int) -> str:
    return next(iter(_fields(pid)), "")


def _parent(pid: int) -> int:
    fields = _fields(pid)
    return int(fields[1]) if len(fields) > 1 else 0
