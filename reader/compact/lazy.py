"""Sequences whose entries are made when they are asked for, of which there may be very many."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

Entry = TypeVar("Entry")


class LazySequence(Sequence[Entry]):
    """A sequence that keeps no entries. Subclasses say how many there are (``__len__``) and make each (`entry`)."""

    __slots__ = ()

    @abstractmethod
    def entry(self, number: int) -> Entry:
        """Make an entry by its number, from 0."""

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
    """So many entries, each made by a function of its number."""

    __slots__ = ("_count", "_make")

    def __init__(self, count: int, make: Callable[[int], Entry]) -> None:
        self._count = count
        self._make = make

    def __len__(self) -> int:
        return self._count

    def entry(self, number: int) -> Entry:
        """Make an entry."""
        return self._make(number)
