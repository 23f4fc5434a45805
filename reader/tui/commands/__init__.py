"""Every command of the app, each defined once.

A command is a function of the reading screen under a decorator of its group (`CommandGroup`); its docstring is what it
does, in a few words. The key bindings, the foot line, the help page, the palette and the table in the README come from
these definitions.
"""

from __future__ import annotations

from reader.tui.commands import correcting, jumping, leaving, marking, moving, quoting, searching, showing
from reader.tui.screen.typed.command_table import CommandTable

TABLE = CommandTable.of(
    (
        moving.GROUP,
        jumping.GROUP,
        searching.GROUP,
        showing.GROUP,
        quoting.GROUP,
        marking.GROUP,
        correcting.GROUP,
        leaving.GROUP,
    )
)
"""The functions of all commands, in the order of the help page."""

COMMANDS = TABLE.commands
"""All commands with the keys that they come with. A key map makes another value: `Commands.remapped`."""
