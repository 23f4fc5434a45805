"""What is shown and what is hidden: one speaker, quotations only, the order of speakers, the width, the search."""

from __future__ import annotations

from dataclasses import replace

from reader.document import Document
from reader.reading import state
from reader.reading.quotation_index import index_quotations
from reader.tui.keys import notices
from reader.tui.screen.reading_screen import ReadingScreen


def toggle_only(screen: ReadingScreen) -> None:
    """Show only the current speaker, or everyone again."""
    reading = screen.reading
    if reading.only is not None:
        screen.go(state.only_speaker(reading, None))
        screen.tell("Everyone again")
        return
    speaker = reading.indexed.speaker_of(reading.current)
    if speaker is None:
        here = reading.current is not None
        screen.tell(
            "This quotation has no known speaker" if here else notices.no_quotation_here(screen.commands, reading)
        )
        return
    screen.go(state.only_speaker(reading, speaker.id))
    screen.tell(notices.only(screen.commands, speaker.name))


def toggle_quotations_only(screen: ReadingScreen) -> None:
    """Hide or show the narrative, staying at the same words."""
    if not screen.document.quotations:
        screen.tell(notices.nothing_quoted(screen.commands))
        return
    screen.go(replace(screen.reading, quotations_only=not screen.reading.quotations_only))
    screen.tell(notices.quotations_only(screen.commands, screen.reading.quotations_only))


def reorder_speakers(screen: ReadingScreen) -> None:
    """List the speakers in the next order."""
    screen.go(state.reorder(screen.reading))
    screen.tell(f"Speakers by {screen.reading.order}")


def widen(screen: ReadingScreen, step: int) -> None:
    """Make the column wider (1) or narrower (-1)."""
    before = screen.article.layout_rows.width
    screen.article.widen(step)
    after = screen.article.layout_rows.width
    screen.tell(notices.widened(screen.commands, before, after, step))
    screen.follow()


def take_back(screen: ReadingScreen) -> None:
    """Esc: one step out of whatever is open, marked or hidden; never out of the reader."""
    if screen.searching:
        leave_search(screen)
    elif screen.focused is not screen.article:
        if screen.focused is screen.removed_pane:
            screen.go(replace(screen.reading, removed=None))
        screen.leave_pane()
    else:
        was = screen.reading
        lifted = state.lift_filter(was)
        screen.tell(notices.filter_lifted(screen.commands, was, lifted))
        screen.go(lifted, highlights={} if was.matches else None)


def leave_search(screen: ReadingScreen) -> None:
    """Close the search field, if it is open, and return to where one was."""
    if screen.searching and screen.search is not None:
        screen.search.leave()


def end_search(screen: ReadingScreen) -> None:
    """Take the search off the screen: the document that it searches is another now."""
    if screen.search is not None:
        screen.search.end()
        screen.search = None


def show_document(screen: ReadingScreen, document: Document, current: int | None) -> None:
    """Draw another version of the document, at the same words."""
    end_search(screen)
    indexed = index_quotations(document, screen.reading.indexed)
    reading = replace(screen.reading, indexed=indexed, current=current, matches=())
    if reading.only is not None and reading.only not in reading.indexed.number:
        reading = replace(reading, only=None)
    screen.go(reading, highlights={})
