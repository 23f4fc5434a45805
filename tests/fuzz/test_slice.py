"""A slice of the fuzzing that `python tests/fuzz/run.py` does for minutes: the same inputs on every run."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz_campaign import fuzz
from fuzz_inputs import REGRESSIONS, Inputs, regressions
from fuzz_minimise import minimised
from fuzz_process import Child
from fuzz_targets import TARGETS

pytest.importorskip("resource")
for _extra in ("lxml", "trafilatura", "pypdfium2"):
    pytest.importorskip(_extra)

SEED = 7
RUNS = {
    "html": 25,
    "pdf": 40,
    "opening": 20,
    "attribution": 30,
    "query": 30,
    "search": 10,
    "export": 15,
    "command": 30,
} | dict.fromkeys(("text", "markdown", "epub", "docx"), 40)
"""Inputs where 100 would take long."""


@pytest.mark.parametrize("target", TARGETS)
def test_nothing_breaks(target: str, tmp_path: Path) -> None:
    report = fuzz(target, SEED, executions=RUNS.get(target, 100), minimise=0)
    for data, outcome in report.failures.values():
        kept = tmp_path / "input.bin"
        kept.write_bytes(data)
        pytest.fail(f"{target}: {outcome.kind}: {outcome.said}\nthe input is {kept}")
    assert report.executions == RUNS.get(target, 100)
    assert report.taken > 0, "nothing was taken, so nothing was tried"


@pytest.mark.parametrize("target", sorted(path.name for path in REGRESSIONS.iterdir() if path.is_dir()))
def test_what_once_failed_does_not_fail_again(target: str) -> None:
    files = regressions(target)
    assert files
    with Child(target) as child:
        for path in files:
            outcome = child.run(path.read_bytes())
            assert not outcome.failed, f"{path}: {outcome.kind}: {outcome.said}"


def test_the_same_seed_gives_the_same_inputs() -> None:
    first, again, other = (Inputs("html", seed) for seed in (1, 1, 2))
    made = [[inputs.next() for _ in range(20)] for inputs in (first, again, other)]
    assert made[0] == made[1] != made[2]


@pytest.mark.parametrize(
    ("target", "data", "kind"),
    [("break", b"raise", "crash"), ("break", b"hang", "hang"), ("break", b"fill", "memory"), ("break", b"die", "died")],
)
def test_what_breaks_is_told(target: str, data: bytes, kind: str) -> None:
    """The fuzzer itself: a crash, a loop, memory without end and the end of the process are four different things."""
    with Child(target) as child:
        assert child.run(b"fine").kind == "taken"
        outcome = child.run(data)
        assert outcome.kind == kind
        assert outcome.failed
        assert child.run(b"fine").kind == "taken"


def test_a_failing_input_is_made_small() -> None:
    data = b"much before it " * 30 + b"<<x>>" + b" and much behind" * 30
    assert minimised(data, lambda smaller: b"<<" in smaller and b">>" in smaller) == b"<<>>"
