"""What every test runs with: the same terminal everywhere, and pictures that nobody changes by accident."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from itertools import count
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

SLOW_FOLDERS = ("faults", "fuzz", "soak", "terminal", "web")
SLOW_FILES = (
    *("test_app_edges", "test_app_hostile", "test_app_keys", "test_app_mouse", "test_app_pictures", "test_app_recent"),
    *("test_app_resize", "test_app_search", "test_app_search_landing", "test_app_speaker_card", "test_app_tour"),
    *("test_app_walk", "test_correcting", "test_export_formats", "test_ingest_attacked_fetch", "test_ingest_bad_input"),
    *("test_ingest_fetch", "test_ingest_no_network", "test_injection", "test_marking", "test_screenshots"),
    *("test_writer", "test_yaml_hostile"),
)
"""What takes more than ten seconds of processor time; `pytest -m "not slow"` leaves it out."""

settings.register_profile("everywhere", derandomize=True, deadline=None)
settings.load_profile("everywhere")


@pytest.fixture(scope="session")
def _folders_of_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    numbers = count()
    base = tmp_path_factory.mktemp("user")
    return (base / str(number) for number in numbers)


@pytest.fixture(autouse=True)
def _folders_of_this_test(_folders_of_tests: Iterator[Path]) -> Iterator[None]:
    """No test reads or writes what the one who runs it keeps, and none what another test left."""
    home = next(_folders_of_tests)  # made by whoever writes there
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is slow, by the table above: one place shows what the quick tests leave out."""
    for item in items:
        folders = item.path.relative_to(HERE).parts[:-1]
        if not set(SLOW_FOLDERS).isdisjoint(folders) or item.path.stem in SLOW_FILES:
            item.add_marker(pytest.mark.slow)


def pytest_configure(config: pytest.Config) -> None:
    """A picture is accepted by a person who looked at it, never by the machine that found it changed."""
    if os.environ.get("CI") and config.getoption("update_snapshots", default=False):
        raise pytest.UsageError("--snapshot-update is refused where CI is set: look at the pictures, then commit them")
