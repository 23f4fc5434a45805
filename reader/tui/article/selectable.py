"""The article as text that can be selected: what is selected is a span of the document, not of the screen."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from typing import TYPE_CHECKING

from textual.geometry import Offset
from textual.selection import Selection
from textual.widget import Widget

from reader.document import Part, Span
from reader.reading.quotation_index import Position
from reader.tui.article.selection import selected_parts, selected_span, selected_text, span_at

if TYPE_CHECKING:
    from reader.reading.state import Reading
    from reader.tui.article.layout import Block, Layout
    from reader.tui.article.painted import Painted

    _Base = Widget
else:
    _Base = object


class SelectableText(_Base):
    """Part of `ArticleView`: what is selected with the mouse, and by commands."""

    _reading: Reading
    _blocks: Sequence[Block]
    _layout: Layout
    _strips: MutableMapping[int, Painted]

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words as the document has them: without tags and without the screen's line breaks."""
        words = selected_text(self._reading.indexed, self._layout, selection)
        return (words, "\n") if words else None

    def selected_span(self) -> tuple[int, Span] | None:
        """The selected span and its paragraph; None across paragraphs, and where nothing is selected."""
        return None if self.text_selection is None else selected_span(self._layout, self.text_selection)

    def selected_parts(self) -> tuple[Part, ...]:
        """The selected places in the document, in reading order."""
        return () if self.text_selection is None else selected_parts(self._layout, self.text_selection)

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self._strips.clear()
        self.refresh()

    def text_select_all(self) -> None:
        """A double click takes the quotation or the word under it (see `on_click`), never the whole article."""

    def select(self, paragraph: int, span: Span) -> None:
        """Select words of a paragraph."""
        self.select_range(Position(paragraph, span.start), Position(paragraph, span.end))

    def select_range(self, start: Position, end: Position) -> None:
        """Select what stands between two positions."""
        first = self._layout.block_of(start)
        last = self._layout.block_of(Position(end.paragraph, max(end.offset - 1, 0)))
        begins = self._layout.wrapped(first).tagged.index_of(start.offset)
        ends = self._layout.wrapped(last).tagged.end_of(end.offset)
        self.screen.selections = {self: Selection(Offset(begins, first), Offset(ends, last))}

    def select_at(self, position: Position, quotation: int | None) -> None:
        """Select the quotation at a position, or the word where there is none."""
        found = span_at(self._reading.indexed, position, quotation)
        if found is not None:
            self.select(*found)

    def position_under(self, x: int, y: int) -> Position | None:
        """The position in the text at a cell of the view; None beside the text."""
        offset = self.screen.get_widget_and_offset_at(x + self.region.x, y + self.region.y)[1]
        if offset is None or not 0 <= offset.y < len(self._blocks):
            return None
        tagged = self._layout.wrapped(offset.y).tagged
        return Position(self._blocks[offset.y].paragraph, tagged.offset_of(offset.x))
