"""The texts of a library's rows, read from the table when they are asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from threading import local

from reader.compact.lazy import LazySequence
from reader.library.embedded.rows import texts_by


class Texts(LazySequence[str]):
    """Text by row. Rows that are about to be looked at are read together."""

    __slots__ = ("_connection", "_count", "_ids_of", "_read")

    def __init__(
        self, connection: sqlite3.Connection, count: int, ids_of: Callable[[Sequence[int]], list[int]]
    ) -> None:
        self._connection = connection
        self._count = count
        self._ids_of = ids_of
        self._read = local()

    def __len__(self) -> int:
        return self._count

    def entry(self, number: int) -> str:
        """The text of a row; empty for one that is gone."""
        read: dict[int, str] = getattr(self._read, "texts", {})
        if number in read:
            return read[number]
        (id,) = self._ids_of((number,))
        row = self._connection.execute("select text from quotation where id=?", (id,)).fetchone()
        return "" if row is None else str(row[0])

    def prefetch(self, rows: Sequence[int]) -> None:
        """Read the texts of rows, for this thread."""
        ids = self._ids_of(rows)
        found = dict(texts_by(self._connection, ids))
        self._read.texts = {row: found.get(id, "") for row, id in zip(rows, ids, strict=True)}
