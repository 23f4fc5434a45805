"""Kill the reader at every point at which it changes a file, and look at what is left.

    python tests/faults/run.py              every point of every scenario
    python tests/faults/run.py cache state  only these
    python tests/faults/run.py --every 5    every fifth point

Each line: a scenario, the points it has, the kills, and how often anything acknowledged was missing or a file torn.
Exit code 1 if ever.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import tempfile
import traceback
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(folder) for folder in (ROOT, Path(__file__).parent, ROOT / "tests", ROOT / "tests" / "tui")]

from points import Points  # noqa: E402
from scenario import Scenario  # noqa: E402
from scenarios import SCENARIOS  # noqa: E402


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


def run(scenario: Scenario, fatal: int | None = None) -> Run:
    """Run a scenario in a child that dies at a point, and look at what it left."""
    folder = Path(tempfile.mkdtemp(prefix="reader-faults-"))
    try:
        for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = str(folder / "home" / kind.lower())
        scenario.prepare(folder)
        said, says = os.pipe()
        child = os.fork()
        if not child:
            _act(scenario, folder, fatal, says)
        os.close(says)
        with os.fdopen(said, encoding="utf-8") as stream:
            lines = stream.read().split("\n")[:-1]
        _, status = os.waitpid(child, 0)
        dead = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        if not dead and status:
            return Run(False, 0, f"it failed by itself ({status})")
        passed = next((int(line[1:]) for line in lines if line.startswith("=")), fatal or 0)
        acknowledged = [line[1:] for line in lines if line.startswith("+")]
        calls = tuple((name, file) for line in lines if line.startswith("[") for name, file in json.loads(line))
        try:
            wrong = scenario.wrong(folder, acknowledged)
        except Exception as error:  # whatever it is, a file is not as it should be
            wrong = f"{type(error).__name__}: {error}"
        return Run(dead, passed, wrong, calls)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _act(scenario: Scenario, folder: Path, fatal: int | None, says: int) -> None:
    """The child. What it acknowledges is in the pipe before the next point, and outlives it."""
    points = Points(fatal)
    try:
        points.watch()

        def acknowledge(what: str) -> None:
            _say(says, f"+{what}")
            points.calls.append(("acknowledged", what))

        scenario.act(folder, acknowledge)
        _say(says, f"={points.passed}")
        _say(says, json.dumps(points.calls))
        os._exit(0)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(9)


def _say(pipe: int, line: str) -> None:
    data = f"{line}\n".encode()
    while data:
        data = data[os.write(pipe, data) :]


def main(names: list[str]) -> int:
    """Run the scenarios that are named, or all."""
    step = 1
    if names and names[0] == "--every":
        step, names = int(names[1]), names[2:]
    kills = faults = 0
    for scenario in [one for one in SCENARIOS if one.name in names] or SCENARIOS:
        whole = run(scenario)
        points = whole.passed
        problems = [whole.wrong] if whole.wrong else []
        dead = 0
        for point in range(1, points + 1, step):
            ended = run(scenario, point)
            dead += ended.dead
            if ended.wrong:
                problems.append(f"point {point}: {ended.wrong}")
        print(f"{scenario.name:<36} {points:5} points  {dead:5} kills  {len(problems):5} wrong", flush=True)
        for problem in problems[:5]:
            print(f"    {problem}")
        kills, faults = kills + dead, faults + len(problems)
    print(f"{'together':<36}              {kills:5} kills  {faults:5} wrong")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
