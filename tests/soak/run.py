"""Use the reader at random for a long time: keys, typing, clicks, the wheel, other sizes of terminal.

    python tests/soak/run.py --minutes 30
    python tests/soak/run.py --actions 2000 --seed 5

The documents are files that it opens, corrects and keeps notes on, in a home of its own. Nothing may raise, no note may
stay unsaved, and memory may not grow: what is held between two apps is compared with that of the rounds before, in each
of which every document was opened twice. The caches of Textual and Rich are emptied for that: they have a limit, and it
takes hours of random sizes of terminal to fill them. What is held in the apps, with these caches, is printed beside it.
Exit code 1 where any of that happened, with the seed and the last actions, so that it can be done again.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import random
import shutil
import sys
import tempfile
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import _lru_cache_wrapper
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "tui"), str(ROOT / "tests" / "benchmarks")]
os.environ["TEXTUAL_ANIMATIONS"] = "none"

from articles import article, harbour  # noqa: E402
from attacked import as_yaml  # noqa: E402
from driving import app_on, end, key_event, nothing_unheard  # noqa: E402
from long_document import long_article  # noqa: E402
from textual import events  # noqa: E402
from textual.app import ScreenStackError  # noqa: E402
from textual.pilot import Pilot  # noqa: E402

from reader.document.yaml.write import dump  # noqa: E402
from reader.documents.places import open_where_left  # noqa: E402
from reader.tui.app import ReaderApp  # noqa: E402
from reader.tui.commands import COMMANDS  # noqa: E402

A_LIFE = 400
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
    """What happened so far. ``rounds`` has what was held in apps in each, ``between`` between them; in kilobytes."""

    seed: int
    actions: int = 0
    apps: int = 0
    rounds: list[list[int]] = field(default_factory=list)
    between: list[list[int]] = field(default_factory=list)
    last: deque[str] = field(default_factory=lambda: deque(maxlen=40))


def write_documents(home: Path) -> list[str | None]:
    """A short one, a long one, one without any quotation, one that attacks the terminal; and one that has no file."""
    for left in (*home.glob("*.*"), home / "STATE"):  # of the round before: its notes, exports and files
        shutil.rmtree(left, ignore_errors=True)
        left.unlink(missing_ok=True)
    texts = {
        "short": dump(harbour()).encode(),
        "long": dump(long_article(400)).encode(),
        "plain": dump(article("Nothing is quoted here.")).encode(),
        "attack": as_yaml(),
    }
    for name, text in texts.items():
        (home / f"{name}.yaml").write_bytes(text)
    return [*(f"{name}.yaml" for name in texts), None]


def held_now() -> int:
    """What the process holds now, in kilobytes; its peak where the system does not tell."""
    gc.unfreeze()  # every app freezes what there was when it was ready
    gc.collect()
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def empty_caches() -> None:
    """Forget what Textual and Rich remember of sizes, colours and strings, each up to a limit."""
    for found in gc.get_objects():
        if isinstance(found, _lru_cache_wrapper) and found.__module__.split(".")[0] in {"textual", "rich"}:
            found.cache_clear()


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


async def live(soak: Soak, path: str | None, dice: random.Random, until: float, most: int) -> None:
    """One app, used until it is left or its time is over."""
    app = ReaderApp(article()) if path is None else app_on(open_where_left(path))
    soak.apps += 1
    try:
        size = dice.choice(((120, 30), (100, 30), (60, 30)))
        with nothing_unheard() as hook:
            async with app.run_test(size=size, message_hook=hook) as pilot:
                for n in range(A_LIFE):
                    if app._exit or time.monotonic() > until or soak.actions >= most:
                        break
                    soak.last.append(await act(app, pilot, dice))
                    soak.actions += 1
                    await pilot._wait_for_screen()
                    if n % 100 == 99:
                        soak.rounds[-1].append(held_now())
                for _ in range(10):  # what is still on its way
                    await pilot._wait_for_screen()
    except ScreenStackError:
        if not app._exit:  # keys behind the one that quit: the process is gone before it takes them
            raise
    finally:
        end(app)


def grown(rounds: Sequence[Sequence[int]]) -> float:
    """How much more is held in the last quarter of the rounds than in the second: medians of medians, as a ratio."""
    quarter = len(rounds) // 4
    if not quarter:
        return 1.0
    early, late = rounds[quarter : 2 * quarter], rounds[-quarter:]
    return median(map(median, late)) / median(map(median, early))


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
        os.environ["HOME"] = home
        os.environ.pop("TMUX", None)
        os.chdir(home)
        return run(Soak(options.seed), options.minutes, options.actions)


def run(soak: Soak, minutes: float, most: int) -> int:
    """The soak itself."""
    dice = random.Random(soak.seed)
    began = time.monotonic()
    until = began + 60 * minutes
    while time.monotonic() < until and soak.actions < most:
        soak.rounds.append([])
        soak.between.append([])
        paths = write_documents(Path.cwd())
        for path in [*paths, *paths]:
            if time.monotonic() > until or soak.actions >= most:
                soak.rounds.pop()  # not a whole one
                soak.between.pop()
                break
            try:
                asyncio.run(live(soak, path, dice, until, most))
            except BaseException:
                last = " · ".join(soak.last)
                print(f"seed {soak.seed}: after {soak.actions} actions, the last: {last}", file=sys.stderr)
                raise
            empty_caches()
            soak.between[-1].append(held_now())
    minutes = (time.monotonic() - began) / 60
    print(f"seed {soak.seed}: {soak.actions} actions in {soak.apps} apps, {minutes:.1f} minutes, no exception")
    ratio = grown(soak.between)
    for where, rounds in (("in apps", soak.rounds), ("between them", soak.between)):
        held = " ".join(f"{median(held) / 1024:.1f}" for held in rounds)
        print(f"memory {where}, the median of each round in MB: {held or 'no whole round'}")
        print(f"the last quarter of the rounds / the second: {grown(rounds):.2f}")
    print(f"memory between apps has grown by {100 * (ratio - 1):.0f} % (at most 10)")
    return 1 if ratio > 1.1 else 0


if __name__ == "__main__":
    sys.exit(main())
