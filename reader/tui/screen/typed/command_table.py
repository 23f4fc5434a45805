"""The table of commands: the functions that do them, under the ids of the commands as data."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from reader.tui.keys.command import Command, Commands

S = TypeVar("S")
"""The screen that commands are functions of."""

Run = Callable[[S], None]
Move = Callable[[S, int | None], None]
"""A motion; None where no count was typed."""


class CommandGroup(Generic[S]):
    """The commands of one heading of the help page, each defined once by a decorator.

    A command is a function of the screen; its docstring's first line is its help.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.commands: list[Command] = []
        self.runs: dict[str, Run[S]] = {}
        self.moves: dict[str, Move[S]] = {}

    def command(self, id: str, *keys: str, footer: str = "") -> Callable[[Run[S]], Run[S]]:
        """Define a command; see `Command`."""

        def define(run: Run[S]) -> Run[S]:
            self.commands.append(Command(id, keys, _help(id, run), self.name, footer, None, keys))
            self.runs[id] = run
            return run

        return define

    def motion(self, id: str, *keys: str, counted: str, footer: str = "") -> Callable[[Move[S]], Move[S]]:
        """Define a command that takes a count; see `Command.counted`."""

        def define(move: Move[S]) -> Move[S]:
            self.commands.append(Command(id, keys, _help(id, move), self.name, footer, counted, keys))
            self.moves[id] = move
            return move

        return define


def _help(id: str, function: Callable[..., None]) -> str:
    help = function.__doc__
    if help is None:  # taken out by python -OO
        from reader.tui.screen.typed.source_docstring import source_docstring

        help = source_docstring(function)
    assert help, f"{id} does not say what it does"
    return help.partition("\n")[0]


class CommandTable(NamedTuple, Generic[S]):
    """Commands with the functions that do them."""

    commands: Commands
    runs: Mapping[str, Run[S]]
    moves: Mapping[str, Move[S]]

    @classmethod
    def of(cls, groups: Sequence[CommandGroup[S]]) -> CommandTable[S]:
        """The table of some groups, in their order."""
        return cls(
            Commands(tuple(known for group in groups for known in group.commands)),
            {id: run for group in groups for id, run in group.runs.items()},
            {id: move for group in groups for id, move in group.moves.items()},
        )

    def remapped(self, keys: Mapping[str, tuple[str, ...]]) -> CommandTable[S]:
        """The same table with the keys of a key map, by id."""
        return self._replace(commands=self.commands.remapped(keys))

    def run(self, id: str, screen: S) -> None:
        """Do a command once."""
        if id in self.runs:
            self.runs[id](screen)
        else:
            self.moves[id](screen, None)

    def move(self, id: str, screen: S, times: int) -> None:
        """Do a motion ``times`` times, as one.

        Raises:
            KeyError: the command takes no count.
        """
        self.moves[id](screen, times)
