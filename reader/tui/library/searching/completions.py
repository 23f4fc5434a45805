"""The list of what an operator in the query may be completed to, with how many quotations each leaves."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment

from reader.library.query import Completion
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, segment
from reader.tui.widgets.row_list import RowList

MOST = 8


class CompletionList(RowList, can_focus=False):
    """Below the field while an operator is typed. It takes no keys: the field passes them on."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="completions")
        self.listed: Sequence[Completion] = ()
        self.moved = False
        """Whether one has moved in it: then Enter takes the chosen one."""

    def offer(self, listed: Sequence[Completion], text: str) -> None:
        """Offer others; none where the only one is what stands there already."""
        if all(text[one.span.start : one.span.end].strip().lower() == one.text.lower() for one in listed):
            listed = ()
        self.moved = False
        if not listed and not self.display:
            return  # to set even the same height would lay out the whole screen
        if len(listed[:MOST]) != len(self.listed):
            self.styles.height = len(listed[:MOST])
        self.listed = listed[:MOST]
        self.replace([1] * len(self.listed), 0 if self.listed else None)
        self.display = bool(self.listed)

    @property
    def chosen_one(self) -> Completion | None:
        """The completion that is taken next."""
        return self.listed[self.chosen] if self.display and self.chosen is not None else None

    def move(self, step: int) -> None:
        """To the next or previous one."""
        self.moved = True
        super().move(step)

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """The completion and its count."""
        one, ground = self.listed[index], self.fill(index)
        quiet = self.palette.selected_muted if index == self.chosen else self.palette.muted
        count = f"  {one.count:,}" if one.count else ""
        return [[Segment("   ", ground), segment(one.text, ground), segment(count, quiet)]]
