"""The pane of headings, or pages, beside the article: where one is in a long document, and the way to elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment

from reader.reading.outline import Heading, heading_at, in_pages, outline
from reader.reading.quotation_index import TOP
from reader.reading.state import Reading
from reader.tui.keys.command import Commands
from reader.tui.panes.stepped import SteppedPane
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, background_of, segment, wrapped
from reader.tui.widgets.row_list import set_titles

_MOST_ROWS = 3
_WIDEST_PAGE = 8
"""Cells of what a page is called."""
_BESIDE = 2
"""Cells beside the words: the bar and the scrollbar."""


class OutlinePane(SteppedPane):
    """Every heading, wrapped; the one that one reads under is lit while the pane is not gone through by keys."""

    def __init__(self, reading: Reading, palette: Palette, commands: Commands) -> None:
        super().__init__(palette, commands, id="outline")
        self._reading = reading
        self._headings: list[Heading] = []
        self._wrapped: list[list[str]] = []
        self._pages = 0

    def show(self, reading: Reading) -> None:
        """Follow the reading."""
        old, self._reading = self._reading, reading
        if old.indexed is not reading.indexed:
            self._list()
        elif not self.has_focus:
            self.choose(heading_at(self._headings, reading.at))

    def on_resize(self) -> None:
        """Wrap to the new width."""
        self._list()

    def heading_at(self, index: int) -> Heading:
        """The heading of an entry."""
        return self._headings[index]

    def _list(self) -> None:
        self._headings = outline(self._reading.indexed.document, TOP)
        self._pages = min(max((cell_len(heading.page) for heading in self._headings), default=0), _WIDEST_PAGE)
        width = max(self.content_region.width - _BESIDE - (self._pages + 1 if self._pages else 0), 8)
        self._wrapped = [wrapped(heading.words, width)[:_MOST_ROWS] or [""] for heading in self._headings]
        paged = in_pages(self._headings, self._reading.indexed.document)  # the title above them is no page
        called = f"Pages · {len(self._headings) - 1}" if paged else f"Outline · {len(self._headings)}"
        set_titles(self, called, "⏎ there")
        self.replace([len(rows) for rows in self._wrapped], heading_at(self._headings, self._reading.at))

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """The words of a heading, and in its first row its page; the title is bold."""
        lit, ground = index == self.chosen, self.fill(index)
        bar = Segment("▌" if lit else " ", self.palette.heading + background_of(ground))
        style = ground if index or lit else self.palette.title
        rows: list[Line] = [[bar, segment(words, style)] for words in self._wrapped[index]]
        if self._pages:
            quiet = self.palette.selected_muted if lit else self.palette.muted
            page = set_cell_size(self._headings[index].page, self._pages).rstrip()
            room = width - cell_len(self._wrapped[index][0]) - cell_len(page) - _BESIDE
            rows[0].append(segment(f"{' ' * room} {page}", quiet + background_of(ground)))
        return rows
