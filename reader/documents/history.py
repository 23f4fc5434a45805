"""What the user has searched for, and whether the tour was seen, over all documents and sessions."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.storage.folders import state_folder

if TYPE_CHECKING:
    from reader.storage.store import Shape

KEPT = 100
"""How many queries are kept, the newest ones."""


def history_file() -> str:
    """The path of the file."""
    return os.path.join(state_folder(), "habits.json")  # noqa: PTH118 - pathlib costs 5 ms


def with_newest(asked: Iterable[str], new: Iterable[str]) -> list[str]:
    """Queries with newer ones appended. One that was asked again moves to its last place."""
    latest = dict.fromkeys([*reversed([*new]), *reversed([*asked])])
    return [*reversed(latest)][-KEPT:]


class History:
    """Read at first use and written when the app is left. What other processes wrote in between is kept."""

    def __init__(self) -> None:
        self._before: list[str] | None = None
        self._new: list[str] = []
        self._toured = False

    def first_start(self) -> bool:
        """Whether there is no file yet. Somebody who has searched before needs no tour either."""
        return not os.path.exists(history_file())  # noqa: PTH110

    def toured(self) -> None:
        """Note that the tour was seen."""
        self._toured = True

    def asked(self) -> list[str]:
        """The queries, newest last. A file that cannot be read counts as an empty one."""
        if self._before is None:
            from reader.storage.store import StoreError, read

            try:
                self._before = _queries(read(Path(history_file()), _shape()).value)
            except StoreError:
                self._before = []
        return with_newest(self._before, self._new)

    def ask(self, query: str) -> None:
        """Note a query that found something."""
        self._new = with_newest(self._new, [query])

    def write(self) -> str | None:
        """Save what is new. Return a message if that failed or the file was odd, else None."""
        if not self._new and not self._toured:
            return None
        from reader.storage.store import StoreError, Value, change

        def with_new(value: Value) -> Value:
            asked = with_newest(_queries(value), self._new)
            return {**value, "toured": bool(value.get("toured")) or self._toured, "asked": asked}

        try:
            return change(Path(history_file()), _shape(), with_new).notice
        except StoreError as error:
            return str(error)


def _queries(value: dict[str, object]) -> list[str]:
    asked = value.get("asked", [])
    return [query for query in asked if isinstance(query, str)] if isinstance(asked, list) else []


def _shape() -> Shape:
    from reader.storage.store import Shape

    return Shape("habits", 1, _check)


def _check(value: dict[str, object]) -> None:
    asked = value.get("asked", [])
    if not isinstance(asked, list) or not all(isinstance(query, str) for query in asked):
        raise TypeError("asked")
    if not isinstance(value.get("toured", False), bool):
        raise TypeError("toured")
