"""Hints: parts of messages that name a command's key as it is bound."""

from __future__ import annotations

from reader.tui.keys.command import Commands


def hint(commands: Commands, id: str, does: str) -> str:
    """The end of a message, as in ``; n goes to the next``; an empty string where the command has no key."""
    known = commands.find(id)
    if not known.keys:
        return ""
    return f"; {known.keys[0] if known.keys[0].startswith('ctrl+') else known.label} {does}"


def undo_hint(commands: Commands, does: str = "undoes it") -> str:
    """The end of a message about a change: how to undo it."""
    return hint(commands, "change.undo", does)


def key_hint(commands: Commands, id: str, does: str) -> str:
    """A key and what it does, as in ``e edit``, for a line of keys; an empty string where the command has no key."""
    label = commands.find(id).label
    return f"{label} {does}" if label else ""
