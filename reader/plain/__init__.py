"""The article, its quotations, notes and what a search found as lines of text, for a pipe or a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.faces import lazy

if TYPE_CHECKING:
    from reader.plain.colour import Depth as Depth
    from reader.plain.colour import depth as depth
    from reader.plain.hits import hit_blocks as hit_blocks
    from reader.plain.hits import hit_lines as hit_lines
    from reader.plain.legend import Legend as Legend
    from reader.plain.notes import note_blocks as note_blocks
    from reader.plain.notes import note_lines as note_lines
    from reader.plain.quotations import quotation_blocks as quotation_blocks
    from reader.plain.quotations import quotation_lines as quotation_lines
    from reader.plain.recents import ago as ago
    from reader.plain.recents import recent_blocks as recent_blocks
    from reader.plain.recents import recent_lines as recent_lines
    from reader.plain.speakers import speaker_table as speaker_table
else:
    __getattr__ = lazy(
        __name__,
        colour="Depth depth",
        legend="Legend",
        hits="hit_blocks hit_lines",
        quotations="quotation_blocks quotation_lines",
        notes="note_blocks note_lines",
        speakers="speaker_table",
        recents="ago recent_blocks recent_lines",
    )
