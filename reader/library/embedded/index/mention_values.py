"""What mentions have that quotations are counted and ordered by, in memory, as numbers by the mention's id."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable
from threading import RLock

import numpy as np
import numpy.typing as npt

from reader.library.embedded import facts
from reader.library.engine import UNDATED, Facet

Numbers = npt.NDArray[np.int32]
"""A number for each mention by its id; 0 for an id that no mention has."""


class MentionValues:
    """Reads only mentions that are new, until something else is changed. Any number of threads may ask."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = RLock()
        self._changes = -1
        self._days = _Column()
        self._codes: dict[Facet, _Column] = {}
        self._known: dict[Facet, dict[str, int]] = {}

    def codes(self, by: Facet, highest: int) -> tuple[Numbers, list[str]]:
        """For each mention up to an id the number of its value, and the values. Not for `Facet.KIND`."""
        with self._lock:
            self._forget_changed()
            column = self._codes.setdefault(by, _Column())
            known = self._known.setdefault(by, {"": 0})
            if column.last < highest:
                read = facts.values_of_mentions(self._connection, by, column.last)
                column.extend(highest, ((id, known.setdefault(value, len(known))) for id, value in read))
            return column.numbers, list(known)

    def days(self, highest: int) -> Numbers:
        """The day of the document of each mention up to an id; 0 for one without a date."""
        with self._lock:
            self._forget_changed()
            if self._days.last < highest:
                read = facts.days_of_mentions(self._connection, self._days.last)
                self._days.extend(highest, ((id, 0 if day >= UNDATED else day) for id, day in read))
            return self._days.numbers

    def _forget_changed(self) -> None:
        changes = facts.changes(self._connection)
        if changes != self._changes:
            self._days, self._codes, self._known, self._changes = _Column(), {}, {}, changes


class _Column:
    """A number for every id up to the ``last`` one."""

    def __init__(self) -> None:
        self.last = 0
        self.numbers: Numbers = np.zeros(1, np.int32)

    def extend(self, last: int, pairs: Iterable[tuple[int, int]]) -> None:
        """Take in numbers by ascending id, up to ``last`` at least."""
        new = array("i")
        for id, number in pairs:
            new.extend([0] * (id - self.last - 1 - len(new)))
            new.append(number)
        new.extend([0] * (last - self.last - len(new)))
        self.numbers = np.concatenate((self.numbers, np.array(new, np.int32)))
        self.last += len(new)
