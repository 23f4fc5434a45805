"""Out of the reader and back: the page of a document, the links of a paragraph, and an editor on its file."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from reader.document.clean import visible
from reader.document.head import name_of
from reader.document.links import links_of
from reader.document.model import Paragraph
from reader.storage.editor import EditorError, editor_command
from reader.storage.sources import is_url
from reader.tui.dialogs.picker import Choice, Picker, matching
from reader.tui.documents.browser import open_in_browser
from reader.tui.documents.opening import reload
from reader.tui.screen.reading_screen import ReadingScreen

_WITH_LINE = {"vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "joe", "ne", "mg", "less", "jed"}
"""Editors that take ``+LINE`` before a file."""


def open_page(screen: ReadingScreen) -> None:
    """Open the page that the document came from, in a browser."""
    opened = screen.session.opened
    url = screen.document.source.url or (opened.source if opened is not None and opened.source else "")
    if not is_url(url):
        screen.tell("Nothing says which page this text came from")
        return
    _open(screen, url)


def open_link(screen: ReadingScreen) -> None:
    """Open a link of the paragraph: the only one at once, one of several after asking.

    Where it has none, the paragraph of the current quotation is meant.
    """
    reading, document = screen.reading, screen.document
    places = [reading.at.paragraph]
    places += [] if reading.current is None else [document.quotations[reading.current].paragraph]
    linked = (_said_by_address(document.paragraphs[at]) for at in places if at >= 0)
    said: dict[str, str] = next(filter(None, linked), {})
    if not said:
        screen.tell("There is no link in this paragraph")
    elif len(said) == 1:
        _open(screen, *said)
    else:
        offered = [Choice(url, visible(words), visible(url)) for url, words in said.items()]

        def picked(url: str | None) -> None:
            if url is not None:
                _open(screen, url)

        screen.app.push_screen(
            Picker("Links", lambda query: matching(offered, query), screen.palette, screen.commands, width=92), picked
        )


def _said_by_address(paragraph: Paragraph) -> dict[str, str]:
    """The addresses of a paragraph in order, each with the words that first lead to it."""
    said: dict[str, str] = {}
    for link in links_of(paragraph):
        said.setdefault(link.url, paragraph.text[link.span.start : link.span.end])
    return said


def _open(screen: ReadingScreen, url: str) -> None:
    """Open an address, and say which: where nothing opens (over ssh), it can be read."""
    opened = open_in_browser(screen.session.terminal, url)
    screen.tell(f"Opened {visible(url)}" if opened else f"There is no browser here to open {visible(url)}")


def line_in(path: str, words: str) -> int:
    """The line (from 1) of a file in which words begin, as far as they stand in one line; 1 where they don't."""
    try:
        text = Path(path).read_text("utf-8", "replace")
    except OSError:
        return 1
    for length in (60, 30, 15):
        at = text.find(words[:length]) if words else -1
        if at >= 0:
            return text.count("\n", 0, at) + 1
    return 1


def edit(screen: ReadingScreen) -> None:
    """Open the document's file in ``$VISUAL`` or ``$EDITOR``, at this place, and read it again afterwards."""
    opened, app = screen.session.opened, screen.session.terminal
    path = opened.source if opened is not None and not opened.piped else None
    try:
        editor = editor_command()
    except EditorError as error:
        screen.tell(f"Your editor is {visible(error.asked)}, which is no command: a quotation mark is not closed")
        return
    if path is None or is_url(path):
        screen.tell("This text has no file to edit")
        return
    if not editor:
        screen.tell("Set the environment variable VISUAL or EDITOR to your editor first")
        return
    if not app.can_suspend:
        screen.tell("There is no terminal here for an editor")
        return
    reading = screen.reading
    paragraph = reading.at.paragraph
    words = screen.document.paragraphs[paragraph].text if paragraph >= 0 else name_of(screen.document)
    line = [f"+{line_in(path, words)}"] if Path(editor[0]).name in _WITH_LINE else []
    before = Path(path).stat().st_mtime_ns if Path(path).exists() else 0
    try:
        with app.suspend():
            subprocess.run([*editor, *line, os.path.abspath(path)], check=False)  # noqa: PTH100
    except (OSError, ValueError) as error:
        screen.tell(f"{visible(editor[0])} did not start: {error}")
        return
    app.redraw()
    if Path(path).exists() and Path(path).stat().st_mtime_ns != before:
        reload(screen)
