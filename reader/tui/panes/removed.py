"""The pane of text that was removed at import, beside the article, which shows where each block was."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment

from reader.reading.state import Reading
from reader.tui.keys.command import Commands
from reader.tui.panes.stepped import SteppedPane
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, background_of, segment, wrapped
from reader.tui.widgets.row_list import set_titles

_LONGEST = 4_000
"""Code points of a block that are shown; most blocks are no longer than a line."""


_BESIDE = 4
"""Cells of the pane that are neither text nor a line's number: the bar, blanks, the scrollbar."""


class RemovedPane(SteppedPane):
    """Every block with its line in the source, under the reason; the article follows the chosen block."""

    def __init__(self, reading: Reading, palette: Palette, commands: Commands) -> None:
        super().__init__(palette, commands, id="removed")
        self._reading = reading
        self._wrapped: list[list[str]] = []
        self._wrapped_to = 0
        self._begins: list[bool] = []
        self._figures = 1
        self.jumped = False
        """Whether the article was scrolled since the pane was opened: then the jump back is recorded already."""

    def show(self, reading: Reading) -> None:
        """Follow the reading."""
        old, self._reading = self._reading, reading
        if old.indexed is not reading.indexed:
            self._wrapped_to = 0
            self._list()
        else:
            self.choose(reading.removed)

    def on_resize(self) -> None:
        """Wrap to the new width."""
        self._list()

    def _list(self) -> None:
        removed = self._reading.indexed.document.removed
        self._figures = len(str(max((block.line for block in removed), default=0)))
        width = max(self.content_region.width - self._figures - _BESIDE, 8)
        if width == self._wrapped_to:
            return
        self._wrapped_to = width
        self._wrapped = [_rows(block.text, width) for block in removed]
        alike = [(block.reason, block.before) for block in removed]
        self._begins = [n == 0 or alike[n - 1] != alike[n] for n in range(len(removed))]
        known = any(block.before is not None for block in removed)
        set_titles(self, f"Cut from the source · {len(removed)}", "⏎ there  esc close" if known else "esc close")
        ends = [*self._begins[1:], True]
        heights = (
            len(rows) + begins + end for rows, begins, end in zip(self._wrapped, self._begins, ends, strict=True)
        )
        self.replace(list(heights), self._reading.removed)

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """The reason, if it is another one or another place; line number and words; an empty row at the end."""
        palette, ground = self.palette, self.fill(index)
        lit = index == self.chosen
        block = self._reading.indexed.document.removed[index]
        bar = Segment("▌" if lit else " ", palette.heading + background_of(ground))
        quiet = palette.selected_muted if lit else palette.number
        lines: list[Line] = []
        if self._begins[index]:
            lines.append([segment(f" {block.reason or 'cut'}".ljust(width), palette.heading)])
        number = str(block.line or "")
        for words in self._wrapped[index]:
            lines.append([bar, segment(f"{number:>{self._figures}}  ", quiet), segment(words, ground)])
            number = ""
        if index + 1 == len(self._begins) or self._begins[index + 1]:
            lines.append([Segment(" " * width, palette.text)])
        return lines


def _rows(words: str, width: int) -> list[str]:
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]} … and {len(words) - _LONGEST:,} more"
    return wrapped(shown, width)
