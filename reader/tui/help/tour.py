"""The tour: one page above the article that explains the colours and the keys that matter most."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style

from reader.reading.quotation_index import QuotationIndex
from reader.tui.dialogs.text_box import TextBox
from reader.tui.keys.command import Commands
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, segment, wrapped, wrapped_lines

SMALLEST = (60, 20)
"""The smallest terminal, in columns and rows, in which it opens by itself."""

_KEYS = (
    (("quotation.next", "quotation.previous"), "the next quotation, the one before"),
    (("speaker.1", "speaker.9"), "to that speaker; again: their next words"),
    (("only-speaker",), "only this speaker; again: everyone"),
    (("search.open",), "search, with mistakes and words left out"),
    (("quotation.card",), "its card: who said it, and how we know"),
    (("quotation.copy", "quotation.copy-attributed"), "copy it, copy it with its source"),
    (("undo",), "take back one step; it never quits"),
    (("help",), "every key; then {} brings this page back"),
)


class TourScreen(TextBox):
    """The page. Any key that closes a box closes it, and so does the space bar."""

    WIDEST = 76
    FOLLOWED: ClassVar[Mapping[str, str]] = {**TextBox.FOLLOWED, "page.down": "leave", "tour": "leave", "help": "leave"}

    def __init__(self, indexed: QuotationIndex, palette: Palette, commands: Commands) -> None:
        super().__init__(palette, commands)
        self._indexed = indexed

    def titles(self) -> tuple[str, str]:
        """What it is for, and the way on."""
        return "Who said what?", "⏎ begin reading"

    def rows_for(self, width: int) -> list[Line]:
        """What the colours are, then the keys."""
        return [[], *self._colours(width), [], *self._keys(width), []]

    def _colours(self, width: int) -> list[Line]:
        indexed, palette = self._indexed, self.palette
        words = "Each quotation has its speaker’s colour and tag."
        lines = wrapped_lines(words, width, palette.text)
        sample: Line = []
        for share in indexed.shares[:3]:
            ink = palette.ink(indexed.colours[share.speaker.id])
            tag = indexed.tags[share.speaker.id]
            piece = [segment(tag, ink.tag), segment(f" “{share.speaker.name}”   ", ink.plain)]
            if sum(len(part.text) for part in [*sample, *piece]) <= width:
                sample += piece
        return [*lines, [], sample] if sample else lines

    def _keys(self, width: int) -> list[Line]:
        bold = self.palette.text + Style(bold=True)
        lines: list[Line] = []
        for ids, words in _KEYS:
            keys = [label for label in (self.commands.find(id).label for id in ids) if label]
            label = (" … " if ids[0] == "speaker.1" else "  ").join(keys)
            words = words.format(self.commands.find("tour").label or "the palette")
            for n, row in enumerate(wrapped(words, width - 8)):
                lines.append([Segment(f"{label if n == 0 else '':<8}", bold), segment(row, self.palette.text)])
        return lines


def open_tour(screen: ReadingScreen) -> None:
    """Show the tour above whatever is open."""
    screen.app.push_screen(TourScreen(screen.reading.indexed, screen.palette, screen.commands))


def begin_tour(screen: ReadingScreen) -> None:
    """Show it at the first start, unless the terminal is small or somebody is typing already."""
    history, size = screen.session.history, screen.app.size
    if history is None or size.width < SMALLEST[0] or size.height < SMALLEST[1]:
        return
    if screen.session.keys.touched or screen.app.screen is not screen:
        return
    history.toured()
    open_tour(screen)
