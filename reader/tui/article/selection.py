"""What a selection on the page selects in the document: without tags and without the screen's line breaks."""

from __future__ import annotations

from collections.abc import Iterator

from textual.selection import Selection

from reader.document import Part, Span
from reader.document.quotation_marks import word_at
from reader.reading.quotation_index import FRONT, Position, QuotationIndex, front_text
from reader.tui.article.layout import Block, Layout


def source_of(indexed: QuotationIndex, block: Block) -> str:
    """The whole text of which a block of the page is a part."""
    if block.paragraph < 0:
        return front_text(indexed, FRONT[block.paragraph + len(FRONT)])
    return indexed.document.paragraphs[block.paragraph].text


def selected(layout: Layout, selection: Selection) -> Iterator[tuple[Block, Span]]:
    """What is selected, block by block: the span is of the text of which the block is a part, and not empty.

    Of a selection's points ``y`` is a block of the page and ``x`` an index into what is drawn of it.
    """
    blocks = layout.blocks
    first = 0 if selection.start is None else max(selection.start.y, 0)
    last = len(blocks) - 1 if selection.end is None else min(selection.end.y, len(blocks) - 1)
    for number in range(first, last + 1):
        block, tagged = blocks[number], layout.wrapped(number).tagged
        start, end = block.start, block.end
        if selection.start is not None and number == first:
            start = tagged.offset_of(selection.start.x)
        if selection.end is not None and number == last:
            end = min(tagged.offset_of(selection.end.x), block.end)
        if start < end:
            yield block, Span(start, end)


def selected_text(indexed: QuotationIndex, layout: Layout, selection: Selection) -> str:
    """The selected words as they stand in the document, blocks apart by an empty line."""
    chosen = selected(layout, selection)
    return "\n\n".join(source_of(indexed, block)[span.start : span.end] for block, span in chosen)


def selected_parts(layout: Layout, selection: Selection) -> tuple[Part, ...]:
    """The places in the document that are selected; the front matter is none."""
    return tuple(Part(block.paragraph, span) for block, span in selected(layout, selection) if block.paragraph >= 0)


def selected_span(layout: Layout, selection: Selection) -> tuple[int, Span] | None:
    """The paragraph and span of its text that are selected; None across paragraphs, above the first or for nothing."""
    if selection.start is None or selection.end is None:
        return None
    if selection.start.y != selection.end.y or not 0 <= selection.start.y < len(layout.blocks):
        return None
    block, tagged = layout.blocks[selection.start.y], layout.wrapped(selection.start.y).tagged
    start, end = tagged.offset_of(selection.start.x), min(tagged.offset_of(selection.end.x), block.end)
    return (block.paragraph, Span(start, end)) if block.paragraph >= 0 and start < end else None


def span_at(indexed: QuotationIndex, position: Position, quotation: int | None) -> tuple[int, Span] | None:
    """The part of the quotation that stands at a position, or the word where there is none; None beside words."""
    if position.paragraph < 0:
        return None
    if quotation is not None:
        parts = indexed.document.quotations[quotation].parts
        return next(((p.paragraph, p.span) for p in parts if p.paragraph == position.paragraph), None)
    word = word_at(indexed.document.paragraphs[position.paragraph].text, position.offset)
    return (position.paragraph, word) if len(word) else None
