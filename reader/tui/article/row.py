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
    item: int,
    inside: int,
    looks: tuple[Sequence[Run], Sequence[Run]],
    marked: PlacedMarks,
    margins: tuple[int, int],
    width: int,
) -> Strip:
    """Row ``inside`` of an item, ``width`` cells wide.

    ``looks`` are the runs of the item, and those of the current quotation in it, beside which a bar stands;
    ``margins`` are the cells left of the column and those of its gutter: the bar and the paragraph's number.
    """
    block, page = layout.items[item], layout.page(item)
    row = page.rows[inside]
    runs, current = looks
    bar = next((run.style for run in current if run.start < row.stop and run.end > row.start), None)
    left, gutter = margins
    number = str(block.paragraph + 1) if inside == 0 and block.paragraph >= 0 else ""
    parts = [
        *margin(marked, palette, block, page.drawn, row, left),
        Segment(" ", palette.text) if bar is None else Segment("▌", bar),
        Segment(f"{number:>{gutter - 3}}  " if gutter > 2 else " ", palette.number),
    ]
    parts.extend(
        Segment(text.text, (text.style or Style.null()) + Style.from_meta({"offset": (start, item)}))
        for start, text in segments(page.drawn, runs, row)
    )
    used = left + gutter + cell_len(page.drawn.text[row.start : row.stop])
    parts.append(Segment(" " * max(width - used, 0), palette.text))
    return Strip(parts, max(used, width)).adjust_cell_length(width, palette.text)


def paragraph_above(layout: Layout, item: int) -> int:
    """The paragraph of an item, or behind the last item the number of the one that would follow."""
    return layout.items[item].paragraph if item < len(layout.items) else layout.items[-1].paragraph + 1


def draw_between(palette: Palette, said: Segment | None, margins: tuple[int, int], width: int) -> Strip:
    """A row between two items, empty or with something said in the column."""
    if said is None:
        return Strip.blank(width, palette.text)
    return fit_width([Segment(" " * sum(margins), palette.text), said], width, palette.text)
