"""The notes on the open document. They are written one after the other in a thread.

A change that cannot be written stays in the queue and is tried again with the next change, and when the app is left.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from reader.annotations.notes import Edit, NotedDocument, Notes, change_notes, edited, read_notes
from reader.storage.file_stamp import FileStamp, file_stamp
from reader.storage.store import StoreError

Done = Callable[[Notes | StoreError], None]
"""Called in the thread with what the file holds now, or with the error."""


class _Waiting(NamedTuple):
    edit: Edit
    stays: bool
    done: Done


class Notebook:
    """The file of notes that this process uses. Without a path, notes are kept in memory only."""

    def __init__(self, path: Path | None, about: NotedDocument) -> None:
        self._path = path
        self._about = about
        self._kept = Notes()
        self._waiting: list[_Waiting] = []
        self._lock = Lock()
        self._thread: ThreadPoolExecutor | None = None

    @property
    def stamp(self) -> FileStamp | None:
        """The stamp of the file; None where there is no file."""
        return None if self._path is None else file_stamp(self._path)

    @property
    def unsaved(self) -> list[Edit]:
        """The changes that are not saved yet, in order."""
        with self._lock:
            return [waiting.edit for waiting in self._waiting]

    def load(self, done: Done) -> None:
        """Read the file, and retry changes that could not be written."""
        self._submit(lambda: self._load(done))

    def change(self, edit: Edit, done: Done, *, stays: bool = True) -> None:
        """Queue a change. If it cannot be written, it is dropped after ``done`` unless it ``stays``."""
        with self._lock:
            self._waiting.append(_Waiting(edit, stays, done))
        self._submit(self._write)

    def close(self) -> StoreError | None:
        """Write all changes and wait for that. Return the error if they cannot be written, else None."""
        with self._lock:
            thread, self._thread = self._thread, None
        if thread is not None:
            thread.shutdown()
        return self._write() if self.unsaved else None

    def _submit(self, run: Callable[[], object]) -> None:
        with self._lock:
            if self._thread is None:
                self._thread = ThreadPoolExecutor(1, "notes")
            self._thread.submit(run)

    def _load(self, done: Done) -> None:
        if self.unsaved:
            self._write()
        try:
            done(self._kept if self._path is None else read_notes(self._path))
        except StoreError as error:
            done(error)

    def _write(self) -> StoreError | None:
        with self._lock:
            batch = [*self._waiting]
        if not batch:
            return None  # written together with an earlier change
        edits = [waiting.edit for waiting in batch]
        try:
            if self._path is None:
                notes = self._kept = edited(self._kept.marks, edits)
            else:
                notes = change_notes(self._path, self._about, edits)
        except StoreError as error:
            with self._lock:
                self._waiting = [w for w in self._waiting if w.stays or w not in batch]
            for waiting in batch:
                waiting.done(error)
            return error
        with self._lock:
            self._waiting = self._waiting[len(batch) :]
        for waiting in batch:
            waiting.done(notes)
        return None
