"""Help, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.screen.typed.command_table import CommandGroup

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

GROUP: CommandGroup[CommandScreen] = CommandGroup("Reader")


@GROUP.command("help", "?", footer="all keys")
def show_help(screen: CommandScreen) -> None:
    """All keys"""
    from reader.tui.help.keys import open_help

    open_help(screen)


@GROUP.command("tour", "T")
def show_tour(screen: CommandScreen) -> None:
    """The tour from the first start"""
    from reader.tui.help.tour import open_tour

    open_tour(screen)


@GROUP.command("palette", "ctrl+p", "colon")
def palette(screen: CommandScreen) -> None:
    """Every command by name"""
    from reader.tui.help.palette import find_command

    find_command(screen)


@GROUP.command("documents", "o")
def documents(screen: CommandScreen) -> None:
    """Open a recent document, or any other"""
    from reader.tui.documents.recent import open_recent

    open_recent(screen)


@GROUP.command("document.next", "right_parenthesis")
def next_document(screen: CommandScreen) -> None:
    """The next of the documents that the reader was started with"""
    from reader.tui.documents.opening import open_neighbour

    open_neighbour(screen, 1)


@GROUP.command("document.previous", "left_parenthesis")
def previous_document(screen: CommandScreen) -> None:
    """The previous of the documents that the reader was started with"""
    from reader.tui.documents.opening import open_neighbour

    open_neighbour(screen, -1)


@GROUP.command("reload", "r")
def reload(screen: CommandScreen) -> None:
    """Read the file of this document again"""
    from reader.tui.documents.opening import reload

    reload(screen)


@GROUP.command("edit", "X")
def edit(screen: CommandScreen) -> None:
    """Edit the file of this document in $EDITOR, at this place"""
    from reader.tui.documents.outside import edit

    edit(screen)


@GROUP.command("source", "W")
def open_page(screen: CommandScreen) -> None:
    """Open the web page that this document came from"""
    from reader.tui.documents.outside import open_page

    open_page(screen)


@GROUP.command("link", "l")
def open_link(screen: CommandScreen) -> None:
    """Open a link of this paragraph"""
    from reader.tui.documents.outside import open_link

    open_link(screen)


@GROUP.command("redraw", "ctrl+l")
def redraw(screen: CommandScreen) -> None:
    """Draw the screen anew, where something else has written on it"""
    screen.session.terminal.redraw()


@GROUP.command("quit", "q", "ctrl+q", footer="quit")
def leave(screen: CommandScreen) -> None:
    """Quit"""
    screen.session.leave()


@GROUP.command("suspend", "ctrl+z")
def suspend(screen: CommandScreen) -> None:
    """Suspend to the shell; fg returns to the reader"""
    from reader.tui.terminal.suspend import suspend

    if not suspend(screen.session.terminal):
        screen.tell("There is no shell here to go back to")
