"""Go to a page of the original: by its number as a count, or picked by what it is called."""

from __future__ import annotations

from reader.document.pages import first_words, page_near, page_start, page_starts
from reader.tui.dialogs.picker import Choice, Picker, matching
from reader.tui.screen import motions
from reader.tui.screen.reading_screen import ReadingScreen

_NONE = "This text has no pages of its own"


def to_page(screen: ReadingScreen, page: str) -> None:
    """To where a page begins, or say which there are."""
    starts = page_starts(screen.document)
    if not starts:
        screen.tell(_NONE)
        return
    there = page_start(screen.document, page)
    if there is None:
        screen.tell(f"There is no page {page}; they are {starts[0].page} to {starts[-1].page}")
        return
    motions.to_beginning(screen, there)


def find_page(screen: ReadingScreen) -> None:
    """Let one pick a page, and go there."""
    document = screen.document
    starts = page_starts(document)
    if not starts:
        screen.tell(_NONE)
        return
    every = [
        Choice(
            str(number), f"p. {start.page}", first_words(document.paragraphs[start.at.paragraph].text, start.at.offset)
        )
        for number, start in enumerate(starts)
    ]

    def choices(query: str) -> list[Choice]:
        same = [choice for choice in every if choice.name.casefold() == f"p. {query.strip().casefold()}"]
        return same + [choice for choice in matching(every, query) if choice not in same]

    def picked(number: str | None) -> None:
        if number is not None:
            motions.to_beginning(screen, starts[int(number)].at)

    here = page_near(document, *screen.reading.at)
    at = next((str(number) for number, start in enumerate(starts) if start.page == here), None)
    screen.app.push_screen(Picker("Page", choices, screen.palette, screen.commands, at), picked)
