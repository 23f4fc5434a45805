"""The blocks of the page: which paragraphs, or parts of them, are shown in which order."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import split_graphemes

from reader.compact.lazy import LazySequence
from reader.document import Paragraph
from reader.document.quotation_marks import with_marks
from reader.reading.quotation_index import FRONT, Outline
from reader.reading.state import Reading
from reader.text.cells import Grapheme
from reader.tui.article.layout import Item
from reader.tui.article.removed_lines import cuts_by_paragraph, with_cuts
from reader.tui.article.styling import front_text


def cell_graphemes(text: str) -> Sequence[Grapheme]:
    """What Textual draws as one character, and how wide that is."""
    return split_graphemes(text)[0]


class _Whole(LazySequence[Item]):
    """The front matter and every paragraph, whole."""

    def __init__(self, front: Sequence[Item], paragraphs: Sequence[Paragraph]) -> None:
        self._front = front
        self._paragraphs = paragraphs

    def __len__(self) -> int:
        return len(self._front) + len(self._paragraphs)

    def entry(self, number: int) -> Item:
        """A block."""
        paragraph = number - len(self._front)
        return self._front[number] if paragraph < 0 else Item(paragraph, 0, len(self._paragraphs[paragraph].text))


def page_items(outline: Outline, quotations_only: bool, only: str | None, cuts: bool = False) -> Sequence[Item]:
    """The blocks of the page in order: all of it, with what was cut between, or only the quotations that are shown."""
    document = outline.document
    front = [
        Item(n - len(FRONT), 0, len(front_text(outline, name)), gap=0 if n == 0 else 1)
        for n, name in enumerate(FRONT)
        if front_text(outline, name)
    ]
    if not quotations_only:
        whole = _Whole(front, document.paragraphs)
        return with_cuts(whole, cuts_by_paragraph(document), len(document.paragraphs)) if cuts else whole
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


def items_of(reading: Reading) -> Sequence[Item]:
    """The blocks that a reading shows."""
    return page_items(reading.outline, reading.quotations_only, reading.only, reading.cut is not None)


def page_key(reading: Reading) -> tuple[int, bool, str | None, bool]:
    """What decides which blocks there are."""
    only = reading.only if reading.quotations_only else None
    return id(reading.outline), reading.quotations_only, only, reading.cut is not None
