"""Widgets that style every cell that they draw: their rows reach the screen as they are drawn.

Textual puts every row of every widget through border, padding, opacity, tint, and a search for colours of the terminal
to be replaced. That takes longer than to draw one of our rows, in which none of it changes anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.filter import ANSIToTruecolor, LineFilter
from textual.geometry import Region, Spacing
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    _Base = Widget
else:
    _Base = object

_BARE, _BOXED = Spacing.all(0), Spacing.all(1)


class OwnRows(_Base):
    """Part of a widget whose `render_line` styles every cell by `Palette`. Around it there may be a border."""

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What is done to each row."""
        return [one for one in super().get_line_filters() if not isinstance(one, ANSIToTruecolor)]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of a part of the widget."""
        around = self.styles.gutter
        width, height = self.region.size
        if around == _BARE:
            strips = [self._row(y, width) for y in crop.line_range]
        elif around == _BOXED and not self.styles.padding.height and height > 2 and width > 2:
            whole = super().render_lines
            row = whole(Region(0, 1, width, 1))[0]  # as Textual draws it, for the ends
            left, right = row.crop(0, 1), row.crop(width - 1, width)
            strips = [
                whole(Region(0, y, width, 1))[0]
                if y in {0, height - 1}
                else Strip.join([left, self._row(y - 1, width - 2), right])
                for y in crop.line_range
            ]
        else:
            return super().render_lines(crop)
        for one in self.get_line_filters():
            strips = [strip.apply_filter(one, self.background_colors[1]) for strip in strips]
        return strips if crop.column_span == (0, width) else [strip.crop(*crop.column_span) for strip in strips]

    def _row(self, y: int, width: int) -> Strip:
        """A row as it is drawn, in a width of so many cells: a filter asks every one of them for its style."""
        row = self.render_line(y)
        return row if row.cell_length == width else row.adjust_cell_length(width, self.rich_style)
