"""A list drawn on the line API: replaced in one step, however long, and drawn only where it is seen."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.document.clean import visible
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, fit_width, segment, wrapped
from reader.tui.terminal.fitted import FittedScrollView
from reader.tui.widgets.own_rows import OwnRows

_AROUND = 4
"""Rows of the screen that a pane does not have: the head and the foot line, and its borders."""


def set_titles(box: Widget, title: str, subtitle: str = "") -> None:
    """Set the titles in a box's borders, as text: a plain string would be read as markup."""
    for border, words in (("border_title", title), ("border_subtitle", subtitle)):
        setattr(box, border, Content(visible(words)) if words else None)


def rows_available(height: int, beside: int = 0) -> int:
    """The rows inside a box above a screen of this height, less ``beside`` other rows."""
    return max(height * 9 // 10 - 2 - beside, 1)


class LineBox(Widget):
    """One row of document text in a box of its own, or without one."""

    DEFAULT_CSS = "LineBox { height: 1; }"

    def __init__(self, palette: Palette, title: str = "", subtitle: str = "", classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._palette = palette
        self._line: Line = []
        set_titles(self, title, subtitle)

    def show_line(self, line: Line) -> None:
        """Show another row."""
        self._line = line
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The one row."""
        return fit_width(self._line, self.size.width, self._palette.text)


class RowList(OwnRows, FittedScrollView, can_focus=True, inherit_bindings=False):
    """Entries of one or more rows each, one of them chosen. Subclasses say how an entry looks.

    ``heights`` are rows an entry; entries of which `selectable` is false are passed over. ``empty`` is what stands in a
    list without entries: what to press.
    """

    DEFAULT_CSS = """
    RowList { overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }
    """

    class OfEntry(Message):
        """Something about one entry."""

        def __init__(self, rows: RowList, index: int) -> None:
            super().__init__()
            self.rows, self.index = rows, index

        @property
        def control(self) -> RowList:
            """The list, for `@on` with a selector."""
            return self.rows

    class Moved(OfEntry):
        """Another entry is chosen, by keys."""

    class Picked(OfEntry):
        """An entry was asked for: clicked, or Enter pressed on it."""

    def __init__(self, palette: Palette, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.palette = palette
        self.chosen: int | None = None
        self.empty: tuple[str, ...] = ()
        self._tops = array("q", (0,))
        self._drawn: dict[int, Strip] = {}
        self._width = 0
        self._said_as: tuple[tuple[str, ...], int, list[str]] = ((), 0, [])

    # For subclasses

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """The rows of an entry, as many as its height."""
        raise IndexError(index)

    def selectable(self, index: int) -> bool:
        """Whether an entry can be chosen."""
        return True

    def _empty_rows(self, width: int) -> Sequence[str]:
        """What stands there instead of entries; what is too long for the width is wrapped."""
        if self._said_as[:2] != (self.empty, width):
            rows: list[str] = []
            for words in self.empty:
                fits = segment(words, self.palette.muted).cell_length < width or not width
                rows += [words] if fits else wrapped(words, width - 2)
            self._said_as = self.empty, width, rows
        return self._said_as[2]

    # The entries

    @property
    def count(self) -> int:
        """How many entries there are."""
        return len(self._tops) - 1

    @property
    def rows_in_all(self) -> int:
        """The rows of all entries, or of ``empty`` if there are none."""
        return self._tops[-1] if self.count else len(self._empty_rows(self.scrollable_content_region.width))

    def replace(self, heights: Sequence[int], chosen: int | None = None) -> None:
        """Show other entries; the list stands at its top or at the chosen one."""
        self._tops = array("q", accumulate(heights, initial=0))
        self._drawn.clear()
        self.chosen = chosen
        self.virtual_size = Size(1, self.rows_in_all)
        if not self.size:  # a guess, so that the first frame has the scrollbar where there will be one
            self.show_vertical_scrollbar = self.rows_in_all > self.app.size.height - _AROUND
        self.scroll_to(y=0, animate=False, force=True)
        self.reveal()
        self.refresh()

    def begin(self) -> None:
        """Scroll to where a new list starts: its top, or the chosen entry."""
        self._drawn.clear()
        self.scroll_to(y=0, animate=False, force=True)
        self.reveal()
        self.refresh()

    def redraw(self, palette: Palette | None = None) -> None:
        """Draw every entry anew."""
        self.palette = palette or self.palette
        self._drawn.clear()
        self.refresh()

    def choose(self, index: int | None) -> None:
        """Choose an entry and bring it into view."""
        if index == self.chosen:
            return
        for changed in (self.chosen, index):
            self._forget(changed)
        self.chosen = index
        self.reveal()

    def _forget(self, index: int | None) -> None:
        if index is None or not 0 <= index < self.count:
            return
        for row in range(self._tops[index], self._tops[index + 1]):
            self._drawn.pop(row, None)
        top = self._tops[index] - self.scroll_offset.y
        self.refresh(Region(0, top, self.size.width, self._tops[index + 1] - self._tops[index]))

    def reveal(self) -> None:
        """Scroll as little as shows the chosen entry whole."""
        if self.chosen is None or not self.size.height or not 0 <= self.chosen < self.count:
            return
        top, bottom = self._tops[self.chosen], self._tops[self.chosen + 1]
        if top < self.scroll_offset.y + 1:
            self.scroll_to(y=max(top - 1, 0), animate=False, force=True)
        elif bottom > self.scroll_offset.y + self.size.height:
            self.scroll_to(y=bottom - self.size.height, animate=False, force=True)

    def top_of(self, index: int) -> int:
        """The first row of an entry."""
        return self._tops[index]

    def in_view(self) -> list[tuple[int, int]]:
        """The entries whose first row is in view, and that row of the view."""
        top = self.scroll_offset.y
        first, end = bisect_left(self._tops, top), bisect_left(self._tops, top + self.size.height)
        return [(index, self._tops[index] - top) for index in range(first, min(end, self.count))]

    def move(self, step: int) -> None:
        """Choose the next (1) or previous (-1) entry that can be chosen, or none past the ends."""
        index = (-1 if step > 0 else self.count) if self.chosen is None else self.chosen
        index += step
        while 0 <= index < self.count and not self.selectable(index):
            index += step
        if 0 <= index < self.count:
            self.choose(index)
            self.post_message(self.Moved(self, index))

    # Drawing

    def fit(self) -> None:
        """Draw to a new size, with the chosen entry in view."""
        self.vertical_scrollbar.window_virtual_size = self.virtual_size.height
        self._drawn.clear()
        self.reveal()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of the view. The width is looked up once a frame; once a row would be expensive."""
        self._width = self.scrollable_content_region.width
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One row of the view."""
        row, width = y + self.scroll_offset.y, self._width
        strip = self._drawn.get(row)
        if strip is not None and strip.cell_length == width:
            return strip
        index = bisect_right(self._tops, row) - 1
        if not 0 <= index < self.count:
            said = () if self.count else self._empty_rows(width)
            words = said[row] if row < len(said) else ""
            return fit_width([segment(f" {words}", self.palette.muted)], width, self.palette.text)
        for n, line in enumerate(self.entry(index, width)):
            self._drawn[self._tops[index] + n] = fit_width(line, width, self.fill(index))
        return self._drawn.get(row) or Strip.blank(width, self.palette.text)

    def fill(self, index: int) -> Style:
        """The style of the blanks after an entry; the chosen one has another background."""
        return self.palette.selected if index == self.chosen else self.palette.text

    def scroll_page(self, pages: int) -> None:
        """Scroll by so many views, less a row."""
        self.scroll_relative(y=pages * max(self.size.height - 1, 1), animate=False)

    # Keys and mouse

    def on_click(self, event: events.Click) -> None:
        """Ask for the entry that was clicked."""
        inside = event.get_content_offset(self)
        if inside is None:  # the border
            return
        index = bisect_right(self._tops, inside.y + self.scroll_offset.y) - 1
        if 0 <= index < self.count and self.selectable(index):
            self.choose(index)
            self.post_message(self.Picked(self, index))

    def on_key(self, event: events.Key) -> None:
        """Move with the arrows, ask with Enter."""
        if event.key in {"down", "up"}:
            self.move(1 if event.key == "down" else -1)
        elif event.key == "enter" and self.chosen is not None and self.selectable(self.chosen):
            self.post_message(self.Picked(self, self.chosen))
        else:
            return
        event.stop()
        event.prevent_default()
