"""The style of every part of a paragraph: base text, quotations over it, matches over those."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style

from reader.document import ParagraphKind, QuotationKind
from reader.document.quotation_marks import with_marks
from reader.reading.quotation_index import FRONT, QuotationIndex, front_text, tag_of
from reader.reading.state import Reading, focused_paragraphs
from reader.text.wrap import Row
from reader.tui.article.layout import Block
from reader.tui.article.tagged_text import TaggedText, insert_tags
from reader.tui.style.palette import Palette
from reader.tui.style.runs import Run, layer

_NOTHING = Run(0, 0, Style.null())


def segments(tagged: TaggedText, runs: Sequence[Run], row: Row) -> Iterator[tuple[int, Segment]]:
    """The segments of one row, each with the index of its first code point."""
    for run in runs:
        start, end = max(run.start, row.start), min(run.end, row.stop)
        if start < end:
            yield start, Segment(tagged.text[start:end], run.style)
        if run.start >= row.stop:
            return


def tagged_block(indexed: QuotationIndex, block: Block) -> TaggedText:
    """The text of a block with a tag before every quotation that has a speaker."""
    document = indexed.document
    if block.paragraph < 0:
        return insert_tags(front_text(indexed, FRONT[block.paragraph + len(FRONT)]))
    paragraph = document.paragraphs[block.paragraph]
    insertions: list[tuple[int, str]] = []
    for index in indexed.in_paragraph(block.paragraph):
        quotation = document.quotations[index]
        tag = tag_of(indexed, index)
        if quotation.paragraph == block.paragraph and tag:
            insertions.append((with_marks(paragraph.text, quotation.span).start, tag + "\u00a0"))
    if paragraph.kind is ParagraphKind.CAPTION and paragraph.credit and block.end == len(paragraph.text):
        insertions.append((block.end, f"  {paragraph.credit}"))
    return insert_tags(paragraph.text, insertions, block.start, block.end)


def style_block(
    reading: Reading, palette: Palette, block: Block, tagged: TaggedText, matches: Sequence[tuple[int, int]]
) -> list[Run]:
    """How a block looks. ``matches`` are the spans of its paragraph that a search matched, ascending."""
    length = len(tagged.text)
    base = [Run(0, length, _base_style(reading, palette, block))] if length else []
    base = layer(base, _quotation_runs(reading, palette, block, tagged))
    if not matches:
        return base
    return layer(
        base,
        (
            Run(tagged.index_of(max(start, block.start)), tagged.end_of(min(end, block.end)), palette.match)
            for start, end in matches
            if start < block.end and end > block.start
        ),
    )


def _subdued(reading: Reading, block: Block) -> bool:
    """Whether focus mode takes a block back."""
    return reading.focused and block.paragraph not in focused_paragraphs(reading)


def _base_style(reading: Reading, palette: Palette, block: Block) -> Style:
    if _subdued(reading, block):
        return palette.dimmed
    if block.paragraph < 0:
        title = palette.title if reading.indexed.document.title else palette.muted
        return (title, palette.deck, palette.muted, palette.muted)[block.paragraph + len(FRONT)]
    kind = reading.indexed.document.paragraphs[block.paragraph].kind
    if reading.only is not None:
        return palette.dimmed
    return {
        ParagraphKind.HEADING: palette.heading,
        ParagraphKind.CAPTION: palette.caption,
        ParagraphKind.PULL_QUOTE: palette.deck,
    }.get(kind, palette.text)


def _quotation_runs(reading: Reading, palette: Palette, block: Block, tagged: TaggedText) -> list[Run]:
    """The runs of the quotations in a block and of the tags before them, sorted and apart."""
    indexed = reading.indexed
    runs: list[Run] = []
    subdued = _subdued(reading, block)
    for index in indexed.in_paragraph(block.paragraph):
        quotation = indexed.document.quotations[index]
        text = indexed.document.paragraphs[block.paragraph].text
        ink = palette.ink(indexed.colour_of(index))
        away = subdued or (reading.only is not None and quotation.speaker != reading.only)
        current = index == reading.current
        if quotation.kind is QuotationKind.SCARE and not current:
            style = palette.dimmed if away else palette.scare
        else:
            style = ink.current if current else ink.dimmed if away else ink.plain
        if quotation.kind is QuotationKind.INDIRECT:
            style += Style(italic=True)
        for number, part in enumerate(quotation.parts):
            span = with_marks(text, part.span)
            if part.paragraph != block.paragraph or span.start >= block.end or span.end <= block.start:
                continue
            start, end = tagged.index_of(max(span.start, block.start)), tagged.end_of(min(span.end, block.end))
            tag = tag_of(indexed, index)
            if number == 0 and tag and block.start <= span.start:
                runs.append(Run(start - len(tag) - 1, start - 1, ink.tag_dimmed if away and not current else ink.tag))
            runs.append(Run(start, end, style))
    runs.sort(key=lambda run: run.start)
    # Marks that two quotations share belong to the first.
    return [Run(max(run.start, before.end), run.end, run.style) for before, run in pairwise([_NOTHING, *runs])]


def current_runs(reading: Reading, palette: Palette, block: Block, tagged: TaggedText) -> list[Run]:
    """Where the current quotation stands in a block, in the style of the bar beside it."""
    if reading.current is None or block.paragraph < 0:
        return []
    document = reading.indexed.document
    quotation = document.quotations[reading.current]
    number = reading.indexed.colour_of(reading.current)
    text = document.paragraphs[block.paragraph].text
    spans = [with_marks(text, part.span) for part in quotation.parts if part.paragraph == block.paragraph]
    return [
        Run(
            tagged.index_of(max(span.start, block.start)),
            tagged.end_of(min(span.end, block.end)),
            palette.ink(number).sign,
        )
        for span in spans
        if span.start < block.end and span.end > block.start
    ]
