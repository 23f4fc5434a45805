"""After a correction, offer to give the same speaker to the quotations that hang on the corrected one.

Which those are is found out in a thread, and nothing pops up: the foot line says how many there are, and `attribute` on
the corrected quotation offers them first. Nothing but the one quotation is changed unless that is chosen.
"""

from __future__ import annotations

from reader.document import Document
from reader.document import correct as by_hand
from reader.reading.hanging import Hanging, hanging
from reader.text.plural import counted
from reader.tui.corrections.apply import take_over
from reader.tui.dialogs.picker import Choice
from reader.tui.keys.hints import hint
from reader.tui.panes.foot_line import FootLine
from reader.tui.screen.reading_screen import ReadingScreen

KEY = "others"
"""The key of the choice."""


def find_others(screen: ReadingScreen, before: Document, number: int, speaker: str) -> None:
    """Find out what hangs on a quotation (by index) that was just given to a speaker, and say how many there are."""
    corrected, foot = screen.document, screen.query_one(FootLine)
    said = foot.told
    if [q.parts for q in corrected.quotations] != [q.parts for q in before.quotations]:
        return  # somebody else's corrections came in

    def find() -> None:
        from reader.ingest.make import with_quotations

        found = hanging(before, corrected, number, with_quotations)
        screen.app.call_later(offer, found)

    def offer(found: tuple[int, ...]) -> None:
        if not found or screen.document.quotations != corrected.quotations:
            return
        screen.session.hanging = Hanging(corrected, number, speaker, found)
        if screen.reading.current == number and foot.told in (said, ""):  # nothing else was said since
            does = "offers it too" if len(found) == 1 else "offers them too"
            more = "1 other hangs on it" if len(found) == 1 else f"{len(found)} others hang on it"
            screen.tell(f"{said}; {more}{hint(screen.commands, 'attribute', does)}")

    screen.run_worker(find, thread=True, exit_on_error=False)


def others_choice(screen: ReadingScreen, number: int) -> Choice | None:
    """The choice to give the same speaker to what hangs on a quotation; None where nothing does."""
    offered = _offered(screen, number)
    if offered is None:
        return None
    count = len(offered.others)
    places = dict.fromkeys(f"¶ {offered.document.quotations[one].paragraph + 1}" for one in offered.others)
    called = "Also the one that hangs on this" if count == 1 else f"Also the {count} that hang on this one"
    return Choice(KEY, called, f"to {_name(offered.document, offered.speaker)}: {', '.join(places)}")


def take_others(screen: ReadingScreen, number: int) -> None:
    """Give the same speaker to what hangs on a quotation."""
    offered = _offered(screen, number)
    if offered is None:
        return
    screen.session.hanging = None
    document = offered.document
    for one in offered.others:
        document = by_hand.attribute(document, one, offered.speaker)
    more = counted(len(offered.others), "more quotation")
    take_over(screen, document, number, f"{more} attributed to {_name(document, offered.speaker)}")


def _offered(screen: ReadingScreen, number: int) -> Hanging | None:
    """What is offered for a quotation, as long as the document is as it was found out for."""
    offered = screen.session.hanging
    if offered is None or offered.number != number or offered.document.quotations != screen.document.quotations:
        return None
    return offered


def _name(document: Document, speaker: str) -> str:
    return next(one.name for one in document.speakers if one.id == speaker)
