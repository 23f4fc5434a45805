"""The frame of a screen as Textual has composed it: as rows, or as what it writes to the terminal."""

from __future__ import annotations

from typing import Any

from rich.control import Control
from textual._styles_cache import StylesCache
from textual.geometry import Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget


def rows_of(screen: Screen[Any]) -> list[Strip]:
    """The rows that a screen shows now."""
    return screen._compositor.render_strips()


def whole_frame(screen: Screen[Any]) -> str:
    """Everything that a screen shows, as Textual writes it to a terminal when it draws a frame anew."""
    frame = screen._compositor.render_full_update().render_segments(screen.app.console)
    return frame + Control.move_to(*screen.outer_size.clamp_offset(screen.app.cursor_position)).segment.text


def lay_out_anew(screen: Screen[Any], focused: Widget, size: Size) -> None:
    """Style and lay out a screen now, with the focus on one widget: the messages that say so come too late."""
    for widget in screen.query("*"):
        widget.has_focus = widget is focused
    screen.app.stylesheet.update_nodes(list(screen.walk_children(with_self=True)), animate=False)
    screen._refresh_layout(size)


def forget_gone_screens() -> None:
    """Empty a cache of Textual's that holds everything that removed screens drew (Textual's issue 6665)."""
    StylesCache.get_inner_outer.cache_clear()
