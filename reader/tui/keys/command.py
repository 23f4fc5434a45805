"""What a command is, and the list of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.config.keynames import character_of

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

    Run = Callable[[CommandScreen], None]
    Move = Callable[[CommandScreen, int | None], None]

NO_KEY = "–"
"""What stands for the key of a command that its user left without one."""


@dataclass(frozen=True, slots=True, eq=False)
class Command:
    """Something that the reader can be told to do.

    ``id`` is stable: a user's keymap refers to it. ``keys`` are Textual's key names, the first is the one that
    is shown; two with a blank between are typed after each other. A user's keymap may leave none (`remap`); ``shipped``
    are those that it came with. ``footer`` is its label at the foot of the screen, empty where it has none there; of
    two keys, while the second is waited for. A motion has a ``move`` that takes a count, and says how so many are
    ``counted``: "lines down" for "5 lines down".
    """

    id: str
    keys: tuple[str, ...]
    help: str
    group: str
    footer: str
    run: Run
    move: Move | None = None
    counted: str = ""
    shipped: tuple[str, ...] = ()

    def counted_as(self, number: int) -> str:
        """What so many are called."""
        return self.counted.replace("s ", " ", 1) if number == 1 else self.counted

    @property
    def single_keys(self) -> tuple[str, ...]:
        """Its keys that are one key each."""
        return tuple(key for key in self.keys if " " not in key)

    @property
    def label(self) -> str:
        """Its key as people write it, empty where it has none."""
        return key_label(self.keys[0]) if self.keys else ""


COMMANDS: list[Command] = []
"""All commands, in the order of the help page."""


def command(id: str, *keys: str, group: str, footer: str = "") -> Callable[[Run], Run]:
    """Register a function as a command; its docstring's first line is the help."""

    def register(run: Run) -> Run:
        assert run.__doc__, f"{id} does not say what it does"
        COMMANDS.append(Command(id, keys, run.__doc__.splitlines()[0], group, footer, run, shipped=keys))
        return run

    return register


def motion(id: str, *keys: str, group: str, counted: str, footer: str = "") -> Callable[[Move], Move]:
    """Register a command that takes a count, None where none was typed; see `Command.counted`."""

    def register(move: Move) -> Move:
        assert move.__doc__, f"{id} does not say what it does"
        help = move.__doc__.splitlines()[0]
        COMMANDS.append(Command(id, keys, help, group, footer, _once(move), move, counted, keys))
        return move

    return register


def _once(move: Move) -> Run:
    def run(screen: CommandScreen) -> None:
        move(screen, None)

    return run


def find(id: str) -> Command:
    """The command of an id.

    Raises:
        KeyError: there is none.
    """
    for known in COMMANDS:
        if known.id == id:
            return known
    raise KeyError(id)


def remap(keys: Mapping[str, tuple[str, ...]]) -> None:
    """Give commands these keys, by id, and all others those that they came with.

    What shows or binds a command's keys takes them from here when it is made, so this comes before the first screen.
    """
    for at, known in enumerate(COMMANDS):
        wanted = keys.get(known.id, known.shipped)
        if wanted != known.keys:
            COMMANDS[at] = replace(known, keys=wanted)


def then(id: str, does: str) -> str:
    """The end of a message that names a command's key, as in ``; n goes to the next``; nothing where it has no key."""
    known = find(id)
    if not known.keys:
        return ""
    return f"; {known.keys[0] if known.keys[0].startswith('ctrl+') else known.label} {does}"


def taken_back(does: str = "takes it back") -> str:
    """The end of a message about a change: how to undo it."""
    return then("change.undo", does)


def keyed(id: str, does: str) -> str:
    """A key and what it does, as in ``e edit``, for a line of keys; nothing where the command has no key."""
    label = find(id).label
    return f"{label} {does}" if label else ""


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
}


def key_label(key: str) -> str:
    """A key as people write it: ``ctrl+p`` as ``^p``, ``pagedown`` as ``pgdn``, two keys after each other as ``zz``."""
    if " " in key:
        return "".join(key_label(one) for one in key.split())
    if key.startswith("ctrl+"):
        return "^" + character_of(key[5:])
    return _NAMES.get(key) or character_of(key)
