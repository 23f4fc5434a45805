"""A little of the library's soak."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

RUN = str(Path(__file__).with_name("library_soak.py"))


def test_a_library_that_is_used_by_several_stays_whole() -> None:
    command = [sys.executable, RUN, "--adds", "200", "--seed", "3"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=500, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    assert " 0 problems" in done.stdout
