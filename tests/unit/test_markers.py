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
