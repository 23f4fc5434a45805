"""The flags of options, and the configuration that a command runs with."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from reader.cli.errors import WRONG_USAGE, CommandError, complain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.config import Config
    from reader.config.config import Keys
    from reader.config.file.key_findings import KeyFindings


def add_file(parser: argparse.ArgumentParser) -> None:
    """Add the flag that names another file of options."""
    parser.add_argument("--config", metavar="FILE", help="another file of options")


def add_options(parser: argparse.ArgumentParser, names: Sequence[str]) -> None:
    """Add the flags of these options, named by field of `Settings`. `configuration` checks their values."""
    from reader.config.options import option

    group = parser.add_argument_group("how it is shown")
    for one in map(option, names):
        help = f"{one.help} (default: {one.default_words})"
        if one.is_switch:
            action = argparse.BooleanOptionalAction
            group.add_argument(one.flags[0], dest=one.field, action=action, default=None, help=help)
        else:
            group.add_argument(one.flags[0], dest=one.field, metavar=one.limits.metavar, help=help)


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
    from reader.config import SHIPPED, load
    from reader.config.limits import WrongError

    given = vars(options) if options is not None else {}
    flags = {field: given[field] for field in SHIPPED._fields if given.get(field) is not None}
    # Where nothing may be written, that leaves it to the variable and the file.
    flags = {field: value for field, value in flags.items() if (value, getattr(SHIPPED, field)) != ("", "")}
    file = given.get("config")
    try:
        config = load(file, flags, _read_keys if keys else None)
    except WrongError as wrong:
        raise CommandError(str(wrong), WRONG_USAGE) from None
    if file and not config.found:
        raise CommandError(str(config.problems[0]))
    return config


def printing(options: argparse.Namespace) -> Config:
    """Return the configuration of a command that prints, after a warning if it has mistakes."""
    config = configuration(options)
    if config.mistakes:
        complain(config.summary)
    return config


def _read_keys(table: Mapping[str, object], findings: KeyFindings) -> Keys:
    from reader.tui.commands import COMMANDS
    from reader.tui.keys.keymap import keymap

    return keymap(table, {known.id: known.shipped for known in COMMANDS}, findings)
