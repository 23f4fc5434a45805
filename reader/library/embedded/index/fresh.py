"""Quotations that are in no segment yet, as a segment in memory that grows."""

from __future__ import annotations

import sqlite3
from array import array
from itertools import chain
from time import sleep

import numpy as np

from reader.library.embedded.index.segment import Segment
from reader.library.printings.fingerprints import prints_of_words
from reader.search.fold import fold_text

_GIVE_WAY = 64
"""Rows after which other threads may run: a millisecond."""


class Fresh:
    """The rows behind the last segment. ``version`` changes with them."""

    def __init__(self) -> None:
        self.version = 0
        self._begin(0)

    def __len__(self) -> int:
        return len(self._ids)

    def take_in(self, connection: sqlite3.Connection, last: int) -> None:
        """Bring it up to date: the quotations with ids above ``last``, within a transaction."""
        (count,) = connection.execute("select count(*) from quotation where id > ?", (last,)).fetchone()
        newest = self._ids[-1] if self._ids else last
        same = "select count(*) from quotation where id > ? and id <= ?"
        (there,) = connection.execute(same, (last, newest)).fetchone()
        if last != self._last or there != len(self._ids):  # some are in a segment now, or gone
            self._begin(last)
            newest = last
        if count != len(self._ids):
            rows = connection.execute(
                "select id, text, mention, kind from quotation where id > ? order by id", (newest,)
            )
            for number, row in enumerate(rows):
                self._add(*row)
                if number % _GIVE_WAY == 0:
                    sleep(0)
            self.version += 1

    def _begin(self, last: int) -> None:
        self._last = last
        self._ids = array("q")
        self._mentions = array("l")
        self._kinds = array("B")
        self._rows: dict[str, array[int]] = {}
        self._prints = array("L")
        self._print_rows = array("l")
        self.version += 1

    def _add(self, id: int, text: str, mention: int, kind: int) -> None:
        row = len(self._ids)
        words = fold_text(text).split()
        self._ids.append(id)
        self._mentions.append(mention)
        self._kinds.append(kind)
        prints = prints_of_words(words)
        self._prints.extend(prints)
        self._print_rows.extend([row] * len(prints))
        for word in set(words):
            if word in self._rows:
                self._rows[word].append(row)
            else:
                self._rows[word] = array("l", (row,))

    def segment(self) -> Segment:
        """All of it now."""
        words = sorted(self._rows)
        lists = [self._rows[word] for word in words]
        starts = np.zeros(len(words) + 1, np.int64)
        np.cumsum(np.fromiter(map(len, lists), np.int64, len(lists)), out=starts[1:])
        prints = np.array(self._prints, np.uint32)
        order = np.argsort(prints, kind="stable")
        return Segment(
            words,
            np.array(self._ids, np.int64),
            starts,
            np.fromiter(chain.from_iterable(lists), np.int32, int(starts[-1])),
            np.array(self._mentions, np.int32),
            np.array(self._kinds, np.uint8),
            prints[order],
            np.array(self._print_rows, np.int32)[order],
        )
