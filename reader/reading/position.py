"""Places in the text, and many of them in little room."""

from __future__ import annotations

from typing import NamedTuple

from reader.compact.int_pairs import IntPairs
from reader.compact.lazy import LazySequence


class Position(NamedTuple):
    """A place in the text: a paragraph's index and a code point of its text.

    Negative paragraphs are the front matter, see `quotation_index.FRONT`. It survives resizing, which a row or a
    scroll fraction does not.
    """

    paragraph: int
    offset: int


class Positions(IntPairs, LazySequence[Position]):
    """Positions, ascending."""

    __slots__ = ()

    def entry(self, number: int) -> Position:
        """A position."""
        return Position(*self.pair(number))
