"""Fuzz one target for a time or a number of inputs, and keep what failed."""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from fuzz_inputs import REGRESSIONS, Inputs
from fuzz_limits import GROWTH, MEGABYTE
from fuzz_minimise import minimised
from fuzz_process import BATCH, Child, Outcome

_TOGETHER = 6
"""Inputs that are sent at once. The first is traced, and becomes a parent where it reaches lines that are new."""
_WARM = 200
"""Inputs after which memory should not grow any more."""


@dataclass(slots=True)
class Report:
    """What came of fuzzing one target. ``failures`` has each kind of failure once, with its smallest input."""

    target: str
    seed: int
    executions: int = 0
    taken: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    base: int = 0
    peak: int = 0
    growth: int = 0
    lines: int = 0
    parents: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    failures: dict[str, tuple[bytes, Outcome]] = field(default_factory=dict)

    @property
    def leaks(self) -> bool:
        """Whether memory kept growing."""
        return self.growth > GROWTH


def fuzz(target: str, seed: int, *, seconds: float = 1e9, executions: int = 1 << 62, minimise: float = 60.0) -> Report:
    """Run inputs until the time is over or there were so many; a failure is minimised for ``minimise`` seconds."""
    report = Report(target, seed)
    inputs = Inputs(target, seed)
    warm = 0
    began = time.monotonic()
    with Child(target) as child:
        while report.executions < executions and time.monotonic() - began < seconds:
            batch = _batch(inputs, min(_TOGETHER, executions - report.executions))
            for (data, traced), outcome in zip(batch, child.run_all(batch), strict=False):
                report.executions += 1
                report.taken += outcome.kind == "taken"
                report.slowest = max(report.slowest, 0.0 if traced else outcome.seconds)
                report.peak = max(report.peak, outcome.peak)
                report.lines = max(report.lines, outcome.lines)
                if outcome.fresh:
                    inputs.keep(data)
                if not warm and report.executions >= _WARM:
                    warm = outcome.resident
                if warm and outcome.resident:
                    report.growth = outcome.resident - warm
                if outcome.failed:
                    warm = 0 if outcome.kind in ("died", "hang") else warm  # the next child begins anew
                    report.counts[outcome.kind] += 1
                    report.failures.setdefault(outcome.signature, (data, outcome))
        for signature, (data, outcome) in report.failures.items():
            report.failures[signature] = _smallest(child, data, outcome, minimise)
        report.base = child.base
        report.seconds = time.monotonic() - began
        report.parents = len(inputs.parents)
    return report


def _batch(inputs: Inputs, most: int) -> list[tuple[bytes, bool]]:
    """The next inputs, as many as go into a pipe, with whether each is to be traced: the first always."""
    batch = [(inputs.next(), True)]
    size = len(batch[0][0])
    while len(batch) < most and size < BATCH // 2:
        data = inputs.next()
        size += len(data)
        if size > BATCH:
            break
        batch.append((data, False))
    return batch


def _smallest(child: Child, data: bytes, outcome: Outcome, seconds: float) -> tuple[bytes, Outcome]:
    if not seconds:
        return data, outcome

    def fails(smaller: bytes) -> bool:
        found = child.run(smaller)
        return found.failed and found.signature == outcome.signature

    return minimised(data, fails, seconds=seconds), outcome


def stored(target: str, data: bytes, outcome: Outcome) -> Path:
    """Write a failing input where the tests replay it, and beside it what it did."""
    folder = REGRESSIONS / target
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{hashlib.sha256(data).hexdigest()[:12]}.bin"
    path.write_bytes(data)
    path.with_suffix(".txt").write_text(f"{outcome.kind}: {outcome.said.strip()}\n", encoding="utf-8")
    return path


HEADINGS = ("target", "runs", "a second", "taken", "crashes", "hangs", "memory", "slowest", "peak", "growth", "lines")


def row(report: Report) -> tuple[str, ...]:
    """One line of the table."""
    counts = report.counts
    return (
        report.target,
        f"{report.executions:,}",
        f"{report.executions / max(report.seconds, 0.001):,.0f}",
        f"{100 * report.taken / max(report.executions, 1):.0f} %",
        str(counts["crash"] + counts["died"]),
        str(counts["hang"]),
        str(counts["memory"]),
        f"{report.slowest:.2f} s",
        f"{report.peak / MEGABYTE:,.0f} MB",
        f"{report.growth / MEGABYTE:+,.0f} MB",
        f"{report.lines:,}",
    )
