"""What a selection on the page stands for in the document: without tags, without the screen's line breaks."""

from __future__ import annotations

from collections.abc import Iterator

from textual.selection import Selection

from reader.document import Part, Span
from reader.document.quotation_marks import word_at
from reader.reading.quotation_index import FRONT, Outline, Position
from reader.tui.article.layout import Item, Layout
from reader.tui.article.styling import front_text


def source_of(outline: Outline, block: Item) -> str:
    """The whole text of which a block of the page is a part."""
    if block.paragraph < 0:
        return front_text(outline, FRONT[block.paragraph + len(FRONT)])
    return outline.document.paragraphs[block.paragraph].text


def selected(layout: Layout, selection: Selection) -> Iterator[tuple[Item, Span]]:
    """What is selected, block by block: the span is of the text of which the block is a part, and not empty.

    Of a selection's points ``y`` is a block of the page and ``x`` an index into what is drawn of it.
    """
    items = layout.items
    first = 0 if selection.start is None else max(selection.start.y, 0)
    last = len(items) - 1 if selection.end is None else min(selection.end.y, len(items) - 1)
    for item in range(first, last + 1):
        block, drawn = items[item], layout.page(item).drawn
        start, end = block.start, block.end
        if selection.start is not None and item == first:
            start = drawn.offset_of(selection.start.x)
        if selection.end is not None and item == last:
            end = min(drawn.offset_of(selection.end.x), block.end)
        if start < end:
            yield block, Span(start, end)


def selected_text(outline: Outline, layout: Layout, selection: Selection) -> str:
    """The selected words as they stand in the document, blocks apart by an empty line."""
    chosen = selected(layout, selection)
    return "\n\n".join(source_of(outline, block)[span.start : span.end] for block, span in chosen)


def selected_parts(layout: Layout, selection: Selection) -> tuple[Part, ...]:
    """The places in the document that are selected; the front matter is none."""
    return tuple(Part(block.paragraph, span) for block, span in selected(layout, selection) if block.paragraph >= 0)


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
