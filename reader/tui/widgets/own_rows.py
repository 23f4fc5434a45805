"""Widgets without a border that draw whole rows: they reach the screen as they are drawn.

Textual puts every row of every widget through border, padding, opacity, tint, and colours of the terminal that become
its own. That takes longer than to draw a row of ours, in which nothing of this changes anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.filter import ANSIToTruecolor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    _Base = Widget
else:
    _Base = object


class OwnRows(_Base):
    """Part of a widget with neither border nor padding, whose `render_line` styles every cell by `Palette`."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of a part of the widget."""
        width = self.region.width
        strips = [self.render_line(y).adjust_cell_length(width) for y in crop.line_range]
        for one in self.get_line_filters():
            if not isinstance(one, ANSIToTruecolor):
                strips = [strip.apply_filter(one, self.background_colors[1]) for strip in strips]
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips
