"""From arguments to a command: find it, parse, run."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn, Protocol

from reader.cli.errors import DONE, WRONG_USAGE, complain
from reader.cli.stream import standard_output

READ = "read"
"""The command of `reader` and `reader FILE`, which has no word of its own."""

COMMANDS = (
    "open", "show", "quotes", "speakers", "search", "notes", "recent", "export", "verify", "compare", "import",
    "library", "serve", "check", "schema", "config", "keys", "completion", "man",
)  # fmt: skip

_MODULES = {
    "import": "import_",
    **{name: f"settings {name}" for name in ("schema", "config", "keys", "completion", "man")},
    **{f"library {name}": f"library people {name}" for name in ("person", "join", "part")},
    "library shard": "library cluster shard",
}
"""Modules of commands whose name is reserved in Python, or that stand in a package with others of their subject."""

_WITH_VALUE = frozenset(
    (
        "--language",
        "--largest",
        "--seconds",
        "-o",
        "--output",
        "--jobs",
        "--width",
        "--color",
        "--colour",
        "--speaker",
        "--against",
        "--only",
        "--format",
        "--search",
        "--tag",
        "--template",
        "-n",
        "--limit",
        "--host",
        "--port",
        "--allow-origin",
        "--config",
        "--theme",
        "--order",
        "--digits",
        "--notice",
        "--citation",
        "--library",
        "--files-from",
    )
)


class Command(Protocol):
    """A module of this package that is a command."""

    USAGE: str
    HELP: str
    EXAMPLES: str

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add its arguments."""

    def run(self, options: argparse.Namespace) -> int:
        """Run it and return the exit code."""
        ...


class Parser(argparse.ArgumentParser):
    """A parser that reports wrong usage in one line."""

    @property
    def actions(self) -> list[argparse.Action]:
        """Its arguments and flags, `--help` among them; argparse has no public name for them."""
        return self._actions

    @property
    def flags(self) -> list[argparse.Action]:
        """Its flags without `--help`."""
        return [action for action in self._actions if action.option_strings and action.dest != "help"]

    def add_flags_of(self, other: Parser) -> None:
        """Take over the flags of another parser."""
        for flag in other.flags:
            self._add_action(flag)

    def error(self, message: str) -> NoReturn:
        """Report it and exit with the code for wrong usage."""
        complain(f"{message}; see `{self.prog} --help`")
        self.exit(WRONG_USAGE)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help as it is written, 88 columns wide: to ask for the terminal's width costs every command 3 ms."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=88)


def dispatch(arguments: list[str]) -> int:
    """Run the command that the arguments name; the first word decides, also after options."""
    name, rest = split(arguments)
    if name == READ and _asks(rest, "-h", "--help"):
        from reader.cli.help import HELP

        standard_output().write(HELP)
        return DONE
    if name == READ and _asks(rest, "-V", "--version"):
        from reader.version import __version__

        standard_output().write(f"quote-reader {__version__}\n")
        return DONE
    command = command_named(name)
    if action := _action(rest, actions_of(command)):
        name, rest = f"{name} {action}", [*rest[: rest.index(action)], *rest[rest.index(action) + 1 :]]
        command = command_named(name)
    parser = parser_of(name, command)
    start = ""
    if getattr(command, "STARTS", False):
        from reader.cli.start_option import taken_out

        rest, start = taken_out(rest)
    after: list[str] = []
    if getattr(command, "FILES_AFTER_DASHES", False) and "--" in rest:
        dashes = rest.index("--")
        rest, after = rest[:dashes], rest[dashes + 1 :]
    rest = _masked(rest, words=getattr(command, "WORDS_WITH_MINUS", False))
    parsed = parser.parse_intermixed_args(rest, argparse.Namespace(after=after, start=start))
    for name, value in vars(parsed).items():
        setattr(parsed, name, _unmasked(value))
    return command.run(parsed)


_MASK = "\0"
"""Stands before an argument that is a name whatever it begins with. No argument of a process can hold it."""


_OPTION = r"(?s)--.*|-.?|-[A-Za-z]=?\d+"
"""What is an option among words that may begin with a minus: "--json", "-n", "-n20"."""


def _masked(arguments: list[str], *, words: bool) -> list[str]:
    """The arguments without ``--``. Behind it no hyphen begins one: argparse takes it for an option there too where
    options stand between files (`parse_intermixed_args`). Before it, no hyphen begins one of ``words``, where it means
    what is left out of a search: "-wall", "-lang:de"."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    masked = [words and one[:1] == "-" and re.fullmatch(_OPTION, one) is None for one in arguments[:end]]
    names = [one[:1] == "-" != one for one in arguments[end + 1 :]]
    kept = arguments[:end] + arguments[end + 1 :]
    return [_MASK + one if hidden else one for one, hidden in zip(kept, masked + names, strict=True)]


def _unmasked(value: object) -> object:
    if isinstance(value, list):
        return [_unmasked(one) for one in value]
    return value.removeprefix(_MASK) if isinstance(value, str) else value


def command_named(name: str) -> Command:
    """The module that is a command; of "library add" one in the package of the first word."""
    module = ".".join(_MODULES.get(name, name).split()).replace("-", "_")
    found: Command = import_module(f"reader.cli.commands.{module}")
    return found


def actions_of(command: Command) -> tuple[str, ...]:
    """The actions that a command has, each a command of its own in the package of that one; none for most."""
    actions: tuple[str, ...] = getattr(command, "ACTIONS", ())
    return actions


def every_command() -> tuple[str, ...]:
    """All commands, and "library add" and its like behind the command that they belong to."""
    return tuple(
        each
        for name in COMMANDS
        for each in (name, *(f"{name} {action}" for action in actions_of(command_named(name))))
    )


def parser_of(name: str, command: Command) -> Parser:
    """Return the parser of a command, from which help, completion and the manual page are made."""
    parser = Parser(
        prog="reader" if name == READ else f"reader {name}",
        usage=command.USAGE,
        description=command.HELP,
        epilog=command.EXAMPLES,
        formatter_class=_Formatter,
        allow_abbrev=False,
    )
    command.arguments(parser)
    return parser


def split(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Return the command and its arguments. What follows ``--`` is never a command: a file may be called "show"."""
    at = 0
    while at < len(arguments) and arguments[at].startswith("-") and arguments[at] not in {"--", "-"}:
        at += 2 if arguments[at] in _WITH_VALUE else 1
    if at < len(arguments) and arguments[at] in COMMANDS:
        return arguments[at], [*arguments[:at], *arguments[at + 1 :]]
    return READ, list(arguments)


def _action(arguments: Sequence[str], actions: Sequence[str]) -> str:
    """The first word of a command that has several, behind its options; an empty string for none of these."""
    at = 0
    while actions and at < len(arguments) and arguments[at].startswith("-") and arguments[at] not in {"--", "-"}:
        at += 2 if arguments[at] in _WITH_VALUE else 1
    return arguments[at] if at < len(arguments) and arguments[at] in actions else ""


def _asks(arguments: Sequence[str], *options: str) -> bool:
    end = arguments.index("--") if "--" in arguments else len(arguments)
    return any(option in arguments[:end] for option in options)
