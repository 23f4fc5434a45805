"""The line at the head of the screen: what is being read, and where one is in it."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.document.head import language_without_speakers, name_of
from reader.document.pages import page_near, page_words
from reader.document.paragraph_numbers import number_near, paragraph_count
from reader.reading.state import Reading
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, fit_width, segment
from reader.tui.widgets.own_rows import OwnRows


class HeadLine(OwnRows, Widget):
    """The title on the left, the place on the right. A click on a filter that it names lifts the filter."""

    DEFAULT_CSS = "HeadLine { height: 1; dock: top; }"

    class Pressed(Message):
        """A filter, or the counter of a search, was clicked."""

    def __init__(self, reading: Reading, palette: Palette) -> None:
        super().__init__(id="head")
        self._reading = reading
        self._palette = palette
        self._percent = 0
        self._found = ""
        self._saved_as = ""
        self._filters = range(0)

    def show(self, reading: Reading, percent: int, found: str = "", saved_as: str = "") -> None:
        """Follow the reading; ``found`` is the counter of a search that was landed on.

        ``saved_as`` is what to know of the document's file, an empty string where there is nothing.
        """
        self._reading, self._percent, self._found, self._saved_as = reading, percent, found, saved_as
        self.refresh()

    def recolour(self, palette: Palette) -> None:
        """Draw in another theme's colours."""
        self._palette = palette
        self.refresh()

    def where(self) -> str:
        """The place in the document, in words."""
        reading = self._reading
        document = reading.indexed.document
        paragraph, count = number_near(document, reading.at.paragraph), paragraph_count(document)
        total = reading.indexed.count
        quotation = f"quotation {reading.indexed.called(reading.current)} of {total}" if total else ""
        places = (self._page(), f"¶ {min(paragraph, count)}/{count}", f"{self._percent} %", quotation)
        return " · ".join(filter(None, places))

    def _page(self) -> str:
        """The page that one is on, as it is named in a text."""
        page = page_near(self._reading.indexed.document, *self._reading.at)
        return page_words(page, page)

    def render_line(self, y: int) -> Strip:
        """The one row."""
        palette, reading, width = self._palette, self._reading, self.size.width
        if reading.focused:
            words = segment(f"{self.where()} ", palette.number)
            return fit_width([Segment(" " * (width - cell_len(words.text)), palette.text), words], width, palette.text)
        ground = palette.selected
        document = reading.indexed.document
        left: Line = [segment(f" {name_of(document)}", ground + Style(bold=True))]
        if document.source.retold:
            left.append(segment(" · retold", palette.selected_muted))
        if unknown := language_without_speakers(document):
            left.append(segment(f" · speakers are not known for {unknown}", palette.selected_muted))
        lead = f" {self._saved_as} · " if self._saved_as else " "  # a space also where the title is cut
        right: Line = [segment(lead, palette.selected_muted)]
        if self._found:
            right.append(segment(f" {self._found} ", palette.match))
            right.append(Segment(" ", ground))
        if reading.quotations_only:
            right.append(segment("quotations only · ", palette.selected_muted))
        if reading.only is not None:
            name = reading.indexed.shares[reading.indexed.number[reading.only]].speaker.name
            right.append(segment(f" only {name} ", palette.ink(reading.indexed.colours[reading.only]).tag))
            right.append(Segment("  ", ground))
        filters = sum(cell_len(s.text) for s in right[1:])
        right.append(segment(f"{self.where()} ", palette.selected_muted))
        room = width - sum(cell_len(s.text) for s in right)
        if room < 12:  # a tiny terminal: the place alone
            places = (self._page(), f"¶ {number_near(document, reading.at.paragraph)}", f"{self._percent}%")
            right = [segment(f" {' '.join(filter(None, places))} ", palette.selected_muted)]
            room, filters = width - cell_len(right[0].text), 0
        self._filters = range(room + cell_len(lead), room + cell_len(lead) + filters)
        head = fit_width(left, max(room, 1), ground)
        return Strip([*head, *right]).adjust_cell_length(width, ground)

    def on_click(self, event: events.Click) -> None:
        """Ask to lift the filter under the pointer."""
        if event.x in self._filters:
            self.post_message(self.Pressed())
