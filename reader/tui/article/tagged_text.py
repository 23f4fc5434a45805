"""Text with the speakers' tags inserted before their quotations. Pure.

The tags are not part of the document: every index into the tagged text maps back to the exact offset in the source.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.document.clean import visible


class TaggedText(NamedTuple):
    """Part of a text with insertions. ``base`` is the source offset of the first code point.

    ``offsets`` are the source offsets before which something was inserted, ascending; ``indices`` where those
    insertions begin in ``text``; ``inserted`` the code points inserted up to and including each.
    """

    text: str
    base: int
    offsets: tuple[int, ...] = ()
    indices: tuple[int, ...] = ()
    inserted: tuple[int, ...] = ()

    def index_of(self, offset: int) -> int:
        """Where the code point at a source offset is drawn."""
        n = bisect_right(self.offsets, offset)
        return offset - self.base + (self.inserted[n - 1] if n else 0)

    def end_of(self, offset: int) -> int:
        """Where a range that ends before a source offset ends in the tagged text, without a tag that follows."""
        n = bisect_left(self.offsets, offset)
        return offset - self.base + (self.inserted[n - 1] if n else 0)

    def offset_of(self, index: int) -> int:
        """The source offset of what is drawn at an index; inside a tag, of what the tag stands before."""
        n = bisect_right(self.indices, index)
        if not n:
            return index + self.base
        before = self.inserted[n - 2] if n > 1 else 0
        length = self.inserted[n - 1] - before
        return max(self.offsets[n - 1], index - before - length + self.base)


def insert_tags(
    text: str, insertions: Sequence[tuple[int, str]] = (), start: int = 0, end: int | None = None
) -> TaggedText:
    """Lay insertions into ``text[start:end]``, each before the code point at its offset, in ascending order.

    Controls come out as visible stand-ins of the same length, whatever the document holds.
    """
    end = len(text) if end is None else end
    insertions = [
        (offset, words) for offset, words in insertions if start <= offset < end or offset == end == len(text)
    ]
    if not insertions:
        return TaggedText(visible(text[start:end]), start)
    pieces: list[str] = []
    indices: list[int] = []
    inserted: list[int] = []
    total, here = 0, start
    for offset, words in insertions:
        pieces.append(text[here:offset])
        indices.append(offset - start + total)
        pieces.append(words)
        total += len(words)
        inserted.append(total)
        here = offset
    pieces.append(text[here:end])
    return TaggedText(
        visible("".join(pieces)), start, tuple(offset for offset, _ in insertions), tuple(indices), tuple(inserted)
    )
