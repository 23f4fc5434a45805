"""The index of a large library as it changes: queries go on with what they have while it is brought up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Condition, Thread
from time import perf_counter

import numpy as np
import numpy.typing as npt

from reader.library.embedded.index.array_index import ArrayIndex
from reader.library.embedded.index.container import DamagedError
from reader.library.embedded.index.fresh import Fresh
from reader.library.embedded.index.indexes import OwnWrites
from reader.library.embedded.index.mention_values import MentionValues
from reader.library.embedded.index.segment import Segment, load
from reader.library.embedded.index.words import FRESH, KeptWords

_REST = 10
"""What others write is taken in at most a tenth of the time, however fast they write."""

_PATIENCE = 0.02
"""Seconds that a question waits for what others wrote."""


class ArrayIndexes:
    """See `reader.library.embedded.index.indexes.IndexKeeper`.

    A thread finds what it wrote itself, and its question waits for that. For what others wrote, another thread or
    another process, a question waits only a moment; the next one has it.
    """

    def __init__(
        self,
        folder: Path,
        watching: sqlite3.Connection,
        reading: sqlite3.Connection,
        own: OwnWrites,
        *,
        is_mended: bool = True,
    ) -> None:
        """``watching`` is for this alone: on it a moment of the file is held while it is read.

        ``is_mended`` says whether whoever hears of a damaged file can build it again; else all is read from the tables.
        """
        self._is_mended = is_mended
        self._folder = folder
        self._watching = watching
        self._reading = reading
        self._own = own
        self._turn = Condition()
        self._thread: Thread | None = None
        self._problem: BaseException | None = None
        self._ended = 0
        self._covers = 0
        """The writes of this process that are in the index."""
        self._rested = 0.0
        self._version: int | None = None
        self._loaded: dict[str, Segment] = {}
        self._fresh = Fresh()
        self._values = MentionValues(reading)
        self._now = ArrayIndex(reading, [], [], KeptWords.of({}).words, np.zeros(0, np.int64), self._values)
        self._now_of: object = None
        self._kept_words = KeptWords.of({})
        self._kept_of: str | tuple[str, ...] = ()
        """The file of the vocabulary, or the segments that it was made of."""

    def index(self) -> ArrayIndex:
        """The index with all that this thread wrote.

        Raises:
            DamagedError: a file of the index is missing or of another size.
        """
        return self._covering(self._own.of_this_thread())

    def catch_up(self) -> None:
        """Wait until every thread finds what this process wrote.

        Raises:
            DamagedError: as above.
        """
        self._covering(self._own.done)

    def _covering(self, wanted: int) -> ArrayIndex:
        """The index with so many writes of this process."""
        began = perf_counter()
        with self._turn:
            ended = self._ended
            if self._covers >= wanted and not self._is_behind(began):
                return self._now
            while self._covers < wanted or self._ended == ended:
                problem, self._problem = self._problem, None
                if problem is not None:
                    raise problem
                if ended and self._covers >= wanted and perf_counter() - began >= _PATIENCE:
                    break
                self._begin()
                self._turn.wait(_PATIENCE / 4)
            return self._now

    def close(self) -> None:
        """Wait until nothing is read any more, and let go of the connection that is for this alone."""
        thread = self._thread
        if thread is not None:
            thread.join()
        self._watching.close()

    def _is_behind(self, now: float) -> bool:
        """Whether the file says something else, and it is time to look."""
        if self._thread is not None or self._problem is not None:
            return True
        if now < self._rested:
            return False
        (version,) = self._watching.execute("pragma data_version").fetchone()
        return bool(version != self._version)

    def _begin(self) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._refresh, name="library refresh", daemon=True)
            self._thread.start()

    def _refresh(self) -> None:
        began, covers = perf_counter(), self._own.done
        problem: BaseException | None = None
        version = None
        try:
            (version,) = self._watching.execute("pragma data_version").fetchone()
            self._watching.execute("begin")
            try:
                self._read()
            finally:
                self._watching.execute("commit")
        except BaseException as error:  # whoever asks hears of it
            problem = error
        with self._turn:
            self._thread = None
            if problem is None:
                self._version, self._covers = version, covers
                self._ended += 1
                ended = perf_counter()
                self._rested = ended + _REST * (ended - began)
            else:
                self._problem = problem
            self._turn.notify_all()

    def _read(self) -> None:
        """Make an index of what one moment of the file says."""
        execute = self._watching.execute
        named = execute("select name, size, last from segment order by first").fetchall()
        words = execute("select name, size from vocabulary").fetchone()
        gone = [id for (id,) in execute("select quotation from gone")]
        try:
            self._loaded = {n: self._loaded.get(n) or load(self._folder / n, size) for n, size, _ in named}
        except DamagedError:
            if self._is_mended:
                raise
            named, words, self._loaded = [], None, {}  # slow, and right
        last = named[-1][2] if named else 0
        self._fresh.take_in(self._watching, last)
        state = (tuple(name for name, _, _ in named), words, tuple(gone), self._fresh.version)
        if state != self._now_of:
            self._now = self._joined(words, np.array(sorted(gone), np.int64))
            self._now_of = state
        else:  # the tables may say something else of the same quotations
            self._now.forget()

    def _joined(self, words: tuple[str, int] | None, gone: npt.NDArray[np.int64]) -> ArrayIndex:
        segments = dict(self._loaded)
        if len(self._fresh):
            segments[FRESH] = self._fresh.segment()
        own = {name: segment.words for name, segment in segments.items()}
        vocabulary, places = self._words(words, own).joined(own)
        own_places = [places[name] for name in segments]
        return ArrayIndex(self._reading, [*segments.values()], own_places, vocabulary, gone, self._values)

    def _words(self, file: tuple[str, int] | None, own: Mapping[str, Sequence[str]]) -> KeptWords:
        """The vocabulary in a file, or where there is none, of the segments, whose ``own`` words are given."""
        lasting = {name: words for name, words in own.items() if name != FRESH}
        kept_of = tuple(lasting) if file is None else file[0]
        if self._kept_of != kept_of:
            try:
                self._kept_words = (
                    KeptWords.of(lasting) if file is None else KeptWords.load(self._folder / file[0], file[1])
                )
            except DamagedError:
                if self._is_mended:
                    raise
                self._kept_words = KeptWords.of(lasting)
            self._kept_of = kept_of
        return self._kept_words
