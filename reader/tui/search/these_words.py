"""Search the words that one has in front of one."""

from __future__ import annotations

from reader.document import words_of
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.search.search import open_search

_WORDS = 12
"""Words of a long selection or quotation that are searched: enough to tell it from others."""


def search_these(screen: ReadingScreen) -> None:
    """Search the selected words, or those of the current quotation, as one run of words."""
    text = screen.get_selected_text()
    if not text and screen.reading.current is not None:
        text = words_of(screen.document, screen.document.quotations[screen.reading.current])
    words = "".join(c if c not in '“”"' else " " for c in text or "").split()[:_WORDS]
    if not words:
        screen.tell("Select some words first, or go to a quotation")
        return
    screen.clear_selection()
    open_search(screen, f"“{' '.join(words)}”")
