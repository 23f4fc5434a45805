"""The card of a speaker: who they are, how the article introduces them, all they said, and who speaks of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from reader.document import Speaker
from reader.reading.quotation_index import Position
from reader.reading.speakers import ordered
from reader.reading.state import Reading
from reader.tui.cards.speaker_entries import Entry, card, preview
from reader.tui.dialogs.modal import Modal
from reader.tui.keys.command import Commands
from reader.tui.keys.hints import key_hint
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, background_of
from reader.tui.widgets.row_list import RowList, rows_available, set_titles

WIDEST = 92
"""Cells of the card."""

_BESIDE = 6
"""Cells of the card that are not text: borders, padding, the scrollbar, the bar of what is chosen."""


class CardRows(RowList):
    """The entries of a card, of which those that lead somewhere can be chosen."""

    def __init__(self, reading: Reading, palette: Palette) -> None:
        super().__init__(palette, id="speaker-rows")
        self._reading = reading
        self.entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry], chosen: int | None) -> None:
        """Show other entries, with one of them chosen."""
        self.entries = entries
        self.replace([entry.height for entry in entries], chosen)

    def selectable(self, index: int) -> bool:
        """Whether an entry leads somewhere."""
        return self.entries[index].place is not None

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """The rows of an entry, with a bar beside them where it is chosen."""
        entry = self.entries[index]
        rows: Sequence[Line] = entry.rows
        if not rows and isinstance(entry.place, int):
            rows = [preview(self._reading, self.palette, entry.place, width)]
        if index != self.chosen:
            return [[Segment(" ", self.palette.text), *row] for row in rows]
        over = background_of(self.palette.selected)
        bar = Segment("▌", self.palette.heading + over)
        return [[bar, *(Segment(part.text, (part.style or Style.null()) + over) for part in row)] for row in rows]

    def move(self, step: int) -> None:
        """Choose the next entry that leads somewhere; above the first and below the last, scroll."""
        before = self.chosen
        super().move(step)
        if self.chosen == before:
            self.scroll_relative(y=step, animate=False)


class SpeakerCardScreen(Modal[Position | int | Speaker | None]):
    """A speaker's card above the article; it gives the quotation to go to, by its index, or a place in the text.

    It gives the speaker where everything is wanted that they said in all documents.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Close", show=False),
        Binding("right", "speaker(1)", show=False),
        Binding("left", "speaker(-1)", show=False),
    ]
    FOLLOWED: ClassVar[Mapping[str, str]] = {
        "speaker.card": "everywhere",
        "quit": "leave",
        "line.down": "move(1)",
        "line.up": "move(-1)",
        "page.down": "page(1)",
        "page.up": "page(-1)",
        "top": "edge(-1)",
        "bottom": "edge(1)",
        "quotation.next": "speaker(1)",
        "quotation.previous": "speaker(-1)",
        "pane.next": "speaker(1)",
        "pane.previous": "speaker(-1)",
    }
    DEFAULT_CSS = f"SpeakerCardScreen > Vertical {{ width: {WIDEST}; max-width: 96%; padding: 0 1; }}"

    def __init__(self, reading: Reading, palette: Palette, commands: Commands, speaker: str) -> None:
        super().__init__(commands)
        self._reading = reading
        self._palette = palette
        self._everyone = ordered(reading)
        self._at = next(n for n, share in enumerate(self._everyone) if share.speaker.id == speaker)

    def compose(self) -> ComposeResult:
        """A box with the entries in it."""
        with Vertical(classes="box"):
            yield CardRows(self._reading, self._palette)

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one(CardRows).focus()

    def on_resize(self) -> None:
        """Wrap to the new width; the same entry stays chosen."""
        rows = self.query_one(CardRows)
        self._fill(rows.chosen if rows.entries else None)

    def _fill(self, chosen: int | None = None) -> None:
        """Show the card from its top, with the current quotation chosen, or the first one, if it is in view there."""
        share = self._everyone[self._at]
        rows, box = self.query_one(CardRows), self.query_one(Vertical)
        width = max(min(WIDEST, self.size.width * 96 // 100) - _BESIDE, 16)
        entries = list(card(self._reading, self._palette, share, width))
        room = rows_available(self.size.height)
        if chosen is None:
            chosen = _first_chosen(entries, self._reading.current, room)
        rows.show_entries(entries, chosen)
        rows.styles.height = min(sum(entry.height for entry in entries), room)
        wide = self.size.width >= 60
        next_one, all_said = ("next speaker", "in all documents") if wide else ("next", "all")
        more = (
            key_hint(self.commands, "quotation.next", next_one),
            key_hint(self.commands, "speaker.card", all_said),
        )
        ways = ("⏎ go there", *more, "esc close")
        short = ("⏎ there", *more, "esc")
        keys = "  ".join(filter(None, ways if wide else short))
        set_titles(box, f"Speaker {self._at + 1} of {len(self._everyone)}", keys)

    @property
    def speaker(self) -> str:
        """The id of the speaker whose card it is."""
        return self._everyone[self._at].speaker.id

    # Keys

    def action_speaker(self, step: int) -> None:
        """Show the next or previous speaker's card; after the last comes the first."""
        self._at = (self._at + step) % len(self._everyone)
        self._fill()

    def action_move(self, step: int) -> None:
        """To the next or previous quotation."""
        self.query_one(CardRows).move(step)

    def action_page(self, pages: int) -> None:
        """Scroll by views."""
        self.query_one(CardRows).scroll_page(pages)

    def action_edge(self, edge: int) -> None:
        """To the first or last entry that leads somewhere, and to that end of the card."""
        rows = self.query_one(CardRows)
        leading = [n for n, entry in enumerate(rows.entries) if entry.place is not None]
        if leading:
            rows.choose(leading[0 if edge < 0 else -1])
        rows.scroll_to(y=0 if edge < 0 else rows.virtual_size.height, animate=False)

    @on(RowList.Picked)
    def go(self, event: RowList.Picked) -> None:
        """Go where an entry leads."""
        self.dismiss(self.query_one(CardRows).entries[event.index].place)

    def action_everywhere(self) -> None:
        """Everything that they said in all documents."""
        self.dismiss(self._everyone[self._at].speaker)

    def action_leave(self) -> None:
        """Back to where one was."""
        self.dismiss(None)


def _first_chosen(entries: Sequence[Entry], current: int | None, room: int) -> int | None:
    """The entry of the current quotation, else of the first, if it is among the first rows."""
    bottoms = list(accumulate(entry.height for entry in entries))
    seen = [n for n, entry in enumerate(entries) if isinstance(entry.place, int) and bottoms[n] <= room]
    return next((n for n in seen if entries[n].place == current), seen[0] if seen else None)
