"""The blocks of the page: which paragraphs, or parts of them, are shown in which order."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import split_graphemes

from reader.cells import Grapheme
from reader.tui.drawn import with_marks
from reader.tui.layout import Item
from reader.tui.outline import FRONT, Outline
from reader.tui.reading import Reading
from reader.tui.runs import front_text


def cell_graphemes(text: str) -> Sequence[Grapheme]:
    """What Textual draws as one character, and how wide that is."""
    return split_graphemes(text)[0]


def page_items(outline: Outline, quotations_only: bool, only: str | None) -> list[Item]:
    """The blocks of the page in order: all of it, or only the quotations that are shown."""
    document = outline.document
    front = [
        Item(n - len(FRONT), 0, len(front_text(outline, name)), gap=0 if n == 0 else 1)
        for n, name in enumerate(FRONT)
        if front_text(outline, name)
    ]
    if not quotations_only:
        return [*front, *(Item(i, 0, len(p.text)) for i, p in enumerate(document.paragraphs))]
    parts = sorted(
        part
        for quotation in document.quotations
        if only is None or quotation.speaker == only
        for part in quotation.parts
    )
    items = front[:1]
    for part in parts:
        span = with_marks(document.paragraphs[part.paragraph].text, part.span)
        items.append(Item(part.paragraph, span.start, span.end))
    return items


def page_key(reading: Reading) -> tuple[int, bool, str | None]:
    """What decides which blocks there are."""
    return id(reading.outline), reading.quotations_only, reading.only if reading.quotations_only else None
