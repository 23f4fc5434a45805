"""What marks look like in the article: a sign beside the row in which one begins, a line under what was selected."""

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


def margin(marked: PlacedMarks, palette: Palette, item: Block, drawn: TaggedText, row: Row, left: int) -> list[Segment]:
    """The cells left of a row's bar, with the sign of a mark that begins in it; where there are none, no sign."""
    begins = marked.begins.get(item.paragraph, ())
    if not begins or left < 1:
        return [Segment(" " * left, palette.text)]
    start, end = drawn.offset_of(row.start), drawn.offset_of(row.stop)
    sign = signs_in(begins, start, item.end + 1 if row.stop >= len(drawn.text) else end)
    return [Segment(" " * (left - 1), palette.text), Segment(sign or " ", palette.heading)]


def underlined(runs: Sequence[Run], spans: Sequence[Span], item: Block, drawn: TaggedText) -> list[Run]:
    """Runs with a line under some spans of the paragraph's text (ascending, apart); their colours stay."""
    lines = [
        (drawn.index_of(max(span.start, item.start)), drawn.end_of(min(span.end, item.end)))
        for span in spans
        if span.start < item.end and span.end > item.start
    ]
    return list(_cut(runs, lines))


def _cut(runs: Sequence[Run], lines: Sequence[tuple[int, int]]) -> Iterator[Run]:
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
