"""Counts: digits before a motion, as in `5j` and `10]`.

A digit alone goes to a speaker at once. If a motion follows soon, the digits were a count: the reading goes back to
what it was before them, and the motion runs that many times, as one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from textual import events

from reader.reading.quotation_index import Position
from reader.reading.state import Reading
from reader.tui.keys.command import Command
from reader.tui.screen.reading_screen import ReadingScreen

PAUSE = 0.4
"""Seconds within which a motion, or another digit, belongs to the digits before it."""

MOST = 9_999
"""No motion runs more often."""


class Count(NamedTuple):
    """Digits typed in a row, when the last of them came (seconds), and where one was before the first."""

    digits: str
    last: float
    reading: Reading
    anchor: tuple[Position, int]

    @property
    def number(self) -> int:
        """How often."""
        return min(int(self.digits), MOST)


class Counts:
    """The count that is being typed on one screen. ``run`` and ``move`` do a command by its id."""

    def __init__(self, screen: ReadingScreen, run: Callable[[str], None], move: Callable[[str, int], None]) -> None:
        self._screen = screen
        self._run, self._move = run, move
        self._count: Count | None = None
        self._now = 0.0

    def takes(self, event: events.Key) -> bool:
        """Look at a key; whether it was a digit and nothing else."""
        self._now = event.time
        digits = self._screen.digits
        if event.key == "escape" and self._pending() is not None and digits == "counts":
            self.forget()
            self._screen.tell("")
            return True
        if digits == "speakers" or event.character not in set("0123456789"):
            return False
        before = self._pending()
        if before is None:
            if event.character == "0":
                return False
            before = Count("", self._now, self._screen.reading, self._screen.article.anchored)
        self._count = Count((before.digits + event.character)[:9], self._now, before.reading, before.anchor)
        if digits == "counts":
            self._screen.tell(f"{self._count.digits} …")
        return digits == "counts" or event.character == "0"

    def run(self, known: Command) -> None:
        """Run a command that a key asked for: a motion so many times, after a count."""
        count = self._pending()
        if known.counted is None or count is None:
            if not known.id.startswith("speaker."):
                self.forget()
            self._run(known.id)
            return
        self.forget()
        screen = self._screen
        if screen.reading is not count.reading and screen.reading.indexed is count.reading.indexed:
            screen.go(count.reading)
            screen.article.scroll_to_position(*count.anchor)
        screen.tell(f"{count.number} {known.counted_as(count.number)}" if known.counted else "")
        self._move(known.id, count.number)

    def forget(self) -> None:
        """There was no count."""
        self._count = None

    def _pending(self) -> Count | None:
        """The count, while it still is one."""
        count = self._count
        if count is None or self._screen.digits == "counts" or self._now - count.last <= PAUSE:
            return count
        return None
