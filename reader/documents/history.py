"""What a reader's user has asked and seen, over all documents, kept from one reading to the next."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.storage.folders import state_folder

if TYPE_CHECKING:
    from reader.storage.store import Shape

KEPT = 100
"""Queries that are kept, the newest."""


def history_file() -> str:
    """The file that they are kept in."""
    return os.path.join(state_folder(), "habits.json")  # noqa: PTH118 - pathlib costs 5 ms


def with_newest(asked: Iterable[str], new: Iterable[str]) -> list[str]:
    """Queries with newer ones behind them, each once, where it was asked last."""
    latest = dict.fromkeys([*reversed([*new]), *reversed([*asked])])
    return [*reversed(latest)][-KEPT:]


class History:
    """Read when they are first needed, written when the reader is left; what other readers wrote meanwhile stays."""

    def __init__(self) -> None:
        self._before: list[str] | None = None
        self._new: list[str] = []
        self._toured = False

    def first_start(self) -> bool:
        """Whether nothing was ever kept: one look for a file. Whoever has searched needs no tour either."""
        return not os.path.exists(history_file())  # noqa: PTH110

    def toured(self) -> None:
        """The tour was seen."""
        self._toured = True

    def asked(self) -> list[str]:
        """What was searched for, the newest last. What cannot be read is as if nothing had been."""
        if self._before is None:
            from reader.storage.store import StoreError, read

            try:
                self._before = _queries(read(Path(history_file()), _shape()).value)
            except StoreError:
                self._before = []
        return with_newest(self._before, self._new)

    def ask(self, query: str) -> None:
        """Something was searched for, and found."""
        self._new = with_newest(self._new, [query])

    def write(self) -> str:
        """Keep what is new; what went wrong, or nothing."""
        if not self._new and not self._toured:
            return ""
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
