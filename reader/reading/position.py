"""Positions in the text, and a compact sequence of them."""

from __future__ import annotations

from typing import NamedTuple

from reader.compact.lazy import LazySequence
from reader.compact.packed import IntPairs


class Position(NamedTuple):
    """A place in the text: a paragraph's index and a code point of its text.

    Negative paragraphs are the front matter, see `quotation_index.FRONT`. It survives resizing, which a row or a
    scroll fraction does not.
    """

    paragraph: int
    offset: int


class PackedPositions(IntPairs, LazySequence[Position]):
    """PackedPositions, ascending."""

    __slots__ = ()

    def entry(self, number: int) -> Position:
        """A position."""
        return Position(*self.pair(number))
