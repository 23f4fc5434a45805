"""The marks of a document with their places in it, with precomputed lookups. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from reader.document import Document, Part, Span

if TYPE_CHECKING:
    from reader.annotations.anchoring import Parts
    from reader.annotations.marks import Mark, MarkScope

BOOKMARK = "⚑"
NOTE = "✎"
"""The signs of marks, of one cell each and none of the speakers'; one with a note, or tags, shows that."""


class PlacedMark(NamedTuple):
    """A mark and where it stands; None where its words are gone."""

    mark: Mark
    place: Parts | None

    @property
    def sign(self) -> str:
        """Its sign in the margin, the ruler and the lists."""
        return sign_of(self.mark)


def sign_of(mark: Mark) -> str:
    """The sign of a mark."""
    return NOTE if mark.note or (mark.tags and not mark.bookmarked) else BOOKMARK


class MarkStart(NamedTuple):
    """Where a mark begins in a paragraph, with its sign."""

    offset: int
    sign: str


class PlacedMarks:
    """All marks of a document: those that stand in it, in reading order, then those whose words are gone. A value."""

    def __init__(self, placed: tuple[PlacedMark, ...] = ()) -> None:
        self.placed = placed

    def __bool__(self) -> bool:
        return bool(self.placed)

    @cached_property
    def begins(self) -> dict[int, tuple[MarkStart, ...]]:
        """By paragraph, where marks begin in it."""
        found: dict[int, list[MarkStart]] = {}
        for placed in self.placed:
            if placed.place:
                first = placed.place[0]
                found.setdefault(first.paragraph, []).append(MarkStart(first.span.start, placed.sign))
        return {paragraph: tuple(sorted(those)) for paragraph, those in found.items()}

    @cached_property
    def underlined(self) -> dict[int, tuple[Span, ...]]:
        """By paragraph, the spans of marks on selected words: ascending and apart."""
        if not self.placed:
            return {}  # without an import, which the first frame would wait for
        from reader.annotations.marks import MarkScope

        found: dict[int, list[Span]] = {}
        for mark, place in self.placed:
            for part in place or () if mark.on is MarkScope.SELECTION else ():
                found.setdefault(part.paragraph, []).append(part.span)
        return {paragraph: _apart(spans) for paragraph, spans in found.items()}

    @cached_property
    def starts(self) -> tuple[tuple[int, int, str], ...]:
        """Paragraph, offset and sign of each that stands in the document, ascending."""
        return tuple(
            sorted(
                (paragraph, beginning.offset, beginning.sign)
                for paragraph, those in self.begins.items()
                for beginning in those
            )
        )

    def precompute(self) -> None:
        """Precompute the lookups that drawing needs, in a background thread."""
        _ = self.begins, self.underlined, self.starts

    @cached_property
    def _by_paragraph(self) -> dict[int, tuple[PlacedMark, ...]]:
        found: dict[int, list[PlacedMark]] = {}
        for placed in self.placed:
            for paragraph in dict.fromkeys(part.paragraph for part in placed.place or ()):
                found.setdefault(paragraph, []).append(placed)
        return {paragraph: tuple(those) for paragraph, those in found.items()}

    @cached_property
    def _by_id(self) -> dict[str, PlacedMark]:
        return {placed.mark.id: placed for placed in self.placed}

    def find(self, id: str) -> PlacedMark | None:
        """The mark of an id."""
        return self._by_id.get(id)

    def of_quotation(self, document: Document, quotation: int) -> tuple[PlacedMark, ...]:
        """The marks on a quotation or on words of it."""
        from reader.annotations.marks import MarkScope

        parts = document.quotations[quotation].parts
        found = [
            placed
            for paragraph in dict.fromkeys(part.paragraph for part in parts)
            for placed in self._by_paragraph.get(paragraph, ())
            if placed.mark.on is not MarkScope.PARAGRAPH and _common(placed.place or (), parts)
        ]
        return tuple(dict.fromkeys(found))

    def on(self, on: MarkScope, parts: Sequence[Part]) -> PlacedMark | None:
        """The mark on exactly this: the same selected words, the paragraph, or most of the quotation."""
        from reader.annotations.marks import MarkScope

        best: tuple[int, PlacedMark] | None = None
        for placed in self._by_paragraph.get(parts[0].paragraph, ()) if parts else ():
            place = placed.place or ()
            if placed.mark.on is not on or placed.mark.beside:
                continue
            same = _common(place, parts)
            if on is MarkScope.SELECTION and tuple(place) != tuple(parts):
                continue
            if 2 * same >= min(_length(place), _length(parts)) and same and (best is None or same > best[0]):
                best = same, placed
        return None if best is None else best[1]

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The tags in use, the most frequent first."""
        counted: dict[str, list[str]] = {}
        for mark, _ in self.placed:
            for tag in mark.tags:
                counted.setdefault(tag.casefold(), []).append(tag)
        return tuple(those[0] for _, those in sorted(counted.items(), key=lambda item: (-len(item[1]), item[0])))


def place_marks(placed: Iterable[tuple[Mark, Parts | None]]) -> PlacedMarks:
    """Sort marks with their places into reading order."""
    every = [PlacedMark(mark, place) for mark, place in placed]
    there = [each for each in every if each.place]
    there.sort(key=lambda each: each.place or ())
    gone = [each for each in every if not each.place]
    gone.sort(key=lambda each: (each.mark.target[0].paragraph, each.mark.target[0].start))
    return PlacedMarks((*there, *gone))


def signs_in(begins: Sequence[MarkStart], start: int, end: int) -> str:
    """The sign for a row that shows ``[start, end)`` of a paragraph; empty where no mark begins in it."""
    first, last = bisect_left(begins, (start,)), bisect_left(begins, (end,))
    signs = {begins[n].sign for n in range(first, last)}
    return NOTE if NOTE in signs else BOOKMARK if signs else ""


def _common(one: Sequence[Part], other: Sequence[Part]) -> int:
    """How many code points two places have in common."""
    return sum(
        max(min(a.span.end, b.span.end) - max(a.span.start, b.span.start), 0)
        for a in one
        for b in other
        if a.paragraph == b.paragraph
    )


def _length(parts: Sequence[Part]) -> int:
    return sum(len(part.span) for part in parts)


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    apart: list[Span] = []
    for span in sorted(spans):
        if apart and span.start <= apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return tuple(apart)
