"""Corrections of the open document: taken over at once, and saved one after the other beside the event loop.

What cannot be saved is tried again with the next correction, and when the reader is left.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from reader.document import Document
from reader.documents.saving import NotSavedError, Saved, TextChangedError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Save = Callable[[Document], Saved | None]
"""Saves a version of the document; what its file then holds, None where that is just what was given."""

Post = Callable[[Callable[[], None]], object]
"""Runs a function on the event loop, from any thread; not after the reader was left."""


class Outcome(NamedTuple):
    """What became of a correction.

    ``merged`` is the document with what others have corrected as well, None where that is nothing new to this reader;
    ``notice`` is what there is to say about it, ``problem`` why it could not be saved. ``refused`` says that it never
    can be: then ``merged`` is the document without it, and ``kept`` the file beside it that has it, or an empty string.
    """

    merged: Document | None = None
    notice: str | None = None
    problem: str | None = None
    refused: bool = False
    kept: str = ""


Done = Callable[[Outcome], None]


class _Waiting(NamedTuple):
    document: Document
    knows: int
    number: int
    done: Done


class CorrectionKeeper:
    """Holds the newest version of one document, and saves every version that is made of it.

    Others may correct the same file. What a save brings along of that is merged into the versions that were made
    before it was known, in the thread, so that no save takes a correction of others back.
    """

    def __init__(self, document: Document, save: Save | None, post: Post) -> None:
        self.document = document
        self.save = save
        self._post = post
        self._lock = Lock()
        self._waiting: list[_Waiting] = []
        self._thread: ThreadPoolExecutor | None = None
        self._number = self._told_of = 0
        self._knows = 0
        # In the thread: the last version that was given and what the file then held, and how many saves that took.
        self._given = self._held = document
        self._saves = 0
        self._failed: _Waiting | None = None

    @property
    def unsaved(self) -> bool:
        """Whether corrections could not be saved, and wait for the next try."""
        return self._failed is not None

    @property
    def busy(self) -> bool:
        """Whether a version is being saved, or was and nobody was told yet."""
        return self._told_of != self._number

    def change(self, document: Document, done: Done) -> None:
        """Take over a corrected version and save it; ``done`` is called on the event loop."""
        self.document = document
        if self.save is None:
            done(Outcome())
            return
        self._number += 1
        with self._lock:
            self._waiting.append(_Waiting(document, self._knows, self._number, done))
            if self._thread is None:
                from concurrent.futures import ThreadPoolExecutor

                self._thread = ThreadPoolExecutor(1, "corrections")
            self._thread.submit(self._write).add_done_callback(self._raise_error)

    def close(self) -> str | None:
        """Wait until everything is saved, and try once more what was not; why that failed, None where it didn't."""
        with self._lock:
            thread, self._thread = self._thread, None
        if thread is not None:
            thread.shutdown()
        failed = self._failed
        if failed is None:
            return None
        return self._try(failed).problem

    def _raise_error(self, written: Future[None]) -> None:
        """Have the event loop hear of an error that nobody expects: a thread's own would be lost without a word."""
        error = written.exception()
        if error is not None:

            def fail() -> None:
                raise error

            self._post(fail)

    def _write(self) -> None:
        """In the thread: save the newest version; those before it are part of it."""
        with self._lock:
            batch, self._waiting = self._waiting, []
        if not batch:
            return
        newest = batch[-1]
        outcome = self._try(newest)
        for waiting in batch:
            self._post(partial(self._told, waiting, newest.number, self._saves, outcome))

    def _try(self, newest: _Waiting) -> Outcome:
        assert self.save is not None
        ours = self._with_others(newest)
        try:
            saved = self.save(ours)
        except TextChangedError as error:
            self._failed = None
            return Outcome(self._held, problem=f"Not corrected: {error}", refused=True, kept=error.kept)
        except NotSavedError as error:
            self._failed = newest
            return Outcome(problem=f"Not saved: {error}")
        except OSError as error:
            self._failed = newest
            reason = error.strerror or error
            return Outcome(problem=f"Not saved ({reason}); it is kept until you quit, the next correction tries again")
        self._failed = None
        held = ours if saved is None else saved.document
        self._given, self._held = newest.document, held
        self._saves += 1
        notice = saved.notice if saved is not None else ""
        return Outcome(None if held is newest.document else held, f"Saved, {notice}" if notice else None)

    def _with_others(self, newest: _Waiting) -> Document:
        """A version with what earlier saves brought along that it was not made from."""
        if newest.knows == self._saves or self._held is self._given:
            return newest.document
        from reader.document.correcting.combine import combine

        return combine(self._given, newest.document, self._held).document

    def _told(self, waiting: _Waiting, saved: int, saves: int, outcome: Outcome) -> None:
        """On the event loop: take over what was merged, unless a newer version is being saved."""
        if saved == self._number and (outcome.problem is None or outcome.refused):
            self._knows = saves
            if outcome.merged is not None:
                self.document = outcome.merged
        elif outcome.merged is not None:
            outcome = outcome._replace(merged=None)
        self._told_of = max(self._told_of, waiting.number)
        waiting.done(outcome)
