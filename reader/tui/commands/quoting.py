"""What can be done with the current quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.screen.typed.command_table import CommandGroup

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

GROUP: CommandGroup[CommandScreen] = CommandGroup("Quotation")


@GROUP.command("quotation.card", "enter", footer="card")
def card(screen: CommandScreen) -> None:
    """Its card: the whole quotation, who said it, and how that is known"""
    from reader.tui.cards.open import open_card

    open_card(screen)


@GROUP.command("select", "v")
def select(screen: CommandScreen) -> None:
    """Select words with the keyboard; again: the paragraph"""
    screen.selecting.begin()


@GROUP.command("quotation.copy", "y", footer="copy")
def copy(screen: CommandScreen) -> None:
    """Copy it, or the text that is selected"""
    from reader.tui.export.copy import copy_quotation

    copy_quotation(screen, attributed=False)


@GROUP.command("quotation.copy-attributed", "Y")
def copy_attributed(screen: CommandScreen) -> None:
    """Copy it with its speaker and source"""
    from reader.tui.export.copy import copy_quotation

    copy_quotation(screen, attributed=True)


@GROUP.command("quotation.cite", "c", footer="cite")
def cite(screen: CommandScreen) -> None:
    """Cite it: choose a style and copy it"""
    from reader.tui.export.cite import cite

    cite(screen)


@GROUP.command("export", "x")
def export(screen: CommandScreen) -> None:
    """Export the article, a speaker, the search or the quotation"""
    from reader.tui.export.export import Exporting

    Exporting(screen).begin()
