"""The pane of headings beside the article: where one is in a long document, and the way to another part of it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment

from reader.reading.outline import Heading, heading_at, outline
from reader.reading.quotation_index import TOP
from reader.reading.state import Reading
from reader.tui.keys.command import Commands
from reader.tui.panes.stepped import SteppedPane
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, background_of, segment, wrapped
from reader.tui.widgets.row_list import set_titles

_MOST_ROWS = 3
_BESIDE = 2
"""Cells beside the words: the bar and the scrollbar."""


class OutlinePane(SteppedPane):
    """Every heading, wrapped; the one that one reads under is lit while the pane is not gone through by keys."""

    def __init__(self, reading: Reading, palette: Palette, commands: Commands) -> None:
        super().__init__(palette, commands, id="outline")
        self._reading = reading
        self._headings: list[Heading] = []
        self._wrapped: list[list[str]] = []

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
        width = max(self.content_region.width - _BESIDE, 8)
        self._wrapped = [wrapped(heading.words, width)[:_MOST_ROWS] or [""] for heading in self._headings]
        set_titles(self, f"Outline · {max(len(self._headings) - 1, 0)}", "⏎ there")
        self.replace([len(rows) for rows in self._wrapped], heading_at(self._headings, self._reading.at))

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """The words of a heading; the title is bold."""
        lit, ground = index == self.chosen, self.fill(index)
        bar = Segment("▌" if lit else " ", self.palette.heading + background_of(ground))
        style = ground if index or lit else self.palette.title
        return [[bar, segment(words, style)] for words in self._wrapped[index]]
