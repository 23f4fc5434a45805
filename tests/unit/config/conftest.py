"""A configuration of its own for every test."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from configuring import read_keys

from reader.config import Config, load

Configured = Callable[..., Config]


@pytest.fixture
def configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Configured:
    """Load a file of this text (no file for None), with these variables and flags."""
    for name in [name for name in os.environ if name.startswith("READER_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    def configured(text: str | bytes | None = None, flags: dict[str, str] | None = None, **variables: str) -> Config:
        if text is not None:
            file = tmp_path / "quote-reader" / "config.toml"
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return load(None, flags, read_keys)

    return configured
