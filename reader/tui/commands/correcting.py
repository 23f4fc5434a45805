"""Correct what was inferred, and look at what was cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.commands.registry import command

if TYPE_CHECKING:
    from reader.tui.screen import ReadingScreen

GROUP = "Correct"


@command("attribute", "a", group=GROUP)
def attribute(screen: ReadingScreen) -> None:
    """Correct whose words these, or the selected ones, are; who is who"""
    screen.correct()


@command("correction.undo", "U", group=GROUP)
def undo(screen: ReadingScreen) -> None:
    """Undo a correction"""
    screen.undo_correction(-1)


@command("correction.redo", "ctrl+r", group=GROUP)
def redo(screen: ReadingScreen) -> None:
    """Redo it"""
    screen.undo_correction(1)


@command("removed", "R", group=GROUP)
def removed(screen: ReadingScreen) -> None:
    """What was cut when the text was brought in, and why; again: close it"""
    from reader.tui.removed import toggle

    toggle(screen)
