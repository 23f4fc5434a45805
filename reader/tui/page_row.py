"""One row of the article: the margin with its signs, the bar, the number, and the words."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.tui.layout import Layout
from reader.tui.margin import margin
from reader.tui.marked import Marked
from reader.tui.palette import Palette
from reader.tui.runs import Run, segments


def draw_row(
    palette: Palette,
    layout: Layout,
    item: int,
    inside: int,
    runs: Sequence[Run],
    bar: Style | None,
    marked: Marked,
    margins: tuple[int, int],
    width: int,
) -> Strip:
    """Row ``inside`` of an item, ``width`` cells wide.

    ``bar`` is the style of the bar beside the current quotation, None beside other words; ``margins`` are the cells
    left of the column and those of its gutter: the bar and the paragraph's number.
    """
    block, page = layout.items[item], layout.page(item)
    row = page.rows[inside]
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
