"""Counts: digits before a motion, as in `5j` and `10]`.

A digit alone calls a speaker, and does so at once. Where a motion follows soon, the digits were a count after all:
the reading goes back to what it was before them and the motion runs so many times, as one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events

from reader.reading.quotation_index import Position
from reader.reading.state import Reading
from reader.tui.keys.command import Command

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

PAUSE = 0.4
"""Seconds within which a motion, or another digit, belongs to the digits before it."""

MOST = 9_999
"""No motion runs more often."""


@dataclass(frozen=True, slots=True)
class Count:
    """Digits typed in a row, when the last of them came (seconds), and where one was before the first."""

    digits: str
    last: float
    reading: Reading
    held: tuple[Position, int]

    @property
    def number(self) -> int:
        """How often."""
        return min(int(self.digits), MOST)


class Counts:
    """The count that is being typed on one desk."""

    def __init__(self, desk: CommandScreen) -> None:
        self._desk = desk
        self._count: Count | None = None
        self._now = 0.0

    def takes(self, event: events.Key) -> bool:
        """Look at a key; whether it was a digit and nothing else."""
        self._now = event.time
        digits = self._desk.digits
        if event.key == "escape" and self._pending() is not None and digits == "counts":
            self.forget()
            self._desk.tell("")
            return True
        if digits == "speakers" or event.character not in set("0123456789"):
            return False
        before = self._pending()
        if before is None:
            if event.character == "0":
                return False
            before = Count("", self._now, self._desk.reading, self._desk.article.held)
        self._count = Count((before.digits + event.character)[:9], self._now, before.reading, before.held)
        if digits == "counts":
            self._desk.tell(f"{self._count.digits} …")
        return digits == "counts" or event.character == "0"

    def run(self, known: Command) -> None:
        """Run a command that a key asked for: a motion so many times, after a count."""
        count = self._pending()
        if known.move is None or count is None:
            if not known.id.startswith("speaker."):
                self.forget()
            known.run(self._desk)
            return
        self.forget()
        desk = self._desk
        if desk.reading is not count.reading and desk.reading.indexed is count.reading.indexed:
            desk.go(count.reading)
            desk.article.place(*count.held)
        desk.tell(f"{count.number} {known.counted_as(count.number)}" if known.counted else "")
        known.move(desk, count.number)

    def forget(self) -> None:
        """There was no count."""
        self._count = None

    def _pending(self) -> Count | None:
        """The count, while it still is one."""
        count = self._count
        if count is None or self._desk.digits == "counts" or self._now - count.last <= PAUSE:
            return count
        return None
