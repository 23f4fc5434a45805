"""A walk through the doubtful quotations: each is accepted, corrected, opened or left as it is with one key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from rich.style import Style
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from reader.document.correcting import correct as by_hand
from reader.reading.correcting.doubtful import doubtful, next_doubtful
from reader.reading.quotation_index import Position
from reader.reading.resume import CONTEXT
from reader.tui.corrections.apply import take_over
from reader.tui.corrections.others import find_others, offered_last, take_last
from reader.tui.corrections.questions import correct
from reader.tui.dialogs.modal import Modal
from reader.tui.screen import motions
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.style.text import Line, segment
from reader.tui.widgets.row_list import LineBox, set_titles

_FRAME = 2
"""The rows of the box's border."""
_MARGIN = 1
"""The rows below the box."""
_KEYS = "⏎ accept  a correct  o open  n next  N back  u undo  esc"


class WalkScreen(Modal[None]):
    """Two lines at the foot of the screen, above the article: who is said to have said this, and how sure that is."""

    CLICK_LEAVES = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Close", show=False),
        Binding("enter,y", "accept", "Accept", show=False),
        Binding("a", "correct", "Correct", show=False),
        Binding("o", "open", "Open its card", show=False),
        Binding("n,space", "go(1)", "Next", show=False),
        Binding("N", "go(-1)", "Previous", show=False),
        Binding("u", "undo", "Undo", show=False),
        Binding("h", "others", "Also what hangs on the last one", show=False),
    ]
    FOLLOWED: ClassVar[Mapping[str, str]] = {
        "quotation.next": "go(1)",
        "quotation.previous": "go(-1)",
        "attribute": "correct",
        "quotation.card": "accept",
        "change.undo": "undo",
    }
    DEFAULT_CSS = """
    WalkScreen { align: center bottom; background: transparent; }
    WalkScreen > Vertical { width: 76; max-width: 96%; height: auto; margin-bottom: 1; }
    WalkScreen LineBox { height: 1; }
    """

    def __init__(self, screen: ReadingScreen, open_card: Callable[[], None]) -> None:
        super().__init__(screen.commands)
        self._reading_screen = screen
        self._open_card = open_card
        self._said = ""

    def compose(self) -> ComposeResult:
        """Who, and how that is known."""
        palette = self._reading_screen.palette
        with Vertical(classes="box"):
            self._who, self._how, self._others = LineBox(palette), LineBox(palette), LineBox(palette)
            yield self._who
            yield self._how
            yield self._others

    def on_mount(self) -> None:
        """Say what there is to say of the first."""
        self.show()

    def on_screen_resume(self) -> None:
        """Back from a correction, or a card."""
        super().on_screen_resume()
        self.show()

    def hear(self, words: str) -> None:
        """Say what became of a correction."""
        self._said = words
        self.show()

    def show(self) -> None:
        """Say who is said to have said the current quotation."""
        screen = self._reading_screen
        reading, palette = screen.reading, screen.palette
        document = screen.document
        left = doubtful(reading.indexed, range(len(document.quotations)))
        title = f"Doubtful · {len(left)} left" if left else "Doubtful · none left"
        set_titles(self.query_one(Vertical), title, self._said or _KEYS)
        who: Line = [segment(" Nothing is left to decide", palette.muted)]
        how = ""
        if reading.current is not None:
            quotation = document.quotations[reading.current]
            speaker = reading.indexed.speaker_of(reading.current)
            name = "Nobody is named" if speaker is None else speaker.name
            number = reading.indexed.colour_of(reading.current)
            sign = "?" if reading.current in left else ""
            who = [segment(f" {name}{sign}", palette.ink(number).sign + Style(bold=True))]
            if sign:
                how = " · ".join(filter(None, (f"{quotation.confidence:.0%} sure", quotation.rule, quotation.cue)))
            else:
                how = "decided"
        self._who.show_line(who)
        self._how.show_line([segment(f" {how}", palette.muted)])
        offered = offered_last(screen)
        self._others.display = offered is not None
        if offered is not None:
            what, whose = offered
            key = segment(" h ", palette.text + Style(bold=True))
            self._others.show_line([key, segment(what, palette.text), segment(f" {whose}", palette.muted)])
        self._show_words()

    def _show_words(self) -> None:
        """Scroll the words that are asked about out from under the box; at the end of the article the box goes up."""
        screen = self._reading_screen
        article, current = screen.article, screen.reading.current
        if current is None or not article.region.area:
            return
        part = screen.document.quotations[current].parts[0]
        start, end = Position(part.paragraph, part.span.start), Position(part.paragraph, part.span.end - 1)
        height = _FRAME + 2 + self._others.display
        begins = screen.size.height - _MARGIN - height  # where the box begins at the foot
        room = begins - article.region.y
        rows = article.layout_rows.row_at(end) - article.layout_rows.row_at(start) + 1
        self.styles.align_vertical = "bottom"
        if self._fits(start, end, 0, begins):
            return
        article.scroll_to_position(start, max(0, min(CONTEXT, room - rows)))
        if not self._fits(start, end, 0, begins) and self._fits(start, end, height, screen.size.height):
            self.styles.align_vertical = "top"

    def _fits(self, start: Position, end: Position, top: int, bottom: int) -> bool:
        """Whether words stand between two rows of the terminal, and in the article's pane."""
        article = self._reading_screen.article
        pane = article.region
        row = pane.y - article.scroll_offset.y
        first, last = row + article.layout_rows.row_at(start), row + article.layout_rows.row_at(end)
        return max(top, pane.y) <= first and last < min(bottom, pane.bottom)

    def action_accept(self) -> None:
        """It is right as it is: decide so by hand, and go on."""
        screen = self._reading_screen
        current = screen.reading.current
        speaker = screen.reading.indexed.speaker_of(current)
        if current is None or speaker is None:
            self.hear("Nobody is named here: a names somebody")
            return
        before = screen.document
        others = partial(find_others, screen, before, current, speaker.id, self._offer)
        take_over(screen, by_hand.attribute(before, current, speaker.id), current, f"{speaker.name}: accepted", others)
        self.action_go(1)

    def _offer(self) -> None:
        """What hangs on the last decision was found out."""
        if self.is_mounted:
            self.show()

    def action_others(self) -> None:
        """Decide the same for what hangs on the last one."""
        screen = self._reading_screen
        take_last(screen)
        left = doubtful(screen.reading.indexed, range(len(screen.document.quotations)))
        if screen.reading.current not in left:
            self.action_go(1)
        self.show()

    def action_correct(self) -> None:
        """Ask who said it."""
        self._said = ""
        correct(self._reading_screen)

    def action_open(self) -> None:
        """Show all that is known of it."""
        self._said = ""
        self._open_card()

    def action_undo(self) -> None:
        """Undo the last decision."""
        from reader.tui.screen.undo import undo

        undo(self._reading_screen)
        self.show()

    def action_go(self, step: int) -> None:
        """To the next doubtful quotation, or the one before."""
        screen = self._reading_screen
        found = next_doubtful(screen.reading, step)
        if found is not None:
            self._said = ""
            motions.to_quotation(screen, found, "")
        else:
            self._said = f"That was the {'last' if step > 0 else 'first'}; esc closes"
        self.show()


def walk(screen: ReadingScreen, open_card: Callable[[], None]) -> None:
    """Walk through the doubtful quotations from where one is, or from the first; ``open_card`` opens a card."""
    among = doubtful(screen.reading.indexed, range(len(screen.document.quotations)))
    if not among:
        screen.tell("Nothing is doubtful here")
        return
    if screen.reading.current not in among:
        following = next_doubtful(screen.reading)
        motions.to_quotation(screen, among[0] if following is None else following, "")
    screen.app.push_screen(WalkScreen(screen, open_card))
