"""A text as it is drawn: with the speakers' tags standing before their quotations.

The tags are not part of the document, so every index into what is drawn maps back to an offset of the
source, exactly. Pure; nothing here knows a screen.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.clean import visible


@dataclass(frozen=True, slots=True)
class Drawn:
    """Part of a text with insertions. ``base`` is the source offset of the first code point.

    ``at`` are the source offsets before which something was inserted, ascending; ``places`` where those
    insertions begin in ``text``; ``grown`` the code points inserted up to and with each.
    """

    text: str
    base: int
    at: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    grown: tuple[int, ...] = ()

    def index_of(self, offset: int) -> int:
        """Where the code point at a source offset is drawn."""
        n = bisect_right(self.at, offset)
        return offset - self.base + (self.grown[n - 1] if n else 0)

    def end_of(self, offset: int) -> int:
        """Where a range that ends before a source offset ends in what is drawn, without a tag that follows."""
        n = bisect_left(self.at, offset)
        return offset - self.base + (self.grown[n - 1] if n else 0)

    def offset_of(self, index: int) -> int:
        """The source offset of what is drawn at an index; inside a tag, of what the tag stands before."""
        n = bisect_right(self.places, index)
        if not n:
            return index + self.base
        before = self.grown[n - 2] if n > 1 else 0
        length = self.grown[n - 1] - before
        return max(self.at[n - 1], index - before - length + self.base)


def draw(text: str, insertions: Sequence[tuple[int, str]] = (), start: int = 0, end: int | None = None) -> Drawn:
    """Lay insertions into ``text[start:end]``, each before the code point at its offset, in ascending order.

    Controls come out as visible stand-ins of the same length, whatever the document holds.
    """
    end = len(text) if end is None else end
    insertions = [
        (offset, words) for offset, words in insertions if start <= offset < end or offset == end == len(text)
    ]
    if not insertions:
        return Drawn(visible(text[start:end]), start)
    pieces: list[str] = []
    places: list[int] = []
    grown: list[int] = []
    total, here = 0, start
    for offset, words in insertions:
        pieces.append(text[here:offset])
        places.append(offset - start + total)
        pieces.append(words)
        total += len(words)
        grown.append(total)
        here = offset
    pieces.append(text[here:end])
    return Drawn(
        visible("".join(pieces)), start, tuple(offset for offset, _ in insertions), tuple(places), tuple(grown)
    )
