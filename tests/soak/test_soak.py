"""A little of the soak: what half an hour of it found stays away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

RUN = str(Path(__file__).with_name("run.py"))


@pytest.mark.parametrize("seed", [2])
def test_random_use_raises_nothing(seed: int) -> None:
    done = subprocess.run(
        [sys.executable, RUN, "--actions", "700", "--seed", str(seed)], capture_output=True, text=True, timeout=500
    )
    assert "no exception" in done.stdout, done.stdout[-2000:] + done.stderr[-4000:]
    assert f"seed {seed}: 700 actions" in done.stdout
