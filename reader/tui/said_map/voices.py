"""The voices of the said map: one row or more for each speaker."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.document.certainty import NOBODY
from reader.reading.quotation_index import Position
from reader.reading.said_map import SaidMap, Voice
from reader.reading.state import Reading
from reader.tui.keys import notices
from reader.tui.keys.command import Commands
from reader.tui.style.palette import Ink, Palette, speaker_sign
from reader.tui.style.text import LEVELS, Line, background_of, fit_width, segment


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What is shown: a map, the cell of where one reads (``here``), the quotation that the cursor is on.

    ``gutter`` is the cells left of the map, ``high`` the rows of a voice; ``order`` are the numbers of the speakers as
    they are listed.
    """

    reading: Reading
    palette: Palette
    map: SaidMap
    here: int
    cursor: int | None
    gutter: int
    high: int
    order: tuple[int, ...]

    def at(self, cursor: int) -> View:
        """The same with the cursor on another quotation."""
        return replace(self, cursor=cursor)

    @property
    def cursor_cells(self) -> range:
        """The cells of the quotation that the cursor is on."""
        if self.cursor is None:
            return range(0)
        return range(self.map.first[self.cursor], self.map.last[self.cursor] + 1)

    def colour(self, number: int) -> int:
        """The number of a speaker's colour and sign."""
        indexed = self.reading.indexed
        return indexed.colours[indexed.shares[number].speaker.id]

    def ink(self, number: int | None) -> Ink:
        """The ink of a voice."""
        return self.palette.ink(None if number is None else self.colour(number))

    def away(self, number: int | None) -> bool:
        """Whether a voice is narrowed away."""
        only = self.reading.only
        return only is not None and (number is None or self.reading.indexed.shares[number].speaker.id != only)

    def name(self, number: int | None) -> str:
        """What a voice is called."""
        return NOBODY if number is None else self.reading.indexed.shares[number].speaker.name

    def tag(self, number: int | None) -> str:
        """A voice's short name."""
        return "?" if number is None else self.reading.indexed.tags[self.reading.indexed.shares[number].speaker.id]


class MapRows(ScrollView, can_focus=True, inherit_bindings=False):
    """The voices, drawn where they are seen."""

    class Pointed(Message):
        """The mouse is over a quotation (its index) or beside all of them (the place there), or was ``clicked``."""

        def __init__(self, place: int | Position, clicked: bool) -> None:
            super().__init__()
            self.place, self.clicked = place, clicked

    def __init__(self, view: View, commands: Commands) -> None:
        super().__init__()
        self._commands = commands
        self.view = view
        self._numbered: set[int] = set()

    def show(self, view: View) -> None:
        """Draw another view."""
        resized = self.view.map is not view.map
        self.view = view
        self._numbered = {cell for cell, _ in view.map.axis}
        self.virtual_size = Size(1, len(view.map.voices) * view.high)
        if resized:
            self.call_after_refresh(self.reveal)
        self.refresh()

    def reveal(self) -> None:
        """Scroll as little as shows the row of the cursor."""
        if self.view.cursor is None or not self.size.height:
            return
        top = self.view.map.row_of[self.view.cursor] * self.view.high
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, force=True)
        elif top + self.view.high > self.scroll_offset.y + self.size.height:
            self.scroll_to(y=top + self.view.high - self.size.height, animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """One row of a voice: its name at the bottom one, and as high as it speaks."""
        view, width = self.view, self.scrollable_content_region.width
        palette = view.palette
        row, inside = divmod(y + self.scroll_offset.y, view.high)
        if row >= len(view.map.voices):
            if not view.map.voices and y == 1:
                return fit_width(
                    [segment(self._nobody(), palette.muted)],
                    width,
                    palette.text,
                )
            return Strip.blank(width, palette.text)
        voice = view.map.voices[row]
        lit = view.cursor is not None and view.map.row_of[view.cursor] == row
        line = [self._label(voice, lit, inside == view.high - 1)]
        line += self._cells(row, voice, lit, view.high - 1 - inside)
        return fit_width(line, width, palette.text)

    def _nobody(self) -> str:
        how = notices.how_to_mark(self._commands)
        return "  Nobody is quoted in this text." + (f" {how[:1].upper()}{how[1:]}." if how else "")

    def _label(self, voice: Voice, lit: bool, bottom: bool) -> Segment:
        view = self.view
        room = view.gutter - 2
        ink = view.palette.dimmed if view.away(voice.number) else view.ink(voice.number).sign
        if lit:
            ink = ink + Style(bold=True) + background_of(view.palette.selected)
        if not bottom:
            return Segment(f"{'▌' if lit else ' '}{'':<{room}} ", ink)
        sign = "  ?"
        if voice.number is not None:
            sign = f"{view.order.index(voice.number) + 1:>3} {speaker_sign(view.colour(voice.number))}"
        name = view.name(voice.number) if view.gutter > 14 else view.tag(voice.number)
        label = fit_width([segment(f"{sign} {name}", ink)], room, ink)
        return Segment(f"{'▌' if lit else ' '}{label.text} ", ink)

    def _cells(self, row: int, voice: Voice, lit: bool, above: int) -> Line:
        """The cells of one row; ``above`` is how many rows of the voice are below it."""
        view, found = self.view, self.view.map
        palette = view.palette
        ink = view.ink(voice.number)
        away = view.away(voice.number)
        plain = palette.dimmed if away else ink.sign
        eighths = 8 * view.high - (1 if view.high == 1 else 4)
        cursor = view.cursor_cells if lit else range(0)
        line: Line = []
        signs, last = "", plain
        for cell in range(found.scale.cells):
            level = found.level(row, cell, eighths)
            sign = LEVELS[min(max(level - 8 * above, 0), 8)]
            style = plain
            if cell in cursor:
                style = ink.current if ink.current.bgcolor is not None else ink.sign  # a reversed block is a hole
            elif sign == " ":
                relay = found.crossing(row, cell) if not level else None
                if relay is not None:
                    style = palette.dimmed if away else view.ink(found.voices[relay.through].number).tag_dimmed
                    up = relay.whose < row
                    if row != relay.through:
                        sign = "┊"
                    elif above == 0:
                        sign = "↑" if up else "↓"
                    elif up:
                        sign = "┊"
                elif cell == view.here:
                    sign, style = "│", palette.number
                elif above == 0 and (lit or cell in self._numbered):
                    sign, style = "·", palette.number
            if style is not last:
                line.append(Segment(signs, last))
                signs, last = "", style
            signs += sign
        return [*line, Segment(signs, last)]

    # The mouse

    def _under(self, x: int, y: int) -> int | Position | None:
        view = self.view
        cell, row = x - view.gutter, (y + self.scroll_offset.y) // view.high
        if not 0 <= row < len(view.map.voices):
            return None
        if cell < 0:
            return next(iter(view.map.voices[row].quotations), None)
        if cell >= view.map.scale.cells:
            return None
        quotation = view.map.quotation_in(row, cell)
        return Position(view.map.scale.paragraph(cell), 0) if quotation is None else quotation

    def on_click(self, event: events.Click) -> None:
        """Go to what is under the pointer."""
        place = self._under(event.x, event.y)
        if place is not None:
            self.post_message(self.Pointed(place, True))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say what is under the pointer."""
        place = self._under(event.x, event.y)
        if isinstance(place, int) and place != self.view.cursor and event.x >= self.view.gutter:
            self.post_message(self.Pointed(place, False))
