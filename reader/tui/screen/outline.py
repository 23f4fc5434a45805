"""The outline of a document: its headings, to go to one of them."""

from __future__ import annotations

from reader.document import ParagraphKind
from reader.document.head import name_of
from reader.reading import state
from reader.reading.quotation_index import TOP, Position
from reader.tui.dialogs.picker import Choice, Picker, matching
from reader.tui.screen.reading_screen import ReadingScreen


def open_outline(screen: ReadingScreen) -> None:
    """List the headings, the one that one is under chosen; picking one jumps there."""
    paragraphs = screen.document.paragraphs
    headings = [n for n, paragraph in enumerate(paragraphs) if paragraph.kind is ParagraphKind.HEADING]
    if not headings:
        screen.tell("This text has no headings")
        return
    offered = [Choice("top", name_of(screen.document), "the beginning")]
    offered += [
        Choice(str(n), paragraphs[n].text, f"¶ {n + 1}, {following - n - 1} below it")
        for n, following in zip(headings, [*headings[1:], len(paragraphs)], strict=True)
    ]
    here = max((n for n in headings if n <= screen.reading.at.paragraph), default=None)

    def picked(key: str | None) -> None:
        if key is not None:
            there = TOP if key == "top" else Position(int(key), 0)
            screen.go(state.jump(screen.reading, there, None), place=True)

    screen.app.push_screen(
        Picker(
            f"Outline · {len(headings)}",
            lambda query: matching(offered, query),
            screen.palette,
            screen.commands,
            chosen="top" if here is None else str(here),
            width=84,
        ),
        picked,
    )
