"""What is wrong with a file, where, and what to do about it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from reader.document.clean import clean, visible
from reader.errors import ReaderError

NEAR = 60
"""How much alike, of 100, a word and the one that was meant have to be (rapidfuzz's ratio)."""

MOST_PROBLEMS = 1000
"""Reading stops after so many: nobody corrects more in one go, and a hostile file could hold millions."""


class Severity(StrEnum):
    """Whether a document can be used all the same."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file.

    ``line`` and ``column`` count from 1, the column in code points; both are 0 where the file as a whole is meant.
    ``str`` gives ``file:line:column: what; what to do``, free of control characters.
    """

    file: str
    line: int
    column: int
    what: str
    fix: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = [self.file] if self.file else []
        if self.line:
            place += [str(self.line), str(self.column)]
        mark = "warning: " if self.severity is Severity.WARNING else ""
        said = f"{':'.join(place)}: {mark}{self.what}" if place else f"{mark}{self.what}"
        return visible(f"{said}; {self.fix}" if self.fix else said)


class DocumentError(ReaderError, ValueError):
    """A file that is not a document. ``problems`` holds everything wrong with it, in the order of the file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def quoted_value(value: str, most: int = 60) -> str:
    """Return ``value`` in quotation marks, on one line, cleaned, and shortened to ``most`` code points."""
    line = " ".join(clean(value[: 4 * most]).split())
    return f"'{line if len(line) <= most else line[: most - 1] + '…'}'"


def listed(words: Iterable[str]) -> str:
    """Return ``words`` with commas between them."""
    return ", ".join(words)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the one of ``known`` that is most like ``word``, or an empty string if none is near."""
    from rapidfuzz import fuzz, process  # most files have no problems

    best = process.extractOne(word.casefold(), list(known), scorer=fuzz.ratio, score_cutoff=NEAR)
    return best[0] if best else ""


def meant(word: str, known: Iterable[str]) -> str:
    """Return ``did you mean 'x'?`` for the nearest of ``known``, or an empty string if none is near."""
    near = nearest(word, known)
    return f"did you mean {quoted_value(near)}?" if near else ""


class TooManyProblemsError(ReaderError):
    """Raised to stop reading a file that has more than `MOST_PROBLEMS` problems."""


At = TypeVar("At")


class Findings(ABC, Generic[At]):
    """The problems found in one file so far. Subclasses say what a place is (``At``), and on which line and column."""

    def __init__(self, file: str) -> None:
        """``file`` is the file's name in messages."""
        self._file = " ".join(clean(file).split("\n"))
        self._found: list[Problem] = []

    @abstractmethod
    def place(self, at: At) -> tuple[int, int]:
        """The line and column of a place, from 1."""

    def error(self, at: At, what: str, fix: str) -> None:
        """Note something that keeps the file, or this part of it, from being used."""
        self.note(at, what, fix, Severity.ERROR)

    def warning(self, at: At, what: str, fix: str) -> None:
        """Note something that is used although it looks wrong."""
        self.note(at, what, fix, Severity.WARNING)

    def note(self, at: At, what: str, fix: str, severity: Severity) -> None:
        """Add a problem."""
        self._found.append(Problem(self._file, *self.place(at), what, fix, severity))

    def problems(self) -> tuple[Problem, ...]:
        """All problems, in the order of the file."""
        return tuple(sorted(self._found, key=lambda problem: (problem.line, problem.column)))

    @property
    def failed(self) -> bool:
        """Whether there was an error."""
        return any(problem.severity is Severity.ERROR for problem in self._found)


class TextFindings(Findings[int]):
    """The problems of a text, whose places are indices of its code points.

    ``text`` is called at the first problem, since most files have none.

    Raises:
        TooManyProblemsError: at every problem from number `MOST_PROBLEMS` on.
    """

    def __init__(self, text: Callable[[], str], file: str) -> None:
        super().__init__(file)
        self._text = text
        self._breaks: list[int] | None = None

    def note(self, at: int, what: str, fix: str, severity: Severity) -> None:
        """Add a problem."""
        super().note(at, what, fix, severity)
        if len(self._found) >= MOST_PROBLEMS:
            raise TooManyProblemsError

    def place(self, at: int) -> tuple[int, int]:
        """The line and column of a code point."""
        if self._breaks is None:
            self._breaks = _line_breaks(self._text())
        line = bisect_left(self._breaks, at)
        begin = self._breaks[line - 1] + 1 if line else 0
        return line + 1, at - begin + 1


def _line_breaks(text: str) -> list[int]:
    """Where each line ends, as editors count lines: at LF, CRLF and a lone CR."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return [index for index, character in enumerate(text) if character == "\n"]
