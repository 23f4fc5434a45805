"""What is found wrong with the configuration, and where in its file that stands."""

from __future__ import annotations

from reader.config.file.toml_positions import Path, place_of, places
from reader.config.option_types import WrongError
from reader.document.problems import Problem, Severity


class Findings:
    """Problems of one file so far. Where a key stands in it is only looked up at the first one."""

    def __init__(self, file: str, text: str) -> None:
        self._file, self._text = file, text
        self._places: dict[Path, tuple[int, int]] | None = None
        self._found: list[Problem] = []

    def error(self, path: Path, what: str, fix: str) -> None:
        """Something is wrong at a key; it is passed over."""
        self._note(path, what, fix, Severity.ERROR)

    def warning(self, path: Path, what: str, fix: str) -> None:
        """Something at a key is used, and may not be what was meant."""
        self._note(path, what, fix, Severity.WARNING)

    def wrong(self, path: Path, wrong: WrongError, name: str) -> None:
        """A value of ``name`` is wrong."""
        self.error(path, f"{name}: {wrong.what}", wrong.fix)

    def place(self, path: Path) -> tuple[int, int]:
        """The line and column of a key."""
        if self._places is None:
            self._places = places(self._text)
        return place_of(self._places, path)

    def problems(self) -> tuple[Problem, ...]:
        """All of them, in the order of the file."""
        return tuple(sorted(self._found, key=lambda one: (one.line, one.column)))

    def _note(self, path: Path, what: str, fix: str, severity: Severity) -> None:
        self._found.append(Problem(self._file, *self.place(path), what, fix, severity))
