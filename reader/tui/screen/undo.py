"""Undo and redo whatever was changed last."""

from __future__ import annotations

from reader.tui.keys.hints import hint, undo_hint
from reader.tui.screen.reading_screen import ReadingScreen


def undo(screen: ReadingScreen) -> None:
    """Undo the last change."""
    step = screen.session.undo.undo()
    if step is None:
        screen.tell("No change to take back")
    else:
        step.undo(f"Took back: {step.label}" + hint(screen.commands, "change.redo", "does it again"))


def redo(screen: ReadingScreen) -> None:
    """Redo the change that was undone last."""
    step = screen.session.undo.redo()
    if step is None:
        screen.tell("No change to do again")
    else:
        step.redo(f"Done again: {step.label}" + undo_hint(screen.commands))
