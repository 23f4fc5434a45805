"""The keys of commands as Textual's bindings."""

from __future__ import annotations

from collections.abc import Mapping

from textual.binding import Binding

from reader.tui.keys.command import Commands


def bindings_for(commands: Commands, actions: Mapping[str, str]) -> list[Binding]:
    """Bindings of commands, by id, to actions of a screen.

    Two keys that are typed one after the other are not bound: `reader.tui.screen.typed.prefix` waits for the second.
    """
    return [
        Binding(key, action, known.help, show=False, id=known.id)
        for known, action in ((commands.find(id), action) for id, action in actions.items())
        for key in known.single_keys
    ]
