"""What every test runs with: the same terminal everywhere, and pictures that nobody changes by accident."""

from __future__ import annotations

import os
import signal
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

# In the background of a shell script Ctrl-C is ignored, and by all that is started from here as well.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Strategies, documents and processes that more than one folder of tests uses.
for shared in (HERE / "unit" / "document", HERE / "benchmarks", HERE / "cli"):
    sys.path.append(str(shared))

SLOW_FOLDERS = ("faults", "fuzz", "soak", "terminal", "web")
SLOW_FILES = (
    *("test_app_edges", "test_app_hostile", "test_app_keys", "test_app_mouse", "test_app_pictures", "test_app_recent"),
    *("test_app_resize", "test_app_search", "test_app_search_landing", "test_app_speaker_card", "test_app_tour"),
    *("test_app_walk", "test_cluster_contract", "test_command_cluster", "test_command_cluster_storage"),
    *("test_command_optimised", "test_correcting", "test_export_formats", "test_ingest", "test_ingest_attacked_fetch"),
    *("test_ingest_bad_input", "test_ingest_fetch", "test_ingest_no_network", "test_injection", "test_marking"),
    *("test_moving", "test_object_storage", "test_screenshots", "test_workers", "test_writer", "test_yaml_hostile"),
)
"""What takes more than ten seconds of processor time; `pytest -m "not slow"` leaves it out. Whole files only."""

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


def is_slow(file: Path) -> bool:
    """Whether a file of tests is slow, by the table above: one place shows what the quick tests leave out."""
    return not set(SLOW_FOLDERS).isdisjoint(file.relative_to(HERE).parts[:-1]) or file.stem in SLOW_FILES


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Do not even import the files whose tests `-m slow` or `-m "not slow"` would leave out."""
    wanted = {"slow": True, "not slow": False}.get(config.option.markexpr)
    if wanted is None or not collection_path.name.startswith("test_") or collection_path.suffix != ".py":
        return None
    return True if is_slow(collection_path) != wanted else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is slow."""
    for item in items:
        if is_slow(item.path):
            item.add_marker(pytest.mark.slow)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Three workers for two cores where only the slow tests run: they wait for terminals half of the time."""
    return (3 * (os.cpu_count() or 1) + 1) // 2 if config.option.markexpr == "slow" else None


def pytest_configure(config: pytest.Config) -> None:
    """A picture is accepted by a person who looked at it, never by the machine that found it changed."""
    if os.environ.get("CI") and config.getoption("update_snapshots", default=False):
        raise pytest.UsageError("--snapshot-update is refused where CI is set: look at the pictures, then commit them")
