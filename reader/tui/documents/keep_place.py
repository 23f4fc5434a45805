"""Keep where one is: while one reads, when the reader is left, and when another document is opened.

The screen is looked at on the event loop; what takes the disk is done in a thread.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.document import Document
from reader.documents.opened_document import OpenedDocument
from reader.documents.place import Place
from reader.first_frame import keep, of_same_source
from reader.tui.documents.last_frame import is_plain, next_frame
from reader.tui.documents.watch import FileWatch
from reader.tui.keys.hints import hint
from reader.tui.screen.filters import leave_search
from reader.tui.screen.reading_screen import ReadingScreen

if TYPE_CHECKING:
    from textual.timer import Timer

EVERY = 30.0
"""Seconds of reading that are lost at most when the reader is killed."""


class PlaceKeeper:
    """Where one is in one document."""

    def __init__(
        self,
        opened: OpenedDocument,
        screen: Callable[[], ReadingScreen],
        first_theme: str,
        key: str | None = None,
        key_now: Callable[[], str | None] | None = None,
        start: str = "",
        search: Callable[[str], None] = lambda _: None,
    ) -> None:
        """``screen`` gives the screen that the document is on, once it is there.

        ``key`` is what a kept first frame depends on, and ``key_now`` what it would depend on now, if one is kept.

        ``first_theme`` is the theme at the start of the app. ``start`` is where one asked to start, and ``search``
        opens a search on the screen.
        """
        self.opened = opened
        self._first_theme = first_theme
        self._start = start
        self._search = search
        self._key = key
        self._key_now = key_now
        self._kept = None if opened.place is None else opened.place._replace(read=0.0)
        self._find_screen = screen
        self._screen: ReadingScreen | None = None
        self._timer: Timer | None = None
        self._watch: FileWatch | None = None
        self._frame: str | None = None
        self._left: tuple[Document, Place] | None = None

    def begin(self) -> None:
        """The document is on the screen: say where one is in it, and look again every now and then."""
        screen = self._screen = self._find_screen()
        if self.opened.notice:
            screen.warn(self.opened.notice)
        elif self._start.startswith("+/"):
            self._search(self._start[2:])
        elif self._start:
            paragraphs = len(screen.document.paragraphs)
            if self._start[1:].isdigit() and int(self._start[1:10]) > paragraphs:
                screen.tell(f"There are {paragraphs} paragraphs")
        elif self.opened.place is not None and screen.article.scroll_offset.y > 0:
            screen.tell("Where you left it" + hint(screen.commands, "top", "goes to the beginning"))
        self._timer = screen.app.set_interval(EVERY, self.look)
        self._watch = FileWatch(self.opened, screen)
        self._watch.begin()

    def saved(self) -> None:
        """The reader itself has changed a file that the frame is drawn from."""
        if self._watch is not None:
            self._watch.saved()
        if self._key_now is not None and self._key is not None:
            self._key = self._key_now()

    def look(self) -> None:
        """Save the current place if it changed, in a thread."""
        screen = self._screen
        if screen is None or screen.searching or not screen.article.size:
            return
        place = screen.place
        if self._is_kept(place):
            return
        self._kept = place
        document = screen.session.document
        screen.app.run_worker(
            lambda: self._write_and_tell(screen, document, place), thread=True, group="place", exit_on_error=False
        )

    def _is_kept(self, place: Place) -> bool:
        return self._kept is not None and self._kept._replace(read=0.0) == place._replace(read=0.0)

    def _write_and_tell(self, screen: ReadingScreen, document: Document, place: Place) -> None:
        problem = self._write(document, place)
        if problem is not None:
            screen.app.call_from_thread(screen.tell, problem)

    def keep(self) -> None:
        """Keep where one is at once: the document is about to be opened again."""
        screen = self._screen
        if screen is not None and screen.article.size:
            self._kept = screen.place
            problem = self._write(screen.session.document, self._kept)
            if problem is not None:
                screen.tell(problem)

    def end(self) -> None:
        """Another document is opened: keep where one is in this one."""
        self._stop()
        self.look()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        if self._watch is not None:
            self._watch.end()

    def leave(self) -> None:
        """The reader is being left: look where one is, and what the next start will draw of that."""
        self._stop()
        screen = self._screen
        if screen is None or not screen.is_mounted or not screen.article.size:
            return
        plain = is_plain(screen)
        leave_search(screen)
        place = screen.place
        self._left = screen.session.document, place
        if self._key is not None and self._key_now is not None:
            self._frame = next_frame(screen, place, first_theme=self._first_theme, plain=plain)

    def write(self) -> str | None:
        """Keep what `leave` saw, once the terminal is the shell's again; what went wrong, None where nothing did."""
        if self._left is None:
            return None
        problem = self._write(*self._left)
        if self._frame is not None and problem is None and self._key is not None and self._key_now is not None:
            key = self._key_now()
            if key is not None and of_same_source(key, self._key):
                keep(key, self._frame)
        return problem

    def _write(self, document: Document, place: Place) -> str | None:
        from reader.documents.places import is_remembered, remember
        from reader.storage.store import StoreError

        if not is_remembered(self.opened):
            return None
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        try:
            return remember(self.opened, document, place, now).notice or None
        except StoreError as error:
            return f"Your place is not saved: {error}"
