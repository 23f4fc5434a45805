"""Dates as the styles write them, as much of a date as is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SHORT = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])", re.ASCII)


@dataclass(frozen=True, slots=True)
class When:
    """A day, a month or a year of the Gregorian calendar; ``month`` and ``day`` are 0 where they are not known."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def numbers(self) -> tuple[int, ...]:
        """Year, month and day, as far as they are known."""
        return tuple(filter(None, (self.year, self.month, self.day)))

    @property
    def iso(self) -> str:
        """ISO 8601: ``2023-11-16``, ``2023-11`` or ``2023``."""
        return "-".join([f"{self.year:04}", *(f"{number:02}" for number in self.numbers[1:])])

    @property
    def american(self) -> str:
        """``November 16, 2023``, as the Chicago Manual has it."""
        if not self.month:
            return str(self.year)
        return f"{MONTHS[self.month - 1]}{f' {self.day},' if self.day else ''} {self.year}"

    @property
    def year_first(self) -> str:
        """``2023, November 16``, as APA has it."""
        if not self.month:
            return str(self.year)
        return f"{self.year}, {MONTHS[self.month - 1]}{f' {self.day}' if self.day else ''}"

    @property
    def day_first(self) -> str:
        """``16 Nov. 2023``, as MLA has it."""
        parts = (str(self.day) if self.day else "", _SHORT[self.month - 1] if self.month else "", str(self.year))
        return " ".join(filter(None, parts))


def when(text: str) -> When | None:
    """The date that an ISO 8601 date, date and time, month or year names; None for anything else."""
    found = _ISO.match(text.strip())
    if found is None:
        return None
    year, month, day = (int(number or 0) for number in found.groups())
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return When(year, month, day)
