"""Keeping the index: new segments, merged ones, quotations taken out of them, files that nobody names.

A file is written under another name, brought to the disk, renamed, and only then does the row that names it commit. One
process at a time changes files, under a lock that is taken before a transaction begins.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from reader.library.embedded.connection import INDEX, PATIENCE, named_errors, transaction
from reader.library.embedded.index.container import DamagedError, hash_of, is_current
from reader.library.embedded.index.segment import Segment, load, make, merged, save, without
from reader.library.embedded.index.words import KeptWords
from reader.library.engine import LibraryError
from reader.storage.store import BusyError, StoreError, alone_with

FLUSHED = 5_000
"""Quotations outside of segments from which on a segment is made of them."""

TIER = 8
"""So many segments of about one size become one; there are never more of a size."""

LARGEST = 65_536
"""Rows of a segment that is made at once; and up to which what is replaced is taken out of it at once."""

_STALE = 0.02
"""The share of a segment's rows that may be gone before it is written anew."""

_UNCOVERED = 4
"""Segments that the vocabulary may lack before it is written anew."""

_LOCK = "writing"


class Upkeep:
    """Changes the index of a library. Call it from one thread at a time."""

    def __init__(self, folder: Path, connection: sqlite3.Connection, file: Path, flushed: int | None = None) -> None:
        """``flushed``: quotations outside of segments from which on a segment is made of them, by default `FLUSHED`."""
        self.flushed = FLUSHED if flushed is None else flushed
        self._folder = folder / INDEX
        self._connection = connection
        self._file = file

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Alone with the files of the index.

        Raises:
            LibraryError: another process has had it for a minute.
        """
        try:
            with alone_with(self._folder / _LOCK, PATIENCE):
                yield
        except StoreError as error:
            raise LibraryError(str(error)) from None

    def fresh(self) -> int:
        """How many quotations are in no segment."""
        (count,) = self._connection.execute(
            "select count(*) from quotation where id > (select coalesce(max(last), 0) from segment)"
        ).fetchone()
        return int(count)

    def segments(self) -> int:
        """How many segments there are."""
        (count,) = self._connection.execute("select count(*) from segment").fetchone()
        return int(count)

    def flush(self, least: int = 1) -> int:
        """Make segments of the quotations that are in none, if there are so many; how many were made."""
        made = 0
        with self._writes():
            while self.fresh() >= least:
                if not self._flush_some():
                    break
                made += 1
            if made:
                self._keep_words(force=False)
        return made

    def _flush_some(self) -> bool:
        (last,) = self._connection.execute("select coalesce(max(last), 0) from segment").fetchone()
        rows = self._connection.execute(
            "select id, text, mention, kind from quotation where id > ? order by id limit ?", (last, LARGEST)
        ).fetchall()
        if not rows:
            return False
        segment = make(rows)
        path, size, sha256 = self._save(segment)
        with transaction(self._connection):
            (there,) = self._connection.execute(
                "select count(*) from quotation where id between ? and ?", (rows[0][0], rows[-1][0])
            ).fetchone()
            if there == len(rows):  # none was taken out meanwhile
                self._name(segment, path, size, sha256)
                return True
        path.unlink(missing_ok=True)
        return True

    def merge(self, *, everything: bool = False) -> int:
        """Merge segments of about one size where there are eight, or all into one; how many were merged."""
        count = 0
        with self._writes():
            while group := self._group(everything):
                count += len(group)
                segments = [self._sound(*one) for one in group]
                gone = self._gone()
                whole = merged([without(s, gone) if np.isin(s.ids, gone).any() else s for s in segments])
                self._replace([name for name, _, _ in group], whole)
            if count:
                self._keep_words(force=True)
            self._sweep()
        return count

    def _group(self, everything: bool) -> list[tuple[str, int, str]]:
        """Neighbouring segments that are to be one."""
        rows = self._connection.execute("select name, size, sha256, rows from segment order by first").fetchall()
        if everything:
            return [row[:3] for row in rows] if len(rows) > 1 else []
        tiers = [_tier(count, self.flushed) for _, _, _, count in rows]
        for start in range(len(rows) - TIER + 1):
            if max(tiers[start : start + TIER]) <= tiers[start] and tiers[start] == tiers[start + TIER - 1]:
                return [row[:3] for row in rows[start : start + TIER]]
        return []

    def prepare_purge(self, ids: Sequence[int], *, wholly: bool) -> Callable[[], None]:
        """Write anew the segments that hold quotations which are about to be gone.

        Within the transaction that deletes them; what it returns is to be called after that, and deletes old files.
        ``wholly``: from every segment, and their words from the vocabulary; else from the small ones, and the rest is
        remembered as gone.
        """
        (last,) = self._connection.execute("select coalesce(max(last), 0) from segment").fetchone()
        inside = sorted(id for id in ids if id <= last)
        if not inside:
            return lambda: None
        old: list[str] = []
        self._connection.executemany("insert or ignore into gone values(?)", [(id,) for id in inside])
        every = self._connection.execute("select name, size, first, last, rows from segment").fetchall()
        for name, size, first, end, rows in every:
            gone = self._gone_between(first, end)
            if not len(gone) or not (wholly or rows <= LARGEST or len(gone) > rows * _STALE):
                continue
            left = without(load(self._folder / name, size), gone)
            old.append(name)
            self._connection.execute("delete from segment where name=?", (name,))
            if len(left):
                self._name(left, *self._save(left))
            self._connection.executemany("delete from gone where quotation=?", [(int(id),) for id in gone])
        if old and (wholly or sum(row[-1] for row in every) <= LARGEST):  # else merging forgets their words
            old += self._keep_words_within()
        return lambda: self._delete(old)

    def _gone_between(self, first: int, last: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        rows = self._connection.execute("select quotation from gone where quotation between ? and ?", (first, last))
        return np.array([id for (id,) in rows], np.int64)

    def _gone(self) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        return self._gone_between(0, 1 << 62)

    def sweep(self) -> list[str]:
        """Delete the files that no row names; their names. Nothing where another process is writing files now."""
        try:
            with alone_with(self._folder / _LOCK, 0), named_errors(self._file):
                return self._sweep()
        except BusyError:
            return []
        except (StoreError, OSError) as error:
            raise LibraryError(f"{self._folder}: {error}") from None

    def _sweep(self) -> list[str]:
        named = self._named()
        lost = [
            p for p in self._folder.iterdir() if p.name not in named and not p.name.endswith(".lock") and p.is_file()
        ]
        for path in lost:
            path.unlink(missing_ok=True)
        return sorted(path.name for path in lost)

    def _named(self) -> set[str]:
        rows = self._connection.execute("select name from segment union select name from vocabulary")
        return {name for (name,) in rows}

    def damaged(self) -> list[str]:
        """The names of files that are missing, do not fit their hash, or are of another format."""
        with self._writes():
            rows = self._connection.execute(
                "select name, sha256 from segment union all select name, sha256 from vocabulary"
            ).fetchall()
            return [name for name, sha256 in rows if not self._fits(name, sha256)]

    def orphans(self) -> list[str]:
        """The names of files that no row names."""
        with self._writes():
            named = self._named()
            return sorted(
                p.name for p in self._folder.iterdir() if p.name not in named and not p.name.endswith(".lock")
            )

    def repair(self) -> int:
        """Build again from the quotations what is missing, damaged or of another format; how many files that were."""
        broken = self.damaged()
        with self._writes():
            ranges = self._connection.execute("select name, first, last from segment").fetchall()
            for name, first, last in ranges:
                if name in broken:
                    self._rebuild(name, first, last)
            if broken:
                self._keep_words(force=True)
            self._sweep()
        return len(broken)

    def rebuild(self) -> None:
        """Build the whole index again from the quotations."""
        with self._writes():
            with transaction(self._connection):
                for table in ("segment", "vocabulary", "gone"):
                    self._connection.execute(f"delete from {table}")
            while self.fresh():
                self._flush_some()
            self._keep_words(force=True)
            self._sweep()

    def _rebuild(self, name: str, first: int, last: int) -> None:
        rows = self._connection.execute(
            "select id, text, mention, kind from quotation where id between ? and ? order by id", (first, last)
        ).fetchall()
        self._replace([name], make(rows) if rows else None)

    def _replace(self, names: Sequence[str], segment: Segment | None) -> None:
        """Put a segment in the place of others."""
        written = None if segment is None or not len(segment) else (segment, *self._save(segment))
        with transaction(self._connection):
            first, last = self._connection.execute(
                f"select min(first), max(last) from segment where name in ({','.join('?' * len(names))})", list(names)
            ).fetchone()
            for name in names:
                self._connection.execute("delete from segment where name=?", (name,))
            self._connection.execute("delete from gone where quotation between ? and ?", (first, last))
            if written is not None:
                self._name(*written)
        self._delete(names)

    def _keep_words(self, *, force: bool) -> None:
        """Write the vocabulary of all segments anew, where some are not in it."""
        if not force and len(self._uncovered()) < _UNCOVERED:
            return
        with transaction(self._connection):
            old = self._keep_words_within()
        self._delete(old)

    def _uncovered(self) -> set[str]:
        row = self._connection.execute("select name, size from vocabulary").fetchone()
        names = {name for (name,) in self._connection.execute("select name from segment")}
        if row is None:
            return names
        try:
            return names - KeptWords.load(self._folder / row[0], row[1]).places.keys()
        except DamagedError:
            return names

    def _keep_words_within(self) -> list[str]:
        """Write the vocabulary, within a transaction; the names of the old files."""
        old = [name for (name,) in self._connection.execute("select name from vocabulary")]
        rows = self._connection.execute("select name, size from segment order by first").fetchall()
        words = KeptWords.of({name: load(self._folder / name, size).words for name, size in rows})
        self._connection.execute("delete from vocabulary")
        if rows:
            path = self._new_path("words")
            self._connection.execute("insert into vocabulary values(?,?,?)", (path.name, *words.save(path)))
        return old

    def _save(self, segment: Segment) -> tuple[Path, int, str]:
        path = self._new_path(f"{segment.first}-{segment.last}")
        return path, *save(segment, path)

    def _name(self, segment: Segment, path: Path, size: int, sha256: str) -> None:
        self._connection.execute(
            "insert into segment values(?,?,?,?,?,?)",
            (path.name, segment.first, segment.last, len(segment), size, sha256),
        )

    def _new_path(self, name: str) -> Path:
        return self._folder / f"{name}-{os.urandom(6).hex()}.arrays"

    def _sound(self, name: str, size: int, sha256: str) -> Segment:
        """A segment that fits its hash: damage does not spread into a merged one.

        Raises:
            DamagedError: it does not.
        """
        if not self._fits(name, sha256):
            raise DamagedError(f"{self._folder / name}: it does not fit its hash")
        return load(self._folder / name, size)

    def _fits(self, name: str, sha256: str) -> bool:
        return is_current(self._folder / name) and hash_of(self._folder / name) == sha256

    def _delete(self, names: Sequence[str]) -> None:
        for name in names:
            try:
                (self._folder / name).unlink(missing_ok=True)
            except OSError:  # Windows, where what is mapped stays; it is swept later
                continue

    @contextmanager
    def _writes(self) -> Iterator[None]:
        try:
            with self.lock(), named_errors(self._file):
                yield
        except OSError as error:
            raise LibraryError(f"{self._folder}: the index cannot be written ({error.strerror or error})") from None


def _tier(rows: int, flushed: int) -> int:
    """The size class of a segment: eight times the rows are one more."""
    tier = 0
    while rows > flushed * 1.6:
        rows //= TIER
        tier += 1
    return tier
