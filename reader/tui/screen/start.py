"""Show a document as if the reader had just begun with it."""

from __future__ import annotations

from dataclasses import replace

from reader.documents.place import Place
from reader.reading.placed_marks import PlacedMarks
from reader.reading.quotation_index import QuotationIndex
from reader.reading.resume import anchor_of, reading_at
from reader.tui.panes.foot_line import FootLine
from reader.tui.panes.ruler import Ruler
from reader.tui.screen.filters import end_search
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.widgets.row_list import RowList


def begin_with(screen: ReadingScreen, indexed: QuotationIndex, place: Place | None) -> None:
    """Show another document, at a place in it."""
    end_search(screen)
    screen.leave_pane()
    screen.remove_class("-with-outline")
    screen.first = replace(screen.first, indexed=indexed)
    resume(screen, place)


def resume(screen: ReadingScreen, place: Place | None) -> None:
    """Go to a place as at a start: nothing said, marked or selected, no jump to go back on."""
    screen.query_one(FootLine).clear()
    screen.clear_selection()
    screen.go(reading_at(screen.first, place), highlights={})
    screen.article.start_at(place.measure if place else 0, *anchor_of(place))
    screen.article.show_marks(PlacedMarks())  # they are drawn after the first frame
    screen.query_one(Ruler).show_marks(PlacedMarks())
    for rows in screen.query(RowList):
        rows.begin()
