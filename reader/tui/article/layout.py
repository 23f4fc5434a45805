"""Which row of the screen shows which words: the whole document wrapped to a width, lazily.

Only what is looked at is wrapped; the height of the rest is estimated and made exact in slices between
frames (`Layout.settle`), so that the first screen never waits for the last paragraph. Pure.
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
from reader.tui.article.tagged_text import Drawn

PAGES_KEPT = 512
"""Wrapped items that are remembered: some screens up and down, not a long document."""


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


class Item(NamedTuple):
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


class Page(NamedTuple):
    """An item as drawn and wrapped. ``rows`` index ``drawn.text``."""

    drawn: Drawn
    rows: Sequence[Row]


def line_in_focus(top: int, height: int, last: int) -> int:
    """The row of the document that one reads in focus mode, while row ``top`` of it is the first in view.

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

    Rows are numbered from 0 at the top of the document; an item's rows begin with its gap.
    """

    def __init__(
        self,
        items: Sequence[Item],
        width: int,
        drawn: Callable[[Item], Drawn],
        measure: Callable[[str], Sequence[Grapheme]] = graphemes,
    ) -> None:
        self.items = items
        self.width = max(width, 2)
        self._drawn = drawn
        self._measure = measure
        self._pages: OrderedDict[int, Page] = OrderedDict()
        self._heights, self._keys = array("q"), IntPairs()
        for item in items:
            cells = 20 * max(self.width - item.indent, 2)  # a little less than there are: rows end at words
            self._heights.append(item.gap + 1 + (item.end - item.start) * 21 // cells + item.below)
            self._keys.append(item.paragraph, item.start)
        self._exact = bytearray(len(items))
        self._unsettled = 0
        self._tops: array[int] | None = None

    @property
    def tops(self) -> array[int]:
        """The first row of each item, its gap, and at the end the number of rows in all."""
        if self._tops is None:
            self._tops = array("q", accumulate(self._heights, initial=0))
        return self._tops

    @property
    def height(self) -> int:
        """How many rows the document has, in part estimated until it is settled."""
        return self.tops[-1]

    def page(self, item: int) -> Page:
        """An item drawn and wrapped; its height is exact from then on."""
        page = self._pages.get(item)
        if page is not None:
            self._pages.move_to_end(item)
            return page
        drawn = self._drawn(self.items[item])
        page = Page(drawn, wrap(drawn.text, self.width - self.items[item].indent, self._measure))
        self._pages[item] = page
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        if not self._exact[item]:
            self._exact[item] = 1
            height = self.items[item].gap + len(page.rows) + self.items[item].below
            if height != self._heights[item]:
                self._heights[item] = height
                self._tops = None
        return page

    def forget(self, items: Sequence[int]) -> None:
        """Draw these items anew the next time: what stands in them has changed, their height has not."""
        for item in items:
            self._pages.pop(item, None)

    def settle(self, characters: int) -> bool:
        """Make more heights exact, about so many characters' worth; whether there is more to do."""
        while characters > 0 and self._unsettled < len(self.items):
            if not self._exact[self._unsettled]:
                item = self.items[self._unsettled]
                self.page(self._unsettled)
                characters -= item.end - item.start + 20
            self._unsettled += 1
        return self._unsettled < len(self.items)

    def settle_view(self, top: int, rows: int) -> None:
        """Make exact what a view of so many rows shows from row ``top`` on; rows above do not move."""
        if not self.items:
            return
        item, _ = self.locate(top)
        left = rows + 1 + top - self.tops[item]
        while left > 0 and item < len(self.items):
            self.page(item)
            left -= self._heights[item]
            item += 1

    def locate(self, row: int) -> tuple[int, int]:
        """The item at a row of the document and the row within it; negative in the gap above it."""
        item = min(max(bisect_right(self.tops, row) - 1, 0), len(self.items) - 1)
        return item, row - self.tops[item] - self.items[item].gap

    def item_of(self, position: Position) -> int:
        """The item that shows a position, or the one before it where the position is not shown."""
        return max(self._keys.first_at(position.paragraph, position.offset + 1) - 1, 0)

    def items_of(self, paragraph: int) -> range:
        """The items that show parts of a paragraph."""
        return self._keys.within(paragraph)

    def row_at(self, position: Position, context: int = 0) -> int:
        """The row of the document that shows a position; so many rows above it are exact as well."""
        item = self.item_of(position)
        above = item
        while above > 0 and context > 0:
            above -= 1
            self.page(above)
            context -= self._heights[above]
        page = self.page(item)
        at = page.drawn.index_of(min(max(position.offset, self.items[item].start), self.items[item].end))
        if page.drawn.at and position.offset in page.drawn.at:
            at = page.drawn.places[page.drawn.at.index(position.offset)]  # the tag comes along
        return self.tops[item] + self.items[item].gap + row_of(page.rows, at)

    def position_at(self, row: int) -> Position:
        """The first position that a row of the document shows; for a gap, of the item below it."""
        if not self.items:
            return Position(0, 0)
        item, inside = self.locate(row)
        page = self.page(item)
        inside = min(max(inside, 0), len(page.rows) - 1)
        return Position(self.items[item].paragraph, page.drawn.offset_of(page.rows[inside].start))
