"""The history of changes by hand, so that each can be undone and redone.

One history for corrections, bookmarks and notes. Pure: a step brings its own undo and redo.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

MOST = 1_000
"""Steps that are remembered; the oldest go first."""


class UndoStep(NamedTuple):
    """One change. ``label`` names it ("bookmark on “We have a wall”").

    ``undo`` and ``redo`` take the message to show on success, and report their own failures.
    """

    label: str
    undo: Callable[[str], None]
    redo: Callable[[str], None]


class UndoHistory:
    """The changes so far, and those that were undone."""

    def __init__(self) -> None:
        self._done: list[UndoStep] = []
        self._undone: list[UndoStep] = []

    def add(self, step: UndoStep) -> None:
        """Remember a change that was just made; what was undone before can no longer be redone."""
        self._done = [*self._done, step][-MOST:]
        self._undone.clear()

    def drop(self, step: UndoStep) -> None:
        """Forget a change that came to nothing."""
        self._done = [other for other in self._done if other is not step]
        self._undone = [other for other in self._undone if other is not step]

    def undo(self) -> UndoStep | None:
        """The change to undo now; None where there is none."""
        return self._move(self._done, self._undone)

    def redo(self) -> UndoStep | None:
        """The change to redo now; None where there is none."""
        return self._move(self._undone, self._done)

    @staticmethod
    def _move(taken: list[UndoStep], given: list[UndoStep]) -> UndoStep | None:
        if not taken:
            return None
        given.append(taken.pop())
        return given[-1]
