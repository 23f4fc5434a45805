"""Pairs of integers, stored compactly and looked up by the first: what is in which paragraph, and where."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable

_BITS = 32
_SECOND = (1 << _BITS) - 1


class IntPairs:
    """Pairs of eight bytes each. Sort them before a look-up. The second number is from 0 to 2³² - 1."""

    __slots__ = ("_pairs",)

    def __init__(self, pairs: Iterable[tuple[int, int]] = ()) -> None:
        self._pairs = array("q", (_packed(*pair) for pair in pairs))

    def __len__(self) -> int:
        return len(self._pairs)

    def append(self, first: int, second: int) -> None:
        """Add a pair at the end."""
        self._pairs.append(_packed(first, second))

    def sort(self) -> None:
        """Sort the pairs in ascending order."""
        self._pairs = array("q", sorted(self._pairs))

    def pair(self, number: int) -> tuple[int, int]:
        """The pair at an index."""
        pair = self._pairs[number]
        return pair >> _BITS, pair & _SECOND

    def first_at(self, first: int, second: int = 0) -> int:
        """The index of the first pair that is not below this one; the number of pairs if there is none."""
        return bisect_left(self._pairs, _packed(first, second))

    def within(self, first: int) -> range:
        """The indices of the pairs with this first number."""
        return range(self.first_at(first), self.first_at(first + 1))

    def of(self, first: int) -> tuple[int, ...]:
        """The second numbers of the pairs with this first number, ascending."""
        return tuple(self._pairs[number] & _SECOND for number in self.within(first))


def _packed(first: int, second: int) -> int:
    return (first << _BITS) + second
