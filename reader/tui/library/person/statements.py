"""The list of a time line: statements under the month in which they were first printed."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.document.certainty import INFERRED, is_certain
from reader.library.filters import month_of
from reader.library.printings.copies import Statement
from reader.plain.library import printed
from reader.tui.library.drawing import ink_of, word_lines
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, background_of, fit_width, segment
from reader.tui.widgets.row_list import RowList

WORDS = 2
"""Rows of the words of a statement."""

_MONTHS = "January February March April May June July August September October November December".split()
UNDATED_WORDS = "Without a date"


def month_words(month: str) -> str:
    """ "2016-05" as "May 2016"; of an empty string that there is no date."""
    return f"{_MONTHS[int(month[5:7]) - 1]} {int(month[:4])}" if month else UNDATED_WORDS


class StatementList(RowList):
    """The list."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="statements")
        self.listed: list[str | Statement] = []
        self.person = ""
        """Whose time line it is: a name that was printed otherwise stands in the row."""

    def show(self, statements: Sequence[Statement], chosen: int | None, top: int | None = None) -> None:
        """Show other statements, with the one chosen whose first printing has this id; at a row, or where it is."""
        self.listed = []
        month = None
        for statement in statements:
            here = month_of(statement.first.day)
            if here != month:
                self.listed.append(month_words(here))
                month = here
            self.listed.append(statement)
        rows = [(at, row) for at, row in enumerate(self.listed) if isinstance(row, Statement)]
        at = next((at for at, row in rows if any(copy.record.id == chosen for copy in row.copies)), None)
        if at is None and rows:
            at = rows[0][0]
        self.replace([1 if isinstance(row, str) else 1 + WORDS for row in self.listed], at)
        if top is not None:
            self.scroll_to(y=top, animate=False, force=True)
            self.reveal()

    @property
    def statement_chosen(self) -> Statement | None:
        """The statement that is looked at."""
        row = self.listed[self.chosen] if self.chosen is not None and self.chosen < len(self.listed) else None
        return row if isinstance(row, Statement) else None

    @property
    def row_of_chosen(self) -> int:
        """The row of the view in which the chosen statement begins."""
        return next((row for index, row in self.in_view() if index == self.chosen), 1)

    def selectable(self, index: int) -> bool:
        """Not the months."""
        return not isinstance(self.listed[index], str)

    def _head(self, row: Statement, width: int, ground: Style) -> Line:
        """When, where, in which article, as whom; on the right in how many others."""
        record = row.first
        quiet = self.palette.selected_muted if ground == self.palette.selected else self.palette.muted
        also = [record.speaker] if record.speaker != self.person else []
        also += [f"via {record.via}"] if record.via else []
        also += [] if is_certain(record.sure) else [INFERRED]
        also += [f"also in {row.also_in}"] if row.also_in else []
        right = f"  {' · '.join(also)} " if also else " "
        left: Line = [segment(printed(record), ground + Style(bold=True))]
        left.append(segment(f" · {record.title}" if record.title else "", quiet))
        return [*fit_width(left, max(width - cell_len(right), width // 2), ground), segment(right, quiet)]

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """A month; or when, where, in how many others, and the words."""
        row, ground = self.listed[index], self.fill(index)
        if isinstance(row, str):
            return [[segment(f" {row}", self.palette.heading)]]
        over = background_of(ground)
        bar = Segment("▌" if index == self.chosen else " ", ink_of(row.first, self.palette).sign + over)
        lines: list[Line] = [[bar, *self._head(row, width - 1, ground)]]
        words = word_lines(row.first, (), width - 4, WORDS, self.palette, ground)
        lines += [[bar, Segment("  ", ground), *line] for line in words]
        while len(lines) < 1 + WORDS:
            lines.append([bar])
        return lines
