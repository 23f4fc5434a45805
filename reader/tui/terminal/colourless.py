"""Take every colour out of what is drawn where ``NO_COLOR`` is set (no-color.org); bold, underline, reverse stay."""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_without_colour = lru_cache(maxsize=4096)(lambda style: style.without_color)


class Colourless(LineFilter):
    """Textual's own filter makes greys, or writes the codes of the default colours."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments, each with a style that has no colour."""
        return [Segment(text, style if style is None else _bare(style), control) for text, style, control in segments]


def _bare(style: Style) -> Style:
    bare: Style = _without_colour(style)
    return bare


COLOURLESS = Colourless()
"""The one that there has to be."""
