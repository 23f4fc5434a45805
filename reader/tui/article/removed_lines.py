"""Where something was cut from the source, said between the paragraphs while the pane of it is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.segment import Segment

from reader.document import Document, Removed
from reader.reading.state import Reading
from reader.tui.article.layout import Block
from reader.tui.style.palette import Palette
from reader.tui.style.text import segment

ABOVE = 3
"""Rows above a paragraph before which something was cut: an empty one, what was cut, an empty one."""

BELOW = 2
"""Rows below the last paragraph, where something was cut behind it."""

_REASONS_NAMED = 3


def cuts_by_paragraph(document: Document) -> dict[int, tuple[int, ...]]:
    """The removed blocks, by the paragraph before which they stood; indices into `Document.removed`.

    Those behind the last paragraph are under the number of paragraphs.
    """
    found: dict[int, list[int]] = {}
    for index, removed in enumerate(document.removed):
        if removed.before is not None:
            found.setdefault(min(removed.before, len(document.paragraphs)), []).append(index)
    return {paragraph: tuple(cut) for paragraph, cut in found.items()}


def with_cuts(items: Sequence[Block], cuts: Mapping[int, Sequence[int]], paragraphs: int) -> list[Block]:
    """The blocks of a page of whole paragraphs, with room between them to say what was cut."""
    roomy = [item._replace(gap=ABOVE) if item.paragraph in cuts else item for item in items]
    if paragraphs in cuts and roomy:
        roomy[-1] = roomy[-1]._replace(below=BELOW)
    return roomy


def cut_words(removed: Sequence[Removed]) -> str:
    """What stands between two paragraphs: how much was cut there, and why."""
    reasons = list(dict.fromkeys(block.reason for block in removed if block.reason))
    named = ", ".join(reasons[:_REASONS_NAMED]) + (", …" if len(reasons) > _REASONS_NAMED else "")
    count = "1 block" if len(removed) == 1 else f"{len(removed)} blocks"
    return f"⋯ {count} cut" + (f": {named}" if named else "")


def cut_line(reading: Reading, palette: Palette, cuts: Sequence[int]) -> Segment:
    """What stands between two paragraphs, lit where the removed block that one is on stood there."""
    removed = reading.indexed.document.removed
    style = palette.heading if reading.removed in cuts else palette.number
    return segment(cut_words([removed[index] for index in cuts]), style)
