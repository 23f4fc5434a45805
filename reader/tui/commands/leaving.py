"""Help, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.keys.command import command

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

GROUP = "Reader"


@command("help", "?", group=GROUP, footer="all keys")
def show_help(screen: CommandScreen) -> None:
    """All keys"""
    screen.open_help()


@command("tour", "T", group=GROUP)
def show_tour(screen: CommandScreen) -> None:
    """The tour of the first start"""
    from reader.tui.help.tour import open_tour

    open_tour(screen.reader)


@command("palette", "ctrl+p", group=GROUP)
def palette(screen: CommandScreen) -> None:
    """Every command by name"""
    from reader.tui.help.palette import find_command

    find_command(screen.reader)


@command("documents", "o", group=GROUP)
def documents(screen: CommandScreen) -> None:
    """Open a document that you read, or any other"""
    from reader.tui.documents.recent import open_recent

    open_recent(screen)


@command("quit", "q", "ctrl+q", group=GROUP, footer="quit")
def leave(screen: CommandScreen) -> None:
    """Quit"""
    screen.reader.leave()


@command("suspend", "ctrl+z", group=GROUP)
def suspend(screen: CommandScreen) -> None:
    """Back to the shell for now; fg comes back"""
    from reader.tui.terminal.suspend import suspend

    suspend(screen)
