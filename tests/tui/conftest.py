"""The app must not reach for this desktop's clipboard."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite("keyed_moving", "keyed_jumping", "keyed_showing")


@pytest.fixture(autouse=True)
def _no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.tui.clipboard.native_tool", lambda: None)
