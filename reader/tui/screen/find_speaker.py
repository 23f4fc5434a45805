"""Find a speaker by part of a name or role."""

from __future__ import annotations

from reader.reading.quotation_index import QuotationIndex
from reader.reading.speakers import described, ordered
from reader.search.document import speakers_named
from reader.tui.dialogs.picker import Choice, Picker
from reader.tui.keys import notices
from reader.tui.screen import motions
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.style.palette import Palette, speaker_sign


def speaker_choice(indexed: QuotationIndex, palette: Palette, number: int, *, key: str = "", count: bool) -> Choice:
    """A speaker as a choice, by their number; ``key`` goes before their id. With ``count``, their quotations too."""
    share = indexed.shares[number]
    coloured = indexed.colours[share.speaker.id]
    about = (described(share), str(share.count) if count else "")
    return Choice(
        key + share.speaker.id,
        share.speaker.name,
        " · ".join(filter(None, about)),
        speaker_sign(coloured),
        palette.ink(coloured).sign,
    )


def find_speaker(screen: ReadingScreen) -> None:
    """Let one pick a speaker, and go to what they say."""
    indexed = screen.reading.indexed
    if not indexed.shares:
        screen.tell(notices.nobody_quoted(screen.commands))
        return

    def choices(query: str) -> list[Choice]:
        everyone = [share.speaker for share in ordered(screen.reading)]
        found = speakers_named(indexed.document, query) if query.strip() else everyone
        return [speaker_choice(indexed, screen.palette, indexed.number[speaker.id], count=True) for speaker in found]

    def picked(speaker: str | None) -> None:
        if speaker is not None:
            motions.to_speaker(screen, speaker)

    current = indexed.speaker_of(screen.reading.current)
    picker = Picker("Speaker", choices, screen.palette, screen.commands, current.id if current else None)
    screen.app.push_screen(picker, picked)
