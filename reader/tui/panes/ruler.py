"""The ruler: the whole document in one column, with a tick for each quotation and a sign for the view."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.document import QuotationKind
from reader.reading.placed_marks import PlacedMarks
from reader.reading.state import Reading
from reader.tui.style.palette import Palette
from reader.tui.widgets.own_rows import OwnRows


def ticks(weights: list[int], starts: Sequence[tuple[int, int]], rows: int) -> list[int | None]:
    """For each row of a ruler the first of the given quotations that begins there.

    ``weights`` are the lengths of the paragraphs, in characters; ``starts`` the paragraph and offset of each
    quotation, ascending. The result holds indices into ``starts``.
    """
    total = sum(weights) + len(weights)
    marked: list[int | None] = [None] * rows
    if not rows or not total:
        return marked
    before, paragraph = 0, 0
    for index, (where, offset) in enumerate(starts):
        while paragraph < where:
            before += weights[paragraph] + 1
            paragraph += 1
        row = min((before + offset) * rows // total, rows - 1)
        if marked[row] is None:
            marked[row] = index
    return marked


class Ruler(OwnRows, Widget):
    """One column beside the article. Clicking or dragging goes to that part of the document, the wheel scrolls it."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Ruler { width: 1; height: 1fr; }
    """

    class Clicked(Message):
        """A part of the document was pointed at: the fraction of its rows above, from 0 to 1."""

        def __init__(self, fraction: float) -> None:
            super().__init__()
            self.fraction = fraction

    class Wheeled(Message):
        """The wheel was turned here, by so many rows."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    def __init__(self, reading: Reading, palette: Palette) -> None:
        super().__init__(id="ruler")
        self._reading = reading
        self._palette = palette
        self._ticks: list[int | None] = []
        self._indices = array("I")
        self._signs: list[int | None] = []
        self._marks = PlacedMarks()
        self._view = (0, 0)

    def show(self, reading: Reading) -> None:
        """Follow the reading."""
        old, self._reading = self._reading, reading
        if old.indexed is not reading.indexed or old.only != reading.only:
            self._ticks = []
            self.refresh()

    def show_marks(self, marks: PlacedMarks) -> None:
        """Show other bookmarks and notes, by their signs in place of ticks."""
        self._marks, self._ticks = marks, []
        self.refresh()

    def recolour(self, palette: Palette) -> None:
        """Draw in another theme's colours."""
        self._palette = palette
        self.refresh()

    def move_to(self, top: int, height: int, total: int) -> None:
        """Say which rows of the document are in view, of how many."""
        rows = height  # as the article's: they stand beside each other
        first = top * rows // max(total, 1)
        last = max(first + 1, -(-(top + height) * rows // max(total, 1)))
        if (first, last) != self._view:
            self._view = (first, last)
            self.refresh()

    def _mark(self) -> None:
        reading = self._reading
        document = reading.indexed.document
        self._indices = array(
            "I",
            (
                i
                for i, quotation in enumerate(document.quotations)
                if quotation.kind is not QuotationKind.SCARE
                and (reading.only is None or quotation.speaker == reading.only)
            ),
        )
        starts = [reading.indexed.starts[i] for i in self._indices]
        weights = [len(p.text) for p in document.paragraphs]
        self._ticks = ticks(weights, starts, self.size.height)
        places = [(paragraph, offset) for paragraph, offset, _ in self._marks.starts]
        self._signs = ticks(weights, places, self.size.height) if places else []

    def render_line(self, y: int) -> Strip:
        """One cell."""
        if len(self._ticks) != self.size.height:
            self._mark()
        palette = self._palette
        inside = self._view[0] <= y < self._view[1]
        ground = Style(bgcolor=palette.selected.bgcolor) if inside else Style.null()
        tick = self._ticks[y] if y < len(self._ticks) else None
        marked = self._signs[y] if y < len(self._signs) else None
        if tick is None:
            sign, style = "│" if inside else " ", palette.text + palette.rule
        else:
            number = self._reading.indexed.colour_of(self._indices[tick])
            sign, style = "▐" if inside else "▕", palette.ink(number).sign
        if marked is not None:  # in the colour of the speaker there
            sign, style = self._marks.starts[marked][2], palette.heading if tick is None else style
        return Strip([Segment(sign, style + ground)], 1)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Ask for the part under the pointer, and for whatever it is dragged to."""
        self.capture_mouse()
        self._ask(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow a drag, also beside the ruler and beyond its ends."""
        if self.app.mouse_captured is self:
            self._ask(event.y)

    def on_mouse_up(self) -> None:
        """Let go."""
        self.release_mouse()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll the article."""
        self._wheel(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll the article."""
        self._wheel(event, -1)

    def _wheel(self, event: events.MouseEvent, way: int) -> None:
        event.stop()
        self.post_message(self.Wheeled(way * round(self.app.scroll_sensitivity_y)))

    def _ask(self, y: int) -> None:
        height = max(self.size.height, 1)
        self.post_message(self.Clicked((min(max(y, 0), height - 1) + 0.5) / height))
