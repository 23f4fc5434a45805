"""The app must not reach for this desktop's clipboard, nor for a tmux that the tests run in."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.register_assert_rewrite(*(path.stem for path in Path(__file__).parent.glob("keyed_*.py")))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that has what the reader keeps, in "cache", "config", "data" and "state"."""
    for kind in ("cache", "config", "data", "state"):
        monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", str(tmp_path / kind))
    return tmp_path


@pytest.fixture(autouse=True)
def _no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.tui.terminal.clipboard.native_tool", lambda *_: None)
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.delenv("STY", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
