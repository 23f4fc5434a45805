"""`reader keys`: every command of the app, its id and its keys."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from reader.cli import option_flags as configured
from reader.cli import output
from reader.cli.errors import DONE, complain
from reader.document.clean import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.tui.keys.command import Commands


USAGE = "reader keys [--toml] [--config FILE] [--json]"
HELP = """\
List every command of the app with its keys, as your configuration has them, and the id that the table [keys] of
config.toml uses for it. --toml prints that table, as a start for your own key map: a config.toml has one [keys]."""
EXAMPLES = """\
examples:
  reader keys | grep quotation
  reader keys --toml > keys.toml
  reader keys --json | jq -r 'select(.keys != .default) | .command'

JSON: command, keys, default (the keys that it comes with), group, help.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: how to print them."""
    parser.add_argument("--toml", action="store_true", help="as the table [keys] of config.toml")
    output.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the commands with their keys."""
    from reader.tui.commands import COMMANDS

    out = output.Output(options, warns=False)
    config = configured.configuration(options, keys=True)
    if config.mistakes:
        complain(config.summary)
    commands = COMMANDS.remapped(config.keys)
    if options.toml:
        out.lines(_toml(commands))
    elif out.json:
        out.rows(
            {
                "command": known.id,
                "keys": list(known.keys),
                "default": list(known.shipped),
                "group": known.group,
                "help": known.help,
            }
            for known in commands
        )
    else:
        out.lines(map(visible, _table(commands)))
    return DONE


def _table(commands: Commands) -> Iterator[str]:
    from reader.tui.keys.names import key_label

    groups = commands.by_group()
    keys = {known.id: "  ".join(map(key_label, known.keys)) or "–" for _, group in groups for known in group}
    wide, longest = max(map(len, keys.values())), max(map(len, keys))
    for n, (name, group) in enumerate(groups):
        yield from [*([""] if n else []), name]
        yield from (f"  {keys[known.id]:<{wide}}  {known.id:<{longest}}  {known.help}" for known in group)


def _toml(commands: Commands) -> Iterator[str]:
    from reader.config.file.template import toml

    yield "[keys]"
    for name, group in commands.by_group():
        yield f"# {name}"
        for known in group:
            keys = [toml(key) for key in known.keys]
            value = keys[0] if len(keys) == 1 else f"[{', '.join(keys)}]"
            yield f"{toml(known.id)} = {value}  # {known.help}"
