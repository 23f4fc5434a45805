"""The flags of options, and the configuration that a command runs with."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from reader.cli.errors import WRONG_USAGE, CommandError, complain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.config import Config
    from reader.config.option_types import Value
    from reader.config.options import Option


def add_file(parser: argparse.ArgumentParser) -> None:
    """Add the flag that names another file of options."""
    parser.add_argument("--config", metavar="FILE", help="another file of options")


def add_options(parser: argparse.ArgumentParser, names: Sequence[str]) -> None:
    """Add the flags of these options, named by field of `Settings`."""
    from reader.config.options import option

    group = parser.add_argument_group("how it is shown")
    for name in names:
        one = option(name)
        help = f"{one.help} (default: {one.default_words})"
        if one.is_switch:
            group.add_argument(
                one.flags[0], dest=one.field, action=argparse.BooleanOptionalAction, default=None, help=help
            )
        else:
            group.add_argument(one.flags[0], dest=one.field, type=_typed(one), metavar=one.type.metavar, help=help)


def flags_of(options: argparse.Namespace, names: Sequence[str]) -> list[str]:
    """Return the flags of these options as they were given, for another process that shows the same."""
    from reader.config.options import option

    flags = []
    for one in map(option, names):
        value = getattr(options, one.field)
        if isinstance(value, bool):
            flags.append(one.flags[0] if value else one.flags[-1])
        elif value is not None:
            flags.append(f"{one.flags[0]}={value}")
    return flags


def configuration(options: argparse.Namespace | None = None, *, keys: bool = False) -> Config:
    """Return the configuration, with the flags among these options; ``keys`` also reads the table of keys.

    Raises:
        CommandError: a file named by a flag is not there, or a flag's value is wrong.
    """
    from reader.config import load
    from reader.config.option_types import WrongError
    from reader.config.options import OPTIONS

    given = vars(options) if options is not None else {}
    flags = {one.field: given[one.field] for one in OPTIONS if given.get(one.field) not in (None, "")}
    file = given.get("config")
    try:
        config = load(file, flags, shipped_keys if keys else None)
    except WrongError as wrong:
        raise CommandError(str(wrong), WRONG_USAGE) from None
    if file and not config.found:
        raise CommandError(str(config.problems[0]))
    return config


def file_of(options: argparse.Namespace) -> str:
    """Return the path of the file of options, whether it exists or not."""
    from reader.storage.folders import config_file

    return options.config or config_file()


def printing(options: argparse.Namespace) -> Config:
    """Return the configuration of a command that prints, after a warning if it has mistakes."""
    config = configuration(options)
    if config.mistakes:
        complain(config.summary)
    return config


def shipped_keys() -> dict[str, tuple[str, ...]]:
    """Return the shipped keys of each command of the app, by its id."""
    from reader.tui.commands import COMMANDS

    return {known.id: known.shipped for known in COMMANDS}


def _typed(one: Option) -> Callable[[str], Value]:
    """Return a parser of the flag's value. Only the file knows all themes, so their names are checked later."""

    def typed(text: str) -> Value:
        from reader.config.option_types import WrongError

        try:
            return text if one.field == "theme" else one.type.parse(text)
        except WrongError as wrong:
            raise argparse.ArgumentTypeError(f"{wrong.what}; {wrong.fix}") from None

    return typed
