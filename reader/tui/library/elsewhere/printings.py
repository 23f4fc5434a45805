"""The list of printings: the oldest first, each other one with its difference to it, copies of it as one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style

from reader.library.engine import Record
from reader.library.printings.copies import Change, Copy, Piece, Relation, Statement
from reader.plain.library import printed
from reader.tui.library.drawing import head_line, ink_of, word_lines
from reader.tui.library.views import ListPlace
from reader.tui.style.palette import Palette
from reader.tui.style.runs import Run, row_line
from reader.tui.style.text import Line, background_of, segment, wrapped_lines, wrapped_rows
from reader.tui.widgets.row_list import RowList

_RELATIONS = {Relation.SHORTER: "cut short", Relation.LONGER: "longer", Relation.CHANGED: "changed"}


@dataclass(frozen=True, slots=True)
class Printing:
    """One printing: ``copy`` says how it stands to the first; ``first`` that it is that one."""

    copy: Copy
    first: bool = False

    @property
    def record(self) -> Record:
        """The quotation as it was printed here."""
        return self.copy.record


@dataclass(frozen=True, slots=True)
class Folded:
    """Printings with the very words of the first, as one line; opened, they follow it one by one."""

    statement: int
    copies: tuple[Copy, ...]
    opened: bool = False


PrintingRow = Printing | Folded


def printing_rows(statements: Sequence[Statement], opened: frozenset[int]) -> list[PrintingRow]:
    """The rows of the list. ``opened`` are the numbers of the statements whose copies are shown one by one."""
    rows: list[PrintingRow] = []
    for number, statement in enumerate(statements):
        first, *others = statement.copies
        rows.append(Printing(first, first=True))
        rows += [Printing(copy) for copy in others if not copy.is_exact]
        same = tuple(copy for copy in others if copy.is_exact)
        if same:
            rows.append(Folded(number, same, number in opened))
            rows += [Printing(copy) for copy in same] if number in opened else []
    return rows


def difference_lines(pieces: Sequence[Piece], width: int, palette: Palette, ground: Style) -> list[Line]:
    """The words with what was cut as ``[-…-]`` and what was added as ``{+…+}``, wrapped."""
    over = background_of(ground)
    styles = {
        Change.KEPT: ground,
        Change.CUT: palette.muted + over + Style(strike=True),
        Change.ADDED: palette.title + over + Style(underline=True, bold=True),
    }
    signs = {Change.KEPT: "{}", Change.CUT: "[-{}-]", Change.ADDED: "{{+{}+}}"}
    words = ""
    runs: list[Run] = []
    for piece in pieces:
        text = signs[piece.change].format(piece.text.replace("\n", " "))
        words += " " if words else ""
        if runs:
            runs.append(Run(runs[-1].end, len(words), ground))
        runs.append(Run(len(words), len(words) + len(text), styles[piece.change]))
        words += text
    return [row_line(words, runs, row) for row in wrapped_rows(words, width)] if words else []


class PrintingList(RowList):
    """The list."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="printings")
        self.listed: list[PrintingRow] = []
        self._lines: list[list[Line]] = []
        self._wrapped_to = 0

    def show(self, listed: list[PrintingRow], place: ListPlace) -> None:
        """Show other rows, at a place."""
        self.listed = listed
        self._wrap(self.size.width or self.app.size.width)
        chosen = None if not listed else min(place.chosen or 0, len(listed) - 1)
        self.replace([len(lines) for lines in self._lines], chosen)
        self.scroll_to(y=place.top, animate=False, force=True)
        self.reveal()

    def _wrap(self, width: int) -> None:
        self._wrapped_to = width
        self._lines = [self._made(row, max(width - 6, 16)) for row in self.listed]

    def fit(self) -> None:
        """Wrap to a new width."""
        if self.listed and self._wrapped_to != self.size.width:
            self.show(self.listed, ListPlace(self.chosen, round(self.scroll_offset.y)))
        super().fit()

    def _made(self, row: PrintingRow, width: int) -> list[Line]:
        """The rows of an entry below its head; drawn once a width."""
        palette = self.palette
        if isinstance(row, Folded):
            places = list(dict.fromkeys(printed(copy.record) for copy in row.copies))
            sign = "▾" if row.opened else "▸"
            words = f"{sign} also in {len(row.copies)}" + ("" if row.opened else f": {', '.join(places)}")
            return wrapped_lines(words, width, palette.muted)
        record = row.record
        if row.first or not row.copy.difference or row.copy.relation is Relation.SAME:
            said = word_lines(record, (), width, 0, palette, palette.text) if row.first else []
        else:
            said = difference_lines(row.copy.difference, width, palette, palette.text)
        title = record.title or record.source
        return [[], *said, [segment(title, palette.muted)], *([[]] if row.first or said else [])]

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """A head of who, when and where; then the words or the difference."""
        row, ground = self.listed[index], self.fill(index)
        over = background_of(ground)
        lines = self._lines[index]
        bar = Segment("▌" if index == self.chosen else " ", self.palette.heading + over)
        if isinstance(row, Folded):
            return [[bar, Segment("   ", ground), *_over(line, over)] for line in lines]
        also = "first printed" if row.first else _stands(row.copy)
        indent = "" if row.first else "  "
        ink = Segment("▌" if index == self.chosen else " ", ink_of(row.record, self.palette).sign + over)
        head = head_line(row.record, width - 1 - len(indent), self.palette, ground, also)
        drawn: list[Line] = [[ink, Segment(indent, ground), *head]]
        drawn += [[ink, Segment(f"  {indent}", ground), *_over(line, over)] for line in lines[1:]]
        return drawn


def _stands(copy: Copy) -> str:
    """How a printing stands to the first, in words."""
    words = _RELATIONS.get(copy.relation, "" if copy.other_speaker else "the same")
    return ", ".join(filter(None, (words, "another speaker" if copy.other_speaker else "")))


def _over(line: Line, over: Style) -> Line:
    """The same on another background."""
    return [Segment(part.text, (part.style or Style.null()) + over) for part in line]
