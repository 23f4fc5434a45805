"""The article: its paragraphs wrapped into a centred column, drawn row by row on the line API."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from reader.document.paragraph_numbers import paragraph_number
from reader.reading.placed_marks import PlacedMarks
from reader.reading.quotation_index import TOP, Position
from reader.reading.resume import CONTEXT
from reader.reading.state import Reading, focused_paragraphs
from reader.tui.article.blocks import blocks_of, page_key
from reader.tui.article.layout import MEASURE, SETTLED_A_SLICE, SETTLED_AT_ONCE, Layout, line_in_focus, next_measure
from reader.tui.article.painted import Painted, painted
from reader.tui.article.removed_lines import removed_by_paragraph, removed_line
from reader.tui.article.row import draw_between, draw_row, paragraph_above
from reader.tui.article.selectable import SelectableText
from reader.tui.article.styling import tagged_block
from reader.tui.style.palette import Palette
from reader.tui.style.runs import Run
from reader.tui.style.text import cell_graphemes, fit_width, segment
from reader.tui.terminal.fitted import FittedScrollView
from reader.tui.terminal.timers import never_skipped
from reader.tui.widgets.own_rows import OwnRows

_BLOCKS_KEPT = 400


class ArticleView(OwnRows, SelectableText, FittedScrollView, can_focus=True, inherit_bindings=False):
    """Draws a `Reading`. It scrolls by itself and posts where it scrolled to; everything else is set from outside."""

    DEFAULT_CSS = """
    ArticleView { overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1; }
    """

    on_fitted: Callable[[], None] | None = None
    """What is called when the rows were fitted to another size, before they are tagged."""

    class Scrolled(Message):
        """It was scrolled by hand: the view shows ``[top, end)``, and one reads at ``at``."""

        def __init__(self, top: Position, at: Position, end: Position) -> None:
            super().__init__()
            self.top, self.at, self.end = top, at, end

    class Clicked(Message):
        """A position in the text was clicked ``times`` times in a row."""

        def __init__(self, position: Position, times: int) -> None:
            super().__init__()
            self.position, self.times = position, times

    def __init__(self, reading: Reading, palette: Palette, measure: int = MEASURE) -> None:
        super().__init__(id="article")
        self._reading = reading
        self._palette = palette
        self._measure = self.first_measure = measure
        self._highlights: Mapping[int, Sequence[tuple[int, int]]] = {}
        self._marked = PlacedMarks()
        self._strips: OrderedDict[int, Painted] = OrderedDict()
        self._blocks = blocks_of(reading)
        self._removed: Mapping[int, Sequence[int]] = {}
        self._layout = Layout(self._blocks, 2, lambda block: tagged_block(reading.indexed, block), cell_graphemes)
        self._anchor: tuple[Position, int] = (TOP, 0)
        self._placing = False
        self._width = 0

    # What is shown

    @property
    def layout_rows(self) -> Layout:
        """The rows as they are now."""
        return self._layout

    @property
    def highlights(self) -> Mapping[int, Sequence[tuple[int, int]]]:
        """The spans that a search matched, by paragraph."""
        return self._highlights

    @property
    def measure(self) -> int:
        """The widest that the column of text may be, in cells."""
        return self._measure

    def widen(self, step: int) -> int:
        """Make the column wider (1) or narrower (-1) by one measure; the new one."""
        self._measure = next_measure(self._measure, step)
        self._rewrap()
        return self._measure

    def show(self, reading: Reading, highlights: Mapping[int, Sequence[tuple[int, int]]] | None = None) -> None:
        """Draw another state of reading in the same place; only what looks different is redrawn."""
        old, self._reading = self._reading, reading
        changed: set[int] = set()
        if highlights is not None and highlights != self._highlights:
            changed = {*self._highlights, *highlights}
            self._highlights = highlights
        if page_key(old) != page_key(reading):
            self._blocks = blocks_of(reading)
            self._removed = {} if reading.removed is None else removed_by_paragraph(reading.indexed.document)
            self._rewrap()
            return
        if (old.only, old.focused, old.removed) != (reading.only, reading.focused, reading.removed):
            self._strips.clear()
            self.refresh()
            return
        if reading.focused:
            changed |= focused_paragraphs(old) ^ focused_paragraphs(reading)
        if old.current != reading.current:
            for quotation in (old.current, reading.current):
                if quotation is not None:
                    changed.update(p.paragraph for p in reading.indexed.document.quotations[quotation].parts)
        for paragraph in changed:
            for number in self._layout.blocks_of(paragraph):
                self._strips.pop(number, None)
                top = self._layout.tops[number] - self.scroll_offset.y
                height = self._layout.tops[number + 1] - self._layout.tops[number]
                if top < self.size.height and top + height > 0:
                    self.refresh(Region(0, top, self.size.width, height))

    def show_marks(self, marked: PlacedMarks) -> None:
        """Draw other bookmarks and notes in the margin."""
        self._marked = marked
        self._strips.clear()
        self.refresh()

    def recolour(self, palette: Palette) -> None:
        """Draw everything in another theme's colours."""
        self._palette = palette
        self._strips.clear()
        self.refresh()

    # Where it stands

    def scroll_to_position(self, position: Position, context: int | None = None) -> None:
        """Scroll to a position at once, with ``context`` rows above it; None for as many as a jump keeps."""
        if context is None:
            context = self.size.height // 3 if self._reading.focused else CONTEXT
        self._anchor = (position, context)
        self._restore()

    def start_at(self, measure: int, position: Position, context: int) -> None:
        """Start at a position with ``context`` rows above it; ``measure`` is the column's width, 0 for the usual."""
        self._anchor = (position, context)
        self._measure = measure or self.first_measure
        if self.size:
            self._rewrap()

    def view(self) -> tuple[Position, Position]:
        """The first position in view, and the first below it."""
        top = self.scroll_offset.y
        self._layout.settle_view(top, self.size.height)
        bottom = top + self.size.height
        end = self._layout.position_at(bottom) if bottom < self._layout.height else Position(1 << 60, 0)
        return self._layout.position_at(top), end

    @property
    def anchored(self) -> tuple[Position, int]:
        """What stays in place when the terminal is resized: a position and the rows above it."""
        return self._anchor

    def _restore(self) -> None:
        """Scroll to the anchor."""
        if not self._blocks or not self.size.height:
            return
        position, context = self._anchor
        row = self._layout.row_at(position, context + self.size.height)
        if position == TOP or row <= CONTEXT:
            row = context = 0
        self._layout.settle_view(max(row - context, 0), self.size.height)
        self._resize_virtual()
        self._placing = True
        try:
            self.scroll_to(y=max(row - context, 0), animate=False, force=True)
        finally:
            self._placing = False

    def _resize_virtual(self) -> None:
        size = Size(self._layout.width, self._layout.height)
        if self.virtual_size != size:
            self.virtual_size = size
            self.vertical_scrollbar.window_virtual_size = size.height  # in this frame, not in the next

    def scroll_rows(self, rows: int) -> Scrolled | None:
        """Scroll by hand; where that led, None at the ends.

        The caller can redraw what moves along in the same frame; a message would come a frame later.
        """
        before = self.scroll_offset.y
        self._placing = True
        try:
            self.scroll_to(y=before + rows, animate=False, force=True)
        finally:
            self._placing = False
        return None if self.scroll_offset.y == before else self._scrolled()

    def _scrolled(self) -> Scrolled:
        top, end = self.view()
        row = self.scroll_offset.y
        self._anchor = (top, self._layout.row_at(top) - row)  # a row of gap may stand above it
        line = row + CONTEXT
        if self._reading.focused:
            line = line_in_focus(row, self.size.height, self.max_scroll_y)
        return self.Scrolled(top, TOP if row == 0 else self._layout.position_at(line), end)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw from another row on, and post where the article was scrolled to by hand."""
        # In place of ScrollView's own: its scrollbar is drawn anew at every step, this one when it looks different.
        eighths = 8 * self.size.height / max(self.virtual_size.height, 1)
        if int(old_value * eighths) != int(new_value * eighths) or new_value in (0, self.max_scroll_y):
            self.vertical_scrollbar.position = new_value
        if round(old_value) == round(new_value):
            return
        self.refresh(self.size.region)
        if not self._placing and self._blocks and self.size == self.fitted_to:
            self.post_message(self._scrolled())

    # Wrapping

    def fit(self) -> None:
        """Wrap to a new size."""
        if self._column() != self._layout.width:
            self._rewrap()
        else:
            self._restore()
        if self.on_fitted is not None:
            self.on_fitted()

    def on_show(self) -> None:
        """While another pane was in its place, it could not be scrolled."""
        self._restore()

    def _column(self) -> int:
        width = self.scrollable_content_region.width
        return max(min(self._measure, width - self._gutter(width) - 2), 2)

    def _gutter(self, width: int) -> int:
        """Cells left of the text: the bar of the current quotation and the paragraph's number."""
        return len(str(len(self._reading.indexed.document.paragraphs))) + 3 if width >= 48 else 2

    def _rewrap(self) -> None:
        indexed = self._reading.indexed
        self._strips.clear()
        self._layout = Layout(self._blocks, self._column(), lambda block: tagged_block(indexed, block), cell_graphemes)
        more = self._layout.settle(SETTLED_AT_ONCE)
        self._restore()
        self.refresh()
        if more:
            never_skipped(self.set_timer(0.02, self._settle))

    def _settle(self) -> None:
        """Count more rows between frames; what is in view stays."""
        layout = self._layout
        number, inside = layout.locate(self.scroll_offset.y)
        more = layout.settle(SETTLED_A_SLICE)
        if layout is not self._layout:
            return
        row = layout.tops[number] + layout.blocks[number].gap + inside
        self._resize_virtual()
        if row != self.scroll_offset.y:
            self._placing = True
            self.scroll_to(y=row, animate=False, force=True)
            self._placing = False
        if more:
            never_skipped(self.set_timer(0.005, self._settle))

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of the view. The width is looked up once a frame; once a row would be expensive."""
        self._width = self.scrollable_content_region.width
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One row of the view."""
        width, row, background = self._width, y + self.scroll_offset.y, self._palette.text
        if not self._blocks and y == 1:
            return fit_width([segment("  There is no text in this document", self._palette.muted)], width, background)
        if not self._blocks or row >= self._layout.height:
            return Strip.blank(width, background)
        number, inside = self._layout.locate(row)
        if inside < 0:
            return self._draw_between(number, inside == -2, width)
        looks = self._paint(number)
        if inside >= len(looks.strips):
            return self._draw_between(number + 1, inside == len(looks.strips) + 1, width)
        strip = looks.strips[inside]
        if strip is None or strip.cell_length != width:
            strip = looks.strips[inside] = self._draw(number, inside, looks, width)
        return strip

    def _paint(self, number: int) -> Painted:
        """How a block looks now; computed once, until something about it changes."""
        known = self._strips.get(number)
        if known is not None:
            self._strips.move_to_end(number)
            return known
        block, wrapped = self._blocks[number], self._layout.wrapped(number)
        matches, marked = self._highlights.get(block.paragraph, ()), self._marked.underlined.get(block.paragraph, ())
        looks = painted(self._reading, self._palette, block, wrapped, matches, marked)
        selection = self.text_selection
        span = None if selection is None else selection.get_span(number)
        if span is not None:
            length = len(wrapped.tagged.text)
            end = length if span[1] < 0 else min(span[1], length)
            looks = looks.with_run(Run(span[0], end, self.screen.get_component_rich_style("screen--selection")))
        self._strips[number] = looks
        if len(self._strips) > _BLOCKS_KEPT:
            self._strips.popitem(last=False)
        return looks

    def _draw_between(self, number: int, middle: bool, width: int) -> Strip:
        """One row above a block: empty, or in the middle one what was removed there."""
        removed = self._removed.get(paragraph_above(self._layout, number)) if middle else None
        words = None if removed is None else removed_line(self._reading, self._palette, removed)
        return draw_between(self._palette, words, self._margins(width), width)

    def _margins(self, width: int) -> tuple[int, int]:
        """Cells left of the column with its gutter, and of the gutter."""
        gutter = self._gutter(width)
        return max((width - gutter - self._layout.width) // 2, 0), gutter

    def _draw(self, number: int, inside: int, looks: Painted, width: int) -> Strip:
        """One row of a block."""
        paragraph = self._layout.blocks[number].paragraph
        document = self._reading.indexed.document
        label = str(paragraph_number(document, paragraph) or "") if inside == 0 and paragraph >= 0 else ""
        return draw_row(
            self._palette, self._layout, (number, inside, label), looks[:2], self._marked, self._margins(width), width
        )

    def on_click(self, event: events.Click) -> None:
        """Post which position was clicked."""
        position = self.position_under(event.x, event.y)
        if position is not None:
            self.post_message(self.Clicked(position, event.chain))
