"""How long the command takes to start: `reader quotes --json` against `python -c "import yaml, json"`.

    python tests/benchmarks/command_start.py [RUNS]

Runs both in turn, so that a busy machine slows both, and prints medians of wall time and the ratio; the budget of the
first is three times the other. The rest is for comparison.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
BASE = "import yaml, json"
BUDGET = 3.0
COMMANDS = {
    f'python -c "{BASE}"': ["-c", BASE],
    "reader quotes --json": ["-m", "reader", "quotes", "--json"],
    "reader quotes --json --speaker murphy": ["-m", "reader", "quotes", "--json", "--speaker", "murphy"],
    "reader show": ["-m", "reader", "show"],
    "reader search presure wroks": ["-m", "reader", "search", "presure", "wroks"],
    "reader --help": ["-m", "reader", "--help"],
    'python -c "import textual.app"': ["-c", "import textual.app"],
    'python -c "pass"': ["-c", "pass"],
}


def wall(arguments: list[str]) -> float:
    """Seconds from start to end of a Python process whose output nobody reads."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started


def main() -> int:
    """Print the table; exit 1 where the budget is exceeded."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for arguments in COMMANDS.values():
        wall(arguments)  # bytecode and disk cache
    for _ in range(runs):
        for name, arguments in COMMANDS.items():
            times[name].append(wall(arguments))
    base = statistics.median(times[f'python -c "{BASE}"'])
    print(f"{'median of ' + str(runs):<42}{'ms':>8}{'ratio':>8}")
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{name:<42}{median * 1000:>8.1f}{median / base:>8.2f}")
    ratio = statistics.median(times["reader quotes --json"]) / base
    print(f"\nreader quotes --json: {ratio:.2f} of the base, budget {BUDGET:.1f}")
    return int(ratio > BUDGET)


if __name__ == "__main__":
    sys.exit(main())
