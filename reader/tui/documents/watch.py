"""Notice that the file of the open document was changed by somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.documents.opened_document import OpenedDocument
from reader.storage.file_stamp import FileStamp, file_stamp
from reader.storage.sources import is_url
from reader.tui.keys.hints import hint
from reader.tui.screen.reading_screen import ReadingScreen

if TYPE_CHECKING:
    from textual.timer import Timer

EVERY = 2.0
"""Seconds between looks."""


class FileWatch:
    """Looks at one document's file, and says once for every change that it was changed."""

    def __init__(self, opened: OpenedDocument, screen: ReadingScreen) -> None:
        self._screen = screen
        source = opened.source
        self._path = None if source is None or opened.piped or is_url(source) else source
        self._own = not opened.copied
        self._stamp: FileStamp | None = None
        self._timer: Timer | None = None

    def begin(self) -> None:
        """Look from now on."""
        if self._path is not None:
            self._stamp = file_stamp(self._path)
            self._timer = self._screen.app.set_interval(EVERY, self.look)

    def saved(self) -> None:
        """The reader itself has written the file."""
        if self._path is not None and self._own:
            self._stamp = file_stamp(self._path)

    def look(self) -> None:
        """Say that the file was changed. One that is gone, or being written at the moment, is looked at again."""
        assert self._path is not None
        if self._own and self._screen.session.corrections.busy:
            return
        now = file_stamp(self._path)
        if now is not None and now != self._stamp:
            self._stamp = now
            self._screen.warn("The file was changed" + hint(self._screen.commands, "reload", "reads it again"))

    def end(self) -> None:
        """Look no more."""
        if self._timer is not None:
            self._timer.stop()
