"""Put key bindings on a screen that is being made: a user's key map is not known when its class is."""

from __future__ import annotations

from collections.abc import Sequence

from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode

_OF_TEXTUAL = {"app.focus_next", "app.focus_previous"}
"""What Tab does on every screen, unless it means something there."""


def add_bindings(node: DOMNode, bindings: Sequence[Binding], *, replacing: bool = True) -> None:
    """Bind keys on a node in place of what they were bound to.

    With ``replacing`` off, a key that is bound already keeps its binding, and of two new ones the first gets the key.
    """
    bound, new = node._bindings.key_to_bindings, BindingsMap(bindings).key_to_bindings
    if replacing:
        bound |= new
        return
    for key, its in new.items():
        if all(binding.action in _OF_TEXTUAL for binding in bound.get(key, ())):
            bound[key] = its[:1]
