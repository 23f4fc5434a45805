"""After a correction, offer to give the same speaker to the quotations that hang on the corrected one.

Which those are is found out in a thread, and nothing pops up: the foot line says how many there are, and `attribute` on
the corrected quotation offers them first. Nothing but the one quotation is changed unless that is chosen.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.document import Document
from reader.document.correcting import correct as by_hand
from reader.document.paragraph_numbers import paragraph_place
from reader.reading.correcting.hanging import Hanging, hanging
from reader.text.plural import counted
from reader.tui.corrections.apply import take_over
from reader.tui.dialogs.picker import Choice
from reader.tui.keys.hints import hint
from reader.tui.panes.foot_line import FootLine
from reader.tui.screen.reading_screen import ReadingScreen

KEY = "others"
"""The key of the choice."""


def find_others(
    screen: ReadingScreen, before: Document, number: int, speaker: str, offered: Callable[[], None] | None = None
) -> None:
    """Find out what hangs on a quotation (by index) that was just given to a speaker, and say how many there are.

    ``offered`` is called when there are any.
    """
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
        if offered is not None:
            offered()
        if screen.reading.current == number and foot.told in (said, ""):  # nothing else was said since
            does = "offers it too" if len(found) == 1 else "offers them too"
            more = "1 other hangs on it" if len(found) == 1 else f"{len(found)} others hang on it"
            screen.tell(f"{said}; {more}{hint(screen.commands, 'attribute', does)}")

    screen.run_worker(find, thread=True, exit_on_error=False)


def others_choice(screen: ReadingScreen, number: int) -> Choice | None:
    """The choice to give the same speaker to what hangs on a quotation; None where nothing does."""
    offered = _offered(screen, number)
    return None if offered is None else Choice(KEY, *_described(offered))


def _described(offered: Hanging) -> tuple[str, str]:
    """What is offered, and to whom and where."""
    count = len(offered.others)
    places = dict.fromkeys(
        paragraph_place(offered.document, offered.document.quotations[one].paragraph) for one in offered.others
    )
    called = "Also the one that hangs on this" if count == 1 else f"Also the {count} that hang on this one"
    return called, f"to {_name(offered.document, offered.speaker)}: {', '.join(places)}"


def offered_last(screen: ReadingScreen) -> tuple[str, str] | None:
    """What hangs on the quotation that was decided last, in words, and whose it would be; None where nothing does."""
    last = screen.session.hanging
    offered = None if last is None else _offered(screen, last.number)
    return None if offered is None else _described(offered)


def take_last(screen: ReadingScreen) -> None:
    """Give what hangs on the quotation that was decided last to its speaker; one stays at the current quotation."""
    if screen.session.hanging is not None:
        take_others(screen, screen.session.hanging.number, screen.reading.current)


def take_others(screen: ReadingScreen, number: int, at: int | None = None) -> None:
    """Give the same speaker to what hangs on a quotation, and go to it, or stay ``at`` another."""
    offered = _offered(screen, number)
    if offered is None:
        return
    screen.session.hanging = None
    document = offered.document
    for one in offered.others:
        document = by_hand.attribute(document, one, offered.speaker)
    more = counted(len(offered.others), "more quotation")
    take_over(
        screen, document, number if at is None else at, f"{more} attributed to {_name(document, offered.speaker)}"
    )


def _offered(screen: ReadingScreen, number: int) -> Hanging | None:
    """What is offered for a quotation, as long as the document is as it was found out for."""
    offered = screen.session.hanging
    if offered is None or offered.number != number or offered.document.quotations != screen.document.quotations:
        return None
    return offered


def _name(document: Document, speaker: str) -> str:
    return next(one.name for one in document.speakers if one.id == speaker)
