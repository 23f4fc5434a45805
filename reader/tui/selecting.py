"""What a selection on the page stands for in the document: without tags, without the screen's line breaks."""

from __future__ import annotations

from textual.selection import Selection

from reader.document import Span
from reader.tui.drawn import word_at
from reader.tui.layout import Item, Layout
from reader.tui.outline import FRONT, Outline, Position
from reader.tui.runs import front_text


def source_of(outline: Outline, block: Item) -> str:
    """The whole text of which a block of the page is a part."""
    if block.paragraph < 0:
        return front_text(outline, FRONT[block.paragraph + len(FRONT)])
    return outline.document.paragraphs[block.paragraph].text


def selected_text(outline: Outline, layout: Layout, selection: Selection) -> str:
    """The selected words as they stand in the document, blocks apart by an empty line.

    Of a selection's points ``y`` is a block of the page and ``x`` an index into what is drawn of it.
    """
    items = layout.items
    first = 0 if selection.start is None else selection.start.y
    last = len(items) - 1 if selection.end is None else min(selection.end.y, len(items) - 1)
    pieces = []
    for item in range(first, last + 1):
        block, page = items[item], layout.page(item)
        start = block.start
        if selection.start is not None and item == first:
            start = page.drawn.offset_of(selection.start.x)
        end = block.end
        if selection.end is not None and item == last:
            end = min(page.drawn.offset_of(selection.end.x), block.end)
        pieces.append(source_of(outline, block)[start:end])
    return "\n\n".join(piece for piece in pieces if piece)


def selected_span(layout: Layout, selection: Selection) -> tuple[int, Span] | None:
    """The paragraph and span of its text that are selected; None across paragraphs, above the first or for nothing."""
    if selection.start is None or selection.end is None:
        return None
    if selection.start.y != selection.end.y or not 0 <= selection.start.y < len(layout.items):
        return None
    block, drawn = layout.items[selection.start.y], layout.page(selection.start.y).drawn
    start, end = drawn.offset_of(selection.start.x), min(drawn.offset_of(selection.end.x), block.end)
    return (block.paragraph, Span(start, end)) if block.paragraph >= 0 and start < end else None


def span_at(outline: Outline, position: Position, quotation: int | None) -> tuple[int, Span] | None:
    """The part of the quotation that stands at a position, or the word where there is none; None beside words."""
    if position.paragraph < 0:
        return None
    if quotation is not None:
        parts = outline.document.quotations[quotation].parts
        return next(((p.paragraph, p.span) for p in parts if p.paragraph == position.paragraph), None)
    word = word_at(outline.document.paragraphs[position.paragraph].text, position.offset)
    return (position.paragraph, word) if len(word) else None
