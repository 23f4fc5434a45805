"""Sequences that make their entries on access."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

Entry = TypeVar("Entry")


class LazySequence(Sequence[Entry]):
    """A sequence that stores no entries. Subclasses define ``__len__`` and `entry`."""

    __slots__ = ()

    @abstractmethod
    def entry(self, number: int) -> Entry:
        """Make the entry at an index."""

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> list[Entry]: ...
    def __getitem__(self, at: int | slice) -> Entry | list[Entry]:
        """An entry, or several.

        Raises:
            IndexError: there is none of that number.
        """
        numbers = range(len(self))[at]
        return [*map(self.entry, numbers)] if isinstance(numbers, range) else self.entry(numbers)

    def __iter__(self) -> Iterator[Entry]:
        return map(self.entry, range(len(self)))


class Computed(LazySequence[Entry]):
    """A number of entries, each computed by a function of its index."""

    __slots__ = ("_count", "_make")

    def __init__(self, count: int, make: Callable[[int], Entry]) -> None:
        self._count = count
        self._make = make

    def __len__(self) -> int:
        return self._count

    def entry(self, number: int) -> Entry:
        """Make an entry."""
        return self._make(number)
