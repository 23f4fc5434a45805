"""The said map as values: paragraphs across, speakers down; how much each speaker says where, and who relays whom.

Computed once for a width. Pure.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.document import ParagraphKind, QuotationKind
from reader.reading.quotation_index import Position, QuotationIndex

WIDEST = 12
"""Most cells of one paragraph, so that a text of three paragraphs does not fill the whole screen."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How paragraphs map to cells: all are equally wide, so a cell shows part of one, or several."""

    paragraphs: int
    cells: int

    def cell(self, paragraph: int, offset: int, length: int) -> int:
        """The cell of a code point of a paragraph that has ``length`` of them."""
        length = max(length, 1)
        return (paragraph * length + min(offset, length - 1)) * self.cells // (self.paragraphs * length)

    def paragraph(self, cell: int) -> int:
        """The paragraph that begins at a cell, else the one that goes on there."""
        return min(
            -(-cell * self.paragraphs // self.cells),
            ((cell + 1) * self.paragraphs - 1) // self.cells,
            self.paragraphs - 1,
        )


def scale(paragraphs: int, room: int) -> Scale:
    """The scale for ``paragraphs`` paragraphs on at most ``room`` cells."""
    return Scale(max(paragraphs, 1), max(min(room, paragraphs * WIDEST), 1))


def axis(of: Scale, apart: int = 6, numbered: Sequence[int] | None = None) -> list[tuple[int, int]]:
    """The paragraphs whose numbers stand above the map, as cell and number (from 1), about so many cells apart.

    ``numbered`` are the indices of the paragraphs that have numbers, in order; None where all have.
    """
    indices = range(of.paragraphs) if numbered is None else numbered
    steps = (base * 10**power for power in range(9) for base in (1, 2, 5))
    step = next(step for step in steps if step * of.cells >= apart * of.paragraphs)
    numbers = [1, *range(max(step, 2), len(indices) + 1, step)]
    placed = [(of.cell(indices[number - 1], 0, 1), number) for number in numbers if number <= len(indices)]
    return [place for n, place in enumerate(placed) if n != 1 or place[0] >= apart - 2]


@dataclass(frozen=True, slots=True)
class Voice:
    """One row: a speaker's number (from 0; None for words that nobody is known to have said).

    ``quotations`` index `Document.quotations`; ``said`` is how many code points are theirs in each cell.
    """

    number: int | None
    quotations: tuple[int, ...]
    said: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Relay:
    """Words of one speaker that another passed on: the rows of the speaker and of the relay."""

    quotation: int
    whose: int
    through: int


@dataclass(frozen=True, slots=True, eq=False)
class SaidMap:
    """The whole map. ``first`` and ``last`` are the cells of each quotation; ``most`` the most said in one cell.

    ``row_of`` gives a quotation's row; ``relays`` are by the cell at which the words begin; ``axis`` are the numbers of
    paragraphs, see there.
    """

    scale: Scale
    voices: tuple[Voice, ...]
    row_of: Mapping[int, int]
    first: Mapping[int, int]
    last: Mapping[int, int]
    relays: Mapping[int, Sequence[Relay]]
    most: int
    axis: Sequence[tuple[int, int]] = ()

    def level(self, row: int, cell: int, eighths: int) -> int:
        """How high a cell stands, of so many eighths; what is said at all is seen."""
        said = self.voices[row].said.get(cell, 0)
        return max(1, round(said * eighths / self.most)) if said else 0

    def quotation_in(self, row: int, cell: int) -> int | None:
        """The first quotation of a row that stands in a cell."""
        return next((q for q in self._near(row, cell) if self.first[q] <= cell <= self.last[q]), None)

    def nearest(self, row: int, cell: int) -> int | None:
        """The quotation of a row that begins nearest to a cell."""
        return min(self._near(row, cell), key=lambda q: abs(self.first[q] - cell), default=None)

    def _near(self, row: int, cell: int) -> Sequence[int]:
        """The quotations of a row that begin at a cell, the one before them and the one after."""
        theirs = self.voices[row].quotations
        low = bisect_left(theirs, cell, key=self.first.__getitem__)
        high = bisect_left(theirs, cell + 1, lo=low, key=self.first.__getitem__)
        return theirs[max(low - 1, 0) : high + 1]

    def beside(self, quotation: int, step: int) -> int | None:
        """The next (1) or previous (-1) quotation of the same row."""
        theirs = self.voices[self.row_of[quotation]].quotations
        at = bisect_left(theirs, quotation) + step
        return theirs[at] if 0 <= at < len(theirs) else None

    def crossing(self, row: int, cell: int) -> Relay | None:
        """A relay that passes a row at a cell: on its way, or where it sets out from who relays."""
        for relay in self.relays.get(cell, ()):
            low, high = sorted((relay.whose, relay.through))
            if low < row < high or row == relay.through:
                return relay
        return None


def said_map(indexed: QuotationIndex, order: Sequence[int], room: int) -> SaidMap:
    """Draw up the map of a document with its speakers in an order of their numbers, on at most so many cells.

    A speaker is on it who is quoted or relays; scare quotes are nobody's.
    """
    document = indexed.document
    of = scale(len(document.paragraphs), room)
    quoted: dict[int | None, list[int]] = {}
    said: dict[int | None, dict[int, int]] = {}
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    relaying: list[tuple[int, int, int]] = []
    for index, quotation in enumerate(document.quotations):
        if quotation.kind is QuotationKind.SCARE:
            continue
        who = None if quotation.speaker is None else indexed.number[quotation.speaker]
        quoted.setdefault(who, []).append(index)
        cells = said.setdefault(who, {})
        for part in quotation.parts:
            length = len(document.paragraphs[part.paragraph].text)
            for cell, amount in _spread(of, part.paragraph, part.span.start, part.span.end, length):
                cells[cell] = cells.get(cell, 0) + amount
                last[index] = cell
                first.setdefault(index, cell)
        if quotation.via is not None and who is not None:
            relaying.append((index, who, indexed.number[quotation.via]))
    through = {number for _, _, number in relaying}
    listed: list[int | None] = [number for number in order if number in quoted or number in through]
    if None in quoted:
        listed.append(None)
    rows = {number: row for row, number in enumerate(listed)}
    voices = tuple(Voice(number, tuple(quoted.get(number, ())), said.get(number, {})) for number in listed)
    relays: dict[int, list[Relay]] = {}
    for index, whose, by in relaying:
        relays.setdefault(first[index], []).append(Relay(index, rows[whose], rows[by]))
    most = max((amount for cells in said.values() for amount in cells.values()), default=1)
    row_of = {index: rows[who] for who, found in quoted.items() for index in found}
    numbered = [n for n, paragraph in enumerate(document.paragraphs) if paragraph.kind is ParagraphKind.BODY]
    return SaidMap(of, voices, row_of, first, last, relays, most, axis(of, numbered=numbered))


def _spread(of: Scale, paragraph: int, start: int, end: int, length: int) -> Iterator[tuple[int, int]]:
    """The cells over which code points of a paragraph lie, and how many lie on each."""
    begin, stop = of.cell(paragraph, start, length), of.cell(paragraph, end - 1, length)
    at = start
    for cell in range(begin, stop):
        # The first code point of the next cell.
        after = -((paragraph * of.cells - (cell + 1) * of.paragraphs) * length // of.cells)
        yield cell, after - at
        at = after
    yield stop, end - at


def cell_of(of: Scale, indexed: QuotationIndex, position: Position) -> int:
    """The cell of a place in the document; the front matter is at the first."""
    paragraphs = indexed.document.paragraphs
    if position.paragraph < 0 or not paragraphs:
        return 0
    paragraph = min(position.paragraph, len(paragraphs) - 1)
    return of.cell(paragraph, position.offset, len(paragraphs[paragraph].text))
