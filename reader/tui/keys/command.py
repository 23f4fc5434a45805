"""What a command is, and all commands of one app with their keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.tui.keys.names import key_label


class Command(NamedTuple):
    """Something that the reader can be told to do; `reader.tui.commands` has the functions that do it.

    ``id`` is stable: a user's key map refers to it. ``keys`` are Textual's key names, the first is the one that is
    shown; two with a blank between are typed one after the other. A user's key map may leave none; ``shipped`` are the
    keys that it came with. ``footer`` is its label in the foot line, empty where it has none there; of two keys, the
    label while the second is waited for. ``counted`` is what a count before it counts ("lines down" for "5 lines
    down"), an empty string where nothing is said, and None for a command that takes no count.
    """

    id: str
    keys: tuple[str, ...]
    help: str
    group: str
    footer: str = ""
    counted: str | None = None
    shipped: tuple[str, ...] = ()

    def counted_as(self, number: int) -> str:
        """What ``number`` of them are called; an empty string where nothing is said."""
        words = self.counted or ""
        return words.replace("s ", " ", 1) if number == 1 else words

    @property
    def single_keys(self) -> tuple[str, ...]:
        """Its keys that are one key each."""
        return tuple(key for key in self.keys if " " not in key)

    @property
    def label(self) -> str:
        """Its key as people write it; an empty string where it has none."""
        return key_label(self.keys[0]) if self.keys else ""


class Commands:
    """All commands, in the order of the help page. A value: another key map makes another one."""

    def __init__(self, every: tuple[Command, ...]) -> None:
        self.every = every
        self._by_id = {known.id: known for known in every}

    def __iter__(self) -> Iterator[Command]:
        return iter(self.every)

    def __len__(self) -> int:
        return len(self.every)

    def find(self, id: str) -> Command:
        """The command with an id.

        Raises:
            KeyError: there is none.
        """
        return self._by_id[id]

    def by_group(self) -> list[tuple[str, Sequence[Command]]]:
        """The commands under their groups, both in order."""
        groups: dict[str, list[Command]] = {}
        for known in self.every:
            groups.setdefault(known.group, []).append(known)
        return list(groups.items())

    def remapped(self, keys: Mapping[str, tuple[str, ...]]) -> Commands:
        """The same commands with the keys of a key map, by id; all others have the keys that they came with."""
        return Commands(tuple(known._replace(keys=keys.get(known.id, known.shipped)) for known in self.every))
