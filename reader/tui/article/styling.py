"""Which style every part of a drawn paragraph has: base text, quotations over it, matches over those.

A list of runs is sorted, without gaps or overlaps, over the indices of a drawn text; laying one list over
another is one walk along both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from reader.document import ParagraphKind, QuotationKind
from reader.document.model import UNSURE
from reader.document.quotation_marks import with_marks
from reader.reading.quotation_index import FRONT, Outline
from reader.reading.state import Reading, bright
from reader.text.wrap import Row
from reader.tui.article.layout import Item
from reader.tui.article.tagged_text import Drawn, draw
from reader.tui.style.palette import Palette


class Run(NamedTuple):
    """Code points ``[start, end)`` of a drawn text in one style."""

    start: int
    end: int
    style: Style


_NOTHING = Run(0, 0, Style.null())


def overlay(base: Sequence[Run], layer: Iterable[Run]) -> list[Run]:
    """Lay runs (sorted, apart) over others that cover everything; where they lie, only their style counts."""
    result: list[Run] = []
    rest = iter(base)
    under = next(rest, None)
    for over in layer:
        if over.start >= over.end:
            continue
        while under is not None and under.end <= over.start:
            result.append(under)
            under = next(rest, None)
        if under is not None and under.start < over.start:
            result.append(Run(under.start, over.start, under.style))
        result.append(over)
        while under is not None and under.end <= over.end:
            under = next(rest, None)
        if under is not None and under.start < over.end:
            under = Run(over.end, under.end, under.style)
    if under is not None:
        result.append(under)
        result.extend(rest)
    return result


def segments(drawn: Drawn, runs: Sequence[Run], row: Row) -> Iterator[tuple[int, Segment]]:
    """The segments of one row, each with the index of its first code point."""
    for run in runs:
        start, end = max(run.start, row.start), min(run.end, row.stop)
        if start < end:
            yield start, Segment(drawn.text[start:end], run.style)
        if run.start >= row.stop:
            return


def drawn_item(outline: Outline, item: Item) -> Drawn:
    """The text of an item with a tag before every quotation that has a speaker."""
    document = outline.document
    if item.paragraph < 0:
        return draw(front_text(outline, FRONT[item.paragraph + len(FRONT)]))
    paragraph = document.paragraphs[item.paragraph]
    insertions: list[tuple[int, str]] = []
    for index in outline.in_paragraph(item.paragraph):
        quotation = document.quotations[index]
        tag = tag_of(outline, index)
        if quotation.paragraph == item.paragraph and tag:
            insertions.append((with_marks(paragraph.text, quotation.span).start, tag + "\u00a0"))
    if paragraph.kind is ParagraphKind.CAPTION and paragraph.credit and item.end == len(paragraph.text):
        insertions.append((item.end, f"  {paragraph.credit}"))
    return draw(paragraph.text, insertions, item.start, item.end)


def tag_of(outline: Outline, quotation: int) -> str:
    """The tag that stands before a quotation; nothing before a scare quote or where nobody is known."""
    found = outline.document.quotations[quotation]
    if found.speaker is None or found.kind is QuotationKind.SCARE:
        return ""
    return outline.tags[found.speaker] + ("?" if found.confidence < UNSURE else "")


def front_text(outline: Outline, name: str) -> str:
    """One line of the front matter, empty where the document has none."""
    document = outline.document
    if name == "title":
        return document.title
    if name == "deck":
        return document.deck
    if name == "byline":
        return " · ".join(part for part in (document.byline, document.publisher, document.published) if part)
    return document.source.note or document.source.url


def runs_of(reading: Reading, palette: Palette, item: Item, drawn: Drawn, lit: Sequence[tuple[int, int]]) -> list[Run]:
    """How an item looks. ``lit`` are the spans of the paragraph's text that a search matched, ascending."""
    length = len(drawn.text)
    base = [Run(0, length, _base_style(reading, palette, item))] if length else []
    base = overlay(base, _quotation_runs(reading, palette, item, drawn))
    if not lit:
        return base
    return overlay(
        base,
        (
            Run(drawn.index_of(max(start, item.start)), drawn.end_of(min(end, item.end)), palette.match)
            for start, end in lit
            if start < item.end and end > item.start
        ),
    )


def _subdued(reading: Reading, item: Item) -> bool:
    """Whether focus mode takes an item back."""
    return reading.focused and item.paragraph not in bright(reading)


def _base_style(reading: Reading, palette: Palette, item: Item) -> Style:
    if _subdued(reading, item):
        return palette.dimmed
    if item.paragraph < 0:
        return (palette.title, palette.deck, palette.muted, palette.muted)[item.paragraph + len(FRONT)]
    kind = reading.outline.document.paragraphs[item.paragraph].kind
    if reading.only is not None:
        return palette.dimmed
    return {
        ParagraphKind.HEADING: palette.heading,
        ParagraphKind.CAPTION: palette.caption,
        ParagraphKind.PULL_QUOTE: palette.deck,
    }.get(kind, palette.text)


def _quotation_runs(reading: Reading, palette: Palette, item: Item, drawn: Drawn) -> list[Run]:
    """The runs of the quotations in an item and of the tags before them, sorted and apart."""
    outline = reading.outline
    runs: list[Run] = []
    subdued = _subdued(reading, item)
    for index in outline.in_paragraph(item.paragraph):
        quotation = outline.document.quotations[index]
        text = outline.document.paragraphs[item.paragraph].text
        ink = palette.ink(None if quotation.speaker is None else outline.number[quotation.speaker])
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
            if part.paragraph != item.paragraph or span.start >= item.end or span.end <= item.start:
                continue
            start, end = drawn.index_of(max(span.start, item.start)), drawn.end_of(min(span.end, item.end))
            tag = tag_of(outline, index)
            if number == 0 and tag and item.start <= span.start:
                runs.append(Run(start - len(tag) - 1, start - 1, ink.tag_dimmed if away and not current else ink.tag))
            runs.append(Run(start, end, style))
    runs.sort(key=lambda run: run.start)
    # Marks that two quotations share belong to the first.
    return [Run(max(run.start, before.end), run.end, run.style) for before, run in pairwise([_NOTHING, *runs])]


def current_runs(reading: Reading, palette: Palette, item: Item, drawn: Drawn) -> list[Run]:
    """Where the current quotation stands in an item, in the style of the bar beside it."""
    if reading.current is None or item.paragraph < 0:
        return []
    document = reading.outline.document
    quotation = document.quotations[reading.current]
    number = None if quotation.speaker is None else reading.outline.number[quotation.speaker]
    text = document.paragraphs[item.paragraph].text
    spans = [with_marks(text, part.span) for part in quotation.parts if part.paragraph == item.paragraph]
    return [
        Run(
            drawn.index_of(max(span.start, item.start)), drawn.end_of(min(span.end, item.end)), palette.ink(number).mark
        )
        for span in spans
        if span.start < item.end and span.end > item.start
    ]
