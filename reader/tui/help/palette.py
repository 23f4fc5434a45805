"""Find a command by what it does, its name or its key, and run it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial

from rich.segment import Segment

from reader.search.filter_list import narrowed
from reader.search.fold import fold_text
from reader.tui.dialogs.picker import Choice, ChoiceList, Picker
from reader.tui.keys.command import Command, Commands
from reader.tui.keys.names import NO_KEY, key_label
from reader.tui.screen.command_screen import CommandScreen
from reader.tui.style.text import Line, segment

_KEY = 7
"""Cells in which a key stands."""


class CommandRows(ChoiceList):
    """The key, what the command does, and the name by which a key map knows it."""

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """One command."""
        choice, ground = self.listed[index], self.fill(index)
        quiet = self.palette.selected_muted if index == self.chosen else self.palette.muted
        key = Segment(f" {choice.sign:>{_KEY}}  ", quiet if choice.sign == NO_KEY else ground + self.palette.heading)
        return [[key, segment(choice.name, ground), segment(f"  {choice.about}", quiet)]]


class CommandsScreen(Picker):
    """Gives the id of the command that was picked."""

    ROWS = CommandRows


def find_command(screen: CommandScreen) -> None:
    """Choose a command, and run it."""

    def picked(id: str | None) -> None:
        if id is not None:
            screen.run_command(id)

    prompt = "what it does, its name or its key"
    found = partial(choices, screen.commands)
    screen.app.push_screen(
        CommandsScreen("Commands", found, screen.palette, screen.commands, hint=prompt, width=84), picked
    )


def choices(commands: Commands, query: str) -> list[Choice]:
    """The commands that a query means, the one with that key first; all, in the order of the help page, for none."""
    key = query.strip()
    named = [known for known in commands if fold_text(known.id.replace(".", " ")).strip() == fold_text(query).strip()]
    of_key = [known for known in commands if key in known.keys or key in map(key_label, known.keys)]
    others = narrowed(commands.every, _folded, query) if fold_text(query).strip() or not of_key else []
    typed = set(fold_text(query).split())
    plain = [known for known in commands if typed and typed <= set(_ALSO.get(known.id, "").split())]
    found = dict.fromkeys((*of_key, *named, *plain, *others))
    return [Choice(known.id, known.help, f"{known.group} · {known.id}", known.label or NO_KEY) for known in found]


_ALSO = {
    "search.open": "find look for words",
    "theme": "dark light mode night colours colors appearance",
    "export": "save as download print share markdown",
    "quotation.next": "next quote",
    "quotation.previous": "previous quote last quote",
    "quotation.copy": "clipboard yank",
    "quotation.cite": "reference bibliography footnote",
    "note": "comment annotate annotation",
    "bookmark": "star favourite favorite highlight",
    "documents": "open file history recent",
    "quit": "exit close leave",
    "help": "keys shortcuts keyboard manual",
    "attribute": "fix wrong speaker edit who said",
    "only-speaker": "filter isolate",
    "column.wider": "font size zoom bigger width",
    "column.narrower": "smaller width",
    "outline": "table of contents chapters headings toc",
    "reload": "refresh",
    "source": "browser website original url",
    "change.undo": "revert back out",
    "top": "start home first",
    "bottom": "last finish",
}
"""Plain words for commands, as people say them who know other programs."""


@cache
def _folded(known: Command) -> tuple[str, ...]:
    """What a command is found by."""
    words = (known.help, known.id.replace(".", " "), known.group, _ALSO.get(known.id, ""))
    return tuple(map(fold_text, filter(None, words)))
