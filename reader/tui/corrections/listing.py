"""The list of corrections: what was corrected in the open document, with before and after, to go there."""

from __future__ import annotations

from dataclasses import replace

from reader.document.paragraph_numbers import paragraph_place
from reader.reading.correcting.correction_list import Corrected, corrections, is_corrected
from reader.tui.dialogs.picker import Choice, Picker, matching
from reader.tui.keys.hints import hint
from reader.tui.screen import motions
from reader.tui.screen.reading_screen import ReadingScreen


def open_corrections(screen: ReadingScreen) -> None:
    """List the corrections. What the rules say by themselves is found out in a thread."""
    document = screen.document
    opened = screen.session.opened

    def find() -> None:
        from reader.ingest.make import with_quotations

        by_rules = with_quotations(replace(document, quotations=(), speakers=()))
        screen.app.call_later(show, corrections(document, by_rules, None if opened is None else opened.document))

    def show(found: list[Corrected]) -> None:
        if screen.document is document:
            _show(screen, found)

    if not is_corrected(document, None if opened is None else opened.document):
        screen.tell("Nothing was corrected here" + hint(screen.commands, "attribute", "corrects who said this"))
        return
    screen.run_worker(find, thread=True, exit_on_error=False)


def _show(screen: ReadingScreen, found: list[Corrected]) -> None:
    offered = [
        Choice(
            str(n),
            f"{one.before} → {one.after}" if one.before != one.after else f"{one.after}, confirmed",
            one.words
            if one.place is None
            else f"{paragraph_place(screen.document, screen.document.quotations[one.place].paragraph)} {one.words}",
        )
        for n, one in enumerate(found)
    ]

    def picked(key: str | None) -> None:
        place = None if key is None else found[int(key)].place
        if place is not None:
            motions.go_to(screen, place)

    screen.app.push_screen(
        Picker(
            f"Corrections · {len(found)}",
            lambda query: matching(offered, query),
            screen.palette,
            screen.commands,
            width=84,
        ),
        picked,
    )
