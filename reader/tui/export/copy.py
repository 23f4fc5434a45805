"""Copy: the quotation, what is selected, or what another feature has made."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress

from reader.export.styles import cite
from reader.tui.keys import notices
from reader.tui.keys.command import Commands
from reader.tui.keys.hints import hint
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.screen.session import Session
from reader.tui.terminal import clipboard
from reader.tui.terminal.clipboard import LONGEST, TMUX


def copy_quotation(screen: ReadingScreen, attributed: bool) -> None:
    """Copy the selected text, else the current quotation; ``attributed`` is the quotation with its source."""
    selected = screen.get_selected_text()
    if selected and not attributed:
        copy(screen.session, selected, "the selection", screen.tell)
        return
    if screen.reading.current is None:
        screen.tell(notices.no_quotation_here(screen.commands, screen.reading))
        return
    document = screen.document
    words = (cite.attributed if attributed else cite.quoted)(document, document.quotations[screen.reading.current])
    copy(screen.session, words, f"the quotation{' with its source' if attributed else ''}", screen.tell)


def copy(session: Session, words: str, what: str = "the words", tell: Callable[[str], object] = bool) -> None:
    """Copy, and then ``tell`` what happened: "Copied the words, with xclip". Returns at once; tools run in a thread.

    Copies are taken one after the other, so that the last one stays; leaving the app waits for them.
    """
    app = session.terminal
    app.keep_clipboard(words)
    if app.is_web and app.write_to_terminal(clipboard.osc52(words)):
        tell(f"Copied {what}, through the browser")  # no tool of this machine: the user may sit at another one
        return
    tools = clipboard.tools()
    sent = TMUX not in tools and _send(session, words)
    if not tools:
        tell(_told(session.commands, what, words, [], [], sent=sent))
        return
    from concurrent.futures import ThreadPoolExecutor

    if session.copying is None:
        session.copying = ThreadPoolExecutor(1, "clipboard")

    def give() -> None:
        worked, failed = clipboard.give(words, tools)
        with suppress(RuntimeError):  # the app was left meanwhile
            app.call_later(answer, worked, failed)

    def answer(worked: Sequence[str], failed: Sequence[str]) -> None:
        asked = sent or (TMUX.name not in worked and _send(session, words))
        tell(_told(session.commands, what, words, worked, failed, sent=asked))

    session.copying.submit(give)


def _send(session: Session, words: str) -> bool:
    """Ask the terminal to take the words; whether it could be asked."""
    escape = clipboard.sequence(words, os.environ)
    return bool(escape) and session.terminal.write_to_terminal(escape)


def _told(
    commands: Commands, what: str, words: str, worked: Sequence[str], failed: Sequence[str], *, sent: bool
) -> str:
    """What happened, in a line."""
    because = f" ({', '.join(failed)})" if failed else ""
    if worked:
        return f"Copied {what}, with {' and '.join(worked)}{because}"
    if sent:
        return f"Copied {what}, through the terminal{because}"
    size = len(words.encode("utf-8", "replace"))
    to_file = hint(commands, "export", "writes to a file")
    if size > LONGEST:
        return f"Not copied: {size:,} bytes, and a terminal takes {LONGEST:,}{to_file}{because}"
    return f"Not copied: this terminal has no clipboard{to_file}{because}"
