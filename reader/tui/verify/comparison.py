"""One quotation and its source, drawn side by side or, where it is narrow, as lines with ``-`` and ``+``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.document.model import Document
from reader.document.paragraph_numbers import paragraph_place
from reader.export.verification.summary import place_of
from reader.export.verification.word_diff import title_of
from reader.tui.dialogs.text_box import TextRows
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, fit_width, segment, wrapped_lines
from reader.tui.verify.aligned import AlignedRow, Cell, aligned_rows, cells_of
from reader.tui.verify.verdict_list import Entry
from reader.tui.verify.words import edit_words, sign_of
from reader.verify.verdict import Category, Verdict

LOW = 16
"""Rows of a terminal below which only the texts are shown: the list says the rest."""
_SIDE_BY_SIDE = 72
"""Cells from which both texts stand beside each other."""
_AROUND = 60
"""Code points of the source around a passage that are shown."""
_MARKS = " .,;:!?)”’\"'"
"""What may stand behind the words of a passage, and is drawn with them."""
_GAP = "╌"
"""What stands where the other side has words and this one has none."""
_PLACES = 3

Side = Literal["quoted", "source"]


class Comparison(TextRows):
    """The rows of one comparison."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette)
        self._shown: tuple[Entry, Document | None] | None = None

    def compare(self, entry: Entry | None, source: Document | None) -> None:
        """Show a quotation beside the document that its places are in."""
        self._shown = None if entry is None else (entry, source)
        self._draw()

    def on_resize(self) -> None:
        """Align anew for the width."""
        self._draw()

    def _draw(self) -> None:
        width = (self.size.width or self.app.size.width) - 3  # a blank before and after, and the scrollbar
        brief = self.app.size.height < LOW
        rows = [] if self._shown is None else comparison_rows(*self._shown, width, self.palette, brief=brief)
        self.show_lines(rows)


def comparison_rows(
    entry: Entry, source: Document | None, width: int, palette: Palette, *, brief: bool = False
) -> list[Line]:
    """The verdict, what was compared with what, both texts, why, and where else the words stand.

    A ``brief`` one begins with the texts.
    """
    rows = [] if brief else [*_verdict_rows(entry, width, palette)]
    rows += _rows(entry, source, max(width, 8), palette, brief)
    return [[Segment(" ", palette.text), *line] for line in rows]


def _verdict_rows(entry: Entry, width: int, palette: Palette) -> Iterator[Line]:
    verdict = entry.checked.verdict
    yield from wrapped_lines(f"{sign_of(verdict)} {title_of(verdict)}", width, palette.title)
    for edit in verdict.edits:
        if edit.meaning is not None:
            yield from wrapped_lines(f"{edit.meaning}: {edit_words(edit)}", width, palette.heading)
    if entry.reason is not None:
        yield from wrapped_lines(f"seen{f': {entry.reason}' if entry.reason else ''}", width, palette.muted)


def _rows(entry: Entry, source: Document | None, width: int, palette: Palette, brief: bool) -> Iterator[Line]:
    checked = entry.checked
    verdict = checked.verdict
    who = f", {checked.speaker}" if checked.speaker else ""
    article = f"the article {paragraph_place(checked.document, checked.quotation.paragraph)}{who}"
    titles = () if brief and width < _SIDE_BY_SIDE else (article, _source_title(verdict))
    yield from _texts(verdict, source, width, palette, titles)
    if verdict.why:
        yield from wrapped_lines(verdict.why, width, palette.text)
    for passage in verdict.passages[1 : 1 + _PLACES]:
        yield from wrapped_lines(f"also {place_of(passage)}", width, palette.muted)


def _source_title(verdict: Verdict) -> str:
    if not verdict.passages:
        return "no words of a source"
    place = place_of(verdict.passages[0])
    return f"nearest in {place}" if verdict.category is Category.NOT_FOUND else place


def _texts(
    verdict: Verdict, source: Document | None, width: int, palette: Palette, titles: tuple[str, ...]
) -> Iterator[Line]:
    before = after = ""
    if verdict.passages:
        before, after = verdict.passages[0].before, verdict.passages[-1].after
        before, after = " ".join(before.split()), " ".join(after.split()).lstrip(_MARKS)
        if len(before) > _AROUND:
            before = f"…{before[-_AROUND:].partition(' ')[2]}"
        if len(after) > _AROUND:
            after = f"{after[:_AROUND].rpartition(' ')[0]}…"
    if width >= _SIDE_BY_SIDE:
        column = (width - 3) // 2
        yield _beside([segment(titles[0], palette.muted)], [segment(titles[1], palette.muted)], column, palette)
        for line in wrapped_lines(before, column, palette.muted) if before else ():
            yield _beside([], line, column, palette)
        for row in aligned_rows(verdict, source, column):
            left, right = (_side(row, side, palette) for side in ("quoted", "source"))
            yield _beside(left, right, column, palette)
        for line in wrapped_lines(after, column, palette.muted) if after else ():
            yield _beside([], line, column, palette)
        return
    if titles:
        yield from ([segment(f"- {titles[1]}", palette.muted)], [segment(f"+ {titles[0]}", palette.muted)])
    rows = aligned_rows(verdict, source, max(width - 2, 8))
    for row in rows:
        if not row.edited:
            yield [segment("  ", palette.text), *_side(row, "quoted", palette)]
        elif row.aligned:
            yield [segment("- ", palette.text), *_side(row, "source", palette)]
            yield [segment("+ ", palette.text), *_side(row, "quoted", palette)]
    apart = [row for row in rows if not row.aligned]
    for sign, side in (("- ", "source"), ("+ ", "quoted")):
        for row in apart:
            if any(getattr(cell, side) for cell in row.cells):
                yield [segment(sign, palette.text), *_side(row, side, palette)]  # type: ignore[arg-type]


def _beside(left: Line, right: Line, column: int, palette: Palette) -> Line:
    return [*fit_width(left, column, palette.text), segment(" │ ", palette.rule), *right]


def _side(row: AlignedRow, side: Side, palette: Palette) -> Line:
    """One side of a row; each word in the cell in which its counterpart begins."""
    line: Line = []
    for at, cell in enumerate(row.cells):
        words = cell.quoted if side == "quoted" else cell.source
        if at:
            line.append(Segment(" ", palette.text))
        if words:
            line.append(segment(words, _style(cell, palette)))
        elif row.aligned:
            line.append(Segment(_GAP * cells_of(cell), palette.rule))
            continue
        if row.aligned:
            line.append(Segment(" " * (cells_of(cell) - cell_len(words)), palette.text))
    return line


def _style(cell: Cell, palette: Palette) -> Style:
    """Reversed where the meaning is touched, underlined where other words differ."""
    if cell.edit is None:
        return palette.text
    if cell.edit.meaning is not None:
        return palette.text + Style(reverse=True, bold=True)
    return palette.text + Style(underline=True, bold=True)
