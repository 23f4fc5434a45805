"""The app must not reach for this desktop's clipboard, nor for a tmux that the tests run in."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.register_assert_rewrite(*(path.stem for path in Path(__file__).parent.glob("keyed_*.py")))


@pytest.fixture(autouse=True)
def _no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.tui.terminal.clipboard.native_tool", lambda *_: None)
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.delenv("STY", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
