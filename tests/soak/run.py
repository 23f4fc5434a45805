"""Use the reader at random for a long time: keys, typing, clicks, the wheel, other sizes of terminal.

    python tests/soak/run.py --minutes 30
    python tests/soak/run.py --actions 2000 --seed 5

Nothing may raise, and memory may not grow: what the process holds at the end is compared with what it held after a
quarter. Exit code 1 where either happened, with the seed and the last actions, so that it can be done again.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import random
import sys
import tempfile
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "tui"), str(ROOT / "tests" / "benchmarks")]
os.environ["TEXTUAL_ANIMATIONS"] = "none"

from articles import article, harbour  # noqa: E402
from attacked import as_yaml  # noqa: E402
from driving import key_event  # noqa: E402
from long_document import long_article  # noqa: E402
from textual import events  # noqa: E402
from textual.app import ScreenStackError  # noqa: E402
from textual.pilot import Pilot  # noqa: E402

from reader.document import Document  # noqa: E402
from reader.document.read import load  # noqa: E402
from reader.tui.app import ReaderApp  # noqa: E402
from reader.tui.commands import COMMANDS  # noqa: E402

A_LIFE = 1_500
"""Actions until another document is opened in a new app."""

KEYS = sorted({key for command in COMMANDS for key in command.keys if command.id != "quit"})
WORDS = (
    "wall",
    "dyalisis",
    "@vance",
    '"hole in',
    "-wall",
    "#tag",
    "harbur mastr",
    "¶3",
    "漢字",
    "[red]",
    "\\",
    "~/none",
    "12",
)


@dataclass
class Soak:
    """What happened so far."""

    seed: int
    actions: int = 0
    apps: int = 0
    resident: list[int] = field(default_factory=list)
    last: deque[str] = field(default_factory=lambda: deque(maxlen=40))


def documents() -> list[Document]:
    """A short one, a long one, one without any quotation, an empty one, and one that attacks the terminal."""
    return [harbour(), long_article(400), article("Nothing is quoted here."), article(), load(as_yaml())]


def held_now() -> int:
    """What the process holds now, in kilobytes; its peak where the system does not tell."""
    gc.unfreeze()  # every app freezes what there was when it was ready
    gc.collect()
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


async def act(app: ReaderApp, pilot: Pilot[int], dice: random.Random) -> str:
    """Do one thing at random; what it was."""
    driver = app._driver
    assert driver is not None
    roll = dice.random()
    if roll < 0.6:
        key = dice.choice(KEYS)
        driver.send_message(key_event(key))
        return key
    if roll < 0.72:
        words = dice.choice(WORDS)
        for key in words:
            driver.send_message(key_event("space" if key == " " else key))
        return f"type {words}"
    if roll < 0.86:
        key = dice.choice(("escape", "escape", "enter", "up", "down", "backspace", "tab", "ctrl+s"))
        driver.send_message(key_event(key))
        return key
    width, height = app.size
    if roll < 0.91:
        size = dice.choice(((120, 30), (100, 30), (60, 30), (40, 12), (dice.randint(2, 220), dice.randint(2, 70))))
        await pilot.resize_terminal(*size)
        return f"resize {size}"
    x, y = dice.randrange(max(width, 1)), dice.randrange(max(height, 1))
    kinds = (
        (events.MouseScrollDown, events.MouseScrollUp)
        if roll < 0.95
        else (events.MouseDown, events.MouseMove, events.MouseUp)
    )
    for kind in kinds:
        driver.send_message(kind(None, x, y, 0, 0, 1 if kind is not events.MouseMove else 0, False, False, False, x, y))
    return f"{kinds[0].__name__} at {x},{y}"


async def live(soak: Soak, document: Document, dice: random.Random, until: float, most: int) -> None:
    """One app, used until it is left or its time is over."""
    app = ReaderApp(document)
    soak.apps += 1
    try:
        async with app.run_test(size=dice.choice(((120, 30), (100, 30), (60, 30)))) as pilot:
            for n in range(A_LIFE):
                if app._exit or time.monotonic() > until or soak.actions >= most:
                    break
                soak.last.append(await act(app, pilot, dice))
                soak.actions += 1
                await pilot._wait_for_screen()
                if n % 100 == 99:
                    soak.resident.append(held_now())
            for _ in range(10):  # what is still on its way
                await pilot._wait_for_screen()
    except ScreenStackError:
        if not app._exit:  # keys behind the one that quit: the process is gone before it takes them
            raise


def grown(resident: list[int]) -> float:
    """How much more is held at the end than after a quarter: the medians of eighths, as a ratio."""
    if len(resident) < 16:
        return 1.0
    eighth = len(resident) // 8
    early, late = sorted(resident[2 * eighth : 3 * eighth]), sorted(resident[-eighth:])
    return late[len(late) // 2] / early[len(early) // 2]


def main() -> int:
    """Use it, and say how it went."""
    parser = argparse.ArgumentParser(description="use the reader at random")
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--actions", type=int, default=10**9)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="reader-soak-") as home:
        for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = f"{home}/{kind}"
        os.environ.pop("TMUX", None)
        os.chdir(home)
        return run(Soak(options.seed), options.minutes, options.actions)


def run(soak: Soak, minutes: float, most: int) -> int:
    """The soak itself."""
    dice = random.Random(soak.seed)
    began = time.monotonic()
    until = began + 60 * minutes
    choices = documents()
    while time.monotonic() < until and soak.actions < most:
        try:
            asyncio.run(live(soak, choices[soak.apps % len(choices)], dice, until, most))
        except BaseException:
            print(f"seed {soak.seed}: after {soak.actions} actions, the last: {' · '.join(soak.last)}", file=sys.stderr)
            raise
    ratio = grown(soak.resident)
    held = (
        f"{soak.resident[0] / 1024:.1f} MB at first, {soak.resident[-1] / 1024:.1f} MB at last" if soak.resident else ""
    )
    minutes = (time.monotonic() - began) / 60
    print(f"seed {soak.seed}: {soak.actions} actions in {soak.apps} apps, {minutes:.1f} minutes, no exception")
    print(f"memory: {held}; end / after a quarter {ratio:.2f} (at most 1.10)")
    return 1 if ratio > 1.1 else 0


if __name__ == "__main__":
    sys.exit(main())
