"""Correct what was inferred, and look at what was cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.keys.command import command

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

GROUP = "Correct"


@command("attribute", "a", group=GROUP)
def attribute(screen: CommandScreen) -> None:
    """Correct whose words these, or the selected ones, are; who is who"""
    screen.correct()


@command("removed", "R", group=GROUP)
def removed(screen: CommandScreen) -> None:
    """What was cut when the text was brought in, and why; again: close it"""
    from reader.tui.panes.removed import toggle

    toggle(screen)
