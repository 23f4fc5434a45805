"""How a block of the article looks, computed once, with the rows of it that were drawn so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.strip import Strip

from reader.document import Span
from reader.reading.state import Reading
from reader.tui.article.layout import Block, WrappedBlock
from reader.tui.article.mark_signs import underlined
from reader.tui.article.styling import current_runs, style_block
from reader.tui.style.palette import Palette
from reader.tui.style.runs import Run, layer


class Painted(NamedTuple):
    """How a block looks: its runs, where the current quotation stands in it, and the rows drawn so far."""

    runs: list[Run]
    current: list[Run]
    strips: list[Strip | None]

    def with_run(self, run: Run) -> Painted:
        """The same with one more run above the others."""
        return self._replace(runs=layer(self.runs, [run]))


def painted(
    reading: Reading,
    palette: Palette,
    block: Block,
    wrapped: WrappedBlock,
    matches: Sequence[tuple[int, int]],
    marked: Sequence[Span],
) -> Painted:
    """A block with the spans of its paragraph that a search matched, and those that are marked, ascending."""
    tagged, rows = wrapped
    runs = style_block(reading, palette, block, tagged, matches)
    if marked:
        runs = underlined(runs, marked, block, tagged)
    return Painted(runs, current_runs(reading, palette, block, tagged), [None] * len(rows))
