"""The lines between paragraphs that say what was removed there, while the pane of removed text is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.segment import Segment

from reader.document import Document, Removed
from reader.reading.state import Reading
from reader.tui.article.layout import Block
from reader.tui.style.palette import Palette
from reader.tui.style.text import counted, segment

ABOVE = 3
"""Rows above a paragraph before which something was removed: an empty one, what was removed, an empty one."""

BELOW = 2
"""Rows below the last paragraph, where something was removed after it."""

_REASONS_NAMED = 3


def removed_by_paragraph(document: Document) -> dict[int, tuple[int, ...]]:
    """The removed blocks, by the paragraph before which they stood; indices into `Document.removed`.

    Those behind the last paragraph are under the number of paragraphs.
    """
    found: dict[int, list[int]] = {}
    for index, removed in enumerate(document.removed):
        if removed.before is not None:
            found.setdefault(min(removed.before, len(document.paragraphs)), []).append(index)
    return {paragraph: tuple(blocks) for paragraph, blocks in found.items()}


def with_removed(blocks: Sequence[Block], removed: Mapping[int, Sequence[int]], paragraphs: int) -> list[Block]:
    """The blocks of whole paragraphs, with room between them to say what was removed."""
    roomy = [block._replace(gap=ABOVE) if block.paragraph in removed else block for block in blocks]
    if paragraphs in removed and roomy:
        roomy[-1] = roomy[-1]._replace(below=BELOW)
    return roomy


def removed_words(removed: Sequence[Removed]) -> str:
    """How much was removed between two paragraphs, and why."""
    reasons = list(dict.fromkeys(block.reason for block in removed if block.reason))
    named = ", ".join(reasons[:_REASONS_NAMED]) + (", …" if len(reasons) > _REASONS_NAMED else "")
    return f"⋯ {counted(len(removed), 'block')} cut" + (f": {named}" if named else "")


def removed_line(reading: Reading, palette: Palette, indices: Sequence[int]) -> Segment:
    """The words between two paragraphs; highlighted where the chosen removed block was there."""
    removed = reading.indexed.document.removed
    style = palette.heading if reading.removed in indices else palette.number
    return segment(removed_words([removed[index] for index in indices]), style)
