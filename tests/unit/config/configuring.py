"""What tests of the configuration ask of it."""

from __future__ import annotations

from reader.config import Config
from reader.tui.commands import COMMANDS


def shipped() -> dict[str, tuple[str, ...]]:
    return {known.id: known.shipped for known in COMMANDS}


def said(config: Config) -> list[str]:
    """What is wrong, from the line on."""
    return [str(problem).partition("config.toml:")[2] or str(problem) for problem in config.problems]
