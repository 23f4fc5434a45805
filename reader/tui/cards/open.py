"""Open the views that stand above the article, and go where they lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.reading import state
from reader.reading.quotation_index import Position
from reader.tui.keys import notices

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen


def go_to(screen: CommandScreen, place: Position | int | None) -> None:
    """Jump to a quotation by its index, or to a place in the text; None goes nowhere."""
    if isinstance(place, Position):
        screen.go(state.jump(screen.reading, place, None), place=True)
    elif place is not None:
        if screen.reading.only not in (None, screen.reading.indexed.document.quotations[place].speaker):
            screen.go(state.only_speaker(screen.reading, None))
        screen.jump_quotation(place, "")


def open_speaker_card(screen: CommandScreen) -> None:
    """The card of the speaker one is on: in their pane, at their quotation, narrowed to them; else of the first."""
    from reader.tui.cards.quotation import CardScreen
    from reader.tui.cards.speaker import SpeakerCardScreen
    from reader.tui.panes.speakers import SpeakersPane

    reading = screen.reading
    if not reading.indexed.shares:
        screen.tell(notices.nobody_quoted())
        return
    pane = screen.query_one(SpeakersPane)
    here = reading.indexed.speaker_of(reading.current)
    speaker = reading.only or reading.indexed.shares[0].speaker.id
    if screen.focused is pane and pane.chosen is not None:
        speaker = pane.speaker_at(pane.chosen)
    elif here is not None:
        speaker = here.id

    def go(place: Position | int | None) -> None:
        if place is None:
            return
        if isinstance(screen.app.screen, CardScreen):
            screen.app.screen.dismiss(None)
        screen.leave_pane()
        go_to(screen, place)

    screen.app.push_screen(SpeakerCardScreen(reading, screen.palette, speaker), go)


def open_said_map(screen: CommandScreen) -> None:
    """The map of who says what where."""
    from reader.tui.said_map.screen import SaidMapScreen

    def go(place: Position | int | None) -> None:
        go_to(screen, place)

    screen.app.push_screen(SaidMapScreen(screen.reading, screen.palette), go)
