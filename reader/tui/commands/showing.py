"""What is shown, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.screen.typed.command_table import CommandGroup

if TYPE_CHECKING:
    from reader.document import Speaker
    from reader.tui.screen.command_screen import CommandScreen

GROUP: CommandGroup[CommandScreen] = CommandGroup("Show")


@GROUP.command("only-speaker", "f", footer="only them")
def only_speaker(screen: CommandScreen) -> None:
    """Only this speaker, everyone else dimmed; again: everyone"""
    from reader.tui.screen.filters import toggle_only

    toggle_only(screen)


@GROUP.command("only-quotations", "Q")
def only_quotations(screen: CommandScreen) -> None:
    """Quotations only; again: the whole text"""
    from reader.tui.screen.filters import toggle_quotations_only

    toggle_quotations_only(screen)


@GROUP.command("focus", "F")
def focus(screen: CommandScreen) -> None:
    """Focus: only the paragraph you are on; again: everything"""
    from reader.tui.screen.focus import toggle

    toggle(screen)


@GROUP.command("speaker.card", "i")
def speaker_card(screen: CommandScreen) -> None:
    """Speaker card: all they say here; again: in all documents"""
    from reader.tui.cards.open import open_speaker_card

    def everywhere(speaker: Speaker) -> None:
        from reader.tui.library.opening import said_everywhere

        said_everywhere(screen, speaker)

    open_speaker_card(screen, everywhere)


@GROUP.command("said-map", "M")
def said_map(screen: CommandScreen) -> None:
    """Said map: who says how much where, as a picture to jump in"""
    from reader.tui.said_map.open import open_said_map

    open_said_map(screen)


@GROUP.command("verify", "V")
def verify(screen: CommandScreen) -> None:
    """Verify: hold every quotation against what was said"""
    from reader.tui.verify.opening import verify

    verify(screen)


@GROUP.command("verify.seen", ".")
def verify_seen(screen: CommandScreen) -> None:
    """The fault of this quotation was seen; again: not seen"""
    from reader.tui.verify.seen import seen_here

    seen_here(screen)


@GROUP.command("speakers.order", "S")
def order_speakers(screen: CommandScreen) -> None:
    """Order the speakers by share, appearance or name"""
    from reader.tui.screen.filters import reorder_speakers

    reorder_speakers(screen)


@GROUP.command("pane.next", "tab")
def next_pane(screen: CommandScreen) -> None:
    """To the next pane: article, speakers, quotations"""
    screen.next_pane(1)


@GROUP.command("pane.previous", "shift+tab")
def previous_pane(screen: CommandScreen) -> None:
    """To the previous pane"""
    screen.next_pane(-1)


@GROUP.command("column.wider", "+", "equals_sign")
def wider(screen: CommandScreen) -> None:
    """Wider column"""
    from reader.tui.screen.filters import widen

    widen(screen, 1)


@GROUP.command("column.narrower", "-")
def narrower(screen: CommandScreen) -> None:
    """Narrower column"""
    from reader.tui.screen.filters import widen

    widen(screen, -1)


@GROUP.command("theme", "t")
def theme(screen: CommandScreen) -> None:
    """Choose a theme"""
    from reader.tui.help.themes import pick_theme

    pick_theme(screen)
