"""The pane of quotations: one row each, in reading order, the current one lit."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style

from reader.document import QuotationKind, words_of
from reader.reading.quotation_index import tag_of
from reader.reading.state import Reading, shown
from reader.tui.keys import notices
from reader.tui.keys.command import Commands
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, segment
from reader.tui.widgets.row_list import RowList

_PREVIEW = 160


class QuotationsPane(RowList):
    """The quotations that are shown; those of one speaker while the reading is narrowed to them."""

    def __init__(self, reading: Reading, palette: Palette, commands: Commands) -> None:
        super().__init__(palette, id="quotations")
        self._reading = reading
        self._commands = commands
        self._listed: Sequence[int] = ()

    def on_mount(self) -> None:
        """List the quotations."""
        self._list()

    def show(self, reading: Reading) -> None:
        """Follow the reading."""
        old, self._reading = self._reading, reading
        if old.indexed is not reading.indexed or old.only != reading.only:
            self._list()
        else:
            self.choose(self._index_of_current())

    def quotation_at(self, index: int) -> int:
        """The quotation in an entry, as an index into `Document.quotations`."""
        return self._listed[index]

    def _list(self) -> None:
        self._listed = shown(self._reading)
        if not self._listed:
            self.empty = notices.empty_list(self._commands, "Nothing")
        self.border_title = f"Quotations · {sum(bool(self._reading.indexed.counted[n]) for n in self._listed)}"
        self.replace([1] * len(self._listed), self._index_of_current())

    def _index_of_current(self) -> int | None:
        current = self._reading.current
        if current is None or current not in self._listed:
            return None
        return self._listed.index(current)

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """A quotation's tag and its first words."""
        indexed, palette = self._reading.indexed, self.palette
        number = self._listed[index]
        quotation = indexed.document.quotations[number]
        ink = palette.ink(indexed.colour_of(number))
        lit = index == self.chosen
        tag = tag_of(indexed, number)
        style = ink.current if lit else ink.plain
        if quotation.kind is QuotationKind.SCARE and not lit:
            style = palette.scare
        words = words_of(indexed.document, quotation)[:_PREVIEW].replace("\n", " ")
        marks = ("", "") if quotation.kind is QuotationKind.INDIRECT else ("“", "”")
        bar = Segment("▌" if lit else " ", ink.sign)
        label = Segment(f"{tag:<4}", ink.sign + Style(bold=True)) if tag else Segment("    ", palette.muted)
        return [[bar, label, Segment(" ", palette.text), segment(f"{marks[0]}{words}{marks[1]}", style)]]

    def fill(self, index: int) -> Style:
        """The row of the current quotation is lit to its end."""
        if index != self.chosen:
            return self.palette.text
        return self.palette.ink(self._reading.indexed.colour_of(self._listed[index])).current
