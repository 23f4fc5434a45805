"""Kill the reader at every point at which it changes a file, and look at what is left.

    python tests/faults/run.py              every point of every scenario
    python tests/faults/run.py cache state  only these
    python tests/faults/run.py --every 5    every fifth point
    python tests/faults/run.py --errors     no kills: calls that fail, from the point on or once, for every reason

Each line: a scenario, the points it has, the kills, and how often anything acknowledged was missing or a file torn.
Exit code 1 if ever.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(folder) for folder in (ROOT, Path(__file__).parent, ROOT / "tests", ROOT / "tests" / "tui")]

from points import Failing, Points  # noqa: E402
from scenario import Scenario  # noqa: E402
from scenarios import SCENARIOS  # noqa: E402

from reader.documents.saving import NotSavedError  # noqa: E402
from reader.ingest.errors import UnreadableError  # noqa: E402
from reader.library.engine import LibraryError  # noqa: E402
from reader.storage.store import StoreError  # noqa: E402


@dataclass(frozen=True, slots=True)
class Run:
    """How a scenario went: whether it was killed, the points it passed, what is wrong, and what it called in order.

    ``calls`` are names of calls with the files they change, and ``acknowledged`` with what was; they are of one that
    was not killed.
    """

    dead: bool
    passed: int
    wrong: str
    calls: tuple[tuple[str, str], ...] = ()


def run(scenario: Scenario, at: int | Failing | None = None) -> Run:
    """Run a scenario in a child that dies at a point, or whose calls fail there, and look at what it left."""
    folder = Path(tempfile.mkdtemp(prefix="reader-faults-"))
    try:
        for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = str(folder / "home" / kind.lower())
        scenario.prepare(folder)
        said, says = os.pipe()
        child = os.fork()
        if not child:
            _act(scenario, folder, at, says)
        os.close(says)
        with os.fdopen(said, encoding="utf-8") as stream:
            lines = stream.read().split("\n")[:-1]
        _, status = os.waitpid(child, 0)
        dead = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        if not dead and status:
            return Run(False, 0, f"it failed by itself ({status})")
        passed = next((int(line[1:]) for line in lines if line.startswith("=")), 0)
        acknowledged = [line[1:] for line in lines if line.startswith("+")]
        calls = tuple((name, file) for line in lines if line.startswith("[") for name, file in json.loads(line))
        try:
            told = scenario.told or not isinstance(at, Failing)
            wrong = scenario.wrong(folder, acknowledged if told else ())
        except Exception as error:  # whatever it is, a file is not as it should be
            wrong = f"{type(error).__name__}: {error}"
        return Run(dead, passed, wrong, calls)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _act(scenario: Scenario, folder: Path, at: int | Failing | None, says: int) -> None:
    """The child. What it acknowledges is in the pipe before the next point, and outlives it."""
    points = Points(at)
    try:
        points.watch()

        def acknowledge(what: str) -> None:
            _say(says, f"+{what}")
            points.calls.append(("acknowledged", what))

        scenario.act(folder, acknowledge)
        _say(says, f"={points.passed}")
        _say(says, json.dumps(points.calls))
        os._exit(0)
    except (OSError, LibraryError, StoreError, NotSavedError, UnreadableError):
        os._exit(0 if isinstance(at, Failing) else 9)  # it is said, and nothing acknowledged
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(9)


def _say(pipe: int, line: str) -> None:
    data = f"{line}\n".encode()
    while data:
        data = data[os.write(pipe, data) :]


UNTOLD = ("import, what leads it", "a session in the app")
"""Scenarios in which somebody else writes, or what fails is tried again later: they are for kills alone."""

REASONS = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EACCES)
"""A full disk, a full quota, a broken one, one that became read-only, and permission that was lost."""


def _faults(points: int, step: int, *, errors: bool) -> Iterator[int | Failing]:
    """Every fault for a scenario of so many points."""
    for point in range(1, points + 1, step):
        if not errors:
            yield point
        elif step == 1:
            yield from (Failing(point, reason, once) for reason in REASONS for once in (True, False))
        else:
            yield Failing(point, REASONS[point // step % len(REASONS)], bool(point // step % 2))


def main(names: list[str]) -> int:
    """Run the scenarios that are named, or all."""
    errors = "--errors" in names
    names = [name for name in names if name != "--errors"]
    step = 1
    if names and names[0] == "--every":
        step, names = int(names[1]), names[2:]
    word = "errors" if errors else "kills"
    all_done = all_wrong = 0
    for scenario in [one for one in SCENARIOS if one.name in names] or SCENARIOS:
        if errors and scenario.name in UNTOLD:
            continue
        whole = run(scenario)
        problems = [whole.wrong] if whole.wrong else []
        done = 0
        for fault in _faults(whole.passed, step, errors=errors):
            ended = run(scenario, fault)
            done += errors or ended.dead
            if ended.wrong:
                problems.append(f"{fault}: {ended.wrong}")
        print(f"{scenario.name:<36} {whole.passed:5} points  {done:5} {word}  {len(problems):5} wrong", flush=True)
        for problem in problems[:5]:
            print(f"    {problem}")
        all_done, all_wrong = all_done + done, all_wrong + len(problems)
    print(f"{'together':<36}              {all_done:5} {word}  {all_wrong:5} wrong")
    return 1 if all_wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
