"""What tests of the configuration ask of it."""

from __future__ import annotations

from collections.abc import Mapping

from reader.config import Config
from reader.config.file.key_findings import KeyFindings
from reader.tui.commands import COMMANDS
from reader.tui.keys.keymap import keymap


def shipped() -> dict[str, tuple[str, ...]]:
    return {known.id: known.shipped for known in COMMANDS}


def read_keys(table: Mapping[str, object], findings: KeyFindings) -> dict[str, tuple[str, ...]]:
    return keymap(table, shipped(), findings)


def said(config: Config) -> list[str]:
    """What is wrong, from the line on."""
    return [str(problem).partition("config.toml:")[2] or str(problem) for problem in config.problems]
