"""Text as segments of a row: made safe to draw, wrapped, and fitted to a width."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size, split_graphemes
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.document.clean import visible
from reader.text import plural
from reader.text.cells import Grapheme
from reader.text.wrap import Row, is_narrow, wrap
from reader.text.wrap import wrapped as rows_of

Line = list[Segment]
"""One row: segments that together may be wider or narrower than the place where it is drawn."""

NARROWEST = 8
"""Cells to which text is wrapped at least, however small the terminal."""

_EIGHTHS = " ▏▎▍▌▋▊▉█"

LEVELS = " ▁▂▃▄▅▆▇█"
"""One cell of a vertical bar, from empty to full in eighths."""


def segment(words: str, style: Style) -> Segment:
    """A segment of document text with every control character made visible: the one way into a row."""
    return Segment(visible(words), style)


def fit_width(line: Line, width: int, style: Style) -> Strip:
    """A row of exactly ``width`` cells: padded in ``style``, or cut off with an ellipsis."""
    total = sum(_cells(part.text) for part in line)
    if total <= width:
        return Strip([*line, Segment(" " * (width - total), style)], width)
    kept: Line = []
    left = max(width - 1, 0)
    for part in line:
        size = _cells(part.text)
        if size >= left:
            words = part.text[:left] if is_narrow(part.text) else set_cell_size(part.text, left)
            kept.append(Segment(words, part.style))
            left = 0
            break
        kept.append(part)
        left -= size
    return Strip([*kept, Segment("…", kept[-1].style if kept else style)], max(width, 1))


def _cells(text: str) -> int:
    """The cells of a text. Rich measures one with a quotation mark in it code point by code point."""
    return len(text) if is_narrow(text) else cell_len(text)


def background_of(style: Style) -> Style:
    """Only what is behind the words of a style: its background colour, or that it is reversed."""
    return Style(bgcolor=style.bgcolor, reverse=style.reverse)


def cell_graphemes(text: str) -> Sequence[Grapheme]:
    """What Textual draws as one character, and how many cells wide each is."""
    return split_graphemes(text)[0]


def wrapped_rows(words: str, width: int) -> Sequence[Row]:
    """The rows of a text wrapped to ``width`` cells, as spans of its code points."""
    return wrap(words, max(width, NARROWEST), cell_graphemes)


def wrapped(words: str, width: int) -> list[str]:
    """A text wrapped to ``width`` cells, row by row; no rows for an empty text."""
    return rows_of(words, max(width, NARROWEST), cell_graphemes) if words else []


def wrapped_lines(words: str, width: int, style: Style) -> list[Line]:
    """A text wrapped to ``width`` cells, in one style."""
    return [[segment(row, style)] for row in wrapped(words, width)]


def counted(number: int, noun: str) -> str:
    """A number of things: ``1 quotation``, ``2,000 quotations``."""
    return plural.counted(number, noun, grouped=True)


def bar(share: float, width: int) -> str:
    """A horizontal bar for a share from 0 to 1 of ``width`` cells, to an eighth of a cell; never quite empty."""
    eighths = round(share * width * 8)
    if share > 0:
        eighths = max(eighths, 1)
    full, part = divmod(min(eighths, width * 8), 8)
    return "█" * full + (_EIGHTHS[part] if part else "")
