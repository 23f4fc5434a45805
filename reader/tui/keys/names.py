"""Keys as people write them."""

from __future__ import annotations

from reader.tui.terminal.input.key_names import character_of

NO_KEY = "–"
"""What is shown as the key of a command that its user left without one."""

_NAMES = {
    "space": "space",
    "escape": "esc",
    "enter": "⏎",
    "backspace": "⌫",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "up": "↑",
    "down": "↓",
}


def key_label(key: str) -> str:
    """A key as people write it: ``ctrl+p`` as ``^p``, ``pagedown`` as ``pgdn``, two keys in a row as ``zz``."""
    if " " in key:
        return "".join(key_label(one) for one in key.split())
    if key.startswith("ctrl+"):
        return "^" + character_of(key[5:])
    return _NAMES.get(key) or character_of(key)
