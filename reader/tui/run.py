"""One run of the app, from an opened document to the exit code."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.driver import Driver

from reader.config.config import UNCONFIGURED, Config
from reader.document.clean import visible
from reader.documents.opened_document import OpenedDocument
from reader.first_frame import EarlyFrame
from reader.reading.resume import place_asked_for, placed
from reader.tui.app import ReaderApp
from reader.tui.screen.session import saving

if TYPE_CHECKING:
    from reader.tui.documents.keep_place import PlaceKeeper


def run(
    opened: OpenedDocument,
    key: str | None = None,
    early: EarlyFrame | None = None,
    key_now: Callable[[], str | None] | None = None,
    start: str = "",
    config: Config | None = None,
    sources: tuple[str, ...] = (),
    library: bool = False,
) -> int:
    """Show a document until the reader is left; the exit code. ``start`` is where, in place of where one left it.

    ``sources`` are all the paths and URLs that it was started with, of which this document is the first.

    With ``library`` the library is opened above it, and the reader is left with that.

    ``early`` is a frame that is on the terminal already. What the next start will draw first is kept for it, where
    what that depends on (``key``, and ``key_now`` when it is asked) is still the same. Where the terminal allows it,
    the process ends here, without waiting for threads that have nothing to do.
    """
    config = config or UNCONFIGURED
    opened = opened._replace(place=place_asked_for(opened.place, config))
    place = placed(opened, start)
    app = ReaderApp(opened.document, config, _quick_driver(), saving(opened), place=place, opened=opened)
    app.early = early
    session = app.session
    session.sources = sources

    def begin() -> None:
        from reader.documents.history import History

        session.place_keeper = place_keeper(app, opened, key, key_now, start)
        session.history = History()

    app.when_drawn = begin
    if library:
        app.opens_library = True
    try:
        app.run(mouse=config.settings.mouse)
    finally:  # also where the terminal is gone and restoring it failed: the thread that reads it would never end
        problems: list[str | None] = [*session.end_document()]
        if app.left:
            if session.place_keeper is not None:
                problems.append(session.place_keeper.write())
            if session.history is not None:
                problems.append(session.history.write())
            if session.library is not None:
                session.library.finish()
            with contextlib.suppress(OSError):
                for problem in filter(None, problems):
                    sys.stderr.write(f"reader: {visible(problem)}\n")
                sys.stdout.flush()
                sys.stderr.flush()
            if session.copying is not None:
                session.copying.shutdown()
            os._exit(app.left_with)
    return app.return_code or 0


def place_keeper(
    app: ReaderApp,
    opened: OpenedDocument,
    key: str | None = None,
    key_now: Callable[[], str | None] | None = None,
    start: str = "",
) -> PlaceKeeper:
    """Keeps where one is in the document that an app starts with."""
    from reader.tui.documents.keep_place import PlaceKeeper

    def search(query: str) -> None:
        from reader.tui.search.search import open_search

        open_search(app.reading_screen, query)

    return PlaceKeeper(opened, lambda: app.reading_screen, app.config.settings.theme, key, key_now, start, search)


def _quick_driver() -> type[Driver] | None:
    """Our driver where there is one for the system; None for Textual's choice, or when frames go elsewhere."""
    if sys.platform == "win32" or os.environ.get("TEXTUAL_DRIVER"):
        return None
    from reader.tui.terminal.driver import QuickDriver

    return QuickDriver
