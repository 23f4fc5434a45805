"""Documents far beyond any article in the app, beside the bundled article in the same run.

    python tests/benchmarks/load_app.py [--runs 3] [--steps 40] [SHAPE...]

The shapes are those of `load_shapes`, as YAML with their quotations. In a real pseudo-terminal: time to first paint,
from the key to the end of the process, and peak memory, when it is only opened and when it is searched too (and its
index built); above that of the bundled article as a multiple of the text.
Headless, from the key to the painted frame (processor time, median and the slowest of the steps): a line, a page, the
next quotation, the end of the document, a key typed into the search.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pexpect

sys.path.insert(0, str(Path(__file__).parent))

from app_start import Start, start
from load_shapes import SHAPES

WANTED = "¶".encode()
PRESSES = {"line": ["j"], "page": ["space"], "quotation": ["n"], "end and top": ["G", "g"]}
QUERY = "presure wroks"


def keys(path: Path, steps: int) -> dict[str, list[float]]:
    """Processor milliseconds of every key, by what it does."""
    from reader.document.yaml.read import load_file
    from reader.tui.app import ReaderApp

    taken: dict[str, list[float]] = {}

    async def drive() -> None:
        app = ReaderApp(load_file(path))
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause(3.0)  # the index is built meanwhile
            for name, presses in PRESSES.items():
                taken[name] = []
                for step in range(steps):
                    began = time.process_time()
                    await pilot.press(presses[step % len(presses)])
                    taken[name].append(1000 * (time.process_time() - began))
            await pilot.press("slash")
            taken["search key"] = []
            for letter in QUERY:
                began = time.process_time()
                await pilot.press("space" if letter == " " else letter)
                await pilot.pause(0.1)
                taken["search key"].append(1000 * (time.process_time() - began))

    asyncio.run(drive())
    return taken


def searched(path: Path, folder: Path) -> float:
    """Megabytes at the peak of a session: opened, searched, one hit stayed at, gone to the end and back."""
    environment = os.environ | {"TERM": "xterm-256color", "READER_TOUR": "off"}
    environment |= {f"XDG_{kind}_HOME": str(folder) for kind in ("CACHE", "DATA", "STATE", "CONFIG")}
    command = [sys.executable, "-m", "reader", "--from-start", str(path)]
    reader = pexpect.spawn(command[0], command[1:], dimensions=(40, 120), env=environment, timeout=120)
    reader.expect_exact(WANTED)
    for pressed, seconds in (("", 1.0), (f"/{QUERY}", 8.0), ("\r", 1.0), ("G", 2.0), ("g", 1.0)):
        reader.send(pressed)
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            with contextlib.suppress(pexpect.TIMEOUT):
                reader.read_nonblocking(1 << 16, 0.1)
    status = Path(f"/proc/{reader.pid}/status").read_text()
    reader.close(force=True)
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024


def shown(shape: str, path: Path, runs: int, steps: int, bundled: tuple[Start, float] | None) -> tuple[Start, float]:
    """Measure one document and print it; the middle of its starts, and the memory once it is searched."""
    starts = []
    for run in range(runs):
        with tempfile.TemporaryDirectory() as cache:
            starts.append(start([sys.executable, "-m", "reader", str(path)], WANTED, Path(cache, str(run))))
    middle = Start(*map(statistics.median, zip(*starts, strict=True)))
    command = [sys.executable, __file__, "--keys", str(path), "--steps", str(steps)]
    taken = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    pressed = "  ".join(f"{name} {statistics.median(times):5.1f}, {max(times):5.1f}" for name, times in taken.items())
    with tempfile.TemporaryDirectory() as folder:
        most = searched(path, Path(folder))
    more = ""
    if bundled is not None:
        first, before = bundled
        text = len(SHAPES[shape]())
        opened, found = ((more * 2**20) / text for more in (middle.memory - first.memory, most - before))
        more = f" (paint {middle.paint / first.paint:.2f} x, {opened:.1f} and {found:.1f} x text)"
    print(
        f"{shape:18} paint {1000 * middle.paint:6.0f} ms  quit {1000 * middle.quit:5.0f} ms  {middle.memory:6.1f} MB, "
        f"searched {most:6.1f} MB{more}\n"
        f"{'':18} {pressed} ms",
        flush=True,
    )
    return middle, most


def main() -> None:
    """Make each shape, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help=f"of {', '.join(SHAPES)}")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--keys", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.keys:
        print(json.dumps(keys(given.keys, given.steps)))
        return
    bundled: tuple[Start, float] | None = None
    make = [sys.executable, str(Path(__file__).with_name("load.py")), "--half", "make", "--path"]
    with tempfile.TemporaryDirectory() as folder:
        for shape in dict.fromkeys(("bundled", *(given.shapes or SHAPES))):
            path = Path(folder, "document.yaml")
            subprocess.run([*make, str(path), shape], stdout=subprocess.DEVNULL, check=True)
            middle = shown(shape, path, given.runs, given.steps, bundled)
            bundled = bundled or middle


if __name__ == "__main__":
    main()
