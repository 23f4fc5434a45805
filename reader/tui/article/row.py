"""One row of the article: the margin with its signs, the bar, the number, and the words."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.reading.placed_marks import PlacedMarks
from reader.tui.article.layout import Layout
from reader.tui.article.mark_signs import margin
from reader.tui.article.styling import segments
from reader.tui.style.palette import Palette
from reader.tui.style.runs import Run
from reader.tui.style.text import fit_width


def draw_row(
    palette: Palette,
    layout: Layout,
    row_at: tuple[int, int, str],
    looks: tuple[Sequence[Run], Sequence[Run]],
    marked: PlacedMarks,
    margins: tuple[int, int],
    width: int,
) -> Strip:
    """One row of a block, ``width`` cells wide.

    ``row_at`` is the number of the block, the row in it, and what stands beside it: the paragraph's number. ``looks``
    are the runs of the block, and those of the current quotation in it, beside which a bar stands; ``margins`` are the
    cells left of the column and those of its gutter.
    """
    number, inside, label = row_at
    block, (tagged, rows) = layout.blocks[number], layout.wrapped(number)
    row = rows[inside]
    runs, current = looks
    bar = next((run.style for run in current if run.start < row.stop and run.end > row.start), None)
    left, gutter = margins
    parts = [
        *margin(marked, palette, block, tagged, row, left),
        Segment(" ", palette.text) if bar is None else Segment("▌", bar),
        Segment(f"{label:>{gutter - 3}}  " if gutter > 2 else " ", palette.number),
    ]
    parts.extend(
        Segment(text.text, (text.style or Style.null()) + Style.from_meta({"offset": (start, number)}))
        for start, text in segments(tagged, runs, row)
    )
    used = left + gutter + cell_len(tagged.text[row.start : row.stop])
    parts.append(Segment(" " * max(width - used, 0), palette.text))
    return Strip(parts, max(used, width)).adjust_cell_length(width, palette.text)


def paragraph_above(layout: Layout, number: int) -> int:
    """The paragraph of a block; behind the last block, that of the one that would follow."""
    return layout.blocks[number].paragraph if number < len(layout.blocks) else layout.blocks[-1].paragraph + 1


def draw_between(palette: Palette, words: Segment | None, margins: tuple[int, int], width: int) -> Strip:
    """A row between two blocks: empty, or with words in the column."""
    if words is None:
        return Strip.blank(width, palette.text)
    return fit_width([Segment(" " * sum(margins), palette.text), words], width, palette.text)
