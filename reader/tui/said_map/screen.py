"""The said map on the screen: the article's conversation as a picture, in which one moves, clicks and jumps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size

from reader.reading.quotation_index import Position
from reader.reading.said_map import SaidMap, cell_of, said_map
from reader.reading.speakers import ordered
from reader.reading.state import Reading
from reader.tui.dialogs.modal import Modal
from reader.tui.keys.command import Commands
from reader.tui.said_map.edges import MapFoot, MapHead
from reader.tui.said_map.voices import MapRows, View
from reader.tui.style.palette import Palette

_NAMED = 80
"""Cells of a terminal from which the voices have their names, else their tags."""
_ROOMY = 16
"""Rows of a terminal from which the map has a title."""


class SaidMapScreen(Modal[Position | int | None]):
    """The map, above the article. It gives the quotation to go to, by its index, or a place without one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Close", show=False),
        Binding("enter", "go", "Go there", show=False),
        Binding("left,h", "beside(-1)", show=False),
        Binding("right,l", "beside(1)", show=False),
        Binding("up", "speaker(-1)", show=False),
        Binding("down", "speaker(1)", show=False),
    ]
    FOLLOWED: ClassVar[Mapping[str, str]] = {
        "said-map": "leave",
        "quit": "leave",
        "quotation.previous-of-speaker": "beside(-1)",
        "quotation.next-of-speaker": "beside(1)",
        "line.up": "speaker(-1)",
        "line.down": "speaker(1)",
        "quotation.next": "step(1)",
        "quotation.previous": "step(-1)",
        "page.down": "speaker(10)",
        "page.up": "speaker(-10)",
        "top": "edge(0)",
        "bottom": "edge(-1)",
        **{f"speaker.{n}": f"call({n - 1})" for n in range(1, 10)},
    }
    DEFAULT_CSS = """
    SaidMapScreen { background: $background; layout: vertical; }
    MapHead { height: 3; }
    MapRows { height: 1fr; background: $background; scrollbar-background: $background;
        scrollbar-color: $foreground 30%; scrollbar-size-vertical: 1; overflow-x: hidden; overflow-y: auto; }
    MapFoot { height: 5; }
    SaidMapScreen.-low MapHead { height: 2; }
    SaidMapScreen.-low MapFoot { height: 4; }
    """

    def __init__(self, reading: Reading, palette: Palette, commands: Commands) -> None:
        super().__init__(commands)
        self._reading = reading
        self._palette = palette
        self._wanted = 0
        self._size_drawn = Size(0, 0)

    def compose(self) -> ComposeResult:
        """Where the paragraphs are, the voices, what is under the cursor."""
        self._size_drawn = self.app.size
        view = self._view(self.app.size, self._reading.current)
        yield MapHead(view, self.commands)
        yield MapRows(view, self.commands)
        yield MapFoot(view, self.commands)

    def on_mount(self) -> None:
        """Take the keys."""
        rows = self.query_one(MapRows)
        rows.focus()
        self._show(rows.view)

    def on_resize(self, event: events.Resize) -> None:
        """Draw up the map for this width, at the same quotation."""
        self.set_class(event.size.height < _ROOMY, "-low")
        if event.size != self._size_drawn:
            self._size_drawn = event.size
            self._show(self._view(event.size, self._cursor))
        self.call_after_refresh(self.query_one(MapRows).reveal)

    def _view(self, size: Size, cursor: int | None) -> View:
        reading = self._reading
        width, height = size
        everyone = ordered(reading)
        longest = max((cell_len(share.speaker.name) for share in everyone), default=0)
        gutter = min(max(longest, 12) + 8, width // 4) if width >= _NAMED else 12
        numbers = [reading.indexed.number[share.speaker.id] for share in everyone]
        found = said_map(reading.indexed, numbers, width - gutter - 2)
        here = cell_of(found.scale, reading.indexed, reading.at)
        rows = height - (6 if height < _ROOMY else 8)
        high = min(max(rows // max(len(found.voices), 1), 1), 4)
        if cursor is None or cursor not in found.row_of:
            cursor = min(found.first, key=lambda q: (abs(found.first[q] - here), q), default=None)
        return View(reading, self._palette, found, here, cursor, gutter, high, tuple(numbers))

    def _show(self, view: View) -> None:
        self.query_one(MapHead).show(view)
        self.query_one(MapRows).show(view)
        self.query_one(MapFoot).show(view)

    # Where one is on the map

    @property
    def _map(self) -> SaidMap:
        return self.query_one(MapRows).view.map

    def _move(self, quotation: int | None, keep: bool = False) -> None:
        if quotation is None:
            return
        if not keep:
            self._wanted = self._map.first[quotation]
        self._show(self.query_one(MapRows).view.at(quotation))
        self.query_one(MapRows).reveal()

    @property
    def _cursor(self) -> int | None:
        return self.query_one(MapRows).view.cursor

    def action_beside(self, step: int) -> None:
        """To the speaker's next or previous quotation."""
        if self._cursor is not None:
            self._move(self._map.beside(self._cursor, step))

    def action_step(self, step: int) -> None:
        """To the next or previous quotation, whoever says it."""
        everything = sorted(self._map.row_of)
        if self._cursor is not None:
            at = everything.index(self._cursor) + step
            if 0 <= at < len(everything):
                self._move(everything[at])

    def action_speaker(self, step: int) -> None:
        """To what a speaker further up or down says nearest to here."""
        if self._cursor is None:
            return
        found = self._map
        quoted = [row for row, voice in enumerate(found.voices) if voice.quotations]
        at = quoted.index(found.row_of[self._cursor])
        row = quoted[min(max(at + step, 0), len(quoted) - 1)]
        if row != quoted[at]:
            self._move(found.nearest(row, self._wanted), keep=True)

    def action_edge(self, end: int) -> None:
        """To the first or last quotation of all."""
        if self._map.row_of:
            self._move(sorted(self._map.row_of)[end])

    def action_call(self, number: int) -> None:
        """To a speaker by their place in the list (from 0)."""
        order = self.query_one(MapRows).view.order
        called = order[number] if number < len(order) else None
        row = next((n for n, voice in enumerate(self._map.voices) if voice.number == called and voice.quotations), None)
        if called is not None and row is not None:
            self._move(self._map.nearest(row, self._wanted), keep=True)

    # Leaving

    @on(MapRows.Pointed)
    def point(self, event: MapRows.Pointed) -> None:
        """What is under the pointer is said below; a click goes there."""
        if event.clicked:
            self.dismiss(event.place)
        elif isinstance(event.place, int):
            self._move(event.place)

    def action_go(self) -> None:
        """Go to the quotation under the cursor."""
        self.dismiss(self._cursor)

    def action_leave(self) -> None:
        """Back to the article."""
        self.dismiss(None)
