"""The problems found in a configuration file, each with its line and column."""

from __future__ import annotations

from functools import cached_property

from reader.config.file.toml_positions import Path, position_of, positions
from reader.document.problems import Problem, Severity


class Findings:
    """The problems of one file so far."""

    def __init__(self, file: str, text: str) -> None:
        self._file, self._text = file, text
        self._found: list[Problem] = []

    @cached_property
    def _positions(self) -> dict[Path, tuple[int, int]]:  # needed only if something is wrong
        return positions(self._text)

    def error(self, path: Path, what: str, fix: str) -> None:
        """Note a key whose value is not used."""
        self._found.append(Problem(self._file, *position_of(self._positions, path), what, fix))

    def warning(self, path: Path, what: str, fix: str) -> None:
        """Note a key whose value is used and may not be what was meant."""
        self._found.append(Problem(self._file, *position_of(self._positions, path), what, fix, Severity.WARNING))

    def line(self, path: Path) -> int:
        """The line of a key."""
        return position_of(self._positions, path)[0]

    def problems(self) -> tuple[Problem, ...]:
        """All problems, in the order of the file."""
        return tuple(sorted(self._found, key=lambda one: (one.line, one.column)))
