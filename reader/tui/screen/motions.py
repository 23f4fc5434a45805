"""Motions: to a paragraph, a quotation, a match or an earlier place, several steps at once.

They are functions of the reading screen. A motion that ends before its count is reached says so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.document.paragraph_numbers import paragraph_count, paragraph_index
from reader.reading import state
from reader.reading.quotation_index import TOP, Position
from reader.reading.speakers import ordered
from reader.reading.state import Reading
from reader.tui.keys import notices

if TYPE_CHECKING:
    from reader.tui.screen.reading_screen import ReadingScreen


def scroll_rows(screen: ReadingScreen, rows: int) -> None:
    """Scroll by hand."""
    scrolled = screen.article.scroll_rows(rows)
    if scrolled is not None:
        screen.follow_scroll(scrolled)


def to_quotation(screen: ReadingScreen, quotation: int | None, otherwise: str) -> None:
    """To a quotation; where there is none, say ``otherwise``."""
    if quotation is None:
        screen.tell(otherwise)
    else:
        screen.go(state.jump_to(screen.reading, quotation), place=True)


def to_speaker_number(screen: ReadingScreen, number: int) -> None:
    """To a speaker by their place in the list (from 0)."""
    everyone = ordered(screen.reading)
    if number >= len(everyone):
        few = "There is one speaker" if everyone else notices.nobody_quoted(screen.commands)
        screen.tell(f"There are {len(everyone)} speakers" if len(everyone) > 1 else few)
        return
    to_speaker(screen, everyone[number].speaker.id)


def to_speaker(screen: ReadingScreen, speaker: str) -> None:
    """To a speaker's first quotation, by their id; to their next one from one of theirs."""
    reading = screen.reading
    share = reading.indexed.shares[reading.indexed.number[speaker]]
    if reading.only is not None and reading.only != speaker:
        screen.go(state.only_speaker(reading, speaker))
    to_quotation(screen, state.of_speaker(screen.reading, speaker), f"{share.speaker.name} is not quoted")


def go_to(screen: ReadingScreen, place: Position | int | None) -> None:
    """Jump to a quotation by its index, or to a place in the text; None goes nowhere."""
    if isinstance(place, Position):
        screen.go(state.jump(screen.reading, place, None), place=True)
    elif place is not None:
        if screen.reading.only not in (None, screen.document.quotations[place].speaker):
            screen.go(state.only_speaker(screen.reading, None))
        to_quotation(screen, place, "")


def to_edge(screen: ReadingScreen, edge: int) -> None:
    """To the beginning (-1) or the end (1), as a jump."""
    document = screen.reading.indexed.document
    target = TOP
    if edge > 0 and document.paragraphs:
        target = Position(len(document.paragraphs) - 1, len(document.paragraphs[-1].text))
    screen.go(state.jump(screen.reading, target, None), place=True)
    if edge > 0:
        screen.article.scroll_to(y=screen.article.layout_rows.height, animate=False)
    top, end = screen.article.view()
    reading = replace(state.scrolled(screen.reading, top, end), at=target)
    screen.go(replace(reading, current=None) if edge < 0 else reading)  # the first quotation is the next one then


def to_paragraph(screen: ReadingScreen, number: int) -> None:
    """To a paragraph by its number (from 1), or the last there is."""
    document = screen.reading.indexed.document
    last = paragraph_count(document)
    if number > last:
        screen.tell(f"The last paragraph is {last}")
    index = paragraph_index(document, min(number, last))
    if index is not None:
        to_beginning(screen, Position(index, 0))


def by_paragraphs(screen: ReadingScreen, step: int) -> None:
    """So many paragraphs on or back, or as many as there are."""
    target, done = state.paragraph_along(screen.reading, step)
    if target is None:
        screen.tell("No further paragraph" if step > 0 else "This is the first paragraph")
        return
    if done < abs(step):
        screen.tell(f"{done} on, to the last paragraph" if step > 0 else "To the beginning")
    to_beginning(screen, target)


def to_beginning(screen: ReadingScreen, target: Position) -> None:
    """Jump to where something begins: a paragraph, a page."""
    screen.go(state.jump(screen.reading, target, None), place=True)
    top, end = screen.article.view()
    screen.go(state.follow_focus(replace(state.scrolled(screen.reading, max(top, target), end), at=target)))


def by_quotations(screen: ReadingScreen, step: int) -> None:
    """So many matches on or back of a search that was landed on, else so many quotations."""
    if screen.reading.matches:
        by_matches(screen, step)
        return
    whose = "" if screen.reading.only is None else " of theirs"
    _along(screen, state.next_quotation, step, f"the {'last' if step > 0 else 'first'} quotation{whose}")


def by_their_quotations(screen: ReadingScreen, step: int) -> None:
    """So many quotations of the same speaker on or back."""
    if screen.reading.indexed.speaker_of(screen.reading.current) is None:
        here = screen.reading.current is not None
        screen.tell(
            "This quotation has no known speaker"
            if here
            else notices.no_quotation_here(screen.commands, screen.reading)
        )
        return
    _along(screen, state.next_of_speaker, step, f"their {'last' if step > 0 else 'first'} quotation")


def _along(screen: ReadingScreen, following: Callable[[Reading, int], int | None], step: int, end: str) -> None:
    if not screen.reading.indexed.document.quotations:
        screen.tell(notices.nothing_quoted(screen.commands))
        return
    way = 1 if step > 0 else -1
    found, done = state.steps_ahead(screen.reading, lambda reading: following(reading, way), abs(step))
    to_quotation(screen, found, f"That was {end}")
    if 0 < done < abs(step):
        screen.tell(f"{done} on, to {end}" if step > 0 else f"{done} back, to {end}")


def by_doubtful(screen: ReadingScreen, step: int) -> None:
    """So many doubtful quotations on or back."""
    from reader.reading.correcting.doubtful import next_doubtful

    _along(screen, next_doubtful, step, f"the {'last' if step > 0 else 'first'} doubtful quotation")


def to_percent(screen: ReadingScreen, percent: int) -> None:
    """To a place in the text by the percentage of it that lies before, as a jump."""
    article = screen.article
    room = max(article.layout_rows.height - article.size.height, 0)
    here = screen.reading
    article.scroll_to(y=room * min(percent, 100) // 100, animate=False)
    top, end = article.view()
    screen.go(state.scrolled(state.jump(here, top, None), top, end))


def travel(screen: ReadingScreen, reading: Reading, otherwise: str) -> None:
    """Back or forward along the jumps, or say why not."""
    if reading is screen.reading:
        screen.tell(otherwise)
    else:
        screen.go(reading, place=True)


def swap(screen: ReadingScreen) -> None:
    """To where one was before the last jump; again: here."""
    travel(screen, state.swap(screen.reading), "No earlier jump")


def by_matches(screen: ReadingScreen, step: int) -> None:
    """So many matches on or back of the search that was landed on, round the ends."""
    if abs(step) > 1:
        screen.tell(f"{abs(step)} matches {'on' if step > 0 else 'back'}")
    position = state.next_match(screen.reading, step)
    if position is not None:
        quotation = screen.reading.indexed.quotation_at(position)
        screen.go(state.jump(screen.reading, position, quotation), place=True)
