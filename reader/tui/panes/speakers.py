"""The pane of speakers: who they are, how often and how much each is quoted, and who is talking now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.segment import Segment
from rich.style import Style

from reader.document.shares import Presence, Share
from reader.languages.detect import unknown_language
from reader.reading.speakers import described, ordered
from reader.reading.state import Order, Reading
from reader.tui.keys import notices
from reader.tui.keys.command import Commands
from reader.tui.style.palette import Palette, mark
from reader.tui.style.text import Line, bar, segment
from reader.tui.widgets.row_list import RowList


class SpeakersPane(RowList):
    """Three rows a speaker: number, mark and name with the count; the role; the share of the quoted words.

    Who is only paraphrased, or not quoted at all, stands apart below a line that says so, and has no share.
    """

    def __init__(self, reading: Reading, palette: Palette, commands: Commands) -> None:
        super().__init__(palette, id="speakers")
        self._reading = reading
        self._commands = commands
        self._listed: list[Share] = []
        self._titles: dict[int, str] = {}

    def on_mount(self) -> None:
        """List the speakers."""
        unknown = unknown_language(self._reading.indexed.document.language)
        self.empty = notices.empty_list(self._commands, "Nobody", unknown)
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
        self._titles = dict(self._titled())
        unknown = [self._height(n, share) for n, share in enumerate(self._listed)]
        self.border_title = f"Speakers · {len(self._listed)}"
        self.border_subtitle = "" if self._reading.order is Order.APPEARANCE else f"by {self._reading.order}"
        self.replace(unknown, self._index_of_current())

    def _height(self, index: int, share: Share) -> int:
        return 1 + bool(share.quoted) + bool(described(share)) + (index in self._titles)

    def _titled(self) -> Iterator[tuple[int, str]]:
        """The entries that begin a group of those who are not quoted, and what the group is called."""
        before = Presence.QUOTED
        for index, share in enumerate(self._listed):
            if share.presence is not before:
                before = share.presence
                yield index, before.capitalize()

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
        lines: list[Line] = []
        if index in self._titles:
            lines.append([segment(f" {self._titles[index]}", palette.heading)])
        lines.append(
            [
                segment(head, name),
                segment(title.ljust(room), name),
                Segment(" " + count, quiet),
            ]
        )
        role = described(share)
        if role:
            lines.append([Segment("▌     " if lit else "      ", name), segment(role, quiet)])
        if not share.quoted:
            return lines
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
