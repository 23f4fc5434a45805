"""Every command of the app, each defined once.

A command is a function on the reading screen with a `command` decorator: its docstring is what it does in a
few words. From the definitions come the key bindings, the footer, the help page, the palette and the table
in the README.
"""

from __future__ import annotations

from reader.tui.commands import correcting, jumping, leaving, marking, moving, quoting, searching, showing
from reader.tui.keys.command import COMMANDS, Command, by_group, find

__all__ = ["COMMANDS", "Command", "by_group", "find"]

_GROUPS = (
    moving.GROUP,
    jumping.GROUP,
    searching.GROUP,
    showing.GROUP,
    quoting.GROUP,
    marking.GROUP,
    correcting.GROUP,
    leaving.GROUP,
)
COMMANDS.sort(key=lambda known: _GROUPS.index(known.group))  # stable: within a group as defined
