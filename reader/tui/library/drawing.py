"""How a quotation of the library is drawn: who, when and where it was printed, the words with what matched lit."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.document import Span
from reader.document.certainty import DOUBT
from reader.document.clean import visible
from reader.document.model import QuotationKind
from reader.document.speakers.tags import tag_for
from reader.library.engine import Record
from reader.plain.library import printed, who
from reader.tui.style.palette import Ink, Palette, speaker_sign
from reader.tui.style.runs import Run, layer, row_line
from reader.tui.style.snippet import snippet
from reader.tui.style.text import Line, background_of, segment, wrapped_rows

TAG = 4
"""Cells of a tag."""


def ink_of(record: Record, palette: Palette) -> Ink:
    """The ink of who said it: one person has one colour in every list."""
    return palette.ink(record.person)


def sign_of(record: Record) -> str:
    """The sign and the tag of who said it."""
    if record.kind == QuotationKind.SCARE.value:
        return " " * (TAG + 2)
    if record.person is None:
        return f"  {DOUBT:<{TAG}}"
    return f"{speaker_sign(record.person)} {tag_for(record.speaker):<{TAG}}"


def head_line(record: Record, width: int, palette: Palette, ground: Style, also: str = "") -> Line:
    """Sign, tag and name on the left, when and where it was printed on the right, as far as there is room."""
    over = background_of(ground)
    quiet = palette.selected_muted if ground == palette.selected else palette.muted
    right = "  ".join(filter(None, (also, printed(record))))
    name = f"{sign_of(record)} {who(record)}"
    room = max(width - cell_len(right) - 2, width // 2)
    name = name if cell_len(name) <= room else f"{name[: max(room - 1, 1)]}…"
    gap = max(width - cell_len(name) - cell_len(right) - 1, 2)
    return [
        segment(name, ink_of(record, palette).sign + over),
        Segment(" " * gap, ground),
        segment(right, quiet),
    ]


def word_lines(
    record: Record, spans: Sequence[Span], width: int, rows: int, palette: Palette, ground: Style
) -> list[Line]:
    """The words in so many rows at most (0 for all), with the matched letters lit; what is cut off is an ellipsis."""
    words, lit = _marked(record, spans, width * rows)
    found = wrapped_rows(words, width)
    if rows and len(found) > rows:
        words = f"{words[: found[rows - 1].stop].rstrip()[:-1]}…"
        found = wrapped_rows(words, width)[:rows]
    over = [Run(span.start, min(span.end, len(words)), palette.match) for span in lit if span.start < len(words)]
    runs = layer([Run(0, len(words), ground)] if words else [], over)
    return [row_line(words, runs, row) for row in found]


def _marked(record: Record, spans: Sequence[Span], room: int) -> tuple[str, list[Span]]:
    """The words around what matched, in so much room (0 for all), in quotation marks where they are somebody's own."""
    text = visible(record.text.replace("\n", " "))
    shown, lit = snippet(text, spans, max(room - 2, 8)) if room else (text, list(spans))
    whole = text.endswith(shown.removeprefix("…"))
    if record.kind == QuotationKind.INDIRECT.value:
        return shown if whole else f"{shown}…", lit
    return f"“{shown}{'”' if whole else '…'}", [Span(span.start + 1, span.end + 1) for span in lit]
