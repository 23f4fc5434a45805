"""The blocks of the page: which paragraphs, or parts of them, are shown, in which order."""

from __future__ import annotations

from collections.abc import Sequence

from reader.compact.lazy import LazySequence
from reader.document import Paragraph
from reader.document.quotation_marks import with_marks
from reader.reading.quotation_index import FRONT, QuotationIndex, front_text
from reader.reading.state import Reading
from reader.tui.article.layout import Block
from reader.tui.article.removed_lines import removed_by_paragraph, with_removed


class _Whole(LazySequence[Block]):
    """The front matter and every paragraph, whole."""

    def __init__(self, front: Sequence[Block], paragraphs: Sequence[Paragraph]) -> None:
        self._front = front
        self._paragraphs = paragraphs

    def __len__(self) -> int:
        return len(self._front) + len(self._paragraphs)

    def entry(self, number: int) -> Block:
        """A block."""
        paragraph = number - len(self._front)
        return self._front[number] if paragraph < 0 else Block(paragraph, 0, len(self._paragraphs[paragraph].text))


def page_blocks(
    indexed: QuotationIndex, quotations_only: bool, only: str | None, removed: bool = False
) -> Sequence[Block]:
    """The blocks of the page in order: whole paragraphs, with what was removed, or only the quotations shown."""
    document = indexed.document
    front = [
        Block(n - len(FRONT), 0, len(front_text(indexed, name)), gap=0 if n == 0 else 1)
        for n, name in enumerate(FRONT)
        if front_text(indexed, name)
    ]
    if not quotations_only:
        whole = _Whole(front, document.paragraphs)
        return with_removed(whole, removed_by_paragraph(document), len(document.paragraphs)) if removed else whole
    parts = sorted(
        part
        for quotation in document.quotations
        if only is None or quotation.speaker == only
        for part in quotation.parts
    )
    blocks = front[:1]
    for part in parts:
        span = with_marks(document.paragraphs[part.paragraph].text, part.span)
        blocks.append(Block(part.paragraph, span.start, span.end))
    return blocks


def blocks_of(reading: Reading) -> Sequence[Block]:
    """The blocks that a reading shows."""
    return page_blocks(reading.indexed, reading.quotations_only, reading.only, reading.removed is not None)


def page_key(reading: Reading) -> tuple[int, bool, str | None, bool]:
    """What decides which blocks there are."""
    only = reading.only if reading.quotations_only else None
    return id(reading.indexed), reading.quotations_only, only, reading.removed is not None
