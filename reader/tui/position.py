"""Places in the text, and many of them in little room."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple, overload

_LOW = 32
_OFFSET = (1 << _LOW) - 1


class Position(NamedTuple):
    """A place in the text: a paragraph's index and a code point of its text.

    Negative paragraphs are the front matter, see `reader.tui.outline.FRONT`. It survives resizing, which a row or a
    scroll fraction does not.
    """

    paragraph: int
    offset: int


def packed(paragraph: int, number: int) -> int:
    """A paragraph and what is in it, an offset or a number of at most 2³², as one integer that sorts like the pair."""
    return (paragraph << _LOW) + number


class Positions(Sequence[Position]):
    """Positions, eight bytes each: a document may have more quotations than it has words in a column."""

    __slots__ = ("_packed",)

    def __init__(self, positions: Iterable[tuple[int, int]]) -> None:
        self._packed = array("q", (packed(*position) for position in positions))

    def __len__(self) -> int:
        return len(self._packed)

    @overload
    def __getitem__(self, at: int) -> Position: ...
    @overload
    def __getitem__(self, at: slice) -> list[Position]: ...
    def __getitem__(self, at: int | slice) -> Position | list[Position]:
        if isinstance(at, slice):
            return [Position(each >> _LOW, each & _OFFSET) for each in self._packed[at]]
        each = self._packed[at]
        return Position(each >> _LOW, each & _OFFSET)

    def first_at(self, paragraph: int, offset: int = 0) -> int:
        """Of ascending ones, the first at or after a place; as many as there are where there is none."""
        return bisect_left(self._packed, packed(paragraph, offset))

    def within(self, paragraph: int) -> range:
        """Of ascending ones, those in a paragraph."""
        return range(self.first_at(paragraph), self.first_at(paragraph + 1))
