"""Open the card of a quotation or of a speaker, and go where it leads."""

from __future__ import annotations

from collections.abc import Callable

from reader.document import Speaker
from reader.reading.quotation_index import Position
from reader.reading.speakers import ordered
from reader.reading.state import Reading
from reader.tui.cards.quotation import CardScreen
from reader.tui.cards.speaker import SpeakerCardScreen
from reader.tui.keys import notices
from reader.tui.panes.foot_line import FootLine
from reader.tui.panes.speakers import SpeakersPane
from reader.tui.screen import motions
from reader.tui.screen.command_screen import CommandScreen


def open_card(screen: CommandScreen) -> None:
    """Open the card of the current quotation."""
    if screen.reading.current is None:
        screen.tell(notices.no_quotation_here(screen.commands, screen.reading))
        return

    def ask(command: str) -> tuple[Reading, str]:
        foot = screen.query_one(FootLine)
        foot.tell("")
        screen.action_command(command)
        return screen.reading, foot.told

    marks = screen.session.notes.on_quotation
    screen.app.push_screen(CardScreen(screen.reading, screen.palette, screen.commands, ask, marks))


def open_speaker_card(screen: CommandScreen, everywhere: Callable[[Speaker], None]) -> None:
    """Open a speaker's card: the one chosen in their pane, else the current one, the only one shown, or the first.

    ``everywhere`` shows what a speaker said in all documents.
    """
    reading = screen.reading
    if not reading.indexed.shares:
        screen.tell(notices.nobody_quoted(screen.commands))
        return
    pane = screen.query_one(SpeakersPane)
    here = reading.indexed.speaker_of(reading.current)
    speaker = reading.only or ordered(reading)[0].speaker.id
    if screen.focused is pane and pane.chosen is not None:
        speaker = pane.speaker_at(pane.chosen) or speaker
    elif here is not None:
        speaker = here.id

    def go(place: Position | int | Speaker | None) -> None:
        if place is None:
            return
        if isinstance(screen.app.screen, CardScreen):
            screen.app.screen.dismiss(None)
        if isinstance(place, Speaker):
            everywhere(place)
            return
        screen.leave_pane()
        motions.go_to(screen, place)

    screen.app.push_screen(SpeakerCardScreen(reading, screen.palette, screen.commands, speaker), go)
