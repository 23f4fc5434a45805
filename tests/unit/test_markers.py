"""The table of slow tests names tests that there are."""

from __future__ import annotations

from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]


def test_every_slow_file_and_folder_is_there(pytestconfig: pytest.Config) -> None:
    conftest = next(
        plugin
        for plugin in pytestconfig.pluginmanager.get_plugins()
        if getattr(plugin, "__file__", "") == str(TESTS / "conftest.py")
    )
    stems = {path.stem for path in TESTS.rglob("test_*.py")}
    assert [name for name in conftest.SLOW_FILES if name not in stems] == []
    assert [name for name in conftest.SLOW_FOLDERS if not (TESTS / name).is_dir()] == []


def test_no_file_marks_slow_tests_by_itself() -> None:
    """`pytest -m slow` reads the files of the table alone: a mark elsewhere would leave a test out of both runs."""
    mark = "mark." + "slow"
    marking = [path for path in TESTS.rglob("*.py") if mark in path.read_text("utf-8")]
    assert marking == [TESTS / "conftest.py"]
