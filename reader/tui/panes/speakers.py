"""The pane of speakers: who they are, how often and how much each is quoted, and who is talking now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.document.head import language_without_speakers
from reader.document.speakers.shares import Presence, Share
from reader.reading.speakers import described, main_and_also
from reader.reading.state import Order, Reading
from reader.tui.keys import notices
from reader.tui.keys.command import Commands
from reader.tui.style.palette import Palette, speaker_sign
from reader.tui.style.text import Line, bar, segment
from reader.tui.widgets.row_list import RowList


class SpeakersPane(RowList):
    """Three rows a speaker: number, mark and name with the count; the role; the share of all words, the reported ones
    in a lighter bar.

    Who speaks in passing stands behind a last entry, which unfolds and folds that group.
    """

    def __init__(self, reading: Reading, palette: Palette, commands: Commands) -> None:
        super().__init__(palette, id="speakers")
        self._reading = reading
        self._commands = commands
        self._main: list[Share] = []
        self._also: list[Share] = []
        self._titles: dict[int, str] = {}
        self.unfolded = False
        """Whether those who speak in passing are listed."""

    def on_mount(self) -> None:
        """List the speakers."""
        self._list()

    def show(self, reading: Reading) -> None:
        """Follow the reading: light whoever talks, dim those who are narrowed away."""
        old, self._reading = self._reading, reading
        if old.indexed is not reading.indexed or old.order is not reading.order:
            self._list()
        elif old.only != reading.only:
            self.redraw()
        self.choose(self._index_of_current())

    def speaker_at(self, index: int) -> str | None:
        """The id of the speaker in an entry; None for the one that unfolds the others."""
        share = self._share_at(index)
        return None if share is None else share.speaker.id

    def fold(self) -> None:
        """List those who speak in passing, or put them away again; their entry stays chosen."""
        self.unfolded = not self.unfolded
        self._list()
        self.choose(len(self._main))

    def _share_at(self, index: int) -> Share | None:
        if index < len(self._main):
            return self._main[index]
        return None if index == len(self._main) else self._also[index - len(self._main) - 1]

    def _list(self) -> None:
        self._main, self._also = main_and_also(self._reading)
        self._titles = dict(self._titled())
        heights = [self._height(share) for share in self._main]
        if self._also:
            heights.append(1)
        if self.unfolded:
            first = len(heights)
            heights += [self._height(share) + (first + n in self._titles) for n, share in enumerate(self._also)]
        everyone = [*self._main, *self._also]
        if not everyone:
            unknown = language_without_speakers(self._reading.indexed.document)
            self.empty = notices.empty_list(self._commands, "Nobody", unknown)
        self.border_title = f"Speakers · {len(everyone)}"
        order = f"by {self._reading.order}" if self._reading.order is not Order.SHARE else ""
        reported = "░ reported" if any(share.paraphrased for share in self._main) else ""
        self.border_subtitle = " · ".join(filter(None, (order, reported)))
        self.replace(heights, self._index_of_current())

    def _height(self, share: Share) -> int:
        return 1 + (not share.in_passing) + bool(described(share))

    def _titled(self) -> Iterator[tuple[int, str]]:
        """The entries that begin a group of those who speak in passing, and what the group is called."""
        before: Presence | None = None
        for index, share in enumerate(self._also, len(self._main) + 1):
            if share.presence is not before:
                before = share.presence
                yield index, "Paraphrased once" if before is Presence.PARAPHRASED else before.capitalize()

    def _index_of_current(self) -> int | None:
        speaker = self._reading.indexed.speaker_of(self._reading.current)
        if speaker is None:
            return None
        main = next((n for n, share in enumerate(self._main) if share.speaker.id == speaker.id), None)
        if main is not None or not self._also:
            return main
        also = next((n for n, share in enumerate(self._also, 1) if share.speaker.id == speaker.id), 0)
        return len(self._main) + (also if self.unfolded else 0)

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """A speaker's rows, or the row that unfolds the others."""
        share, palette, reading = self._share_at(index), self.palette, self._reading
        lit = index == self.chosen
        if share is None:
            sign = "▾" if self.unfolded else "▸"
            words = f"{'▌' if lit else ' '} {sign} also {len(self._also):,}, in passing"
            return [[segment(words, palette.selected_muted if lit else palette.muted)]]
        ink = palette.ink(reading.indexed.colours[share.speaker.id])
        away = reading.only is not None and reading.only != share.speaker.id
        ground = self.fill(index)
        name = palette.dimmed if away else (ink.sign + Style(bold=True) if lit else ink.sign)
        quiet = palette.dimmed if away else palette.muted
        if lit:
            name, quiet = name + Style(bgcolor=ground.bgcolor), palette.selected_muted
        count = f"{share.count} "
        number = index + 1 if index < len(self._main) else index
        head = f"{'▌' if lit else ' '}{number:>2} {speaker_sign(reading.indexed.colours[share.speaker.id])} "
        room = max(width - len(head) - len(count) - 1, 4)
        title = share.speaker.name if len(share.speaker.name) <= room else share.speaker.name[: room - 1] + "…"
        lines: list[Line] = []
        if index in self._titles:
            lines.append([segment(f" {self._titles[index]}", palette.heading)])
        lines.append([segment(head, name), segment(title.ljust(room), name), Segment(" " + count, quiet)])
        side = "▌     " if lit else "      "
        role = described(share)
        if role:
            lines.append([Segment(side, name), segment(role, quiet)])
        if share.in_passing:
            return lines
        percent = f"{share.said_share:>4.0%} "
        length = max(width - 6 - len(percent) - 1, 1)
        lines.append([Segment(side, name), Segment(_bar(share, length).ljust(length), name), Segment(percent, quiet)])
        return lines


def _bar(share: Share, width: int) -> str:
    """A bar for the share of everything said: full for words in quotation marks, then lighter for reported ones."""
    own = bar(share.said_share * share.words / share.said, width) if share.said and share.words else ""
    whole = min(max(round(share.said_share * width), 1), width)
    return own + "░" * (whole - cell_len(own) if share.said > share.words else 0)
