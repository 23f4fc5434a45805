"""The problems found in a configuration file, each with its line and column."""

from __future__ import annotations

from functools import cached_property

from reader.config.file.toml_positions import Path, position_of, positions
from reader.document.problems import Findings


class KeyFindings(Findings[Path]):
    """The problems of one file so far, each at a key."""

    def __init__(self, file: str, text: str) -> None:
        super().__init__(file)
        self._text = text

    @cached_property
    def _positions(self) -> dict[Path, tuple[int, int]]:  # needed only if something is wrong
        return positions(self._text)

    def place(self, at: Path) -> tuple[int, int]:
        """The line and column of a key."""
        return position_of(self._positions, at)
