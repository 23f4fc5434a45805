"""Terminals for the tests, where the system has them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

for needed in ("termios", "pexpect", "pyte"):
    pytest.importorskip(needed)

from terminal import ROOT, Terminal, environment  # noqa: E402

HARBOUR = str(ROOT / "tests" / "fixtures" / "harbour.yaml")


@pytest.fixture
def at_terminal(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    """Start `python -m reader` with arguments, or another command, in a terminal of its own."""
    opened: list[Terminal] = []

    def run(*arguments: str, command: tuple[str, ...] | None = None, **options: object) -> Terminal:
        env = environment(tmp_path, **options.pop("env", {}))  # type: ignore[arg-type]
        words = command or (sys.executable, "-m", "reader", *(arguments or (HARBOUR,)))
        try:
            terminal = Terminal(*words, env=env, **options)  # type: ignore[arg-type]
        except OSError as error:
            pytest.skip(f"no pseudo-terminal here: {error}")
        opened.append(terminal)
        terminal.start()
        return terminal

    yield run
    for terminal in opened:
        terminal.close()
