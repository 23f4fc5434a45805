"""What can be done with the current quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.keys.command import command

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

GROUP = "Quotation"


@command("quotation.card", "enter", group=GROUP, footer="card")
def card(screen: CommandScreen) -> None:
    """Its card: the whole quotation, who said it, and how that is known"""
    screen.open_card()


@command("quotation.copy", "y", group=GROUP, footer="copy")
def copy(screen: CommandScreen) -> None:
    """Copy it, or the text that is selected"""
    screen.copy(attributed=False)


@command("quotation.copy-attributed", "Y", group=GROUP)
def copy_attributed(screen: CommandScreen) -> None:
    """Copy it with its speaker and source"""
    screen.copy(attributed=True)


@command("quotation.cite", "c", group=GROUP, footer="cite")
def cite(screen: CommandScreen) -> None:
    """Cite it: choose a style, and copy it in that"""
    from reader.tui.export.cite import cite

    cite(screen)


@command("export", "x", group=GROUP)
def export(screen: CommandScreen) -> None:
    """Export the article, a speaker, the search or the quotation"""
    from reader.tui.export.export import Exporting

    Exporting(screen).begin()
