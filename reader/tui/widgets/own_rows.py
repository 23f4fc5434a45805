"""Widgets that style every cell that they draw: their rows reach the screen as they are drawn.

Textual puts every row of every widget through border, padding, opacity, tint, and a search for colours of the terminal
to be replaced. That takes longer than to draw one of our rows, in which none of it changes anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
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

    @cached_property
    def _in_box(self) -> dict[int, tuple[Strip, Strip, Strip]]:
        """By its number in the widget each row as it was drawn, the left border, and both as one: it is asked for again
        with every frame, and Textual remembers of a strip how it was cut."""
        return {}

    def get_line_filters(self) -> Sequence[LineFilter]:
        """The filters for the rows: all but the one that replaces colours of the terminal."""
        return [one for one in super().get_line_filters() if not isinstance(one, ANSIToTruecolor)]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of a part of the widget."""
        around = self.styles.gutter
        width, height = self.region.size
        if around == _BARE:
            ground = self.visual_style.rich_style
            strips = [self.render_line(y).adjust_cell_length(width, ground) for y in crop.line_range]
        elif around == _BOXED and not self.styles.padding.height and height > 2 and width > 2:
            strips = self._boxed(crop, width, height)
        else:
            return super().render_lines(crop)
        for one in self.get_line_filters():
            strips = [strip.apply_filter(one, self.background_colors[1]) for strip in strips]
        return strips if crop.column_span == (0, width) else [strip.crop(*crop.column_span) for strip in strips]

    def _boxed(self, crop: Region, width: int, height: int) -> list[Strip]:
        """The rows between borders that are taken from a row as Textual draws it."""
        ground, known = self.visual_style.rich_style, self._in_box
        row = super().render_lines(Region(0, 1, width, 1))[0]
        left, right = row.crop(0, 1), row.crop(width - 1, width)
        strips = []
        for y in crop.line_range:
            if y in {0, height - 1}:
                strips += super().render_lines(Region(0, y, width, 1))
                continue
            drawn = self.render_line(y - 1)
            if y not in known or known[y][0] is not drawn or known[y][1] is not left:
                inside = drawn.adjust_cell_length(width - 2, ground)
                known[y] = drawn, left, Strip.join([left, inside, right])
            strips.append(known[y][2])
        return strips
