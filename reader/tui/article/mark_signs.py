"""Bookmarks and notes in the article: a sign beside the row where one begins, a line under selected words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.segment import Segment
from rich.style import Style

from reader.document import Span
from reader.reading.placed_marks import PlacedMarks, signs_in
from reader.text.wrap import Row
from reader.tui.article.layout import Block
from reader.tui.article.tagged_text import TaggedText
from reader.tui.style.palette import Palette
from reader.tui.style.runs import Run

_LINE = Style(underline=True)


def margin(
    marks: PlacedMarks, palette: Palette, block: Block, tagged: TaggedText, row: Row, left: int
) -> list[Segment]:
    """The cells left of a row's bar, with the sign of a mark that begins in the row."""
    begins = marks.begins.get(block.paragraph, ())
    if not begins or left < 1:
        return [Segment(" " * left, palette.text)]
    start, end = tagged.offset_of(row.start), tagged.offset_of(row.stop)
    sign = signs_in(begins, start, block.end + 1 if row.stop >= len(tagged.text) else end)
    return [Segment(" " * (left - 1), palette.text), Segment(sign or " ", palette.heading)]


def underlined(runs: Sequence[Run], spans: Sequence[Span], block: Block, tagged: TaggedText) -> list[Run]:
    """Runs with a line under some spans of the paragraph's text (ascending, apart); their colours stay."""
    lines = [
        (tagged.index_of(max(span.start, block.start)), tagged.end_of(min(span.end, block.end)))
        for span in spans
        if span.start < block.end and span.end > block.start
    ]
    return list(_underline(runs, lines))


def _underline(runs: Sequence[Run], lines: Sequence[tuple[int, int]]) -> Iterator[Run]:
    for run in runs:
        at = run.start
        for start, end in lines:
            if start >= run.end or end <= at:
                continue
            if at < start:
                yield Run(at, start, run.style)
            at = max(at, start)
            yield Run(at, min(end, run.end), run.style + _LINE)
            at = min(end, run.end)
        if at < run.end:
            yield Run(at, run.end, run.style)
