"""What was changed by hand, in order, so that each change can be taken back and done again.

One history for corrections, bookmarks and notes. Pure: a change brings along what takes it back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

MOST = 1_000
"""UndoHistory that are remembered; the oldest go first."""


@dataclass(frozen=True, slots=True)
class UndoStep:
    """Something that was done. ``label`` names it ("bookmark on “We have a wall”").

    ``back`` and ``again`` do it; each is told what to say once it is done, and says itself what went wrong.
    """

    label: str
    back: Callable[[str], None]
    again: Callable[[str], None]


class UndoHistory:
    """The changes so far, and those that were taken back."""

    def __init__(self) -> None:
        self._done: list[UndoStep] = []
        self._undone: list[UndoStep] = []

    def add(self, change: UndoStep) -> None:
        """Remember something that was just done; what was taken back before cannot be done again then."""
        self._done = [*self._done, change][-MOST:]
        self._undone.clear()

    def back(self) -> UndoStep | None:
        """The change to take back now, None where there is none."""
        return self._move(self._done, self._undone)

    def again(self) -> UndoStep | None:
        """The change to do again now, None where there is none."""
        return self._move(self._undone, self._done)

    @staticmethod
    def _move(taken: list[UndoStep], given: list[UndoStep]) -> UndoStep | None:
        if not taken:
            return None
        given.append(taken.pop())
        return given[-1]
