"""What every test runs with: the same terminal everywhere, and pictures that nobody changes by accident."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

HERE = Path(__file__).parent

# Textual reads these once, when it is first imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"
for asked in ("NO_COLOR", "TEXTUAL", "TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_FILTERS"):
    os.environ.pop(asked, None)

# Strategies, documents and processes that more than one folder of tests uses.
for shared in (HERE / "unit" / "document", HERE / "benchmarks", HERE / "cli"):
    sys.path.append(str(shared))

settings.register_profile("everywhere", derandomize=True, deadline=None)
settings.load_profile("everywhere")


def pytest_configure(config: pytest.Config) -> None:
    """A picture is accepted by a person who looked at it, never by the machine that found it changed."""
    if os.environ.get("CI") and config.getoption("update_snapshots", default=False):
        raise pytest.UsageError("--snapshot-update is refused where CI is set: look at the pictures, then commit them")
