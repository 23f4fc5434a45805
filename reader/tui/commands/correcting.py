"""Correct what was inferred, and look at what was cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.screen.typed.command_table import CommandGroup

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

GROUP: CommandGroup[CommandScreen] = CommandGroup("Correct")


@GROUP.command("attribute", "a")
def attribute(screen: CommandScreen) -> None:
    """Correct who said this, or the selection; merge, split, rename"""
    from reader.tui.corrections.questions import correct

    correct(screen)


@GROUP.command("doubtful.walk", "C")
def walk_doubtful(screen: CommandScreen) -> None:
    """Go through the doubtful quotations: accept, correct or open each"""
    from reader.tui.cards.open import open_card
    from reader.tui.corrections.walk import walk

    walk(screen, lambda: open_card(screen))


@GROUP.command("corrections", "P")
def list_corrections(screen: CommandScreen) -> None:
    """All corrections, with before and after, to go to one"""
    from reader.tui.corrections.listing import open_corrections

    open_corrections(screen)


@GROUP.command("head", "H")
def edit_head(screen: CommandScreen) -> None:
    """Correct the head: headline, deck, byline, publisher, date, address"""
    from reader.tui.corrections.head import edit_head

    edit_head(screen)


@GROUP.command("removed", "R")
def removed(screen: CommandScreen) -> None:
    """What was cut when the text was brought in, and why; again: close it"""
    from reader.tui.screen.removed import toggle

    toggle(screen)
