"""A quotation and its source, aligned word by word in two columns. Pure.

Words that stand for one another begin in the same row and in the same cell of their columns.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len

from reader.document.clean import visible
from reader.document.model import Document, Part, Span
from reader.tui.style.text import wrapped
from reader.verify.verdict import Category, Edit, EditKind, Verdict

_LONGEST_CUT = 24
"""Words left out that are shown whole; of more the first and the last."""


class Cell(NamedTuple):
    """Words of both texts that stand for one another; either may be empty. ``edit`` is None where they are the same."""

    quoted: str
    source: str
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class AlignedRow:
    """One row of both columns, as cells from left to right; without ``aligned`` they are only beside each other."""

    cells: tuple[Cell, ...]
    aligned: bool = True

    @property
    def edited(self) -> bool:
        """Whether the two sides differ here."""
        return not self.aligned or any(cell.edit is not None for cell in self.cells)


def aligned_rows(verdict: Verdict, source: Document | None, width: int) -> list[AlignedRow]:
    """Both texts in columns of ``width`` cells. ``source`` is the document that the verdict's places are in."""
    if verdict.category in (Category.NOT_FOUND, Category.NOT_CHECKED) or not verdict.matches:
        nearest = visible(" ".join(verdict.passages[0].text.split())) if verdict.passages else ""
        said = wrapped(_line(verdict.quotation), width)
        return [
            AlignedRow((Cell(left.rstrip(), right.rstrip()),), aligned=False)
            for left, right in zip_longest(said, wrapped(nearest, width), fillvalue="")
        ]
    return list(_filled(_word_cells(_pairs(verdict, source)), width))


def _pairs(verdict: Verdict, source: Document | None) -> Iterator[Cell]:
    """The matches and edits in the order of the quotation; what stands between them belongs to what is before it."""
    text = verdict.quotation
    units: list[tuple[Span, str | None, Edit | None]] = [
        *((match.quoted, _source_words(match.source, source), None) for match in verdict.matches),
        *((edit.quoted, _was(edit), edit) for edit in verdict.edits),
    ]
    units.sort(key=lambda unit: (unit[0].start, unit[0].end))
    worded = [unit[0].start for unit in units if len(unit[0])]
    ends = dict(zip(worded, [*worded[1:], len(text)], strict=True))
    at = 0
    for span, was, edit in units:
        end = ends[span.start] if len(span) else at
        quoted = text[at:end] if len(span) else ""
        at = max(at, end)
        yield Cell(quoted, quoted if was is None else was, edit)


def _was(edit: Edit) -> str:
    words = edit.was.split()
    if len(words) > _LONGEST_CUT:
        words = [*words[: _LONGEST_CUT // 2], "[…]", *words[-_LONGEST_CUT // 2 :]]
    return "" if edit.kind is EditKind.BRACKETED and edit.meaning is None and not words else " ".join(words)


def _source_words(parts: Sequence[Part], source: Document | None) -> str | None:
    """The words of a source with the marks behind them; None where they are not known."""
    if source is None or not parts or parts[-1].paragraph >= len(source.paragraphs):
        return None
    *before, last = parts
    words = [source.paragraphs[part.paragraph].text[part.span.start : part.span.end] for part in before]
    text, end = source.paragraphs[last.paragraph].text, last.span.end
    while end < len(text) and unicodedata.category(text[end]).startswith("P"):
        end += 1
    return " ".join([*words, text[last.span.start : end]])


def _word_cells(pairs: Iterable[Cell]) -> Iterator[Cell]:
    for pair in pairs:
        for quoted, source in zip_longest(_line(pair.quoted).split(), _line(pair.source).split(), fillvalue=""):
            yield Cell(quoted, source, pair.edit)


def _filled(cells: Iterable[Cell], width: int) -> Iterator[AlignedRow]:
    """Cells in rows, as many as fit; a word that is wider than the column goes on in the next row."""
    row: list[Cell] = []
    used = 0
    for cell in cells:
        for piece in _pieces(cell, width):
            size = cells_of(piece)
            if row and used + 1 + size > width:
                yield AlignedRow(tuple(row))
                row, used = [], 0
            used += size + bool(row)
            row.append(piece)
    if row:
        yield AlignedRow(tuple(row))


def cells_of(cell: Cell) -> int:
    """The cells of the terminal that the wider side takes."""
    return max(cell_len(cell.quoted), cell_len(cell.source))


def _pieces(cell: Cell, width: int) -> Iterator[Cell]:
    if cells_of(cell) <= width:
        yield cell
        return
    for quoted, source in zip_longest(wrapped(cell.quoted, width), wrapped(cell.source, width), fillvalue=""):
        yield Cell(quoted, source, cell.edit)


def _line(text: str) -> str:
    return visible(" ".join(text.split()))
