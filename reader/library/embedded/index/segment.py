"""A segment: an index of quotations with ids in one stretch, which is never changed.

Its rows are its quotations by id. It has its words, the rows of each word, what quotations are filtered by, and their
fingerprints. Segments are merged, and rows taken out of them, array by array, without reading a text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from typing import overload

import numpy as np
import numpy.typing as npt

from reader.library.embedded.index.container import Array, Container, write
from reader.library.embedded.index.words import places_in, united
from reader.library.printings.fingerprints import prints_of_words
from reader.search.fold import fold_text
from reader.search.index.arrays import Ends, Rows, build

_SHORT = 1 << 16
_GIVE_WAY = 256
_COMMON_PRINT = 2_000
"""Rows from which on a fingerprint tells nothing."""


@dataclass(frozen=True, slots=True)
class Segment:
    """``ids`` ascend; ``rows[starts[w]:starts[w + 1]]`` are the rows of word ``w`` of ``words``, which are sorted.

    ``mentions`` and ``kinds`` have an entry a row. ``prints`` ascend, and ``print_rows`` says whose each is.
    """

    words: Sequence[str]
    ids: npt.NDArray[np.int64]
    starts: Ends
    rows: Rows
    mentions: npt.NDArray[np.int32]
    kinds: npt.NDArray[np.uint8]
    prints: npt.NDArray[np.uint32]
    print_rows: Rows

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def first(self) -> int:
        """The smallest id."""
        return int(self.ids[0])

    @property
    def last(self) -> int:
        """The largest id."""
        return int(self.ids[-1])

    def rows_of(self, prints: Iterable[int]) -> Iterator[Rows]:
        """The rows of each fingerprint of some that is here, and is not too common to tell anything."""
        wanted = np.array(sorted(prints), np.uint32)
        first = np.searchsorted(self.prints, wanted, "left")
        last = np.searchsorted(self.prints, wanted, "right")
        for start, end in zip(first.tolist(), last.tolist(), strict=True):
            if 0 < end - start <= _COMMON_PRINT:
                yield self.print_rows[start:end]


class StoredWords(Sequence[str]):
    """The words of a segment in a file, read when one is asked for: where a vocabulary covers them, none ever is."""

    __slots__ = ("_count", "_file", "_words")

    def __init__(self, file: Container, count: int) -> None:
        self._file = file
        self._count = count
        self._words: list[str] | None = None

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> list[str]: ...
    def __getitem__(self, at: int | slice) -> str | list[str]:
        return self._all()[at]

    def _all(self) -> list[str]:
        words = self._words
        if words is None:
            text = self._file.text("words")
            words = self._words = text.split("\n") if text else []
        return words


def make(rows: Sequence[tuple[int, str, int, int]]) -> Segment:
    """A segment of quotations: id, text, mention and kind of each, by id. Other threads are never kept waiting long."""
    texts = [text for _, text, _, _ in rows]
    words, postings = build(texts, ())
    hashes: list[int] = []
    lengths = np.zeros(len(rows), np.int32)
    for number, text in enumerate(texts):
        found = prints_of_words(fold_text(text).split())
        hashes += found
        lengths[number] = len(found)
        if number % _GIVE_WAY == 0:
            sleep(0)
    prints = np.array(hashes, np.uint32)
    owners: Rows = np.repeat(np.arange(len(rows), dtype=np.int32), lengths).astype(_narrow(len(rows)))
    order = np.argsort(prints, kind="stable")
    return Segment(
        words.words,
        np.array([id for id, _, _, _ in rows], np.int64),
        postings.starts,
        postings.rows,
        np.array([mention for _, _, mention, _ in rows], np.int32),
        np.array([kind for _, _, _, kind in rows], np.uint8),
        prints[order],
        owners[order],
    )


def save(segment: Segment, path: Path) -> tuple[int, str]:
    """Write a segment; the size of its file and its SHA-256."""
    return write(path, parts_of(segment))


def parts_of(segment: Segment) -> dict[str, Array | str]:
    """A segment as the parts of a file."""
    parts: dict[str, Array | str] = {
        "words": "\n".join(segment.words),
        "starts": segment.starts,
        "rows": segment.rows,
        "mentions": segment.mentions,
        "kinds": segment.kinds,
        "prints": segment.prints,
        "print_rows": segment.print_rows,
    }
    if len(segment) and segment.last - segment.first + 1 == len(segment):
        parts["first"] = np.array([segment.first, len(segment)], np.int64)
    else:
        parts["ids"] = segment.ids
    return parts


def load(path: Path, size: int) -> Segment:
    """Map a segment of so many bytes.

    Raises:
        DamagedError: it is not there, of another size, or of another version.
    """
    return of_parts(Container(path, size))


def of_parts(file: Container) -> Segment:
    """The segment whose parts a file has (see `parts_of`)."""
    if "first" in file:
        first, count = file.array("first").tolist()
        ids = np.arange(first, first + count, dtype=np.int64)
    else:
        ids = file.array("ids")
    names = ("starts", "rows", "mentions", "kinds", "prints", "print_rows")
    starts, *others = (file.array(name) for name in names)
    return Segment(StoredWords(file, len(starts) - 1), ids, starts, *others)


def merged(segments: Sequence[Segment]) -> Segment:
    """Neighbouring segments, in order of their ids, as one."""
    words = united([segment.words for segment in segments])
    place = {word: number for number, word in enumerate(words)}
    numbers = [places_in(place, segment.words) for segment in segments]
    size = sum(map(len, segments))
    counts = np.zeros(len(words), np.int64)
    for segment, number in zip(segments, numbers, strict=True):
        counts[number] += np.diff(segment.starts)
    starts = np.zeros(len(words) + 1, np.int64)
    np.cumsum(counts, out=starts[1:])
    rows = np.empty(int(starts[-1]), _narrow(size))
    filled = starts[:-1].copy()
    base = 0
    bases: list[int] = []
    for segment, number in zip(segments, numbers, strict=True):
        lengths = np.diff(segment.starts)
        at = np.repeat(filled[number] - segment.starts[:-1], lengths) + np.arange(int(segment.starts[-1]))
        rows[at] = segment.rows.astype(rows.dtype) + rows.dtype.type(base)
        filled[number] += lengths
        bases.append(base)
        base += len(segment)
        sleep(0)
    prints = np.concatenate([segment.prints for segment in segments])
    owners = np.concatenate(
        [s.print_rows.astype(rows.dtype) + rows.dtype.type(b) for s, b in zip(segments, bases, strict=True)]
    )
    order = np.argsort(prints, kind="stable")
    return Segment(
        words,
        np.concatenate([segment.ids for segment in segments]),
        starts,
        rows,
        np.concatenate([segment.mentions for segment in segments]),
        np.concatenate([segment.kinds for segment in segments]),
        prints[order],
        owners[order],
    )


def without(segment: Segment, gone: npt.NDArray[np.int64]) -> Segment:
    """A segment without the quotations of these ids, and without the words that only those had."""
    kept = ~np.isin(segment.ids, gone)
    places = np.cumsum(kept, dtype=np.int64) - 1  # where each row goes
    size = int(np.count_nonzero(kept))
    entries = kept[segment.rows]
    owner = np.repeat(np.arange(len(segment.words)), np.diff(segment.starts))
    counts = np.bincount(owner[entries], minlength=len(segment.words))
    left = np.flatnonzero(counts)
    starts = np.zeros(len(left) + 1, np.int64)
    np.cumsum(counts[left], out=starts[1:])
    narrow = _narrow(size)
    printed = kept[segment.print_rows]
    return Segment(
        [segment.words[word] for word in left.tolist()],
        segment.ids[kept],
        starts,
        places[segment.rows[entries]].astype(narrow),
        segment.mentions[kept],
        segment.kinds[kept],
        segment.prints[printed],
        places[segment.print_rows[printed]].astype(narrow),
    )


def _narrow(count: int) -> type[np.uint16] | type[np.int32]:
    """What numbers below this take least room in."""
    return np.uint16 if count <= _SHORT else np.int32
