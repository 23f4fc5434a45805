"""The pane of removed text: open it, and let the article follow it to where each block stood."""

from __future__ import annotations

from dataclasses import replace

from reader.reading import state
from reader.reading.quotation_index import Position
from reader.tui.screen.reading_screen import ReadingScreen


def toggle(screen: ReadingScreen) -> None:
    """Open the pane at the first block removed after where one is, or close it."""
    if screen.reading.removed is not None:
        screen.go(replace(screen.reading, removed=None))
        screen.leave_pane()
        return
    first = state.removed_ahead(screen.reading)
    if first is None:
        screen.tell("Nothing was cut from this text")
        return
    screen.leave_pane()
    screen.go(replace(screen.reading, removed=first, quotations_only=False, focused=False))


def go_to(screen: ReadingScreen, index: int) -> None:
    """Scroll the article to where a block stood, if that is known; one jump back returns from there."""
    pane = screen.removed_pane
    document = screen.document
    before = document.removed[index].before
    reading = replace(screen.reading, removed=index)
    if pane is None or before is None or not document.paragraphs:
        screen.go(reading)
        return
    behind = before >= len(document.paragraphs)
    last = len(document.paragraphs) - 1
    there = Position(last, len(document.paragraphs[last].text)) if behind else Position(before, 0)
    moved = state.jump(reading, there, None)
    if pane.jumped:
        moved = replace(moved, back=reading.back)
    pane.jumped = True
    screen.article.scroll_to_position(there, max(screen.article.size.height // 3, 3))
    top, end = screen.article.view()
    screen.go(replace(state.scrolled(moved, top, end), at=there))
