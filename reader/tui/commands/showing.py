"""What is shown, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.keys.command import command

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

GROUP = "Show"


@command("only-speaker", "f", group=GROUP, footer="only them")
def only_speaker(screen: CommandScreen) -> None:
    """Only this speaker, everyone else dimmed; again: everyone"""
    screen.toggle_only()


@command("only-quotations", "Q", group=GROUP)
def only_quotations(screen: CommandScreen) -> None:
    """Quotations only; again: the whole text"""
    screen.toggle_quotations_only()


@command("focus", "F", group=GROUP)
def focus(screen: CommandScreen) -> None:
    """Focus: only the paragraph you are on; again: everything"""
    from reader.tui.screen.focus import toggle

    toggle(screen)


@command("speaker.card", "i", group=GROUP)
def speaker_card(screen: CommandScreen) -> None:
    """Speaker card: who they are, all they say, who speaks of them"""
    from reader.tui.cards.open import open_speaker_card

    open_speaker_card(screen)


@command("said-map", "M", group=GROUP)
def said_map(screen: CommandScreen) -> None:
    """Said map: who says how much where, as a picture to jump in"""
    from reader.tui.cards.open import open_said_map

    open_said_map(screen)


@command("speakers.order", "S", group=GROUP)
def order_speakers(screen: CommandScreen) -> None:
    """Order the speakers by appearance, share or name"""
    screen.reorder_speakers()


@command("pane.next", "tab", group=GROUP)
def next_pane(screen: CommandScreen) -> None:
    """To the next pane: article, speakers, quotations"""
    screen.next_pane(1)


@command("pane.previous", "shift+tab", group=GROUP)
def previous_pane(screen: CommandScreen) -> None:
    """To the previous pane"""
    screen.next_pane(-1)


@command("column.wider", "+", "equals_sign", group=GROUP)
def wider(screen: CommandScreen) -> None:
    """Wider column"""
    screen.widen(1)


@command("column.narrower", "-", group=GROUP)
def narrower(screen: CommandScreen) -> None:
    """Narrower column"""
    screen.widen(-1)


@command("theme", "t", group=GROUP)
def theme(screen: CommandScreen) -> None:
    """Choose a theme"""
    screen.pick_theme()
