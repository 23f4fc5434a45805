"""The embedded library as it is changed: its folder, its writer, and the index that is kept beside the truth."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from threading import RLock, Thread
from typing import TYPE_CHECKING, Self, TypeVar

from reader.errors import ReaderError
from reader.library.embedded import persons
from reader.library.embedded.connection import (
    FILE,
    INDEX,
    connect,
    may_be_written,
    named_errors,
    prepare_folder,
    transaction,
)
from reader.library.embedded.index.indexes import OwnWrites
from reader.library.embedded.index.plain_index import PlainIndexes
from reader.library.embedded.writing import Changed, is_new, put, take_out
from reader.library.engine import (
    Added,
    Entry,
    LibraryError,
    Verdict,
)

if TYPE_CHECKING:
    from reader.library.embedded.index.indexes import IndexKeeper
    from reader.library.embedded.index.keeping import IndexProcess
    from reader.library.embedded.index.upkeep import Upkeep

_MANY_SEGMENTS = 4
_AT_ONCE = 256
"""Documents of a transaction."""

T = TypeVar("T")


class LibraryFolder:
    """A library in a folder. Any number of processes may have it open; writers wait for each other.

    Any number of threads may read; one at a time may write.
    """

    def __init__(self, folder: Path, *, arrays: bool | None = None, keeps_index: bool = True) -> None:
        """Open a library, which is made where there is none.

        ``arrays``: whether to use numpy, by default where it is installed. ``keeps_index``: whether segments are made
        and merged by itself, in a process of its own.

        Raises:
            LibraryError: it cannot be opened or made here.
        """
        self.folder = folder
        self._file = folder / FILE
        prepare_folder(folder)
        self._writing = connect(folder, writes=True)
        self._reading = connect(folder, writes=False)
        self._lock = RLock()
        self._arrays = find_spec("numpy") is not None if arrays is None else arrays
        self._keeps_index = keeps_index
        self._told = persons.Told()
        self._own = OwnWrites()
        self._upkeep: Upkeep | None = None
        self._keeper: IndexProcess | None = None
        self._keeps_here = False
        self._keeping: Thread | None = None
        self.index_problem = ""
        """What went wrong when the index was last kept in the background; an empty string for nothing."""
        self._indexes: IndexKeeper
        if self._arrays:
            from reader.library.embedded.index.refreshing import ArrayIndexes
            from reader.library.embedded.index.upkeep import Upkeep

            watching, writable = connect(folder, writes=False), may_be_written(folder)
            self._indexes = ArrayIndexes(folder / INDEX, watching, self._reading, self._own, is_mended=writable)
            if writable:
                self._upkeep = Upkeep(folder, self._writing, self._file)
                with self._lock:
                    self._upkeep.sweep()
        else:
            self._indexes = PlainIndexes(self._reading)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Changes

    def add(self, documents: Iterable[Entry], /) -> Added:
        """Add documents, each in place of what the same source said before. On the disk when it returns."""
        added = Added()
        entries = iter(documents)
        while some := list(islice(entries, _AT_ONCE)):
            added += self._add(some)
        self._keep()
        return added

    def _add(self, entries: Sequence[Entry]) -> Added:
        with self._lock, named_errors(self._file):
            replaces = any(is_new(self._writing, entry) is False for entry in entries)
        changed = self._change(
            lambda changed: put(self._writing, self._told, entries, changed), replaces=replaces, wholly=False
        )
        return changed.added

    def remove(self, documents: Collection[str], /) -> int:
        """Remove documents: their rows, and their words in every file of the index."""
        count = 0

        def out(changed: Changed) -> None:
            nonlocal count
            count = take_out(self._writing, self._told, documents, changed)

        self._change(out, replaces=True, wholly=True)
        if count:
            with self._lock, named_errors(self._file):
                self._writing.execute("pragma wal_checkpoint(truncate)")  # what was written over it
        return count

    def _change(self, change: Callable[[Changed], None], *, replaces: bool, wholly: bool) -> Changed:
        """Change the tables, and the index of what is gone, in one transaction."""
        try:
            return self._mended(lambda: self._change_once(change, replaces=replaces, wholly=wholly))
        except _OvertakenError:
            return self._mended(lambda: self._change_once(change, replaces=True, wholly=wholly))

    def _change_once(self, change: Callable[[Changed], None], *, replaces: bool, wholly: bool) -> Changed:
        with self._lock, self._alone(needed=replaces), named_errors(self._file):
            changed = Changed()
            after: Callable[[], None] = _nothing
            done = False
            try:
                with transaction(self._writing):
                    change(changed)
                    if changed.gone:
                        _refuse_unless(replaces)
                        after = self._purge(changed.gone, wholly=wholly)
                done = True
            except OSError as error:
                raise LibraryError(f"{self.folder}: cannot be written ({error.strerror or error})") from None
            finally:
                if not done:
                    self._told.forget()
            self._own.count()
            after()
        return changed

    def _purge(self, gone: Sequence[int], *, wholly: bool) -> Callable[[], None]:
        """Take quotations out of the index, within the transaction that deletes them; what is to be done after it."""
        if self._upkeep is not None:
            return self._upkeep.prepare_purge(gone, wholly=wholly)
        # Without numpy no segment can be written: the index is made anew when there is one.
        rows = self._writing.execute("select name from segment union select name from vocabulary").fetchall()
        for table in ("segment", "vocabulary", "gone"):
            self._writing.execute(f"delete from {table}")
        return lambda: _delete(self.folder / INDEX / name for (name,) in rows)

    @contextmanager
    def _alone(self, *, needed: bool) -> Iterator[None]:
        if needed and self._upkeep is not None:
            with self._upkeep.lock():
                yield
        else:
            yield

    def judge(self, verdict: Verdict, one: int, other: int, by: str, at: str, note: str = "") -> None:
        """Keep somebody's word on two mentions by their ids; it wins over every rule from now on."""
        with self._lock, named_errors(self._file), transaction(self._writing):
            self._told.forget()
            persons.judge(self._writing, verdict, one, other, by, at, note)
        self._own.count()

    def take_back(self, one: int, other: int) -> bool:
        """Undo the last judgement on two mentions by their ids; False where there is none."""
        with self._lock, named_errors(self._file), transaction(self._writing):
            self._told.forget()
            taken = persons.take_back(self._writing, one, other)
        self._own.count()
        return taken

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection that writes, for this thread alone."""
        with self._lock, named_errors(self._file):
            self._told.forget()
            yield self._writing
        self._own.count()

    # The index

    def _keep(self) -> None:
        """Make segments of what is new, in a process of its own, once there is enough of it."""
        if self._upkeep is None or not self._keeps_index or (self._keeping is not None and self._keeping.is_alive()):
            return
        with self._lock, named_errors(self._file):
            enough = self._upkeep.fresh() >= self._upkeep.flushed
        if enough:
            self._keeping = Thread(target=self._keep_in_background, name="library index", daemon=True)
            self._keeping.start()

    def _keep_in_background(self) -> None:
        from reader.library.embedded.index.keeping import IndexProcess, keep

        assert self._upkeep is not None
        if self._keeper is None:
            self._keeper = IndexProcess(self.folder, self._upkeep.flushed)
        try:
            self.index_problem = self._keeper.keep()
        except OSError:  # no process can be started: then here
            self._keeps_here = True
            self.index_problem = keep(self.folder, self._upkeep.flushed)

    def catch_up(self) -> None:
        """Wait until every thread finds what was written here."""
        with named_errors(self._file):
            self._mended(self._indexes.catch_up)

    def settle(self) -> None:
        """Wait for the process that keeps the index."""
        if self._keeping is not None:
            self._keeping.join()

    def flush(self) -> None:
        """Make segments of everything that is in none."""
        if self._upkeep is not None:
            with self._lock:
                self._upkeep.flush()

    def merge(self, *, everything: bool = False) -> None:
        """Merge segments, those of one size or all."""
        if self._upkeep is not None:
            upkeep = self._upkeep
            with self._lock:
                self._mended(lambda: upkeep.merge(everything=everything))

    def tidy(self) -> None:
        """Make one segment of all where there are several: it is searched faster. A second a million quotations."""
        if self._upkeep is not None and self._upkeep.segments() >= _MANY_SEGMENTS:
            self.flush()
            self.merge(everything=True)

    def check(self) -> list[str]:
        """What is wrong with the files, a line each; nothing is changed."""
        with self._lock, named_errors(self._file):
            said = [row for (row,) in self._writing.execute("pragma integrity_check") if row != "ok"]
            found = [f"{FILE}: {row}" for row in said]
            if self._upkeep is not None:
                found += [f"{INDEX}/{name}: missing or damaged" for name in self._upkeep.damaged()]
                found += [f"{INDEX}/{name}: nothing names this file" for name in self._upkeep.orphans()]
        return found

    def repair(self) -> int:
        """Build again what is damaged, and delete what nothing names; how many files were damaged."""
        with self._lock:
            repaired = self._upkeep.repair() if self._upkeep is not None else 0
        self._own.count()
        return repaired

    def rebuild(self) -> None:
        """Build the whole index again, and work out anew who is who; judgements stay."""
        with self._lock, named_errors(self._file):
            self._told.forget()
            with transaction(self._writing):
                persons.rebuild_people(self._writing)
            if self._upkeep is not None:
                self._upkeep.rebuild()
        self._own.count()

    def _mended(self, work: Callable[[], T]) -> T:
        """Do something with the index; where a file of it is missing or damaged, build that again and do it again."""
        if self._upkeep is None:
            return work()
        from reader.library.embedded.index.container import DamagedError

        for attempt in range(3):
            try:
                return work()
            except DamagedError:
                if attempt:  # the first time another process may have replaced the file
                    self.repair()
            except (IndexError, ValueError):  # what a damaged array leads to
                if not self.repair():
                    raise
        return work()

    def close(self) -> None:
        """Let go of files. A process that keeps the index finishes what it does, and nobody waits for it."""
        busy = self._keeping is not None and self._keeping.is_alive()
        if self._keeper is not None and busy and not self._keeps_here:
            self._keeper.leave()
        else:
            self.settle()
            if self._keeper is not None:
                self._keeper.close()
        self._indexes.close()
        for connection in (self._reading, self._writing):
            connection.close()


class _OvertakenError(ReaderError):
    """Another process added a document that this one was about to add as new: it is done again under the lock."""


def _refuse_unless(locked: bool) -> None:
    if not locked:
        raise _OvertakenError


def _nothing() -> None:
    return


def _delete(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
