"""Which row of the screen shows which words: the whole document wrapped to a width, lazily. Pure.

Only what is looked at is wrapped; the height of the rest is estimated, and made exact in slices between frames
(`Layout.settle`), so that the first screen never waits for the last paragraph.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

from reader.compact.int_pairs import IntPairs
from reader.reading.position import Position
from reader.text.cells import Grapheme, graphemes
from reader.text.wrap import Row, row_of, wrap
from reader.tui.article.tagged_text import TaggedText

BLOCKS_KEPT = 512
"""Wrapped blocks that are remembered: a few screens up and down, not a long document."""


SETTLED_AT_ONCE = 60_000
"""Characters whose rows are counted before the first frame: an article, not a book."""

SETTLED_A_SLICE = 40_000
"""Characters whose rows are counted between two frames, about two milliseconds' worth."""

MEASURE = 76
"""The width of the column at first, in cells."""

MEASURES = range(36, 133, 8)
"""The widths of column that one goes through by making it wider or narrower, in cells."""


def next_measure(measure: int, step: int) -> int:
    """The next wider (1) or narrower (-1) measure; the same where there is none."""
    further = [width for width in MEASURES if (width - measure) * step > 0]
    return measure if not further else min(further) if step > 0 else max(further)


class Block(NamedTuple):
    """A block of the page: part of a paragraph (negative: front matter), the rows above and below it, its indent.

    ``[start, end)`` are code points of the paragraph's text; ``gap`` and ``below`` are rows that hold none of them;
    ``indent`` is in cells.
    """

    paragraph: int
    start: int
    end: int
    gap: int = 1
    indent: int = 0
    below: int = 0


class WrappedBlock(NamedTuple):
    """A block with its tags, wrapped. ``rows`` are spans of ``tagged.text``."""

    tagged: TaggedText
    rows: Sequence[Row]


def line_in_focus(top: int, height: int, last: int) -> int:
    """The row of the document that one reads in focus mode, while its row ``top`` is the first in view.

    It is a third of the view down; near the ends of the document (``last`` is the lowest that ``top`` can be) it moves
    towards the edge twice as fast as one scrolls, so that every row gets its turn. In a document of less than two
    views it goes evenly from the first row to the last.
    """
    if last < height:
        return top + (height - 1) * top // last if last > 0 else 0
    down = min(top, height // 3)
    return top + max(down, height - 1 - 2 * (last - top))


class Layout:
    """The rows of a document at one width, in cells.

    Rows are numbered from 0 at the top of the document; a block's rows begin with its gap. Blocks are named by their
    number in ``blocks``.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        width: int,
        tag: Callable[[Block], TaggedText],
        measure: Callable[[str], Sequence[Grapheme]] = graphemes,
    ) -> None:
        """``tag`` gives the text of a block as it is drawn, ``measure`` the cells that a text takes."""
        self.blocks = blocks
        self.width = max(width, 2)
        self._tag = tag
        self._measure = measure
        self._wrapped: OrderedDict[int, WrappedBlock] = OrderedDict()
        self._heights, self._keys = array("q"), IntPairs()
        for block in blocks:
            cells = 20 * max(self.width - block.indent, 2)  # a little less than there are: rows end at words
            self._heights.append(block.gap + 1 + (block.end - block.start) * 21 // cells + block.below)
            self._keys.append(block.paragraph, block.start)
        self._exact = bytearray(len(blocks))
        self._unsettled = 0
        self._tops: array[int] | None = None

    @property
    def tops(self) -> array[int]:
        """The first row of each block, its gap, and at the end the number of rows in all."""
        if self._tops is None:
            self._tops = array("q", accumulate(self._heights, initial=0))
        return self._tops

    @property
    def height(self) -> int:
        """The number of rows of the document, in part estimated until it is settled."""
        return self.tops[-1]

    def wrapped(self, number: int) -> WrappedBlock:
        """A block with its tags, wrapped; its height is exact from then on."""
        found = self._wrapped.get(number)
        if found is not None:
            self._wrapped.move_to_end(number)
            return found
        block = self.blocks[number]
        tagged = self._tag(block)
        found = WrappedBlock(tagged, wrap(tagged.text, self.width - block.indent, self._measure))
        self._wrapped[number] = found
        if len(self._wrapped) > BLOCKS_KEPT:
            self._wrapped.popitem(last=False)
        if not self._exact[number]:
            self._exact[number] = 1
            height = block.gap + len(found.rows) + block.below
            if height != self._heights[number]:
                self._heights[number] = height
                self._tops = None
        return found

    def settle(self, characters: int) -> bool:
        """Make more heights exact, about so many characters' worth; whether there is more to do."""
        while characters > 0 and self._unsettled < len(self.blocks):
            if not self._exact[self._unsettled]:
                block = self.blocks[self._unsettled]
                self.wrapped(self._unsettled)
                characters -= block.end - block.start + 20
            self._unsettled += 1
        return self._unsettled < len(self.blocks)

    def settle_view(self, top: int, rows: int) -> None:
        """Make exact what a view of so many rows shows from row ``top`` on; rows above do not move."""
        if not self.blocks:
            return
        number, _ = self.locate(top)
        left = rows + 1 + top - self.tops[number]
        while left > 0 and number < len(self.blocks):
            self.wrapped(number)
            left -= self._heights[number]
            number += 1

    def locate(self, row: int) -> tuple[int, int]:
        """The block at a row of the document and the row within it; negative in the gap above it."""
        number = min(max(bisect_right(self.tops, row) - 1, 0), len(self.blocks) - 1)
        return number, row - self.tops[number] - self.blocks[number].gap

    def block_of(self, position: Position) -> int:
        """The block that shows a position, or the one before it where the position is not shown."""
        return max(self._keys.first_at(position.paragraph, position.offset + 1) - 1, 0)

    def blocks_of(self, paragraph: int) -> range:
        """The blocks that show parts of a paragraph."""
        return self._keys.within(paragraph)

    def row_at(self, position: Position, context: int = 0) -> int:
        """The row of the document that shows a position; ``context`` rows above it are exact as well."""
        number = self.block_of(position)
        above = number
        while above > 0 and context > 0:
            above -= 1
            self.wrapped(above)
            context -= self._heights[above]
        (tagged, rows), block = self.wrapped(number), self.blocks[number]
        at = tagged.index_of(min(max(position.offset, block.start), block.end))
        if tagged.offsets and position.offset in tagged.offsets:
            at = tagged.indices[tagged.offsets.index(position.offset)]  # the tag comes along
        return self.tops[number] + block.gap + row_of(rows, at)

    def position_at(self, row: int) -> Position:
        """The first position that a row of the document shows; for a gap, of the block below it."""
        if not self.blocks:
            return Position(0, 0)
        number, inside = self.locate(row)
        tagged, rows = self.wrapped(number)
        inside = min(max(inside, 0), len(rows) - 1)
        return Position(self.blocks[number].paragraph, tagged.offset_of(rows[inside].start))
