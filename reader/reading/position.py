"""Places in the text, and many of them in little room."""

from __future__ import annotations

from reader.compact.int_pairs import IntPairs
from reader.compact.lazy import LazySequence
from reader.document.position import Position as Position


class Positions(IntPairs, LazySequence[Position]):
    """Positions, ascending."""

    __slots__ = ()

    def entry(self, number: int) -> Position:
        """A position."""
        return Position(*self.pair(number))
