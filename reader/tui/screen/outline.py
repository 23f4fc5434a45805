"""The outline of a document: open its pane, and go to a heading."""

from __future__ import annotations

from reader.reading import state
from reader.reading.outline import outline
from reader.reading.quotation_index import TOP
from reader.tui.panes.outline import OutlinePane
from reader.tui.screen.reading_screen import ReadingScreen


def toggle(screen: ReadingScreen) -> None:
    """Open the pane of headings or pages, where one then moves, or close it."""
    if screen.has_class("-with-outline"):
        screen.remove_class("-with-outline")
        screen.leave_pane()
        return
    if not outline(screen.document, TOP):
        screen.tell("This text has no headings and no pages")
        return
    screen.leave_pane()
    pane = screen.outline
    if pane is None:
        pane = screen.outline = OutlinePane(screen.reading, screen.palette, screen.commands)
        screen.mount(pane, before="#article")
    screen.add_class("-with-outline")
    pane.show(screen.reading)
    pane.call_after_refresh(pane.focus)


def go_to(screen: ReadingScreen, index: int) -> None:
    """Jump to an entry; on a narrow terminal the pane makes room for the article."""
    pane = screen.outline
    if pane is not None:
        there = pane.heading_at(index).at
        screen.leave_pane()
        screen.go(state.jump(screen.reading, there, None), place=True)
