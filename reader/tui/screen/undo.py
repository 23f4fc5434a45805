"""Undo and redo whatever was changed last."""

from __future__ import annotations

from reader.tui.keys.hints import hint, undo_hint
from reader.tui.screen.reading_screen import ReadingScreen


def undo(screen: ReadingScreen) -> None:
    """Undo the last change."""
    step = screen.session.undo.undo()
    if step is None:
        screen.tell("Nothing to undo")
    else:
        step.undo(f"Undone: {step.label}" + hint(screen.commands, "change.redo", "redoes it"))


def redo(screen: ReadingScreen) -> None:
    """Redo the change that was undone last."""
    step = screen.session.undo.redo()
    if step is None:
        screen.tell("Nothing to redo")
    else:
        step.redo(f"Redone: {step.label}" + undo_hint(screen.commands))
