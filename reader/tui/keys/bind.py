"""Keys of commands on a screen: bound when the screen is made, since a user may have given them other keys."""

from __future__ import annotations

from collections.abc import Mapping

from textual.binding import Binding, BindingsMap, BindingType
from textual.dom import DOMNode

from reader.tui.keys.command import find

_OF_TEXTUAL = {"app.focus_next", "app.focus_previous"}
"""What every screen's Tab does, unless it means something there."""


def bind(node: DOMNode, actions: Mapping[str, str], *, over: bool = True) -> None:
    """Bind the keys of commands, by id, to actions of a screen.

    They take a key from whatever had it there; not so without ``over``, and then of two commands the one that comes
    first has it. Two keys that are typed after each other are not bound (`reader.tui.screen.prefix`).
    """
    bindings: list[BindingType] = []
    for command, action in actions.items():
        known = find(command)
        bindings += [Binding(key, action, known.help, show=False, id=known.id) for key in known.single_keys]
    bound, new = node._bindings.key_to_bindings, BindingsMap(bindings).key_to_bindings
    if over:
        bound |= new
    else:
        for key, its in new.items():
            if all(binding.action in _OF_TEXTUAL for binding in bound.get(key, ())):
                bound[key] = its[:1]
