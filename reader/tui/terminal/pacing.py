"""Frames at the speed of the terminal: while it is behind, changes are collected and drawn as one frame."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual._compositor import ChopsUpdate
from textual.geometry import Region

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.app import App
    from textual.screen import Screen

    from reader.tui.terminal.writer import Writer

Draw = Callable[["Screen[object]", "RenderableType | None"], None]


def draw_paced(writer: Writer | None, screen: Screen[object], update: RenderableType | None, draw: Draw) -> None:
    """Draw an update as one frame; while the terminal is behind, mark its regions to be drawn later."""
    if writer is None or update is None:
        draw(screen, update)
    elif writer.behind:
        compositor = screen._compositor
        if isinstance(update, ChopsUpdate):
            compositor._dirty_regions.update(Region(left, y, right - left, 1) for y, left, right in update.spans)
        else:
            compositor._dirty_regions.add(screen.size.region)
    else:
        writer.begin_frame()
        try:
            draw(screen, update)
        finally:
            writer.end_frame()


def draw_held(app: App[int]) -> None:
    """Draw what was held back and what has changed since, which Textual takes for drawn.

    It is called between messages, in the context of the writing thread. Without the app's own context, a widget that
    has to render its content fails, and the frame would be lost silently.
    """
    if app.is_running and app.screen_stack and app.screen._compositor._dirty_regions:
        with app._context():
            app.screen._compositor.update_widgets(app.screen._dirty_widgets)
            app.screen._compositor_refresh()
