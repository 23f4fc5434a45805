"""How long until the first text of a page that was never opened stands there, as ratios to trafilatura on that page.

    python tests/benchmarks/first_text.py [RUNS]

In turns within one run: a Python that imports trafilatura and prints its extraction of a page; `reader page.html` into
a pipe, which finds all quotations first; and the same in the app, on a real pseudo-terminal. Nothing is cached, every
run has folders of its own. Printed are medians of the seconds until the first words of the article are there, and of
the processor time of all processes together.
"""

from __future__ import annotations

import contextlib
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from fcntl import ioctl
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))
from app_start import environment
from import_speed import page

BASE = "import sys, trafilatura; print(trafilatura.extract(open(sys.argv[1], encoding='utf-8').read()))"
BUDGET = 1.5


class Taken(NamedTuple):
    """Seconds until the first words, and of the processor until the end."""

    first: float
    cpu: float


def piped(command: list[str], words: bytes, folder: Path) -> Taken:
    """Run a command with its output in a pipe."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment(folder))
    assert process.stdout is not None
    seen, first = b"", 0.0
    while piece := os.read(process.stdout.fileno(), 1 << 16):
        seen += piece
        if not first and words in seen:
            first = time.perf_counter() - began
    return Taken(first, _cpu(process))


def drawn(command: list[str], words: bytes, folder: Path) -> Taken:
    """Run a command in a terminal of its own, and quit when the words stand there."""
    master, slave = pty.openpty()
    ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    began = time.perf_counter()
    process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environment(folder))
    os.close(slave)
    seen, first, asked = bytearray(), 0.0, False
    while time.perf_counter() < began + 30:
        if select.select([master], [], [], 0.002)[0]:
            try:
                seen += os.read(master, 1 << 16)
            except OSError:
                break
        now = time.perf_counter() - began
        if not first and words in seen:
            first = now
        if first and not asked and now > first + 0.5:
            with contextlib.suppress(OSError):
                os.write(master, b"q")
            asked = True
    taken = Taken(first, _cpu(process))
    os.close(master)
    return taken


def _cpu(process: subprocess.Popen[bytes]) -> float:
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    reader = str(Path(sys.executable).with_name("reader"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ways: dict[str, Callable[[str, bytes, Path], Taken]] = {
            "trafilatura": lambda file, words, own: piped([sys.executable, "-c", BASE, file], words, own),
            "reader | cat": lambda file, words, own: piped([reader, file], words, own),
            "reader": lambda file, words, own: drawn([reader, file], words, own),
        }
        found: dict[str, list[Taken]] = {way: [] for way in ways}
        for run in range(runs + 1):
            file = folder / f"{run}.html"
            file.write_bytes(page(run))
            words = page(run).partition(b'data-n="0">')[2][:12].strip()
            for way, work in ways.items():
                taken = work(str(file), words, folder / f"{run}-{way[:8].strip()}-{len(way)}")
                if run:
                    found[way].append(taken)
    middle = {way: Taken(*map(statistics.median, zip(*rows, strict=True))) for way, rows in found.items()}
    base = middle["trafilatura"]
    print(f"median of {runs}      first text          all processor time")
    for way, taken in middle.items():
        first, cpu = taken.first / base.first, taken.cpu / base.cpu
        print(f"{way:<14} {1000 * taken.first:6.0f} ms  {first:5.2f}    {1000 * taken.cpu:6.0f} ms  {cpu:5.2f}")
    print(f"at most {BUDGET} times the first text of trafilatura")


if __name__ == "__main__":
    main()
