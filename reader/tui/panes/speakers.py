"""The pane of speakers: who they are, how often and how much each is quoted, and who is talking now."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style

from reader.document.shares import Share
from reader.reading.speakers import described, ordered
from reader.reading.state import Order, Reading
from reader.tui.keys import notices
from reader.tui.keys.command import Commands
from reader.tui.style.palette import Palette, mark
from reader.tui.style.text import Line, bar, segment
from reader.tui.widgets.row_list import RowList


class SpeakersPane(RowList):
    """Three rows a speaker: number, mark and name with the count; the role; the share of the quoted words."""

    def __init__(self, reading: Reading, palette: Palette, commands: Commands) -> None:
        super().__init__(palette, id="speakers")
        self._reading = reading
        self._commands = commands
        self._listed: list[Share] = []

    def on_mount(self) -> None:
        """List the speakers."""
        self.empty = notices.empty_list(self._commands, "Nobody")
        self._list()

    def show(self, reading: Reading) -> None:
        """Follow the reading: light whoever talks, dim those who are narrowed away."""
        old, self._reading = self._reading, reading
        if old.indexed is not reading.indexed or old.order is not reading.order:
            self._list()
        elif old.only != reading.only:
            self.redraw()
        self.choose(self._index_of_current())

    def speaker_at(self, index: int) -> str:
        """The id of the speaker in an entry."""
        return self._listed[index].speaker.id

    def _list(self) -> None:
        self._listed = ordered(self._reading)
        unknown = [self._height(share) for share in self._listed]
        self.border_title = f"Speakers · {len(self._listed)}"
        self.border_subtitle = "" if self._reading.order is Order.APPEARANCE else f"by {self._reading.order}"
        self.replace(unknown, self._index_of_current())

    def _height(self, share: Share) -> int:
        return 2 + bool(described(share))

    def _index_of_current(self) -> int | None:
        speaker = self._reading.indexed.speaker_of(self._reading.current)
        if speaker is None:
            return None
        return next((n for n, share in enumerate(self._listed) if share.speaker.id == speaker.id), None)

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """A speaker's rows."""
        share, palette, reading = self._listed[index], self.palette, self._reading
        number = reading.indexed.number[share.speaker.id]
        ink = palette.ink(number)
        away = reading.only is not None and reading.only != share.speaker.id
        lit = index == self.chosen
        ground = self.fill(index)
        name = palette.dimmed if away else (ink.mark + Style(bold=True) if lit else ink.mark)
        quiet = palette.dimmed if away else palette.muted
        if lit:
            name, quiet = name + Style(bgcolor=ground.bgcolor), palette.selected_muted
        count = f"{share.count} "
        head = f"{'▌' if lit else ' '}{index + 1:>2} {mark(number)} "
        room = max(width - len(head) - len(count) - 1, 4)
        title = share.speaker.name if len(share.speaker.name) <= room else share.speaker.name[: room - 1] + "…"
        lines: list[Line] = [
            [
                segment(head, name),
                segment(title.ljust(room), name),
                Segment(" " + count, quiet),
            ]
        ]
        role = described(share)
        if role:
            lines.append([Segment("▌     " if lit else "      ", name), segment(role, quiet)])
        percent = f"{share.share:>4.0%} "
        length = max(width - 6 - len(percent) - 1, 1)
        lines.append(
            [
                Segment("▌     " if lit else "      ", name),
                Segment(bar(share.share, length).ljust(length), name),
                Segment(percent, quiet),
            ]
        )
        return lines
