"""Fuzz everything that takes bytes from strangers.

    python tests/fuzz/run.py [--minutes 10] [--seed N] [--runs N] [TARGET...]

Every target runs in a child process with its memory and time limited (`fuzz_limits`); the minutes are shared among the
targets. A crash is any exception that is not documented, or a result for which something does not hold that always
should (`fuzz_targets`). A failing input is minimised and kept in ``tests/fuzz/regressions/TARGET``, where the tests
replay it. Exit 1 when something failed.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from fuzz_campaign import HEADINGS, Report, fuzz, row, stored
from fuzz_inputs import regressions
from fuzz_process import Child
from fuzz_targets import TARGETS


def main() -> int:
    """Fuzz, keep, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(TARGETS)}; all if left out")
    parser.add_argument("--minutes", type=float, default=10.0, help="for all of them together")
    parser.add_argument("--runs", type=int, default=1 << 62, help="inputs for each target at most")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    given = parser.parse_args()
    unknown = [name for name in given.targets if name not in TARGETS]
    if unknown:
        parser.error(f"there is no target {unknown[0]}; there is {', '.join(TARGETS)}")
    names = given.targets or list(TARGETS)
    print(f"seed {given.seed}; {given.minutes:g} minutes for {len(names)} targets; Python {sys.version.split()[0]}")
    replayed = [failure for name in names for failure in _replay(name)]
    print(f"{sum(len(regressions(name)) for name in names)} old failures replayed: {len(replayed)} fail again")
    for failure in replayed:
        print(f"  {failure}")
    reports: list[Report] = []
    until = time.monotonic() + 60 * given.minutes
    for number, name in enumerate(names):
        share = max(until - time.monotonic(), 0) / (len(names) - number)
        report = fuzz(name, given.seed, seconds=share, executions=given.runs)
        reports.append(report)
        print("  ".join(row(report)), flush=True)
        for data, outcome in report.failures.values():
            path = stored(name, data, outcome)
            print(f"  {path}: {outcome.kind}, {len(data):,} bytes\n    " + outcome.said.strip().replace("\n", "\n    "))
    print()
    _print_table(reports)
    return 1 if replayed or any(report.failures or report.leaks for report in reports) else 0


def _replay(name: str) -> list[str]:
    with Child(name) as child:
        outcomes = ((path, child.run(path.read_bytes())) for path in regressions(name))
        return [f"{path}: {outcome.kind}: {outcome.said}" for path, outcome in outcomes if outcome.failed]


def _print_table(reports: list[Report]) -> None:
    rows = [HEADINGS, *map(row, reports)]
    widths = [max(len(cells[column]) for cells in rows) for column in range(len(HEADINGS))]
    for cells in rows:
        print("  ".join(cell.ljust(width) if not at else cell.rjust(width)
                        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))))  # fmt: skip
    total = sum(report.executions for report in reports)
    failed = sum(sum(report.counts.values()) for report in reports)
    kinds = sum(len(report.failures) for report in reports)
    print(f"{total:,} executions, {failed} failures of {kinds} kinds")


if __name__ == "__main__":
    raise SystemExit(main())
