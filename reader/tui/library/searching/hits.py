"""The list of what a search of the library found."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment

from reader.library.engine import Found, LibraryHit, QuotationId
from reader.tui.library.drawing import head_line, ink_of, word_lines
from reader.tui.library.views import ListPlace
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, background_of, segment
from reader.tui.widgets.row_list import RowList

WORDS = 2
"""Rows of the words of a hit."""

CLOSE, NEAREST = "Close", "Nothing close; the nearest"


class HitList(RowList):
    """Hits in order, good ones first; a heading stands before those that are only close."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="hits")
        self.listed: list[str | LibraryHit] = []

    @property
    def hits(self) -> list[LibraryHit]:
        """The hits without the headings."""
        return [row for row in self.listed if isinstance(row, LibraryHit)]

    @property
    def hit_chosen(self) -> LibraryHit | None:
        """The hit that is looked at."""
        row = self.listed[self.chosen] if self.chosen is not None and self.chosen < len(self.listed) else None
        return row if isinstance(row, LibraryHit) else None

    @property
    def number(self) -> int:
        """Which hit is looked at, from 1; 0 for none."""
        if self.chosen is None:
            return 0
        return sum(isinstance(row, LibraryHit) for row in self.listed[: self.chosen + 1])

    def show(
        self, found: Found, empty: Sequence[str], place: ListPlace | None = None, record: QuotationId | None = None
    ) -> None:
        """Show other hits, at the first or where one was; ``empty`` stands where there are none.

        ``record`` is the quotation that was looked at: it may have another place among them now.
        """
        self.listed = []
        for hit in found:
            if hit.hit.close and not any(isinstance(row, str) for row in self.listed):
                self.listed.append(NEAREST if found.nearest else CLOSE)
            self.listed.append(hit)
        self.empty = () if self.listed else tuple(empty)
        first = next((at for at, row in enumerate(self.listed) if isinstance(row, LibraryHit)), None)
        chosen = first if place is None or place.chosen is None else min(place.chosen, len(self.listed) - 1)
        same = (at for at, row in enumerate(self.listed) if isinstance(row, LibraryHit) and row.record.id == record)
        chosen = next(same, chosen)
        self.replace(
            [1 if isinstance(row, str) else 1 + WORDS for row in self.listed], chosen if first is not None else None
        )
        if place is not None:
            self.scroll_to(y=place.top, animate=False, force=True)
            self.reveal()

    @property
    def place(self) -> ListPlace:
        """Where one is in it."""
        return ListPlace(self.chosen, round(self.scroll_offset.y))

    def selectable(self, index: int) -> bool:
        """Not the headings."""
        return not isinstance(self.listed[index], str)

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """Who, when and where; then the words."""
        row, ground = self.listed[index], self.fill(index)
        if isinstance(row, str):
            return [[segment(f" {row}", self.palette.heading)]]
        record = row.record
        over = background_of(ground)
        bar = Segment("▌" if index == self.chosen else " ", ink_of(record, self.palette).sign + over)
        lines: list[Line] = [[bar, *head_line(record, width - 1, self.palette, ground)]]
        words = word_lines(record, row.spans, width - 4, WORDS, self.palette, ground)
        lines += [[bar, Segment("  ", ground), *line] for line in words]
        while len(lines) < 1 + WORDS:
            lines.append([bar])
        return lines
