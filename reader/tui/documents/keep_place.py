"""Keep where one is: while one reads, when the reader is left, and when another document is opened.

What stands on the screen is looked at on the event loop; what takes the disk is done beside it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.documents.opened_document import OpenedDocument
from reader.documents.place import Place
from reader.first_frame import keep, of_same_source
from reader.tui.documents.resume import is_plain, left_here, next_frame, place_of

if TYPE_CHECKING:
    from textual.timer import Timer

    from reader.document import Document
    from reader.tui.app import ReaderApp

EVERY = 30.0
"""Seconds of reading that are lost at most where the reader is killed."""


class Remembering:
    """Where one is in one document. ``key_now`` tells what a kept first frame would depend on now, if one is kept."""

    def __init__(
        self,
        app: ReaderApp,
        opened: OpenedDocument,
        key: str | None = None,
        key_now: Callable[[], str | None] | None = None,
        start: str = "",
    ) -> None:
        self.opened = opened
        self._start = start
        self._app = app
        self._key = key
        self._key_now = key_now
        self._kept = None if opened.place is None else replace(opened.place, read=0.0)
        self._timer: Timer | None = None
        self._frame = ""
        self._left: tuple[Document, Place] | None = None

    def begin(self) -> None:
        """The document stands on the screen: say where that is, and look again every now and then."""
        screen = self._app.reading_screen
        if self.opened.notice:
            screen.tell(self.opened.notice)
        elif self._start.startswith("+/"):
            screen.open_search(self._start[2:])
        elif self._start:
            paragraphs = len(self._app.document.paragraphs)
            if self._start[1:].isdigit() and int(self._start[1:10]) > paragraphs:
                screen.tell(f"There are {paragraphs} paragraphs")
        elif self.opened.place is not None and screen.article.scroll_offset.y > 0:
            screen.tell(left_here())
        self._timer = self._app.set_interval(EVERY, self.look)

    def saved(self) -> None:
        """The reader itself changed a file that the frame is drawn from."""
        if self._key_now is not None and self._key is not None:
            self._key = self._key_now()

    def look(self) -> None:
        """Keep where one is now, beside the event loop, where that is somewhere else than before."""
        screen = self._app.reading_screen
        if screen.searching or not screen.article.size:
            return
        place = place_of(screen)
        if self._is_kept(place):
            return
        self._kept = place
        document = self._app.document
        self._app.run_worker(
            lambda: self._write_and_tell(document, place), thread=True, group="place", exit_on_error=False
        )

    def _is_kept(self, place: Place) -> bool:
        return self._kept is not None and replace(self._kept, read=0.0) == replace(place, read=0.0)

    def _write_and_tell(self, document: Document, place: Place) -> None:
        problem = self._write(document, place)
        if problem:
            self._app.call_from_thread(self._app.reading_screen.tell, problem)

    def end(self) -> None:
        """Another document is opened: keep where one is in this one."""
        if self._timer is not None:
            self._timer.stop()
        self.look()

    def leave(self) -> None:
        """The reader is being left: look where one is, and what the next start will draw of that."""
        screen = self._app.reading_screen
        if self._timer is not None:
            self._timer.stop()
        if not screen.is_mounted or not screen.article.size:
            return
        plain = is_plain(self._app)
        screen.leave_search()
        place = place_of(screen)
        self._left = self._app.document, place
        if self._key is not None and self._key_now is not None:
            self._frame = next_frame(self._app, place, plain=plain)

    def write(self) -> str:
        """Keep what `leave` saw; what went wrong in that, or nothing. The terminal is the shell's again by now."""
        if self._left is None:
            return ""
        problem = self._write(*self._left)
        if self._frame and not problem and self._key is not None and self._key_now is not None:
            key = self._key_now()
            if key is not None and of_same_source(key, self._key):
                keep(key, self._frame)
        return problem

    def _write(self, document: Document, place: Place) -> str:
        from reader.documents.places import is_remembered, remember
        from reader.storage.store import StoreError

        if not is_remembered(self.opened):
            return ""
        try:
            return (
                remember(self.opened, document, place, time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())).notice or ""
            )
        except StoreError as error:
            return f"Where you are is not kept: {error}"
