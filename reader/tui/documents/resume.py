"""Go on where one left off: from the place that is kept to a state of reading, and back.

The same functions serve the start and, at the end, the frame that the next start will draw: so the two are alike
in every cell.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from rich.control import Control

from reader.config import Config, Origin
from reader.documents.place import Place
from reader.reading.placed_marks import Marked
from reader.reading.quotation_index import TOP, Outline, Position
from reader.reading.state import Order, Reading
from reader.tui.article.view import CONTEXT
from reader.tui.keys.command import then
from reader.tui.panes.head_line import FootLine
from reader.tui.panes.ruler import Ruler
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from reader.documents.opened_document import OpenedDocument
    from reader.tui.app import ReaderApp
    from reader.tui.screen.command_screen import ReadingScreen
    from reader.tui.screen.reading_screen import Desk


def left_here() -> str:
    """What is said where a document opens at a place."""
    return "Where you left it" + then("top", "goes to the beginning")


def place_asked_for(place: Place | None, config: Config) -> Place | None:
    """The place to open a document at: none where that is switched off, and what a flag asks for is as asked."""
    if place is None or not config.settings.resume:
        return None
    flagged = {name for name, origin in config.origins.items() if origin is Origin.FLAG}
    return replace(
        place,
        measure=0 if "width" in flagged else place.measure,
        order="" if "order" in flagged else place.order,
        quotations_only=None if "quotations_only" in flagged else place.quotations_only,
    )


def is_as_in_file(config: Config) -> bool:
    """Whether documents open as the file of options alone has it, and where one left them."""
    return config.settings.resume and {*config.origins.values()} <= {Origin.FILE, Origin.DEFAULT}


def reading_at(first: Reading, place: Place | None) -> Reading:
    """The state of reading at a place; without one it is ``first``, as documents open."""
    if place is None:
        return first
    number, outline = place.quotation, first.outline
    return replace(
        first,
        at=_position(place.at),
        current=number if number is not None and number < len(outline.starts) else None,
        only=place.only if place.only in outline.number else None,
        quotations_only=first.quotations_only if place.quotations_only is None else place.quotations_only,
        order=Order(place.order) if place.order in set(Order) else first.order,
    )


def place_of(desk: Desk) -> Place:
    """Where one is, to be kept."""
    reading, first, article = desk.reading, desk.first, desk.article
    held, above = article.held
    return Place(
        at=Position(*reading.at),
        top=Position(*held),
        above=above,
        quotation=reading.current,
        only=reading.only,
        quotations_only=reading.quotations_only if reading.quotations_only != first.quotations_only else None,
        order=reading.order if reading.order is not first.order else "",
        measure=article.measure if article.measure != article.first_measure else 0,
        read=share_read(desk),
    )


def placed(opened: OpenedDocument, start: str) -> Place | None:
    """Where a document opens: where one left it, or at ``start`` (``+12``, ``+G``; ``+/words`` is looked for later)."""
    if not start:
        return opened.place
    paragraphs = opened.document.paragraphs
    wanted = start[1:]
    if wanted == "G" and paragraphs:
        end = Position(len(paragraphs) - 1, len(paragraphs[-1].text))
        return Place(end, end, CONTEXT)
    if not wanted.isdigit() or wanted == "1" or not paragraphs:
        return None
    there = Position(min(int(wanted[:9]), len(paragraphs)) - 1, 0)
    return Place(there, there, CONTEXT)


def share_read(desk: Desk) -> float:
    """The share of the text that stands above the end of the view, from 0 to 1."""
    paragraphs = desk.reading.outline.document.paragraphs
    total = sum(len(paragraph.text) for paragraph in paragraphs)
    _, end = desk.article.view()
    if end.paragraph >= len(paragraphs) or not total:
        return 1.0
    before = sum(len(paragraph.text) for paragraph in islice(paragraphs, max(end.paragraph, 0)))
    return (before + max(end.offset, 0)) / total if end.paragraph >= 0 else 0.0


def begin_with(desk: ReadingScreen, outline: Outline, place: Place | None) -> None:
    """Show another document as if the reader had just begun with it."""
    desk.end_search()
    desk.leave_pane()
    desk.first = replace(desk.first, outline=outline)
    resume(desk, place)


def resume(desk: Desk, place: Place | None) -> None:
    """Go to a place as if the reader had just begun: nothing said, marked, selected or to go back to."""
    desk.query_one(FootLine).told_nothing()
    desk.clear_selection()
    desk.go(reading_at(desk.first, place), lit={})
    desk.article.begin(place.measure if place else 0, *held_by(place))
    desk.article.show_marks(Marked())  # they are drawn once the first frame stands
    desk.query_one(Ruler).show_marks(Marked())
    for rows in desk.query(RowList):
        rows.begin()


def held_by(place: Place | None) -> tuple[Position, int]:
    """What a place holds in view: a position, and the rows above it."""
    return (TOP, 0) if place is None else (_position(place.top), place.above)


def is_plain(app: ReaderApp) -> bool:
    """Whether the article alone is open, and styled and laid out as it is at a start.

    After a search that cannot be told: one that was landed on in the same burst of keys is still laid out.
    """
    desk = app.reading_screen
    if desk.searched:
        return False
    widths = {name for _, name in desk.HORIZONTAL_BREAKPOINTS}
    return app.screen is desk and desk.focused is desk.article and desk.classes <= widths


def next_frame(app: ReaderApp, place: Place, *, plain: bool) -> str:
    """What the next start will draw first; nothing where that cannot be told from what is on the screen now.

    ``plain`` says that nothing else was open: otherwise all is styled and laid out anew, which takes longer.
    """
    desk = app.reading_screen
    if app.theme != app.first_theme or (plain and desk.size != app.size):
        return ""
    while app.screen is not desk and len(app.screen_stack) > 1:
        app.pop_screen()
    if not plain:
        desk.leave_pane()
    resume(desk, place)
    if not plain:
        for widget in desk.query("*"):
            widget.has_focus = widget is desk.article  # the message that says so comes too late
        app.stylesheet.update_nodes(list(desk.walk_children(with_self=True)), animate=False)
        desk._refresh_layout(app.size)
        resume(desk, place)
    return drawn(desk)


def drawn(desk: Desk) -> str:
    """All that the screen shows, as Textual writes it to a terminal when it draws a frame anew."""
    console, compositor = desk.app.console, desk._compositor
    frame = compositor.render_full_update().render_segments(console)
    return frame + Control.move_to(*desk.outer_size.clamp_offset(desk.app.cursor_position)).segment.text


def _position(spot: Position) -> Position:
    return max(Position(spot.paragraph, spot.offset), TOP)
