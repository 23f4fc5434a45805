"""The tour of the first start: one page over the article that says what the colours are and which keys matter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style

from reader.reading.quotation_index import QuotationIndex
from reader.text.wrap import wrap
from reader.tui.article.blocks import cell_graphemes
from reader.tui.commands import find
from reader.tui.dialogs.text_box import TextBox
from reader.tui.keys.command import key_label
from reader.tui.style.palette import Palette
from reader.tui.widgets.row_list import Line, segment

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp

SMALLEST = (60, 20)
"""Columns and rows of a terminal in which it comes by itself."""

_KEYS = (
    (("quotation.next", "quotation.previous"), "the next quotation, the one before"),
    (("speaker.1", "speaker.9"), "to that speaker; again: their next words"),
    (("only-speaker",), "only this speaker; again: everyone"),
    (("search.open",), "search, with mistakes and words left out"),
    (("quotation.card",), "its card: who said it, and how we know"),
    (("quotation.copy", "quotation.copy-attributed"), "copy it, copy it with its source"),
    (("undo",), "take back one step; it never quits"),
    (("help",), "every key; then T brings this page back"),
)


class TourScreen(TextBox):
    """The page. Any of the keys that leave a box leaves it, and so does the space bar."""

    WIDEST = 76
    FOLLOWED: ClassVar[Mapping[str, str]] = {**TextBox.FOLLOWED, "page.down": "leave", "tour": "leave", "help": "leave"}

    def __init__(self, indexed: QuotationIndex, palette: Palette) -> None:
        super().__init__(palette)
        self._outline = indexed

    def titles(self) -> tuple[str, str]:
        """What it is for, and the way on."""
        return "Who said what?", "⏎ begin reading"

    def rows_for(self, width: int) -> list[Line]:
        """What the colours are, then the keys."""
        return [[], *self._colours(width), [], *self._keys(width), []]

    def _colours(self, width: int) -> list[Line]:
        indexed, palette = self._outline, self.palette
        words = "Each quotation has its speaker’s colour and tag."
        lines: list[Line] = [
            [segment(words[row.start : row.stop], palette.text)] for row in wrap(words, width, cell_graphemes)
        ]
        sample: Line = []
        for share in indexed.shares[:3]:
            ink = palette.ink(indexed.number[share.speaker.id])
            tag = indexed.tags[share.speaker.id]
            piece = [segment(tag, ink.tag), segment(f" “{share.speaker.name}”   ", ink.plain)]
            if sum(len(segment.text) for segment in [*sample, *piece]) <= width:
                sample += piece
        return [*lines, [], sample] if sample else lines

    def _keys(self, width: int) -> list[Line]:
        bold = self.palette.text + Style(bold=True)
        lines: list[Line] = []
        for ids, words in _KEYS:
            keys = [key_label(find(known).keys[0]) for known in ids if find(known).keys]
            label = (" … " if ids[0] == "speaker.1" else "  ").join(keys)
            for n, row in enumerate(wrap(words, max(width - 8, 8), cell_graphemes)):
                lines.append(
                    [
                        Segment(f"{label if n == 0 else '':<8}", bold),
                        segment(words[row.start : row.stop], self.palette.text),
                    ]
                )
        return lines


def open_tour(app: ReaderApp) -> None:
    """Show the tour above whatever is open."""
    app.push_screen(TourScreen(app.reading_screen.reading.indexed, app.palette))


def begin_tour(app: ReaderApp) -> None:
    """Show it at the first start, unless the terminal is small or somebody is at the keys already."""
    habits, size = app.habits, app.size
    if habits is None or size.width < SMALLEST[0] or size.height < SMALLEST[1]:
        return
    if app.keyboard.touched or app.screen is not app.reading_screen:
        return
    habits.toured()
    open_tour(app)
