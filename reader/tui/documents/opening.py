"""Open another document in the app: in the background, then in place of the one that is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from textual import events

from reader.document.clean import visible
from reader.document.head import name_of
from reader.documents.background_open import BackgroundOpen, NotOpenedError
from reader.documents.first_frame_key import frame_key
from reader.documents.opened_document import OpenedDocument
from reader.reading.quotation_index import QuotationIndex, index_quotations
from reader.reading.resume import is_as_in_file, place_asked_for
from reader.storage.sources import filed_as
from reader.storage.store import StoreError
from reader.tui.documents.keep_place import PlaceKeeper
from reader.tui.documents.wait import NotOpenedScreen, WaitScreen
from reader.tui.keys.hints import hint
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.screen.start import begin_with


@dataclass(frozen=True, slots=True)
class _Opening:
    """A source that is being opened, and what follows."""

    opening: BackgroundOpen
    wait: WaitScreen
    name: str
    key: str | None
    arrived: Callable[[], None] | None
    failed: Callable[[Sequence[str]], None] | None


def open_source(
    screen: ReadingScreen,
    source: str | None,
    name: str,
    arrived: Callable[[], None] | None = None,
    failed: Callable[[Sequence[str]], None] | None = None,
) -> None:
    """Open a path, a URL, or for None the bundled article, and show it. ``name`` is what it is called until then.

    ``arrived`` is called once it is shown. ``failed`` is called with the reasons in place of saying them; there are
    none where opening was stopped.
    """
    key = frame_key(source)
    try:
        opening = BackgroundOpen(source, screen.settings.language)
    except (OSError, ValueError) as error:
        _tell_problems(screen, name, [str(error)], failed)
        return
    screen.session.opening = opening
    wait = WaitScreen(opening, name, screen.palette, screen.commands)
    app = screen.session.terminal
    app.push_screen(wait)
    one = _Opening(opening, wait, name, key, arrived, failed)
    app.run_worker(partial(_read, screen, one), thread=True, group="open", exit_on_error=False)


def reload(screen: ReadingScreen) -> None:
    """Read the file, or fetch the page, of the open document again, and go on at the same place."""
    session = screen.session
    opened = session.opened
    if opened is None or opened.piped:
        screen.tell("This text was piped in: there is no file to read again")
        return
    if session.place_keeper is not None:
        session.place_keeper.keep()
    open_source(screen, opened.source, name_of(screen.document))


def open_neighbour(screen: ReadingScreen, step: int) -> None:
    """Open the next (1) or previous (-1) of the documents that the reader was started with."""
    session = screen.session
    if len(session.sources) < 2:
        screen.tell("The reader was started with one document" + hint(screen.commands, "documents", "opens others"))
        return
    named = [filed_as(source) for source in session.sources]
    here = filed_as(None if session.opened is None else session.opened.source)
    there = (named.index(here) if here in named and named[session.at] != here else session.at) + step
    if not 0 <= there < len(session.sources):
        screen.tell(f"This is the {'last' if step > 0 else 'first'} of {len(session.sources)} documents")
        return
    session.at = there
    open_source(screen, session.sources[there], session.sources[there].rpartition("/")[2])


def ask_about_move(screen: ReadingScreen, before: str) -> None:
    """Ask whether this is what was read under a path whose file is gone; if so, take over what is kept of that."""
    from reader.documents.moved import take_over
    from reader.tui.dialogs.picker import Choice, Picker, matching

    opened = screen.session.opened
    source = None if opened is None else opened.source
    assert source is not None
    answers = [
        Choice("yes", "Yes", "take over its place, notes and corrections"),
        Choice("no", "No", "this is another text"),
    ]

    def answered(key: str | None) -> None:
        if key != "yes":
            return
        try:
            take_over(before, source)
        except (StoreError, OSError) as error:
            screen.warn(str(error))
            return
        open_source(screen, source, name_of(screen.document))

    title = f"Was this {visible(before.rpartition('/')[2])}?"
    screen.app.push_screen(
        Picker(title, lambda query: matching(answers, query), screen.palette, screen.commands), answered
    )


def _read(screen: ReadingScreen, one: _Opening) -> None:
    """In a thread: wait for the document, and index it."""
    try:
        opened = one.opening.result()
        indexed = index_quotations(opened.document)
    except NotOpenedError as error:
        screen.app.call_from_thread(_failed, screen, one, error.problems)
    else:
        screen.app.call_from_thread(_show, screen, one, opened, indexed)


def _failed(screen: ReadingScreen, one: _Opening, problems: Sequence[str]) -> None:
    close_wait(one.wait)
    if one.opening.stopped:
        if one.failed is not None:
            one.failed(())
        screen.tell("Stopped; this is still the document that was open")
    else:
        _tell_problems(screen, one.name, problems, one.failed)


def _show(screen: ReadingScreen, one: _Opening, opened: OpenedDocument, indexed: QuotationIndex) -> None:
    close_wait(one.wait)
    key = one.key
    if opened.keep_all or opened.language not in {"", screen.settings.language}:
        key = None  # the next start, without these options, would begin with the frame of another text
    read(screen, opened, indexed, key)
    if one.arrived is not None:
        one.arrived()
    for typed in one.wait.keys:
        screen.app.post_message(events.Key(typed.key, typed.character))


def read(screen: ReadingScreen, opened: OpenedDocument, indexed: QuotationIndex, key: str | None) -> None:
    """Read another document in place of the open one. ``key`` is what the frame that is kept of it depends on."""
    session = screen.session
    lost = session.end_document()
    if session.place_keeper is not None:
        session.place_keeper.end()
    session.open(opened)
    begin_with(screen, indexed, place_asked_for(opened.place, session.config))
    if not is_as_in_file(session.config):
        key = None  # the next start of this document may be asked for something else
    keeper = PlaceKeeper(opened, lambda: screen, session.settings.theme, key, partial(frame_key, opened.source))
    session.place_keeper = keeper
    keeper.begin()
    session.begin_notes()
    if lost:
        screen.tell(lost[0])


def close_wait(wait: WaitScreen) -> None:
    """Close the box, with whatever was opened above it."""
    app = wait.app
    while app.screen is not wait and len(app.screen_stack) > 1:
        app.pop_screen()
    wait.dismiss()


def _tell_problems(
    screen: ReadingScreen, name: str, problems: Sequence[str], failed: Callable[[Sequence[str]], None] | None
) -> None:
    if failed is not None:
        failed(problems)
    else:
        screen.app.push_screen(NotOpenedScreen(name, problems, screen.palette, screen.commands))
