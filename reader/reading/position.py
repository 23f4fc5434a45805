"""Positions in the text, stored compactly."""

from __future__ import annotations

from reader.compact.int_pairs import IntPairs
from reader.compact.lazy import LazySequence
from reader.document.position import Position as Position


class PackedPositions(IntPairs, LazySequence[Position]):
    """Positions, ascending."""

    __slots__ = ()

    def entry(self, number: int) -> Position:
        """A position."""
        return Position(*self.pair(number))
