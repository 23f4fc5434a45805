"""The pane of what was cut when a text was brought in, beside the article that shows where each block stood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events

from reader.reading import state
from reader.reading.quotation_index import Position
from reader.reading.state import Reading
from reader.text.wrap import wrap
from reader.tui.article.blocks import cell_graphemes
from reader.tui.commands import find
from reader.tui.style.palette import Palette
from reader.tui.widgets.row_list import Line, RowList, background_of, segment, set_titles

if TYPE_CHECKING:
    from reader.tui.screen.reading_screen import ReadingScreen

_LONGEST = 4_000
"""Code points of a block that are shown; what was cut is seldom longer than a line."""

_STEPS = {"line.down": 1, "line.up": -1}

_BESIDE = 4
"""Cells of the pane that are neither text nor a line's number: the bar, blanks, the scrollbar."""


class RemovedPane(RowList):
    """Every block beside its line of the source, under the reason; the article follows the one that is chosen."""

    def __init__(self, reading: Reading, palette: Palette) -> None:
        super().__init__(palette, id="removed")
        self._reading = reading
        self._wrapped: list[list[str]] = []
        self._wrapped_to = 0
        self._begins: list[bool] = []
        self._figures = 1
        self.jumped = False
        """Whether the article was moved since the pane was opened: then the way back is in the jumps already."""

    def show(self, reading: Reading) -> None:
        """Follow the reading."""
        old, self._reading = self._reading, reading
        if old.indexed is not reading.indexed:
            self._wrapped_to = 0
            self._list()
        else:
            self.choose(reading.cut)

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
        self.replace(list(heights), self._reading.cut)

    def on_key(self, event: events.Key) -> None:
        """Move with the keys of lines as well: the article is not what one moves through here."""
        step = next((step for command, step in _STEPS.items() if event.key in find(command).keys), 0)
        if step:
            self.move(step)
            event.stop()
            event.prevent_default()
        else:
            super().on_key(event)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Show where the block stood."""
        event.stop()
        go_to(self, event.index)

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        """Show where the block stood, and read on there."""
        event.stop()
        go_to(self, event.index)
        desk_of(self).leave_pane()

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """Why, where another reason or place begins; the number of the line and the words; an empty row behind them."""
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
    return [shown[row.start : row.stop] for row in wrap(shown, width, cell_graphemes)]


def desk_of(pane: RowList) -> ReadingScreen:
    """The desk that a pane stands on."""
    from reader.tui.screen.reading_screen import ReadingScreen

    assert isinstance(pane.screen, ReadingScreen)
    return pane.screen


def toggle(desk: ReadingScreen) -> None:
    """Open the pane at what was cut next after where one is, or close it."""
    if desk.reading.cut is not None:
        desk.go(replace(desk.reading, cut=None))
        desk.leave_pane()
        return
    first = state.removed_ahead(desk.reading)
    if first is None:
        desk.tell("Nothing was cut from this text")
        return
    desk.leave_pane()
    desk.go(replace(desk.reading, cut=first, quotations_only=False, focused=False))


def follow(desk: ReadingScreen) -> None:
    """Bring the pane up to the reading: there while something is chosen in it, gone otherwise."""
    found = desk.query("#removed").results(RemovedPane)
    pane = next(iter(found), None)
    if pane is None:
        pane = RemovedPane(desk.reading, desk.palette)
        desk.mount(pane, after="#ruler")
    if desk.reading.cut is None:
        pane.jumped = False
        desk.remove_class("-removed")
        if desk.focused is pane:
            desk.set_focus(desk.article)
        return
    if not desk.has_class("-removed") and desk.focused is not pane and not pane.jumped:
        desk.add_class("-removed")
        pane.call_after_refresh(pane.focus)
    pane.show(desk.reading)


def go_to(pane: RemovedPane, index: int) -> None:
    """Scroll the article to where a block stood, if that is known; `<` leads back from there."""
    desk = desk_of(pane)
    document = desk.reading.indexed.document
    before = document.removed[index].before
    reading = replace(desk.reading, cut=index)
    if before is None or not document.paragraphs:
        desk.go(reading)
        return
    behind = before >= len(document.paragraphs)
    last = len(document.paragraphs) - 1
    there = Position(last, len(document.paragraphs[last].text)) if behind else Position(before, 0)
    moved = state.jump(reading, there, None)
    if pane.jumped:
        moved = replace(moved, back=reading.back)
    pane.jumped = True
    desk.article.place(there, max(desk.article.size.height // 3, 3))
    top, end = desk.article.view()
    desk.go(replace(state.scrolled(moved, top, end), at=there))
