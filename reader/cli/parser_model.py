"""The commands as data: what the completions of shells and the manual page are made of.

All of it is read from the parsers that the commands themselves use (`reader.cli.dispatch.parser_of`).
"""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from enum import Enum, auto

from reader.cli.dispatch import COMMANDS, READ, command_named, parser_of


class Takes(Enum):
    """What comes after a flag, or as an argument."""

    NOTHING = auto()
    WORDS = auto()
    FILE = auto()
    FOLDER = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag: its spellings, what it takes and how that is called, what it does; ``words`` are those that it takes."""

    names: tuple[str, ...]
    takes: Takes
    metavar: str
    help: str
    words: tuple[str, ...] = ()
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Described:
    """A command: its name (empty for `reader` itself), texts, flags, and what its arguments are."""

    name: str
    about: str
    usage: str
    help: str
    examples: str
    flags: tuple[Flag, ...]
    takes: Takes
    words: tuple[str, ...] = ()


_FILES = {"FILE", "SOURCE", "WORDS"}
_SENTENCE = re.compile(r"(.+?)[.:;](?:\s|$)", re.DOTALL)


def commands() -> list[Described]:
    """Every command, `reader` itself first."""
    return [described(READ), *map(described, COMMANDS)]


def described(name: str) -> Described:
    """One command."""
    command = command_named(name)
    actions = parser_of(name, command)._actions
    arguments = [action for action in actions if not action.option_strings]
    words = tuple(str(word) for action in arguments for word in action.choices or ())
    takes = Takes.NOTHING
    if arguments:
        takes = Takes.WORDS if words else Takes.FILE
    sentence = _SENTENCE.match(command.HELP)
    return Described(
        "" if name == READ else name,
        " ".join((sentence[1] if sentence else command.HELP).split()),
        command.USAGE,
        command.HELP,
        command.EXAMPLES,
        tuple(_flag(action) for action in actions if action.option_strings),
        takes,
        words,
    )


def _flag(action: argparse.Action) -> Flag:
    takes, words = _takes(action)
    metavar = action.metavar if isinstance(action.metavar, str) else ""
    repeated = isinstance(action, argparse._AppendAction)
    help = "" if action.help in {None, argparse.SUPPRESS} else str(action.help).replace("%%", "%")
    return Flag(tuple(action.option_strings), takes, metavar, help, words, repeated)


def _takes(action: argparse.Action) -> tuple[Takes, tuple[str, ...]]:
    from reader.config.options import OPTIONS
    from reader.export.formats.formats import FORMATS

    if action.nargs == 0:
        return Takes.NOTHING, ()
    if action.choices:
        return Takes.WORDS, tuple(map(str, action.choices))
    for option in OPTIONS:
        if option.field == action.dest and (words := option.type.words()):
            return Takes.WORDS, tuple(words)
    if action.metavar == "FORMAT":
        return Takes.WORDS, tuple(form.name for form in FORMATS)
    if action.metavar == "FOLDER":
        return Takes.FOLDER, ()
    return (Takes.FILE if action.metavar in _FILES else Takes.TEXT), ()
