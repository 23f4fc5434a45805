"""What a command is, and the list of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.screen import ReadingScreen

    Run = Callable[[ReadingScreen], None]


@dataclass(frozen=True, slots=True, eq=False)
class Command:
    """Something that the reader can be told to do.

    ``id`` is stable: a user's keymap refers to it. ``keys`` are Textual's key names, the first is the one that
    is shown. ``footer`` is its label at the foot of the screen, empty where it has none there.
    """

    id: str
    keys: tuple[str, ...]
    help: str
    group: str
    footer: str
    run: Run


COMMANDS: list[Command] = []
"""All commands, in the order of the help page."""


def command(id: str, *keys: str, group: str, footer: str = "") -> Callable[[Run], Run]:
    """Register a function as a command; its docstring's first line is the help."""

    def register(run: Run) -> Run:
        assert run.__doc__, f"{id} does not say what it does"
        COMMANDS.append(Command(id, keys, run.__doc__.splitlines()[0], group, footer, run))
        return run

    return register


def find(id: str) -> Command:
    """The command of an id.

    Raises:
        KeyError: there is none.
    """
    for known in COMMANDS:
        if known.id == id:
            return known
    raise KeyError(id)


def by_group() -> list[tuple[str, Sequence[Command]]]:
    """The commands under their groups, both in order of definition."""
    groups: dict[str, list[Command]] = {}
    for known in COMMANDS:
        groups.setdefault(known.group, []).append(known)
    return list(groups.items())


_NAMES = {
    "space": "space",
    "escape": "esc",
    "enter": "⏎",
    "backspace": "⌫",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "up": "↑",
    "down": "↓",
    "equals_sign": "=",
}


def key_label(key: str) -> str:
    """A key as people write it: ``ctrl+p`` as ``^p``, ``pagedown`` as ``pgdn``."""
    if key.startswith("ctrl+"):
        return "^" + key[5:]
    return _NAMES.get(key, key)
