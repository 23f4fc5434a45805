"""Kill the reader at every point at which it changes a file, and look at what is left.

    python tests/faults/run.py              every point of every scenario
    python tests/faults/run.py notes state  only these
    python tests/faults/run.py --every 5    every fifth point

Each line: a scenario, the points it has, the kills, and how often anything acknowledged was missing or a file torn.
Exit code 1 if ever.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from points import Points  # noqa: E402
from scenarios import SCENARIOS, Scenario  # noqa: E402


def killed(scenario: Scenario, fatal: int | None) -> tuple[bool, int, str]:
    """Run a scenario in a child that dies at a point: whether it did, the points it passed, and what is wrong then."""
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
            return False, 0, f"it failed by itself ({status})"
        passed = next((int(line[1:]) for line in lines if line.startswith("=")), fatal or 0)
        acknowledged = [line[1:] for line in lines if line.startswith("+")]
        try:
            return dead, passed, scenario.wrong(folder, acknowledged)
        except Exception as error:  # whatever it is, a file is not as it should be
            return dead, passed, f"{type(error).__name__}: {error}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _act(scenario: Scenario, folder: Path, fatal: int | None, says: int) -> None:
    """The child. What it acknowledges is in the pipe before the next point, and outlives it."""
    points = Points(fatal)
    try:
        points.watch()
        scenario.act(folder, lambda what: _say(says, f"+{what}"))
        _say(says, f"={points.passed}")
        os._exit(0)
    finally:
        os._exit(9)


def _say(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())


def main(names: list[str]) -> int:
    """Run the scenarios that are named, or all."""
    step = 1
    if names and names[0] == "--every":
        step, names = int(names[1]), names[2:]
    kills = faults = 0
    for scenario in SCENARIOS:
        if names and not any(name in scenario.name for name in names):
            continue
        _, points, wrong = killed(scenario, None)
        problems = [wrong] if wrong else []
        dead = 0
        for point in range(1, points + 1, step):
            died, _, wrong = killed(scenario, point)
            dead += died
            if wrong:
                problems.append(f"point {point}: {wrong}")
        print(f"{scenario.name:<36} {points:5} points  {dead:5} kills  {len(problems):5} wrong", flush=True)
        for problem in problems[:5]:
            print(f"    {problem}")
        kills, faults = kills + dead, faults + len(problems)
    print(f"{'together':<36}              {kills:5} kills  {faults:5} wrong")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
